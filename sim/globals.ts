/**
 * What stands in the build in place of the global timers and clocks, in the engine's code and in its libraries: they act
 * in the process whose code runs, on virtual time.
 */
import type { TimerHandle } from "../src/actors/ports.ts";
import type { Process, Timeline } from "./timeline.ts";

let timeline: Timeline | undefined;

/** None when a run is over: what it was goes with it. */
export function useTimeline(next: Timeline | undefined): void {
  timeline = next;
}

function running(): { timeline: Timeline; process: Process | null } {
  if (timeline === undefined) throw new Error("a timer was set before the simulation began");
  return { timeline, process: timeline.current };
}

/** @throws Error when it is the world itself that acts. */
export function runningProcess(): Process {
  const { process } = running();
  if (process === null) throw new Error("no process runs now");
  return process;
}

type Work = (...args: readonly unknown[]) => void;

export function simSetTimeout(work: Work, ms = 0, ...args: readonly unknown[]): TimerHandle {
  const { timeline: line, process } = running();
  return line.after(ms, process, "timeout", args.length === 0 ? work : () => work(...args));
}

export function simClearTimeout(handle: TimerHandle | undefined): void {
  if (handle !== undefined) running().timeline.cancel(handle);
}

export function simSetImmediate(work: Work, ...args: readonly unknown[]): TimerHandle {
  return simSetTimeout(work, 0, ...args);
}

/** One that goes on until it is ended. */
class Interval {
  ended = false;

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

export function simSetInterval(work: Work, ms: number): Interval {
  const { timeline: line, process } = running();
  const interval = new Interval();
  const round = (): void => {
    if (interval.ended) return;
    line.after(ms, process, "interval", round);
    work();
  };
  line.after(ms, process, "interval", round);
  return interval;
}

export function simClearInterval(handle: TimerHandle | undefined): void {
  if (handle instanceof Interval) handle.ended = true;
  else simClearTimeout(handle);
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
