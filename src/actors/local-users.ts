import { type ActorRefFrom, createActor } from "xstate";
import type { LocalTurns } from "./local-turns.ts";
import type { Clock, Ports, Tenant, TimerHandle } from "./ports.ts";
import type { turnMachine } from "./turn.machine.ts";
import { createUserMachine, type userMachine } from "./user.machine.ts";
import { UserWork } from "./user-work.ts";

export interface LocalUsersOptions {
  readonly passivateMs: number;
  readonly turns: LocalTurns;
  readonly turnMachine: typeof turnMachine;
}

type UserActor = ActorRefFrom<typeof userMachine>;

/** The registry of user actors: finds or activates the one that a command, a claim or a hint is for. */
export class LocalUsers {
  readonly #ports: Ports;
  readonly #turns: LocalTurns;
  readonly #machine: typeof userMachine;
  #draining = false;
  readonly #actors = new Map<string, UserActor>();

  constructor(ports: Ports, { passivateMs, turns, turnMachine: turn }: LocalUsersOptions) {
    this.#ports = ports;
    this.#turns = turns;
    this.#machine = createUserMachine(new UserWork(ports, { passivateMs, register: turns }), turn);
  }

  find(tenant: Tenant): UserActor | undefined {
    return this.#actors.get(keyOf(tenant));
  }

  activate({ workspace, user }: Tenant): UserActor {
    const tenant = { workspace, user };
    const known = this.find(tenant);
    if (known !== undefined) return known;
    const actor = createActor(this.#machine, { input: { tenant }, clock: actorClock(this.#ports.clock) });
    actor.subscribe({
      error: (error) => this.#lose(tenant, actor, error),
      complete: () => this.#forget(tenant, actor),
    });
    this.#actors.set(keyOf(tenant), actor);
    this.#ports.observer.actorActivated();
    actor.start();
    if (this.#draining) actor.send({ type: "user.drain" });
    return actor;
  }

  /** How many turns are in each state of their machine. */
  turnStates(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const user of this.#actors.values()) {
      for (const { actor } of Object.values(user.getSnapshot().context.turns)) {
        const { value } = actor.getSnapshot();
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return counts;
  }

  /** Running turns, and those that still come of calls under way, are handed over between their steps. */
  drain(): void {
    this.#draining = true;
    for (const actor of this.#actors.values()) actor.send({ type: "user.drain" });
  }

  release(): void {
    for (const actor of this.#actors.values()) actor.send({ type: "user.release" });
  }

  /** An actor that throws loses its turns; the rows keep them, and the scan finds them there. */
  #lose(tenant: Tenant, actor: UserActor, error: unknown): void {
    this.#ports.observer.fault("user actor", error);
    this.#forget(tenant, actor);
    for (const { actor: turn } of Object.values(actor.getSnapshot().context.turns))
      turn.send({ type: "turn.release" });
    for (const claimed of this.#turns.of(tenant)) this.#turns.turnLeft({ claimed });
  }

  #forget(tenant: Tenant, actor: UserActor): void {
    if (this.#actors.get(keyOf(tenant)) === actor) this.#actors.delete(keyOf(tenant));
    this.#ports.observer.actorPassivated();
  }
}

function keyOf({ workspace, user }: Tenant): string {
  return `${workspace}/${user}`;
}

/** XState's view of the Clock port. */
function actorClock(clock: Clock) {
  return {
    setTimeout: (work: (...args: unknown[]) => void, ms: number) => clock.setTimeout(work, ms),
    clearTimeout: (handle: TimerHandle) => clock.clearTimeout(handle),
  };
}
