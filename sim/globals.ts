/**
 * What stands in the build in place of the global timers and clocks, in the engine's code and in its libraries: they act
 * in the process whose code runs, on virtual time.
 */
import type { TimerHandle } from "../src/actors/ports.ts";
import type { Process, Timeline } from "./timeline.ts";

let timeline: Timeline | undefined;

export function useTimeline(next: Timeline): void {
  timeline = next;
}

function running(): { timeline: Timeline; process: Process | null } {
  if (timeline === undefined) throw new Error("a timer was set before the simulation began");
  return { timeline, process: timeline.current };
}

type Work = (...args: readonly unknown[]) => void;

export function simSetTimeout(work: Work, ms = 0, ...args: readonly unknown[]): TimerHandle {
  const { timeline: line, process } = running();
  return handleOf(line.after(ms, process, "timeout", () => work(...args)));
}

export function simClearTimeout(handle: TimerHandle | undefined): void {
  if (handle !== undefined) running().timeline.cancel(handle);
}

export function simSetImmediate(work: Work, ...args: readonly unknown[]): TimerHandle {
  return simSetTimeout(work, 0, ...args);
}

const intervals = new WeakMap<object, { ended: boolean }>();

export function simSetInterval(work: Work, ms: number): TimerHandle {
  const { timeline: line, process } = running();
  const state = { ended: false };
  const round = (): void => {
    if (state.ended) return;
    line.after(ms, process, "interval", round);
    work();
  };
  const handle = handleOf({});
  intervals.set(handle, state);
  line.after(ms, process, "interval", round);
  return handle;
}

export function simClearInterval(handle: object | undefined): void {
  const state = handle === undefined ? undefined : intervals.get(handle);
  if (state !== undefined) state.ended = true;
  else if (handle !== undefined) simClearTimeout(handle);
}

/** Never steps back and knows no wall: each process counts alike. */
export const simPerformance = { now: (): number => running().timeline.now };

export function simDateNow(): number {
  const { timeline: line, process } = running();
  return process?.clock.now() ?? line.now;
}

export function simMathRandom(): number {
  throw new Error("chance outside of the seed");
}

/** Handles of node can be told not to keep the process alive. */
function handleOf(handle: TimerHandle): object {
  const object = typeof handle === "object" ? handle : {};
  return Object.assign(object, { unref: () => object, ref: () => object });
}
