import { assign, setup } from "xstate";
import type { ModelAnswer } from "./ports.ts";
import {
  beginTurn,
  endInput,
  isLasting,
  loadInput,
  mayHandOver,
  mayTryAgain,
  newPartial,
  recordInput,
  resetInput,
  steerInput,
  stepOf,
  streamInput,
  type TurnContext,
  type TurnEvent,
  type TurnInput,
  type TurnOutput,
  toolsInput,
  wasStreamed,
} from "./turn-context.ts";
import type { LoadControl, Loaded, Written } from "./turn-control.ts";
import { modelFailed, type StopReason } from "./turn-ends.ts";
import { unprovided, unprovidedActor } from "./unprovided.ts";

/** The reason of every abort: the rows, not the exception, say why. */
const stopped = new Error("this turn was stopped");
/** Faults in a row that waiting does not mend: then the rows are left to the scan, which counts a crash. */
const lastingFaultsMax = 10;

const turnSetup = setup({
  types: {
    context: {} as TurnContext,
    events: {} as TurnEvent,
    input: {} as TurnInput,
    output: {} as TurnOutput,
  },
  actors: {
    load: unprovidedActor<Loaded, TurnInput & LoadControl>(),
    stream: unprovidedActor<ModelAnswer, ReturnType<typeof streamInput>>(),
    record: unprovidedActor<Written, ReturnType<typeof recordInput>>(),
    runTools: unprovidedActor<Written, ReturnType<typeof toolsInput>>(),
    steer: unprovidedActor<Written, ReturnType<typeof steerInput>>(),
    park: unprovidedActor<Written | "parked", TurnInput>(),
    handOver: unprovidedActor<void, TurnInput>(),
    reset: unprovidedActor<Written, ReturnType<typeof resetInput>>(),
    end: unprovidedActor<Written, ReturnType<typeof endInput>>(),
  },
  actions: {
    /** The first reason counts; the rows know the others. */
    stop: assign({ stop: ({ context }, reason: StopReason) => context.stop ?? reason }),
    drain: assign({ draining: true }),
    abort: ({ context }) => {
      context.stopped.abort(stopped);
      context.left.abort(stopped);
    },
    leave: ({ context }) => context.left.abort(stopped),
    countFault: assign(({ context }, error: unknown) => ({
      faults: context.faults + 1,
      lastingFaults: isLasting(error) ? context.lastingFaults + 1 : context.lastingFaults,
    })),
    forgetFaults: assign({ faults: 0, lastingFaults: 0 }),
    reportFault: (_, _error: unknown) => unprovided(),
  },
  delays: {
    wallTime: unprovided,
    backoff: ({ context }) => Math.min(2_000, 50 * 2 ** context.faults),
    modelBackoff: ({ context }) => 250 * 2 ** Math.min(4, stepOf(context).attempt),
  },
});

/** The rows could not be read or written. */
const faulted = {
  target: "waiting",
  actions: [
    { type: "countFault", params: errorOf },
    { type: "reportFault", params: errorOf },
  ],
} as const;

/** Written: the rows say what comes next. */
const onWritten = [
  {
    guard: ({ event }: { event: { output: Written | "parked" } }) => event.output === "fenced",
    target: "released",
  },
  { target: "building", actions: "forgetFaults" },
] as const;

/**
 * building → streaming → recording → building → runningTools → building → … → recording → ended, last
 *    │           ├→ resetting → pausing → building      (the model failed, another attempt)
 *    ├→ ending ←─┘                                      (cancelled, out of time, given up)
 *    ├→ recording, resetting                            (an attempt that was streamed, but not written)
 *    ├→ steering → building                             (the user said something meanwhile)
 *    ├→ parking → parked                                (what is left waits for people)
 *    └→ handingOver → released                          (this instance leaves; from pausing, too)
 * Any failure to read or write the rows: waiting → building, which reads them again. Another owner: released.
 * The rows are the truth; nothing here outlives a step.
 */
