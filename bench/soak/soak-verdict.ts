import { spreadOf } from "../report/statistics.ts";
import type { Quantity, Sample } from "./soak-samples.ts";

export interface Flatness {
  readonly quantity: Quantity;
  /** Medians of the first and of the last third. */
  readonly first: number;
  readonly last: number;
  /** What the last may be at most. */
  readonly limit: number;
  readonly flat: boolean;
}

/** By which share, and by how much besides, the last third's median may be above the first one's. */
const bounds: Record<Quantity, { readonly share: number; readonly more: number }> = {
  rssMiB: { share: 0.1, more: 16 },
  heapMiB: { share: 0.1, more: 16 },
  // The model's answers in flight are among them, 6 to 85 at a moment: their median moves by ten.
  handles: { share: 0.1, more: 24 },
  // Connections of clients are among them: whoever another instance has lost comes here.
  files: { share: 1, more: 16 },
  actors: { share: 1, more: 16 },
  pool: { share: 0.1, more: 4 },
};

export const quantities = Object.keys(bounds) as readonly Quantity[];

/** Whether what an instance holds stays as much as it was. Fewer than three samples prove nothing and are not flat. */
export function flatnessOf(samples: readonly Sample[]): Flatness[] {
  const third = Math.floor(samples.length / 3);
  return quantities.map((quantity) => {
    const median = (some: readonly Sample[]) => spreadOf(some.map((each) => each[quantity])).median;
    if (third === 0) return { quantity, first: 0, last: 0, limit: 0, flat: false };
    const [first, last] = [median(samples.slice(0, third)), median(samples.slice(-third))];
    const { share, more } = bounds[quantity];
    const limit = first * (1 + share) + more;
    return { quantity, first, last, limit, flat: last <= limit };
  });
}
