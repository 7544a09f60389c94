import type { Clock, Tenant } from "./ports.ts";
import type { ClaimedTurn } from "./store.ts";
import type { TurnLeft } from "./user.machine.ts";
import type { TurnRegister } from "./user-work.ts";

export interface LocalTurnsOptions {
  readonly clock: Clock;
  readonly turnsMax: number;
  /** A turn is not run here any more. */
  readonly onLeft: (claimed: ClaimedTurn) => void;
}

/** How often a drain looks whether the last turn has left, and tells of those that others may take. */
const drainLookMs = 25;

/** The turns that run on this instance. */
export class LocalTurns implements TurnRegister {
  readonly #options: LocalTurnsOptions;
  readonly #running = new Map<string, ClaimedTurn>();
  /** Calls that may bring a turn and have no answer yet. */
  #claiming = 0;
  #draining = false;
  /** Something may stand in the rows for others since a drain's last look: a turn handed over, or one that waits. */
  #left = false;

  constructor(options: LocalTurnsOptions) {
    this.#options = options;
  }

  async claiming<T>(call: () => Promise<T>): Promise<T> {
    this.#claiming += 1;
    try {
      return await call();
    } finally {
      this.#claiming -= 1;
      this.#left = true;
    }
  }

  turnStarted(claimed: ClaimedTurn): void {
    this.#running.set(claimed.turn, claimed);
  }

  turnLeft({ claimed }: Pick<TurnLeft, "claimed">): void {
    // Under another fence it has begun again.
    if (this.#running.get(claimed.turn)?.fence !== claimed.fence) return;
    this.#running.delete(claimed.turn);
    this.#left = true;
    this.#options.onLeft(claimed);
  }

  count(): number {
    return this.#running.size;
  }

  ids(): string[] {
    return [...this.#running.keys()];
  }

  /** Whose turn it is, when it runs here. */
  ownerOf(turn: string): Tenant | undefined {
    return this.#running.get(turn);
  }

  of({ workspace, user }: Tenant): ClaimedTurn[] {
    return [...this.#running.values()].filter((turn) => turn.workspace === workspace && turn.user === user);
  }

  /** Turns that may still be started here. A call that may bring one takes its room. */
  room(): number {
    const taken = this.#running.size + this.#claiming;
    return this.#draining ? 0 : Math.max(0, this.#options.turnsMax - taken);
  }

  hasRoom(): boolean {
    return this.room() > 0;
  }

  /** Resolves when no turn is left here, or `ms` have passed. `onLeft`: others may find work in the rows since now. */
  async drain(ms: number, onLeft: () => void): Promise<void> {
    const { clock } = this.#options;
    this.#draining = true;
    this.#left = false;
    const until = clock.now() + ms;
    while (this.#running.size + this.#claiming > 0 && clock.now() < until) {
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, drainLookMs));
      if (this.#left) onLeft();
      this.#left = false;
    }
  }
}
