import type { Clock } from "../src/actors/ports.ts";

interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** A clock that goes on only when told to. */
export class ManualClock implements Clock {
  at = Date.now();
  private readonly timers = new Set<Timer>();

  now(): number {
    return this.at;
  }

  setTimeout(work: () => void, ms: number): object {
    const timer = { at: this.at + ms, work };
    this.timers.add(timer);
    return timer;
  }

  clearTimeout(handle: unknown): void {
    this.timers.delete(handle as Timer);
  }

  /** Timers that wait. */
  get waiting(): number {
    return this.timers.size;
  }

  /** What falls due on the way runs at its time, with room between two for what it sets off. */
  async advance(ms: number): Promise<void> {
    const end = this.at + ms;
    for (;;) {
      const [next] = [...this.timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.timers.delete(next);
      this.at = Math.max(this.at, next.at);
      next.work();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.at = end;
  }
}
