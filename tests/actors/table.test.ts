import { describe, expect, test } from "vitest";
import { createMachine, fromPromise, type StateValueFrom, transition } from "xstate";
import type { ClaimedTurn, TurnView } from "../../src/actors/store.ts";
import { turnMachine } from "../../src/actors/turn.machine.ts";
import { beginTurn, type TurnContext, type TurnEvent } from "../../src/actors/turn-context.ts";
import { TurnPartial } from "../../src/actors/turn-partial.ts";
import type { StreamPlan } from "../../src/actors/turn-plan.ts";
import { type UserContext, type UserEvent, userMachine } from "../../src/actors/user.machine.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { invokesOf, rootEventsOf } from "./machine-walk.ts";

type TurnState = StateValueFrom<typeof turnMachine>;
type UserState = StateValueFrom<typeof userMachine>;
/** An actor in a final state hears nothing any more. */
const over = "over";

/** Where each event takes a turn from each state. A new state or event does not compile until it stands here. */
const turnTable: Record<
  TurnState,
  Record<TurnEvent["type"] | "the deadline" | "an error of its work", TurnState | typeof over>
> = {
  building: row({ stays: "building", onError: "waiting" }),
  // Passes on at once: to the stream that the plan of this table asks for, whose signal is aborted.
  planned: { ...row({ stays: "streaming", onError: "planned" }), "turn.drain": "handingOver" },
  // The abort makes the model's call fail, and only that ends the state.
  streaming: row({ stays: "streaming", onError: "ending" }),
  // What is being written is not torn off.
  recording: row({ stays: "recording", onError: "waiting" }),
  runningTools: row({ stays: "runningTools", onError: "waiting" }),
  steering: row({ stays: "steering", onError: "waiting" }),
  handingOver: row({ stays: "handingOver", onError: "waiting" }),
  parking: row({ stays: "parking", onError: "waiting" }),
  resetting: row({ stays: "resetting", onError: "waiting" }),
  pausing: { ...row({ stays: "building", onError: "pausing" }), "turn.drain": "handingOver" },
  waiting: row({ stays: "waiting", onError: "waiting" }),
  ending: row({ stays: "ending", onError: "waiting" }),
  ended: final(),
  last: final(),
  parked: final(),
  released: final(),
};

function final() {
  return {
    "turn.cancel": over,
    "turn.release": over,
    "turn.drain": over,
    "the deadline": over,
    "an error of its work": over,
  } as const;
}

/** A stop leaves a state in which something is under way as it is; a release leaves none. */
function row({ stays, onError }: { stays: TurnState; onError: TurnState }) {
  return {
    "turn.cancel": stays,
    "turn.release": "released",
    "turn.drain": stays,
    "the deadline": stays,
    "an error of its work": onError,
  } as const;
}

const userTable: Record<UserState, Record<UserEvent["type"], UserState | typeof over>> = {
  busy: {
    "user.settled": "idle",
    "user.claimed": "busy",
    "user.cancel": "busy",
    "user.release": "busy",
    "user.drain": "busy",
    "turn.left": "busy",
  },
  idle: {
    "user.settled": "idle",
    "user.claimed": "busy",
    "user.cancel": "idle",
    "user.release": "idle",
    "user.drain": "idle",
    "turn.left": "busy",
  },
  passivated: {
    "user.settled": over,
    "user.claimed": over,
    "user.cancel": over,
    "user.release": over,
    "user.drain": over,
    "turn.left": over,
  },
};

const claimed: ClaimedTurn = {
  workspace: "w",
  user: "u",
  conversation: "c",
  turn: "t",
  fence: 1,
  step: 1,
  attempt: 1,
  crashes: 0,
  deadlineAt: 0,
};

