import type { Known, Told } from "./people.ts";
import type { Ports, TurnAddress } from "./ports.ts";
import type { TurnView } from "./store.ts";
import type { KnownReading } from "./turn-readings.ts";

/** What one turn is told, from its first step here on. */
export interface Telling {
  readonly known: Promise<Known>;
  /** The reading of the turn that it was put together for, and what came of it. */
  last?: { readonly reading: KnownReading; readonly told: Told };
}

/**
 * What the model calls of the turns that run here are told of their users. It is put together at a turn's first step here
 * and stays as it is, so that its steps begin with the same prompt; it is chosen anew when the user says something more. A
 * turn that comes from another owner may be told newer things.
 */
export class TurnTelling {
  readonly #ports: Pick<Ports, "people" | "observer" | "clock">;
  /** By turn. */
  readonly #tellings = new Map<string, Telling>();

  constructor(ports: Pick<Ports, "people" | "observer" | "clock">) {
    this.#ports = ports;
  }

  /** Begins to read what is known of the turn's user, once a turn. */
  begin(address: TurnAddress): Telling {
    const known = this.#tellings.get(address.turn);
    if (known !== undefined) return known;
    const telling = { known: this.#read(address) };
    this.#tellings.set(address.turn, telling);
    return telling;
  }

  /** What the turn's next step is told; a read that failed leaves out what it was to bring. */
  async told(
    telling: Telling,
    { view, reading }: { readonly view: TurnView; readonly reading: KnownReading },
  ): Promise<Told> {
    const known = await telling.known;
    if (telling.last?.reading === reading) return telling.last.told;
    const about = { ...reading.understood, nodes: reading.nodes };
    const told = known.tell({ context: view.context, about, now: this.#ports.clock.now() });
    telling.last = { reading, told };
    return told;
  }

  /** The turn is not run here any more. */
  forget({ turn }: Pick<TurnAddress, "turn">): void {
    this.#tellings.delete(turn);
  }

  async #read(address: TurnAddress): Promise<Known> {
    const { people, observer } = this.#ports;
    const { workspace, user } = address;
    try {
      return await people.of({ workspace, user });
    } catch (error) {
      observer.fault("person", error, address);
      return people.nobody;
    }
  }
}
