import type { Bus, Publication, Signal } from "../src/actors/ports.ts";
import type { Rates } from "./faults.ts";
import type { Random } from "./random.ts";
import type { Process, Timeline } from "./timeline.ts";

export interface BusParts {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly rates: () => Rates;
}

/** What carries publications between instances: it loses, doubles, delays and overtakes, and parts whom it likes. */
export class SimBroker {
  readonly #parts: BusParts;
  readonly #ends = new Set<BusEnd>();

  constructor(parts: BusParts) {
    this.#parts = parts;
  }

  /** One instance's end of it. */
  connect(process: Process): BusEnd {
    const end = new BusEnd(this, process);
    this.#ends.add(end);
    return end;
  }

  drop(end: BusEnd): void {
    this.#ends.delete(end);
  }

  /** To every other end; each copy has a fate of its own. */
  carry(from: BusEnd, label: string, deliver: (to: BusEnd) => void): void {
    if (from.parted) return;
    const { timeline, random } = this.#parts;
    const { busDrop = 0, busTwice = 0, busLate = 0 } = this.#parts.rates();
    for (const to of this.#ends) {
      if (to === from || to.parted || random.chance(busDrop)) continue;
      const copies = random.chance(busTwice) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        const ms = random.chance(busLate) ? random.between(5, 300) : random.between(0, 2);
        timeline.after(ms, to.process, label, () => {
          if (!to.parted) deliver(to);
        });
      }
    }
  }

  /** A connection that was away says so; what is lost on one that stands is lost in silence. */
  heal(end: BusEnd): void {
    end.parted = false;
    this.#parts.timeline.after(1, end.process, "bus gap", () => end.gap());
  }
}

export class BusEnd implements Bus {
  readonly name = "redis";
  readonly process: Process;
  parted = false;
  readonly #broker: SimBroker;
  readonly #channels = new Map<string, number>();
  #receive: (publications: readonly Publication[]) => void = () => {};
  #hear: (signal: Signal) => void = () => {};
  #onGap: () => void = () => {};

  constructor(broker: SimBroker, process: Process) {
    this.#broker = broker;
    this.process = process;
  }

  publish(publications: readonly Publication[]): void {
    this.#receive(publications);
    this.#broker.carry(this, "bus", (to) => to.receive(publications));
  }

  receive(publications: readonly Publication[]): void {
    const heard = publications.filter(({ channel }) => this.#channels.has(channel));
    if (heard.length > 0) this.#receive(heard);
  }

  async subscribe(channel: string): Promise<void> {
    await this.process.sleep(1);
    this.#channels.set(channel, (this.#channels.get(channel) ?? 0) + 1);
  }

  unsubscribe(channel: string): void {
    const count = (this.#channels.get(channel) ?? 0) - 1;
    if (count > 0) this.#channels.set(channel, count);
    else this.#channels.delete(channel);
  }

  onPublications(receive: (publications: readonly Publication[]) => void): void {
    this.#receive = receive;
  }

  signal(signal: Signal): void {
    this.#broker.carry(this, `signal ${signal.type}`, (to) => to.#hear(signal));
  }

  onSignals(receive: (signal: Signal) => void): void {
    this.#hear = receive;
  }

  onGap(receive: () => void): void {
    this.#onGap = receive;
  }

  gap(): void {
    this.#onGap();
  }

  async health(): Promise<{ ok: boolean; latencyMs: number }> {
    return { ok: !this.parted, latencyMs: 0 };
  }

  async close(): Promise<void> {
    this.#channels.clear();
  }
}
