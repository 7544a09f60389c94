/** A distribution in a few figures, of values in ascending order. */
export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Nearest rank; null of nothing. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
  return sorted.length === 0 ? null : { n: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}

export function spreadText(spread: Spread | null, unit: string): string {
  if (spread === null) return "nothing measured";
  const { n, p50, p99, max } = spread;
  return `p50 ${p50} ${unit}, p99 ${p99} ${unit}, max ${max} ${unit} (n ${n})`;
}
