// Hits come in code points of the text; a page needs pieces of a UTF-16 string. Overlapping hits share a piece.
export type Span = { start: number; end: number };
export type Piece = { text: string; hits: number[] };

/** Cuts `text` where a hit begins or ends; `hits` of a piece are indexes into `spans`. Spans outside the text are clipped. */
export function pieces_of(text: string, spans: readonly Span[]): Piece[] {
  const points = Array.from(text);
  const clip = (at: number) => Math.max(0, Math.min(points.length, at));
  const cuts = new Set<number>([0, points.length]);
  for (const span of spans) {
    if (clip(span.start) >= clip(span.end)) continue;
    cuts.add(clip(span.start));
    cuts.add(clip(span.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const from = edges[index] as number;
    const to = edges[index + 1] as number;
    const hits = spans.flatMap((span, at) => (span.start <= from && span.end >= to ? [at] : []));
    pieces.push({ text: points.slice(from, to).join(""), hits });
  }
  return pieces;
}
