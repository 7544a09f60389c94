/** Several rounds' values in one line. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @throws RangeError when there is no value. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError("There is no spread of no values.");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? Number.NaN;
  return { median: (lower + upper) / 2, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/**
 * Ratios of rounds that stood side by side: what the machine did to one of a pair it did to the other, so the ratio is
 * steadier than either.
 * @throws RangeError when there are not as many of one as of the other.
 */
export function pairedRatio(values: readonly number[], references: readonly number[]): Spread {
  if (values.length !== references.length)
    throw new RangeError(`${values.length} rounds can't be paired with ${references.length}.`);
  return spreadOf(values.map((value, index) => value / (references[index] ?? Number.NaN)));
}

/** By how much each is more than the one that stood beside it. @throws RangeError as `pairedRatio`. */
export function pairedDifference(values: readonly number[], references: readonly number[]): Spread {
  if (values.length !== references.length)
    throw new RangeError(`${values.length} rounds can't be paired with ${references.length}.`);
  return spreadOf(values.map((value, index) => value - (references[index] ?? Number.NaN)));
}

/** Half of the distance between the extremes, as a share of the median: the `±` of a table. */
export function halfRange({ median, min, max }: Spread): number {
  return median === 0 ? 0 : (max - min) / 2 / Math.abs(median);
}
