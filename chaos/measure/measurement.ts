import type { Spread } from "../report/percentiles.ts";
import type { World } from "../world/world.ts";

/** One promise of the contract in figures. */
export interface Measurement {
  readonly what: string;
  readonly promise: string;
  /** Milliseconds, unless the text says otherwise. */
  readonly spread: Spread | null;
  /** Further figures. */
  readonly facts: Readonly<Record<string, number | string>>;
}

export interface Arena {
  readonly world: World;
  /** The sizes of a release in place of those of a small machine's test. */
  readonly release: boolean;
  /** Running streams, and stalled readers. */
  readonly crowd: number;
  readonly say: (line: string) => void;
  /** Another user each time. */
  readonly token: () => Promise<string>;
  /** Another message each time; `order` as the model's script takes it. */
  readonly message: (order: string) => string;
}
