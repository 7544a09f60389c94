import { hashOf } from "./features.ts";

/** Which words are used alike, known by their hashes alone. */
export interface WordKin {
  /** In rising order. */
  readonly hashes: Uint32Array;
  /** Of each, the number of its kin. */
  readonly kins: Uint16Array;
}

export function kinOf({ hashes, kins }: WordKin, word: string): number | undefined {
  const at = indexOf(hashes, hashOf(word.replace(/['’]s$/u, "")));
  return at < 0 ? undefined : kins[at];
}

/** Where a number stands among others in rising order; -1 where it doesn't. */
export function indexOf(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = numbers[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