describe("the turn machine", () => {
  const cells = Object.entries(turnTable).flatMap(([state, events]) =>
    Object.entries(events).map(([event, expected]) => ({ state: state as TurnState, event, expected })),
  );

  test.each(cells)("$state, $event: $expected", ({ state, event, expected }) => {
    const before = turnMachine.resolveState({ value: state, context: streamingTurn(state) });
    if (before.status === "done") return void expect(over).toBe(expected);
    const [after] = transition(turnMachine, before, eventOf(event, state));
    expect(after.value).toBe(expected);
  });

  test("the table has every state and every event that the root answers", () => {
    expect(Object.keys(turnTable).sort()).toEqual(Object.keys(turnMachine.states).sort());
    expect(rootEventsOf(turnMachine)).toEqual(["turn.cancel", "turn.release", "turn.drain"]);
  });

  test("a stop aborts the tools and the stream; a release the stream alone", () => {
    const aborted = (event: TurnEvent) => {
      const context = streamingTurn("streaming");
      const before = turnMachine.resolveState({ value: "waiting", context });
      const [, actions] = transition(turnMachine, before, event);
      for (const action of actions)
        if (typeof action.exec === "function") action.exec(action.info, action.params);
      return [context.stopped.signal.aborted, context.left.signal.aborted];
    };
    expect(aborted({ type: "turn.cancel" })).toEqual([true, true]);
    expect(aborted({ type: "turn.release" })).toEqual([false, true]);
  });
});

describe("the user machine", () => {
  const machine = userMachine.provide({ delays: { passivate: 0 } });
  const events: { [T in UserEvent["type"]]: Extract<UserEvent, { type: T }> } = {
    "user.settled": { type: "user.settled" },
    "user.claimed": { type: "user.claimed", claimed },
    "user.cancel": { type: "user.cancel", turn: "t" },
    "user.release": { type: "user.release" },
    "user.drain": { type: "user.drain" },
    "turn.left": { type: "turn.left", claimed, status: "ended" },
  };
  const cells = Object.entries(userTable).flatMap(([state, row]) =>
    Object.entries(row).map(([event, expected]) => ({
      state: state as UserState,
      event: event as UserEvent["type"],
      expected,
    })),
  );

  test.each(cells)("$state, $event: $expected", ({ state, event, expected }) => {
    const context: UserContext = {
      tenant: claimed,
      turns: {},
      open: state === "busy" ? 1 : 0,
      draining: false,
    };
    const before = machine.resolveState({ value: state, context });
    if (before.status === "done") return void expect(over).toBe(expected);
    const [after] = transition(machine, before, events[event]);
    expect(after.value).toBe(expected);
  });

  test("the table has every state and every event that the root answers", () => {
    expect(Object.keys(userTable).sort()).toEqual(Object.keys(userMachine.states).sort());
    expect(
      rootEventsOf(userMachine)
        .filter((event) => !event.startsWith("xstate."))
        .sort(),
    ).toEqual(Object.keys(events).sort());
  });
});

describe("every invoke has an answer to an error", () => {
  test("of the turn machine", () => {
    const { all, unanswered } = invokesOf(turnMachine);
    expect(all.map((name) => name.split(": ")[1]).sort()).toEqual([
      "end",
      "handOver",
      "load",
      "park",
      "record",
      "reset",
      "runTools",
      "steer",
      "stream",
    ]);
    expect(unanswered).toEqual([]);
  });

  test("of the user machine, which invokes nothing", () => {
    expect(invokesOf(userMachine)).toEqual({ all: [], unanswered: [] });
  });

  test("and one without is found, however deep", () => {
    const careless = createMachine({
      initial: "outer",
      states: {
        outer: {
          initial: "inner",
          states: { inner: { invoke: { src: fromPromise(async () => {}), onDone: {} } } },
        },
      },
    });
    expect(invokesOf(careless).unanswered).toHaveLength(1);
  });
});

/** A turn whose plan is to stream, as it is known in a state. */
function streamingTurn(state: TurnState): TurnContext {
  const plan: StreamPlan = {
    kind: "stream",
    request: { system: "", messages: [], tools: [], maxTokens: 1 },
    last: false,
    repeatable: true,
    step: 1,
    attempt: 1,
  };
  const view: TurnView = {
    history: [],
    context: {},
    cancelRequested: false,
    step: 1,
    attempt: 1,
    usage: { inputTokens: 0, outputTokens: 0 },
    toolCalls: [],
    steers: [],
  };
  const streamed = state !== "planned" && state !== "building";
  const partial = streamed ? new TurnPartial("t", plan) : null;
  return { ...beginTurn({ claim: claimed }), plan, view, partial };
}

function eventOf(name: string, state: TurnState): TurnEvent {
  if (name === "turn.cancel" || name === "turn.release" || name === "turn.drain") return { type: name };
  const error = new PamError("database_unavailable");
  // What XState itself sends: the machine's types name only our own events.
  const own =
    name === "the deadline"
      ? { type: "xstate.after.wallTime.turn" }
      : { type: `xstate.error.actor.0.turn.${state}`, error };
  return own as unknown as TurnEvent;
}
