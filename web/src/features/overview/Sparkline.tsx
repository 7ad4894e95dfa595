// A trend in the size of a word. Decoration beside a figure: the figures themselves are in the trend card.
type Props = { values: number[] };

export function Sparkline({ values }: Props) {
  return (
    <svg className="sparkline" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points_of(values)} fill="none" stroke="currentColor" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** The values over a box of 100 × 24, with two units of margin above and below; a constant runs through the middle. */
export function points_of(values: readonly number[]): string {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  return values
    .map((value, index) => `${(index * step).toFixed(1)},${(span === 0 ? 12 : 22 - ((value - low) / span) * 20).toFixed(1)}`)
    .join(" ");
}
