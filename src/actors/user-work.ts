import type { Ports, Tenant } from "./ports.ts";
import type { Accepted, ClaimedTurn } from "./store.ts";
import type { TurnLeft, UserEvent } from "./user.machine.ts";

/** What the instance keeps of the turns that run on it. */
export interface TurnRegister {
  turnStarted(claimed: ClaimedTurn): void;
  turnLeft(left: TurnLeft): void;
  /** Whether a further turn may start here. */
  hasRoom(): boolean;
}

type Send = (event: UserEvent) => void;

/** The user machine's effects. None of them throws; each promise's end comes back as an event. */
export class UserWork {
  readonly passivateMs: number;
  readonly #ports: Ports;
  readonly #register: TurnRegister;

  constructor(ports: Ports, options: { passivateMs: number; register: TurnRegister }) {
    this.#ports = ports;
    this.#register = options.register;
    this.passivateMs = options.passivateMs;
  }

  /** Ends with `user.settled`, and with `user.claimed` before it when the turn is ours to run. */
  accept({ request, reply }: Extract<UserEvent, { type: "user.accept" }>, send: Send): void {
    const { store, publisher } = this.#ports;
    this.#settle("accept", send, async () => {
      let accepted: Accepted;
      try {
        accepted = await store.accept(request);
      } catch (error) {
        reply.refused(error);
        return;
      }
      reply.accepted(accepted);
      publisher.events(accepted.events);
      if (accepted.claimed !== undefined) send({ type: "user.claimed", claimed: accepted.claimed });
    });
  }

  /** The same for the conversation's next waiting turn. Without room here, or when it fails, the scan finds it. */
  claimNext(tenant: Tenant, conversation: string, send: Send): void {
    const { store, publisher } = this.#ports;
    this.#settle("claim", send, async () => {
      const next = this.#register.hasRoom() ? await store.claimNext(tenant, conversation) : undefined;
      if (next === undefined) return;
      publisher.events(next.events);
      send({ type: "user.claimed", claimed: next.claimed });
    });
  }

  turnStarted(claimed: ClaimedTurn): void {
    this.#register.turnStarted(claimed);
  }

  turnLeft(left: TurnLeft): void {
    if (left.error !== undefined) this.#ports.observer.fault("turn", left.error);
    this.#register.turnLeft(left);
  }

  #settle(where: string, send: Send, work: () => Promise<void>): void {
    work()
      .catch((error: unknown) => this.#ports.observer.fault(where, error))
      .finally(() => send({ type: "user.settled" }));
  }
}
