import type { Ports, Tenant } from "./ports.ts";
import type { ClaimedTurn } from "./store.ts";
import type { TurnLeft, UserEvent } from "./user.machine.ts";

/** What the instance keeps of the turns that run on it. */
export interface TurnRegister {
  turnStarted(claimed: ClaimedTurn): void;
  turnLeft(left: TurnLeft): void;
  /** Makes a call that may bring a turn; a drain waits for its answer. */
  claiming<T>(call: () => Promise<T>): Promise<T>;
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

  /**
   * Claims the conversation's next waiting turn. Ends with `user.settled`, and with `user.claimed` before it when there
   * is one. Without room here, or when it fails, the scan finds it.
   */
  claimNext(tenant: Tenant, conversation: string, send: Send): void {
    const { store, publisher } = this.#ports;
    const claim = async () => {
      if (!this.#register.hasRoom()) return;
      const next = await this.#register.claiming(() => store.claimNext(tenant, conversation));
      if (next === undefined) return;
      publisher.events(next.events);
      send({ type: "user.claimed", claimed: next.claimed });
    };
    claim()
      .catch((error: unknown) => this.#ports.observer.fault("claim", error, { conversation }))
      .finally(() => send({ type: "user.settled" }));
  }

  turnStarted(claimed: ClaimedTurn): void {
    this.#ports.observer.turnStarted(claimed);
    this.#register.turnStarted(claimed);
  }

  turnLeft(left: TurnLeft): void {
    if (left.error !== undefined) this.#ports.observer.fault("turn", left.error, left.claimed);
    this.#register.turnLeft(left);
  }
}
