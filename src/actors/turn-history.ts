import type { Block } from "../protocol/blocks.ts";
import type { EndStatus, ToolOutcome } from "../protocol/events.ts";

/** One turn as its rows tell it: the input of the history builder. */
export interface TurnRecord {
  readonly turn: string;
  /** What the user typed. */
  readonly content: string;
  /** Completed steps in order; the final message's blocks are the last of them. */
  readonly steps: readonly StepRecord[];
  /** Terminal tool calls of this turn, in the order of their commits. */
  readonly results: readonly ToolOutcome[];
  /** Null while it runs. */
  readonly status: EndStatus | null;
}

export interface StepRecord {
  readonly step: number;
  readonly blocks: readonly Block[];
}
