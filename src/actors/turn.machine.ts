import { assign, fromPromise, setup } from "xstate";
import type { TurnError } from "../protocol/events.ts";
import { type ModelAnswer, ModelFailure } from "./ports.ts";
import type { ClaimedTurn, TurnView } from "./store.ts";
import { TurnPartial } from "./turn-partial.ts";
import type { StopReason, TurnEnd, TurnPlan } from "./turn-plan.ts";
import type { TurnWork } from "./turn-work.ts";

type StreamPlan = Extract<TurnPlan, { kind: "stream" }>;
type ToolsPlan = Extract<TurnPlan, { kind: "tools" }>;

export type TurnEvent =
  /** Somebody asked for it; the row says so too. */
  | { readonly type: "turn.cancel" }
  /** This instance may not run it any more (lease lost, or drained): let go, write nothing. */
  | { readonly type: "turn.release" };

export interface TurnContext {
  readonly claim: ClaimedTurn;
  readonly abort: AbortController;
  readonly stop: StopReason | null;
  readonly plan: TurnPlan | null;
  readonly view: TurnView | null;
  readonly partial: TurnPartial | null;
  readonly answer: ModelAnswer | null;
  readonly end: TurnEnd | null;
  /** Times in a row that rows could not be read or written. */
  readonly faults: number;
  readonly released: boolean;
}

/** How a turn left this instance. `released` says nothing of the turn itself: its rows do. */
export interface TurnOutput {
  readonly status: "ended" | "released";
}

/**
 * building → streaming → recording → runningTools → building → … → ended
 *    │           └→ resetting → building     (the model failed, another attempt)
 *    └→ ending → ended                       (cancelled, out of time, given up)
 * Any failure to read or write the rows: waiting → building, which reads them again. Another owner: released.
 * The rows are the truth; nothing here outlives a step.
 */
export function createTurnMachine(work: TurnWork) {
  return setup({
    types: {
      context: {} as TurnContext,
      events: {} as TurnEvent,
      input: {} as { claim: ClaimedTurn },
      output: {} as TurnOutput,
    },
    actors: {
      load: fromPromise(({ input }: { input: { claim: ClaimedTurn; stop: StopReason | null } }) =>
        work.load(input.claim, input.stop),
      ),
      stream: fromPromise(
        ({
          input,
        }: {
          input: { claim: ClaimedTurn; plan: StreamPlan; partial: TurnPartial; signal: AbortSignal };
        }) => work.stream(input.claim, input.plan, input),
      ),
      record: fromPromise(
        ({
          input,
        }: {
          input: { claim: ClaimedTurn; plan: StreamPlan; answer: ModelAnswer; view: TurnView };
        }) => work.record(input.claim, input.plan, input),
      ),
      runTools: fromPromise(
        ({ input }: { input: { claim: ClaimedTurn; plan: ToolsPlan; signal: AbortSignal } }) =>
          work.runTools(input.claim, input.plan, input.signal),
      ),
      reset: fromPromise(
        ({ input }: { input: { claim: ClaimedTurn; plan: StreamPlan; partial: TurnPartial | null } }) =>
          work.reset(input.claim, input.plan, input.partial?.spent),
      ),
      end: fromPromise(({ input }: { input: TurnContext }) =>
        work.end(input.claim, atOf(input), { end: endOf(input), partial: openPartial(input) }),
      ),
    },
    delays: {
      wallTime: ({ context }) => Math.max(0, context.claim.deadlineAt - work.clock.now()),
      backoff: ({ context }) => Math.min(2_000, 50 * 2 ** context.faults),
      modelBackoff: ({ context }) => 250 * 2 ** Math.min(4, atOf(context).attempt),
    },
  }).createMachine({
    id: "turn",
    context: ({ input }) => ({
      claim: input.claim,
      abort: new AbortController(),
      stop: null,
      plan: null,
      view: null,
      partial: null,
      answer: null,
      end: null,
      faults: 0,
      released: false,
    }),
    output: ({ context }) => ({ status: context.released ? "released" : "ended" }),
    on: {
      "turn.cancel": {
        actions: [
          assign({ stop: ({ context }) => context.stop ?? "cancelled" }),
          ({ context }) => context.abort.abort(stopped),
        ],
      },
      "turn.release": { target: ".released", actions: ({ context }) => context.abort.abort(stopped) },
    },
    after: {
      wallTime: {
        actions: [
          assign({ stop: ({ context }) => context.stop ?? "deadline" }),
          ({ context }) => context.abort.abort(stopped),
        ],
      },
    },
    initial: "building",
    states: {
      building: {
        invoke: {
          src: "load",
          input: ({ context }) => ({ claim: context.claim, stop: context.stop }),
          onDone: [
            { guard: ({ event }) => event.output.kind === "fenced", target: "released" },
            {
              target: "planned",
              actions: assign(({ event }) =>
                event.output.kind === "planned"
                  ? { plan: event.output.plan, view: event.output.view, faults: 0, answer: null }
                  : {},
              ),
            },
          ],
          onError: { target: "waiting" },
        },
      },
      planned: {
        always: [
          { guard: ({ context }) => context.plan?.kind === "stream", target: "streaming" },
          { guard: ({ context }) => context.plan?.kind === "tools", target: "runningTools" },
          { target: "ending" },
        ],
      },
      streaming: {
        entry: assign({ partial: ({ context }) => newPartial(context) }),
        invoke: {
          src: "stream",
          input: ({ context }) => ({
            claim: context.claim,
            plan: streamPlan(context),
            partial: context.partial ?? newPartial(context),
            signal: context.abort.signal,
          }),
          onDone: { target: "recording", actions: assign({ answer: ({ event }) => event.output }) },
          onError: [
            { guard: ({ context }) => context.stop !== null, target: "ending" },
            {
              guard: ({ context, event }) =>
                mayRetry(event.error) && streamPlan(context).attempt < work.bounds.attemptsMax,
              target: "resetting",
            },
            { target: "ending", actions: assign({ end: ({ event }) => modelFailed(event.error) }) },
          ],
        },
      },
      recording: {
        invoke: {
          src: "record",
          input: ({ context }) => recordInput(context),
          onDone: [
            { guard: ({ event }) => event.output === "final", target: "ended" },
            { guard: ({ event }) => event.output === "fenced", target: "released" },
            { target: "building" },
          ],
          onError: { target: "waiting" },
        },
      },
      runningTools: {
        invoke: {
          src: "runTools",
          input: ({ context }) => ({
            claim: context.claim,
            plan: toolsPlan(context),
            signal: context.abort.signal,
          }),
          onDone: [
            { guard: ({ event }) => event.output === "fenced", target: "released" },
            { target: "building" },
          ],
          onError: { target: "waiting" },
        },
      },
      resetting: {
        invoke: {
          src: "reset",
          input: ({ context }) => ({
            claim: context.claim,
            plan: streamPlan(context),
            partial: context.partial,
          }),
          onDone: [
            { guard: ({ event }) => event.output === "fenced", target: "released" },
            { target: "pausing" },
          ],
          onError: { target: "waiting" },
        },
      },
      pausing: {
        always: { guard: ({ context }) => context.stop !== null, target: "building" },
        after: { modelBackoff: "building" },
      },
      waiting: {
        entry: assign({ faults: ({ context }) => context.faults + 1 }),
        after: { backoff: "building" },
      },
      ending: {
        invoke: {
          src: "end",
          input: ({ context }) => context,
          onDone: [
            { guard: ({ event }) => event.output === "fenced", target: "released" },
            { target: "ended" },
          ],
          onError: { target: "waitingToEnd" },
        },
      },
      waitingToEnd: {
        entry: assign({ faults: ({ context }) => context.faults + 1 }),
        after: { backoff: "ending" },
      },
      ended: { type: "final" },
      released: {
        type: "final",
        entry: [assign({ released: true }), ({ context }) => work.forget(context.claim)],
      },
    },
  });
}

