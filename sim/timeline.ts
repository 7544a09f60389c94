import { setImmediate as nextLoop } from "node:timers";
import type { Clock, TimerHandle } from "../src/actors/ports.ts";

/** When simulated time begins. */
export const startMs = Date.UTC(2026, 10, 21, 12);

/** What is to happen; also the handle of a timer, which can be told, as node's, not to keep anything alive. */
class Happening {
  readonly at: number;
  readonly order: number;
  readonly owner: Process | null;
  readonly label: string;
  work: (() => void) | null;

  // biome-ignore lint/complexity/useMaxParams: one is made for every step of every run
  constructor(at: number, order: number, owner: Process | null, label: string, work: () => void) {
    this.at = at;
    this.order = order;
    this.owner = owner;
    this.label = label;
    this.work = work;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** Virtual time: what is to happen, in order. Promises settle between two happenings, as between two ticks of a loop. */
export class Timeline {
  now = startMs;
  /** The process whose code runs now. */
  current: Process | null = null;
  steps = 0;
  /** Lines of what happened; kept only when asked for. */
  readonly lines: string[] | null;
  #hashLow = 0x811c9dc5;
  #hashHigh = 0x050c5d1f;
  #order = 0;
  readonly #heap: Happening[] = [];

  constructor(keepLines: boolean) {
    this.lines = keepLines ? [] : null;
  }

  /** Work of the world itself when `owner` is null. */
  // biome-ignore lint/complexity/useMaxParams: one line per happening keeps every caller readable
  after(ms: number, owner: Process | null, label: string, work: () => void): TimerHandle {
    if (!Number.isFinite(ms)) throw new RangeError(`${label} is to happen after ${ms} ms`);
    const happening = new Happening(this.now + Math.max(0, ms), this.#order++, owner, label, work);
    this.#push(happening);
    return happening;
  }

  /** Something of a process that does not wait for its turn. */
  within<T>(process: Process, work: () => T): T {
    const before = this.current;
    this.current = process;
    try {
      return work();
    } finally {
      this.current = before;
    }
  }

  cancel(handle: TimerHandle): void {
    if (handle instanceof Happening) handle.work = null;
  }

  /** Goes into the hash of the run. */
  note(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.#hashLow = Math.imul(this.#hashLow ^ code, 0x01000193);
      this.#hashHigh = Math.imul(this.#hashHigh ^ code, 0x01000197);
    }
    this.lines?.push(`${String(this.now - startMs).padStart(6)} ${text}`);
  }

  hash(): string {
    const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, "0");
    return hex(this.#hashHigh) + hex(this.#hashLow);
  }

  /** Until nothing is left, `untilMs` is reached, or `done` says so after a happening. */
  run(untilMs: number, done: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      // Promises settle within the loop only when no promise's own work is under way.
      nextLoop(() => {
        try {
          this.#runNow(untilMs, done);
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  #runNow(untilMs: number, done: () => boolean): void {
    settle();
    for (let next = this.#heap[0]; next !== undefined && next.at <= untilMs; next = this.#heap[0]) {
      this.#pop();
      if (!this.#happen(next)) continue;
      settle();
      if (done()) return;
    }
    this.now = Math.max(this.now, untilMs);
  }

  /** False when it was taken back, or its process does not run now. */
  #happen(next: Happening): boolean {
    const { work, owner } = next;
    if (work === null || owner?.state === "dead") return false;
    if (owner?.state === "paused") {
      owner.held.push(next);
      return false;
    }
    this.now = next.at;
    this.current = owner;
    this.steps += 1;
    this.note(`${owner?.name ?? "-"} ${next.label}`);
    next.work = null;
    work();
    return true;
  }

  /** What was held back while its process was paused happens now, in its order. */
  release(held: readonly Happening[]): void {
    for (const { owner, label, work } of held) if (work !== null) this.after(0, owner, label, work);
  }

  #push(item: Happening): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above] as Happening;
      if (!isBefore(item, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = item;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && isBefore(right, heap[child] as Happening)) child += 1;
      if (!isBefore(heap[child] as Happening, last)) break;
      heap[at] = heap[child] as Happening;
      at = child;
    }
    heap[at] = last;
  }
}

const isBefore = (a: Happening, b: Happening): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * Every promise that waits for no happening has settled, and rejections that nobody handles are told. It is what node
 * does between two ticks; a turn of its loop for each happening takes a fifth of a run.
 */
const settle = (process as unknown as { readonly _tickCallback: () => void })._tickCallback;

/** Something that runs code: an instance or a client. Paused, it does nothing and loses nothing; dead, it is gone. */
export class Process {
  readonly name: string;
  state: "running" | "paused" | "dead" = "running";
  readonly held: Happening[] = [];
  /** See `PerProcess`. */
  readonly own = new Map<object, object>();
  readonly timeline: Timeline;
  /** Its wall clock is so far ahead of the database's. */
  skewMs: number;
  readonly clock: Clock;

  constructor(timeline: Timeline, name: string, skewMs = 0) {
    this.timeline = timeline;
    this.name = name;
    this.skewMs = skewMs;
    this.clock = {
      now: () => timeline.now + this.skewMs,
      setTimeout: (work, ms) => timeline.after(ms, this, "timer", work),
      clearTimeout: (handle) => timeline.cancel(handle),
    };
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.timeline.after(ms, this, "slept", resolve));
  }

  pause(): void {
    if (this.state === "running") this.state = "paused";
  }

  resume(): void {
    if (this.state !== "paused") return;
    this.state = "running";
    this.timeline.release(this.held.splice(0));
  }
}
