import { PamError } from "../protocol/errors.ts";
import { type ModelAnswer, ModelFailure } from "./ports.ts";
import type { ClaimedTurn, TurnView } from "./store.ts";
import type { LoadControl, StreamControl, ToolsControl } from "./turn-control.ts";
import { cancelled, type StopReason, stoppedBy, type TurnEnd } from "./turn-ends.ts";
import { TurnPartial } from "./turn-partial.ts";
import type { SteerPlan, StepAttempt, StreamPlan, ToolsPlan, TurnPlan } from "./turn-plan.ts";

export type TurnEvent =
  /** Somebody asked for it; the row says so too. */
  | { readonly type: "turn.cancel" }
  /** This instance may not run it any more (lease lost, or drained): let go, write nothing. */
  | { readonly type: "turn.release" }
  /** This instance leaves: the turn is handed over as soon as it is between two steps. */
  | { readonly type: "turn.drain" };

export interface TurnInput {
  readonly claim: ClaimedTurn;
}

/** How a turn left this instance. `last`: it has ended, and no message waits behind it. `released` says nothing of the turn itself: its rows do, and they may have it wait. */
export interface TurnOutput {
  readonly status: "ended" | "last" | "released";
}

/** What is known between two reads of the rows; nothing here outlives a step. */
export interface TurnContext extends TurnInput {
  /** Aborted when the turn is cancelled or out of time: nothing of it goes on. */
  readonly stopped: AbortController;
  /** Aborted when it is stopped, or let go: the model's stream ends, tools that run may finish. */
  readonly left: AbortController;
  readonly stop: StopReason | null;
  /** No further step begins here. */
  readonly draining: boolean;
  readonly plan: TurnPlan | null;
  readonly view: TurnView | null;
  /** Of the newest attempt that was streamed here. */
  readonly partial: TurnPartial | null;
  /** The whole of it, where the model came to its end. */
  readonly answer: ModelAnswer | null;
  readonly end: TurnEnd | null;
  /** Times in a row that the rows could not be read or written. */
  readonly faults: number;
  /** Those of them that waiting does not mend. */
  readonly lastingFaults: number;
}

export function beginTurn({ claim }: TurnInput): TurnContext {
  return {
    claim,
    stopped: new AbortController(),
    left: new AbortController(),
    stop: null,
    draining: false,
    plan: null,
    view: null,
    partial: null,
    answer: null,
    end: null,
    faults: 0,
    lastingFaults: 0,
  };
}

/** The step and attempt that the turn is on. */
export function stepOf({ plan, claim }: TurnContext): StepAttempt {
  const { step, attempt } = plan ?? claim;
  return { step, attempt };
}

export function newPartial(context: TurnContext): TurnPartial {
  return new TurnPartial(context.claim.turn, stepOf(context));
}

/** What this attempt has shown. What an earlier one showed was withdrawn. */
export function openPartial(context: TurnContext): TurnPartial | null {
  return context.partial?.isOf(stepOf(context)) === true ? context.partial : null;
}

/** An attempt is streamed once: here it has been, and its record or its withdrawal failed. */
export function wasStreamed(context: TurnContext): boolean {
  return openPartial(context) !== null;
}

/** Between two steps, on an instance that leaves: nothing of the next attempt was shown. */
export function mayHandOver(context: TurnContext): boolean {
  return context.draining && !wasStreamed(context);
}

export function streamPlan({ plan }: TurnContext): StreamPlan {
  if (plan?.kind !== "stream") throw new Error("a turn streams without a plan to stream");
  return plan;
}

export function loadInput(context: TurnContext): TurnInput & LoadControl {
  const { claim, stop } = context;
  const partial = openPartial(context);
  return { claim, stop, open: partial && { step: partial.step, attempt: partial.attempt } };
}

export function steerInput({ claim, plan }: TurnContext): TurnInput & { plan: SteerPlan } {
  if (plan?.kind !== "steer") throw new Error("a turn is steered without anything said");
  return { claim, plan };
}

export function streamInput(context: TurnContext): TurnInput & StreamControl & { plan: StreamPlan } {
  const { claim, partial, left } = context;
  if (partial === null) throw new Error("a turn streams into nothing");
  return { claim, plan: streamPlan(context), partial, signal: left.signal };
}

export function recordInput(context: TurnContext) {
  const { claim, answer, view } = context;
  if (answer === null || view === null) throw new Error("a turn records a step that was not streamed");
  return { claim, plan: streamPlan(context), answer, view };
}

export function toolsInput({
  claim,
  plan,
  stopped,
  left,
}: TurnContext): TurnInput & ToolsControl & { plan: ToolsPlan } {
  if (plan?.kind !== "tools") throw new Error("a turn runs tools without a plan for tools");
  return { claim, plan, stopped: stopped.signal, left: left.signal };
}

export function resetInput(context: TurnContext) {
  return { claim: context.claim, plan: streamPlan(context), partial: openPartial(context) };
}

export function endInput(context: TurnContext) {
  const { claim, view } = context;
  if (view === null) throw new Error("a turn ends before its rows were read");
  return { claim, view, at: stepOf(context), end: endOf(context), partial: openPartial(context) };
}

function endOf({ plan, end, stop }: TurnContext): TurnEnd {
  if (end !== null) return end;
  if (plan?.kind === "end") return plan.end;
  return stop === null ? cancelled : stoppedBy(stop);
}

/** The same request may succeed later, and the step has attempts left. */
export function mayTryAgain({ plan }: TurnContext, error: unknown): boolean {
  return error instanceof ModelFailure && error.retryable && plan?.kind === "stream" && plan.repeatable;
}

/** An error that the same call will meet again: a fault of the code or of the rows, not of the hour. */
export function isLasting(error: unknown): boolean {
  return !(error instanceof PamError && error.code !== "internal");
}
