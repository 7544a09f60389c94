import type { Clock, TimerHandle } from "../../src/actors/ports.ts";

/** Time that moves only when the test says so. Promises settle between two timers, as they do between two ticks. */
export class FakeClock implements Clock {
  #at = Date.parse("2026-11-21T12:00:00Z");
  readonly #timers = new Set<{ at: number; work: () => void }>();

  now(): number {
    return this.#at;
  }

  setTimeout(work: () => void, ms: number): TimerHandle {
    const timer = { at: this.#at + Math.max(0, ms), work };
    this.#timers.add(timer);
    return timer;
  }

  clearTimeout(handle: TimerHandle): void {
    for (const timer of this.#timers) if (timer === handle) this.#timers.delete(timer);
  }

  pending(): number {
    return this.#timers.size;
  }

  /** Lets every promise that waits for no timer settle. */
  async settle(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  /** Runs what is due within `ms`, in the order of its time. */
  async advance(ms: number): Promise<void> {
    const until = this.#at + ms;
    await this.settle();
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#timers.delete(next);
      this.#at = next.at;
      next.work();
      await this.settle();
    }
    this.#at = until;
  }

  /** A promise that is kept after `ms`. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.setTimeout(resolve, ms));
  }

  #next(until: number): { at: number; work: () => void } | undefined {
    const due = [...this.#timers].filter((timer) => timer.at <= until);
    return due.reduce<(typeof due)[number] | undefined>(
      (first, timer) => (first === undefined || timer.at < first.at ? timer : first),
      undefined,
    );
  }
}