/** The reason of every abort: the rows, not the exception, say why. */
const stopped = new Error("this turn was stopped");

function newPartial(context: TurnContext): TurnPartial {
  const { step, attempt } = atOf(context);
  return new TurnPartial(context.claim.turn, step, attempt);
}

function atOf({ plan, claim }: TurnContext): { step: number; attempt: number } {
  return plan === null || plan.kind === "tools"
    ? { step: claim.step, attempt: claim.attempt }
    : { step: plan.step, attempt: plan.attempt };
}

function streamPlan({ plan }: TurnContext): StreamPlan {
  if (plan?.kind !== "stream") throw new Error("a turn streams without a plan to stream");
  return plan;
}

function toolsPlan({ plan }: TurnContext): ToolsPlan {
  if (plan?.kind !== "tools") throw new Error("a turn runs tools without a plan for tools");
  return plan;
}

function recordInput(context: TurnContext) {
  const { claim, answer, view } = context;
  if (answer === null || view === null) throw new Error("a turn records a step that was not streamed");
  return { claim, plan: streamPlan(context), answer, view };
}

function endOf({ plan, end, stop }: TurnContext): TurnEnd {
  if (end !== null) return end;
  if (plan?.kind === "end") return plan.end;
  if (stop === "deadline") {
    return {
      status: "failed",
      error: {
        code: "deadline_exceeded",
        message: "The answer took too long and was stopped. Ask again for the rest.",
      },
    };
  }
  return { status: "cancelled" };
}

/** Text of the open step; what an earlier attempt showed was withdrawn. */
function openPartial({ plan, partial }: TurnContext): TurnPartial | null {
  return plan?.kind === "stream" && partial?.step === plan.step && partial.attempt === plan.attempt
    ? partial
    : null;
}

function mayRetry(error: unknown): boolean {
  return error instanceof ModelFailure && error.retryable;
}

function modelFailed(error: unknown): TurnEnd {
  const words: TurnError =
    error instanceof ModelFailure
      ? {
          code: `model_${error.kind}`,
          message: "The model provider could not answer. Your message is kept; ask again in a moment.",
        }
      : {
          code: "internal",
          message: "Something went wrong while answering. Your message is kept; ask again.",
        };
  return { status: "failed", error: words };
}
