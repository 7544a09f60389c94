import type { Finding } from "./findings.ts";
import type { RunResult } from "./run-seed.ts";
import type { Scenario } from "./scenario.ts";

/** What a build is asked for, one at a time. */
export type Order =
  | { readonly kind: "seeds"; readonly from: number; readonly to: number; readonly stopAtFirst: boolean }
  | { readonly kind: "scenario"; readonly scenario: Scenario; readonly trace: boolean }
  /** The scenario that a seed stands for. */
  | { readonly kind: "plan"; readonly seed: number };

export interface FailedSeed {
  readonly seed: number;
  readonly findings: readonly Finding[];
}

/** What a run of seeds came to. */
export interface Tally {
  readonly seeds: number;
  readonly steps: number;
  readonly acks: number;
  readonly turns: number;
  /** Over the hashes of all its runs, in order. */
  readonly hash: string;
  readonly failed: readonly FailedSeed[];
}

export type Report =
  | { readonly kind: "tally"; readonly tally: Tally }
  | { readonly kind: "result"; readonly result: RunResult }
  | { readonly kind: "plan"; readonly scenario: Scenario };
