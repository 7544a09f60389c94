import type { TurnView } from "./store.ts";
import type { StopReason, TurnEnd } from "./turn-ends.ts";
import type { TurnPartial } from "./turn-partial.ts";
import type { StepAttempt, TurnPlan } from "./turn-plan.ts";

export type Loaded =
  | { readonly kind: "fenced" }
  | { readonly kind: "planned"; readonly plan: TurnPlan; readonly view: TurnView };
/** `ended`, `last`: the turn's end is committed; behind the last one no message waits. `fenced`: it is another owner's now, or has ended; nothing was written. */
export type Written = "written" | "ended" | "last" | "fenced";

export interface LoadControl {
  readonly stop: StopReason | null;
  /** The attempt that was streamed here and is not written yet. */
  readonly open: StepAttempt | null;
}

export interface StreamControl {
  readonly partial: TurnPartial;
  readonly signal: AbortSignal;
}

export interface ToolsControl {
  /** The turn is stopped: tools that run get it too. */
  readonly stopped: AbortSignal;
  /** The turn is not run here any more: what runs may finish, nothing further starts. */
  readonly left: AbortSignal;
}

export interface EndControl {
  readonly view: TurnView;
  readonly at: StepAttempt;
  readonly end: TurnEnd;
  /** What the open attempt has shown, where there is one. */
  readonly partial: TurnPartial | null;
}
