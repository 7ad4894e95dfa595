// Numbers, days and instants as a page shows them. Instants arrive at +08:00 and are shown at +08:00 wherever the browser is.

const at_plus_eight = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function parts_of(instant: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const part of at_plus_eight.formatToParts(new Date(instant))) parts[part.type] = part.value;
  return parts;
}

export const nothing = "—";

/** "2026-11-24T09:05:00+08:00" → "2026-11-24 09:05" */
export function minute(instant: string | null | undefined): string {
  if (!instant) return nothing;
  const p = parts_of(instant);
  return `${p["year"]}-${p["month"]}-${p["day"]} ${p["hour"]}:${p["minute"]}`;
}

export function second(instant: string | null | undefined): string {
  if (!instant) return nothing;
  return `${minute(instant)}:${parts_of(instant)["second"]}`;
}

/** The day at +08:00 of an instant, or the day itself. */
export function day(value: string | null | undefined): string {
  if (!value) return nothing;
  return value.length > 10 ? minute(value).slice(0, 10) : value;
}

/** "2026-11-24" → "11月24日" */
export function short_day(value: string | null | undefined): string {
  const text = day(value);
  if (text === nothing) return nothing;
  return `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;
}

const grouped = new Intl.NumberFormat("zh-CN");
export function count(value: number): string {
  return grouped.format(value);
}

/** Per mille as a percentage with one decimal: 963 → "96.3%" */
export function percent(per_mille: number | null | undefined): string {
  if (per_mille === null || per_mille === undefined) return nothing;
  return `${(per_mille / 10).toFixed(1)}%`;
}

export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function digest(hex: string): string {
  return hex.length > 20 ? `${hex.slice(0, 10)}…${hex.slice(-8)}` : hex;
}
