import type { Occurrence } from "../recurrence/expand-recurrence.ts";

/** A stretch of time, its start in it and its end not: what ends at 10 does not touch what begins at 10. */
export interface Interval {
  /** Milliseconds UTC. */
  readonly startMs: number;
  readonly endMs: number;
}

export interface BusyTime extends Interval {
  /** The event that it is an occurrence of. */
  readonly id: string;
}

/** Occurrences of one event as busy times of one length: for events whose end is so long after their start by the clock. */
export function busyTimes(id: string, occurrences: readonly Occurrence[], lengthMs: number): BusyTime[] {
  return occurrences.map(({ startMs }) => ({ id, startMs, endMs: startMs + lengthMs }));
}

/** The busy times that an interval runs into, in order of their start. Of no length is nothing: it conflicts with nothing. */
export function conflictsWith<Busy extends BusyTime>(interval: Interval, busy: readonly Busy[]): Busy[] {
  return busy.filter((other) => overlap(interval, other)).sort((a, b) => a.startMs - b.startMs);
}

/** At most this many pairs are named; whoever has more has no calendar but a list. */
const pairsMax = 500;

/** Pairs of different events that run into each other, in order of the later one's start. */
export function allConflicts(busy: readonly BusyTime[]): (readonly [BusyTime, BusyTime])[] {
  const inOrder = busy.filter(hasLength).sort((a, b) => a.startMs - b.startMs);
  const pairs: (readonly [BusyTime, BusyTime])[] = [];
  let open: BusyTime[] = [];
  for (const next of inOrder) {
    open = open.filter((earlier) => earlier.endMs > next.startMs);
    pairs.push(...open.filter(({ id }) => id !== next.id).map((earlier) => [earlier, next] as const));
    if (pairs.length >= pairsMax) return pairs.slice(0, pairsMax);
    open.push(next);
  }
  return pairs;
}

/** Busy times as the fewest intervals, in order, without overlaps and without joints. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { startMs, endMs } of intervals.filter(hasLength).sort((a, b) => a.startMs - b.startMs)) {
    const last = result.at(-1);
    if (last && startMs <= last.endMs)
      result[result.length - 1] = { ...last, endMs: Math.max(last.endMs, endMs) };
    else result.push({ startMs, endMs });
  }
  return result;
}

function overlap(one: Interval, other: Interval): boolean {
  return hasLength(one) && hasLength(other) && one.startMs < other.endMs && other.startMs < one.endMs;
}

function hasLength({ startMs, endMs }: Interval): boolean {
  return endMs > startMs;
}
