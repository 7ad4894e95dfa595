// Hits are about the text that was sent; while the answer travels, its writer types on. What did not change keeps its hits, moved to where it is now.
export type Placed = { start: number; end: number };

/** The hits of `before`, in code points, as they stand in `after`; those that touch what was changed are gone. */
export function drifted<T extends Placed>(before: string, after: string, hits: readonly T[]): T[] {
  if (before === after) return [...hits];
  const old_points = Array.from(before);
  const new_points = Array.from(after);
  const shorter = Math.min(old_points.length, new_points.length);
  let head = 0;
  while (head < shorter && old_points[head] === new_points[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old_points[old_points.length - 1 - tail] === new_points[new_points.length - 1 - tail]) tail += 1;
  const shift = new_points.length - old_points.length;
  return hits.flatMap((hit) => {
    if (hit.end <= head) return [hit];
    if (hit.start >= old_points.length - tail) return [{ ...hit, start: hit.start + shift, end: hit.end + shift }];
    return [];
  });
}

type Correction = Placed & { excerpt: string; suggestion: string };

/** The text with every correction that still fits taken over; of two that overlap the first. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  const points = Array.from(text);
  const in_order = [...corrections].sort((a, b) => a.start - b.start);
  let out = "";
  let at = 0;
  for (const each of in_order) {
    if (each.start < at || points.slice(each.start, each.end).join("") !== each.excerpt) continue;
    out += points.slice(at, each.start).join("") + each.suggestion;
    at = each.end;
  }
  return out + points.slice(at).join("");
}

/** Where a text field's cursor (UTF-16) stands in code points. */
export function code_point_at(text: string, utf16: number): number {
  return Array.from(text.slice(0, utf16)).length;
}
