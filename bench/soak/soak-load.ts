import { setTimeout as sleep } from "node:timers/promises";
import { Latencies } from "../load/latencies.ts";
import { type Talk, Talker } from "./talker.ts";

const paceMs = 5;
const lookMs = 1_000;
const settleMsMax = 60_000;

/** People who talk at a pace, whatever happens to the instances. */
export class SoakLoad {
  readonly latencies = new Latencies();
  readonly talk: Talk;
  /** The longest time in which nothing at all was acknowledged. */
  longestGapMs = 0;
  readonly #talkers: Talker[];
  readonly #looking: NodeJS.Timeout;
  #pacing: NodeJS.Timeout | undefined;
  #atOnce = false;
  #lastAckAt = performance.now();

  constructor(ports: readonly number[], tokens: readonly string[]) {
    this.talk = {
      sent: 0,
      acked: 0,
      turns: 0,
      lost: 0,
      refused: 0,
      onAck: (ms) => this.#acknowledged(ms),
      onFree: (talker) => this.#atOnce && talker.say(),
    };
    this.#talkers = tokens.map((token, first) => new Talker(this.talk, { ports, token, first }));
    this.#looking = setInterval(() => {
      for (const talker of this.#talkers) talker.look();
    }, lookMs);
  }

  async connect(): Promise<void> {
    await Promise.all(this.#talkers.map((talker) => talker.connect()));
  }

  /** Everybody says the next thing as soon as the last one is answered. @returns Turns a second. */
  async fullSpeed(warmUpMs: number, ms: number): Promise<number> {
    this.#atOnce = true;
    for (const talker of this.#talkers) if (talker.free) talker.say();
    await sleep(warmUpMs);
    const before = this.talk.turns;
    const startedAt = performance.now();
    await sleep(ms);
    const perSecond = ((this.talk.turns - before) * 1_000) / (performance.now() - startedAt);
    this.#atOnce = false;
    return perSecond;
  }

  pace(perSecond: number): void {
    this.latencies.reset();
    this.longestGapMs = 0;
    this.#lastAckAt = performance.now();
    const startedAt = performance.now();
    let begun = 0;
    let next = 0;
    this.#pacing = setInterval(() => {
      const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1_000);
      // Whoever has no connection or no answer yet is passed over; what is due then is not made up for later.
      for (let looked = 0; begun < due && looked < this.#talkers.length; looked++) {
        const talker = this.#talkers[next++ % this.#talkers.length];
        if (!talker?.free) continue;
        talker.say();
        begun++;
      }
      begun = due;
    }, paceMs);
  }

  /** Nothing new is said. @returns Messages that nobody has acknowledged after a minute. */
  async settle(): Promise<number> {
    clearInterval(this.#pacing);
    const until = performance.now() + settleMsMax;
    while (this.#open() > 0 && performance.now() < until) await sleep(100);
    return this.#open();
  }

  end(): void {
    clearInterval(this.#pacing);
    clearInterval(this.#looking);
    for (const talker of this.#talkers) talker.leave();
  }

  #open(): number {
    return this.#talkers.filter((talker) => talker.open).length;
  }

  #acknowledged(ms: number): void {
    const now = performance.now();
    this.longestGapMs = Math.max(this.longestGapMs, now - this.#lastAckAt);
    this.#lastAckAt = now;
    this.latencies.addMs(ms);
  }
}
