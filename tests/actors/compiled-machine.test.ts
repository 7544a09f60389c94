import { describe, expect, test } from "vitest";
import { assign, createActor, createMachine, fromPromise, setup } from "xstate";
import { compiled } from "../../src/actors/compiled-machine.ts";
import { ModelFailure } from "../../src/actors/ports.ts";
import { promised } from "../../src/actors/promised.ts";
import { createTurnMachine, providedTurn } from "../../src/actors/provide-turn.ts";
import type { ClaimedTurn } from "../../src/actors/store.ts";
import type { turnMachine } from "../../src/actors/turn.machine.ts";
import type { TurnEvent } from "../../src/actors/turn-context.ts";
import type { TurnWork } from "../../src/actors/turn-work.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { FakeClock } from "./fake-clock.ts";

const claim: ClaimedTurn = {
  ...{ workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 },
  ...{ step: 1, attempt: 1, crashes: 0, deadlineAt: Date.parse("2026-11-21T12:05:00Z") },
};

interface Pending {
  readonly name: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A turn's actor whose work ends when the test says so, and all that it was seen to do. */
class Watched {
  readonly clock = new FakeClock();
  readonly #seen: string[] = [];
  readonly #pending: Pending[] = [];
  readonly #actor;

  constructor(machineOf: (work: TurnWork) => typeof turnMachine) {
    this.#actor = createActor(machineOf(this.#work()), { input: { claim }, clock: this.clock });
    this.#actor.subscribe({
      complete: () => this.#seen.push(`over ${JSON.stringify(this.#actor.getSnapshot().output)}`),
      error: (error) => this.#seen.push(`thrown ${String(error)}`),
    });
    this.#actor.start();
  }

  /** Every effect of the turn by its name, as one that waits. */
  #work(): TurnWork {
    const clock = this.clock;
    const own = {
      now: () => clock.now(),
      fault: (error: unknown) => this.#seen.push(`fault ${String(error)}`),
    };
    return new Proxy(own, {
      get: (target, name) =>
        Reflect.get(target, name) ??
        ((...given: unknown[]) => {
          this.#seen.push(`${String(name)} ${JSON.stringify(given, saying)}`);
          return new Promise((resolve, reject) =>
            this.#pending.push({ name: String(name), resolve, reject }),
          );
        }),
    }) as unknown as TurnWork;
  }

  /** Where it stands, and what was seen since this was asked last. */
  state(): string {
    const { status, value, context, output } = this.#actor.getSnapshot();
    const seen = this.#seen.splice(0);
    const [pending, timers] = [this.#pending.map(({ name }) => name), this.clock.pending()];
    return JSON.stringify({ status, value, output, context, pending, timers, seen }, saying);
  }

  value(): unknown {
    return this.#actor.getSnapshot().value;
  }

  isOver(): boolean {
    return this.#actor.getSnapshot().status !== "active";
  }

  send(event: TurnEvent): void {
    this.#actor.send(event);
  }

  /** Ends one of the works that have begun, whether anybody still hears of it or not. */
  settle(which: number, end: number): void {
    const index = which % Math.max(1, this.#pending.length);
    const [work] = this.#pending.splice(index, 1);
    if (work === undefined) return;
    const ends = endsOf[work.name] ?? [];
    const chosen = ends[end % ends.length];
    if (chosen instanceof Error) work.reject(chosen);
    else work.resolve(chosen);
  }
}

/** Contexts hold signals: whether they say stop is compared. */
function saying(_: string, value: unknown): unknown {
  if (value instanceof AbortController) return value.signal.aborted;
  return value instanceof AbortSignal ? value.aborted : value;
}

const faults = [new PamError("database_unavailable"), new Error("a bug")];
const view = { step: 1, attempt: 1, usage: {}, toolCalls: [], steers: [], history: [] };
const planned = (plan: object) => ({ kind: "planned", view, plan: { step: 1, attempt: 1, ...plan } });
const stream = { kind: "stream", request: {}, last: false };
const written = ["written", "fenced", ...faults];
/** How each piece of work may end. */
const endsOf: Readonly<Record<string, readonly unknown[]>> = {
  load: [
    planned({ ...stream, repeatable: true }),
    planned({ ...stream, repeatable: false, attempt: 3 }),
    planned({ ...stream, repeatable: true, step: 2 }),
    planned({ kind: "tools", uses: [], refused: [] }),
    planned({ kind: "steer", steers: [] }),
    planned({ kind: "park" }),
    planned({ kind: "end", end: { status: "cancelled" } }),
    { kind: "fenced" },
    ...faults,
  ],
  stream: [
    { blocks: [], stopReason: "end_turn", usage: {} },
    new ModelFailure("cut", "cut", { retryable: true }),
    new ModelFailure("authentication", "no", { retryable: false }),
    new Error("a bug"),
  ],
  record: ["ended", "last", ...written],
  runTools: written,
  steer: written,
  park: ["parked", ...written],
  handOver: [undefined, ...faults],
  reset: written,
  end: ["ended", "last", ...written],
};

/** The same numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** What happens next, to both alike. */
function happening(roll: (sides: number) => number): (turn: Watched) => void | Promise<void> {
  const kind = roll(100);
  const [which, end, ms] = [roll(3), roll(30), roll(3_000)];
  if (kind < 70) return (turn) => turn.settle(which, end);
  if (kind < 90) return (turn) => turn.clock.advance(ms);
  if (kind < 93) return (turn) => turn.clock.advance(ms * 100);
  if (kind < 96) return (turn) => turn.send({ type: "turn.cancel" });
  if (kind < 99) return (turn) => turn.send({ type: "turn.drain" });
  return (turn) => turn.send({ type: "turn.release" });
}

describe("a compiled machine", () => {
  test("does to 60,000 random events what XState itself makes of the turn's machine", async () => {
    const states = new Set<unknown>();
    for (let events = 0, seed = 1; events < 60_000; seed++) {
      const roll = dice(seed);
      const own = new Watched(createTurnMachine);
      const theirs = new Watched(providedTurn);
      for (let i = 0; i < 60 && !own.isOver(); i++, events++) {
        const happens = happening(roll);
        for (const turn of [own, theirs]) await happens(turn);
        await own.clock.settle();
        expect(`${seed}.${i} ${own.state()}`).toBe(`${seed}.${i} ${theirs.state()}`);
        states.add(own.value());
      }
    }
    // `planned` is left at once.
    expect(states.size).toBe(Object.keys(providedTurn({} as TurnWork).states).length - 1);
  }, 300_000);

  test("does not hear of work whose state it has left, though it is back there", async () => {
    const ends: ((value: string) => void)[] = [];
    const slow = promised(() => new Promise<string>((resolve) => ends.push(resolve)));
    const machine = setup({ actors: { slow } }).createMachine({
      initial: "one",
      states: {
        one: {
          invoke: { src: "slow", onDone: { target: "two" } },
          on: { away: "elsewhere" },
        },
        elsewhere: { on: { back: "one" } },
        two: { type: "final" },
      },
    });
    const actor = createActor(compiled(machine)).start();
    actor.send({ type: "away" });
    actor.send({ type: "back" });
    ends[0]?.("late");
    await new Promise((resolve) => setImmediate(resolve));
    expect(actor.getSnapshot().value).toBe("one");
    ends[1]?.("in time");
    await new Promise((resolve) => setImmediate(resolve));
    expect(actor.getSnapshot().value).toBe("two");
  });

  test("is an error where one of its guards throws, and its parent hears of it", async () => {
    const throws = createMachine({
      initial: "one",
      states: {
        one: { on: { go: { guard: () => Number("x").toFixed(-1) === "", target: "two" } } },
        two: {},
      },
    });
    const actor = createActor(compiled(throws));
    let error: unknown = null;
    actor.subscribe({ error: (thrown) => (error = thrown) });
    actor.start();
    actor.send({ type: "go" });
    expect(error).toBeInstanceOf(RangeError);
  });

  test.each([
    ["nested states", { states: { one: { initial: "a", states: { a: {} } } } }],
    ["exit actions", { states: { one: { exit: () => {} } } }],
    ["a guard that nothing says", { states: { one: { always: { guard: "some", target: "two" } }, two: {} } }],
    ["an invoke without its work", { states: { one: { invoke: { src: fromPromise(async () => 1) } } } }],
    ["a transition to itself", { states: { one: { on: { go: "one" } } } }],
    ["an action without its work", { states: { one: { on: { go: { actions: "nobody" } } } } }],
  ])("does not pretend to know %s", (_, config) => {
    expect(() => compiled(createMachine({ initial: "one", ...config } as never))).toThrow(/one|nobody/);
  });

  test("assigns field by field from what was before", () => {
    const machine = createMachine({
      context: { a: 1, b: 2 },
      initial: "one",
      states: {
        one: {
          on: { swap: { actions: assign({ a: ({ context }) => context.b, b: ({ context }) => context.a }) } },
        },
      },
    });
    const actor = createActor(compiled(machine)).start();
    actor.send({ type: "swap" });
    expect(actor.getSnapshot().context).toEqual({ a: 2, b: 1 });
  });
});
