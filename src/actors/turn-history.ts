import type { Block } from "../protocol/blocks.ts";
import type { EndStatus, ToolOutcome } from "../protocol/events.ts";
import type { PlanStep } from "../protocol/plans.ts";

/** One turn as its rows tell it: the input of the history builder. */
export interface TurnRecord {
  readonly turn: string;
  /** What the user typed. */
  readonly content: string;
  /** Completed steps in order; the final message's blocks are the last of them. */
  readonly steps: readonly StepRecord[];
  /** Terminal tool calls of this turn, in the order of their commits. */
  readonly results: readonly ToolOutcome[];
  /** Inputs that a person put in place of the model's own. */
  readonly edits?: readonly EditedInput[];
  /** What the user said while it ran, in the order it was applied. */
  readonly steers?: readonly SteerRecord[];
  /** What it has set out to do, as it stands. */
  readonly plan?: readonly PlanStep[];
  /** Null while it runs. */
  readonly status: EndStatus | null;
}

export interface EditedInput {
  readonly toolUse: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Words that were said before this step. */
export interface SteerRecord {
  readonly step: number;
  readonly content: string;
}

export interface StepRecord {
  readonly step: number;
  readonly blocks: readonly Block[];
}
