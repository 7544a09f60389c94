import { type ActorRefFrom, createActor } from "xstate";
import type { Clock, Ports, Tenant, TimerHandle } from "./ports.ts";
import type { Accepted, AcceptRequest } from "./store.ts";
import { createTurnMachine } from "./turn.machine.ts";
import type { TurnPartial } from "./turn-partial.ts";
import { createTurnWork } from "./turn-work.ts";
import { createUserMachine, createUserWork, type TurnCount } from "./user.machine.ts";

export interface EngineOptions {
  readonly passivateMs: number;
  /** Turns that may run on this instance at a time; further ones wait in the queue for any instance. */
  readonly turnsMax: number;
}

export interface Engine {
  /**
   * Accepts a message and runs its turn. `onAccepted` is called after COMMIT, before any event is published.
   * @throws PamError as `Store.accept`.
   */
  accept(request: Omit<AcceptRequest, "claim">, onAccepted: (accepted: Accepted) => void): Promise<Accepted>;
  /** A hint that a turn's row asks for its end. */
  cancel(tenant: Tenant, turn: string): void;
  /** Looks for turns that nobody runs, and for cancels that nobody brought. Call it every second. */
  scan(): Promise<void>;
  /** Lets go of every turn, writing nothing: this instance may not run them any more. */
  release(): void;
  /** No further turn is started here; resolves when the running ones have ended, or `ms` have passed. */
  drain(ms: number): Promise<void>;
  /** The open step of a conversation's running turn, when it runs here. */
  partialOf(conversation: string): TurnPartial | undefined;
  runningTurns(): number;
}

/** The registry of user actors: finds or activates the one that a command, a claim or a hint is for. */
export function createEngine(ports: Ports, options: EngineOptions): Engine {
  /** Turns that run here, and the key of their user's actor. */
  const running = new Map<string, string>();
  const turnWork = createTurnWork(ports);
  const count: TurnCount = {
    turnStarted: (claimed) => void running.set(claimed.turn, keyOf(claimed)),
    turnLeft: (turn) => void running.delete(turn),
  };
  const userWork = createUserWork(ports, { ...options, count });
  const machine = createUserMachine(userWork, createTurnMachine(turnWork));
  const actors = new Map<string, ActorRefFrom<typeof machine>>();
  const clock = actorClock(ports.clock);
  let draining = false;
  let scanning = false;

  function activate(tenant: Tenant): ActorRefFrom<typeof machine> {
    const key = keyOf(tenant);
    const known = actors.get(key);
    if (known !== undefined) return known;
    const actor = createActor(machine, { input: { tenant }, clock });
    const forget = () => {
      if (actors.get(key) === actor) actors.delete(key);
      ports.observer.actorPassivated();
    };
    actor.subscribe({
      error: (error) => {
        ports.observer.fault("user actor", error);
        forget();
      },
      complete: forget,
    });
    actors.set(key, actor);
    ports.observer.actorActivated();
    return actor.start();
  }

  const hasRoom = () => !draining && running.size < options.turnsMax;

  async function claimOrphans(): Promise<void> {
    if (!hasRoom()) return;
    const found = await ports.store.claimOrphans(Math.min(100, options.turnsMax - running.size), [
      ...running.keys(),
    ]);
    for (const { claimed, events } of found) {
      ports.publisher.events(events);
      activate(claimed).send({ type: "user.claimed", claimed });
    }
  }

  async function bringCancels(): Promise<void> {
    if (running.size === 0) return;
    for (const turn of await ports.store.cancelledTurns()) {
      actors.get(running.get(turn) ?? "")?.send({ type: "user.cancel", turn });
    }
  }

  return {
    accept: (request, onAccepted) =>
      new Promise((resolve, reject) => {
        const accepted = (result: Accepted) => {
          onAccepted(result);
          resolve(result);
        };
        activate(request).send({
          type: "user.accept",
          request: { ...request, claim: hasRoom() },
          reply: { accepted, refused: reject },
        });
      }),
    cancel(tenant, turn) {
      actors.get(keyOf(tenant))?.send({ type: "user.cancel", turn });
    },
    async scan() {
      if (scanning) return;
      scanning = true;
      try {
        await Promise.all([claimOrphans(), bringCancels()]);
      } finally {
        scanning = false;
      }
    },
    release() {
      for (const actor of actors.values()) actor.send({ type: "user.release" });
    },
    async drain(ms) {
      draining = true;
      const until = ports.clock.now() + ms;
      while (running.size > 0 && ports.clock.now() < until) {
        await new Promise<void>((resolve) => void ports.clock.setTimeout(resolve, 25));
      }
    },
    partialOf: turnWork.partialOf,
    runningTurns: () => running.size,
  };
}

function keyOf(tenant: Tenant): string {
  return `${tenant.workspace}/${tenant.user}`;
}

/** XState's view of the Clock port. */
function actorClock(clock: Clock) {
  return {
    setTimeout: (work: (...args: unknown[]) => void, ms: number) => clock.setTimeout(work, ms),
    clearTimeout: (handle: TimerHandle) => clock.clearTimeout(handle),
  };
}