export const turnMachine = turnSetup.createMachine({
  id: "turn",
  context: ({ input }) => beginTurn(input),
  output: ({ event }) => event.output as TurnOutput,
  on: {
    "turn.cancel": { actions: [{ type: "stop", params: "cancelled" }, "abort"] },
    "turn.release": { target: ".released", actions: "leave" },
    "turn.drain": { actions: "drain" },
  },
  after: { wallTime: { actions: [{ type: "stop", params: "deadline" }, "abort"] } },
  initial: "building",
  states: {
    building: {
      invoke: {
        src: "load",
        input: ({ context }) => loadInput(context),
        onDone: [
          { guard: ({ event }) => event.output.kind === "fenced", target: "released" },
          { target: "planned", actions: assign(({ event }) => planOf(event.output)) },
        ],
        onError: faulted,
      },
    },
    planned: {
      always: [
        { guard: ({ context: { plan, end } }) => plan?.kind === "end" || end !== null, target: "ending" },
        { guard: ({ context }) => context.plan?.kind === "tools", target: "runningTools" },
        { guard: ({ context }) => context.plan?.kind === "park", target: "parking" },
        { guard: ({ context }) => mayHandOver(context), target: "handingOver" },
        { guard: ({ context }) => context.plan?.kind === "steer", target: "steering" },
        { guard: ({ context }) => !wasStreamed(context), target: "streaming" },
        { guard: ({ context }) => context.answer !== null, target: "recording" },
        { target: "resetting" },
      ],
    },
    streaming: {
      entry: assign({ partial: ({ context }) => newPartial(context), answer: null }),
      invoke: {
        src: "stream",
        input: ({ context }) => streamInput(context),
        onDone: { target: "recording", actions: assign({ answer: ({ event }) => event.output }) },
        onError: [
          { guard: ({ context }) => context.stop !== null, target: "ending" },
          { guard: ({ context, event }) => mayTryAgain(context, event.error), target: "resetting" },
          { target: "ending", actions: assign({ end: ({ event }) => modelFailed(event.error) }) },
        ],
      },
    },
    recording: {
      invoke: {
        src: "record",
        input: ({ context }) => recordInput(context),
        onDone: [
          { guard: ({ event }) => event.output === "ended", target: "ended" },
          { guard: ({ event }) => event.output === "last", target: "last" },
          { guard: ({ event }) => event.output === "fenced", target: "released" },
          { target: "building", actions: "forgetFaults" },
        ],
        onError: faulted,
      },
    },
    runningTools: {
      invoke: {
        src: "runTools",
        input: ({ context }) => toolsInput(context),
        onDone: onWritten,
        onError: faulted,
      },
    },
    steering: {
      invoke: {
        src: "steer",
        input: ({ context }) => steerInput(context),
        onDone: onWritten,
        onError: faulted,
      },
    },
    parking: {
      invoke: {
        src: "park",
        input: ({ context: { claim } }) => ({ claim }),
        onDone: [{ guard: ({ event }) => event.output === "parked", target: "parked" }, ...onWritten],
        onError: faulted,
      },
    },
    handingOver: {
      invoke: {
        src: "handOver",
        input: ({ context: { claim } }) => ({ claim }),
        onDone: { target: "released" },
        onError: faulted,
      },
    },
    resetting: {
      invoke: {
        src: "reset",
        input: ({ context }) => resetInput(context),
        onDone: [
          { guard: ({ event }) => event.output === "fenced", target: "released" },
          { target: "pausing", actions: "forgetFaults" },
        ],
        onError: faulted,
      },
    },
    pausing: {
      always: [
        { guard: ({ context }) => context.stop !== null, target: "building" },
        { guard: ({ context }) => context.draining, target: "handingOver" },
      ],
      after: { modelBackoff: "building" },
    },
    waiting: {
      always: { guard: ({ context }) => context.lastingFaults >= lastingFaultsMax, target: "released" },
      after: { backoff: "building" },
    },
    ending: {
      invoke: {
        src: "end",
        input: ({ context }) => endInput(context),
        onDone: [
          { guard: ({ event }) => event.output === "fenced", target: "released" },
          { guard: ({ event }) => event.output === "last", target: "last" },
          { target: "ended" },
        ],
        onError: faulted,
      },
    },
    ended: { type: "final", output: { status: "ended" } },
    last: { type: "final", output: { status: "last" } },
    parked: { type: "final", output: { status: "released" } },
    released: { type: "final", output: { status: "released" } },
  },
});

function planOf(loaded: Loaded): Partial<TurnContext> {
  return loaded.kind === "planned" ? { plan: loaded.plan, view: loaded.view } : {};
}

function errorOf({ event }: { event: { error: unknown } }): unknown {
  return event.error;
}
