import { expect, test } from "vitest";
import { createActor } from "xstate";
import { promised } from "../../src/actors/promised.ts";
import type { ClaimedTurn } from "../../src/actors/store.ts";
import { turnMachine } from "../../src/actors/turn.machine.ts";
import type { TurnInput } from "../../src/actors/turn-context.ts";
import type { LoadControl, Loaded } from "../../src/actors/turn-control.ts";
import { createUserMachine, providedUser, type UserEvent } from "../../src/actors/user.machine.ts";
import type { UserWork } from "../../src/actors/user-work.ts";
import { FakeClock } from "./fake-clock.ts";

const tenant = { workspace: "w", user: "u" };
const claimOf = (turn: number, fence: number): ClaimedTurn => ({
  ...tenant,
  ...{ conversation: `c${turn}`, turn: `t${turn}`, fence, step: 1, attempt: 1, crashes: 0, deadlineAt: 0 },
});

type MachineOf = typeof createUserMachine;
interface Reading {
  readonly turn: string;
  readonly resolve: (loaded: Loaded) => void;
  readonly reject: (error: unknown) => void;
}

/** A user's actor whose turns wait for their first reading, and all that it was seen to do. */
class WatchedUser {
  readonly clock = new FakeClock();
  readonly #seen: string[] = [];
  readonly #readings: Reading[] = [];
  readonly #actor;

  constructor(machineOf: MachineOf) {
    this.#actor = createActor(machineOf(this.#work(), this.#turn()), {
      input: { tenant },
      clock: this.clock,
    });
    this.#actor.subscribe({
      complete: () => this.#seen.push("over"),
      error: (error) => this.#seen.push(String(error)),
    });
    this.#actor.start();
  }

  #turn(): typeof turnMachine {
    const load = promised<Loaded, TurnInput & LoadControl>(
      ({ input }) =>
        new Promise<Loaded>((resolve, reject) =>
          this.#readings.push({ turn: `${input.claim.turn}#${input.claim.fence}`, resolve, reject }),
        ),
    );
    return turnMachine.provide({
      actors: { load },
      actions: {
        reportFault: () => {
          throw new Error("nobody hears of it");
        },
      },
      delays: { wallTime: 600_000, backoff: 0 },
    });
  }

  #work(): UserWork {
    const told = (what: string) => (given: unknown, of?: unknown) =>
      this.#seen.push(`${what} ${JSON.stringify([given, of])}`);
    const own = {
      passivateMs: 3_000,
      claimNext: told("claim"),
      turnStarted: told("started"),
      turnLeft: told("left"),
    };
    return own as unknown as UserWork;
  }

  send(event: UserEvent): void {
    this.#actor.send(event);
  }

  isOver(): boolean {
    return this.#actor.getSnapshot().status !== "active";
  }

  /** Ends what one of the turns reads: it leaves, or it throws. */
  end(which: number, well: boolean): void {
    const [reading] = this.#readings.splice(which % Math.max(1, this.#readings.length), 1);
    if (well) reading?.resolve({ kind: "fenced" });
    else reading?.reject(new Error("a bug"));
  }

  /** Where it stands, and what was seen since this was asked last. */
  state(): string {
    const { status, value, context, children } = this.#actor.getSnapshot();
    const turns = Object.entries(context.turns).map(([turn, { fence, actor }]) => {
      const { status: of, value: at, context: its } = actor.getSnapshot();
      return { turn, fence, of, at, draining: its.draining, stop: its.stop };
    });
    const { open, draining } = context;
    const [readings, timers] = [this.#readings.map(({ turn }) => turn), this.clock.pending()];
    const [kept, seen] = [Object.keys(children), this.#seen.splice(0)];
    return JSON.stringify({ status, value, open, draining, turns, kept, readings, timers, seen });
  }
}

/** The same numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** What happens next, to both alike. */
function happening(roll: (sides: number) => number): (user: WatchedUser) => void | Promise<void> {
  const [kind, turn, fence, which] = [roll(100), roll(3), 1 + roll(3), roll(4)];
  if (kind < 30) return (user) => user.send({ type: "user.claimed", claimed: claimOf(turn, fence) });
  if (kind < 60) return (user) => user.end(which, kind < 55);
  if (kind < 75) return (user) => user.clock.advance(turn * 1_000);
  if (kind < 80) return (user) => user.send({ type: "user.cancel", turn: `t${turn}` });
  if (kind < 90) return (user) => user.send({ type: "user.settled" });
  if (kind < 92) return (user) => user.send({ type: "user.drain" });
  if (kind < 94) return (user) => user.send({ type: "user.release" });
  // As a turn that has ended well says of itself.
  const left = { type: "turn.left", claimed: claimOf(turn, fence), status: "ended" } as const;
  return (user) => user.send(left);
}

test("a compiled user machine does to 60,000 random events what XState itself makes of it", async () => {
  const states = new Set<string>();
  for (let events = 0, seed = 1; events < 60_000; seed++) {
    const roll = dice(seed);
    const own = new WatchedUser(createUserMachine);
    const theirs = new WatchedUser(providedUser);
    for (let i = 0; i < 60 && !own.isOver(); i++, events++) {
      const happens = happening(roll);
      for (const user of [own, theirs]) await happens(user);
      await own.clock.settle();
      const state = own.state();
      expect(`${seed}.${i} ${state}`).toBe(`${seed}.${i} ${theirs.state()}`);
      states.add(state.slice(0, 40));
    }
  }
  expect([...states].some((state) => state.includes('"done"'))).toBe(true);
}, 300_000);
