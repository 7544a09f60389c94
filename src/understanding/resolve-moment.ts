import { addDays } from "./calendar.ts";
import type { ClockTime, SpotValue } from "./spot-value.ts";

type TimeValue = Extract<SpotValue, { kind: "time" }>;

export interface MomentParts {
  /** `YYYY-MM-DD`, where one was said. */
  readonly day: string | undefined;
  readonly times: readonly TimeValue[];
  /** `HH:mm` where no time was said. */
  readonly fallback: string | undefined;
  readonly today: string;
  /** `YYYY-MM-DDTHH:mm`. */
  readonly now: string;
  /** What repeats is not put off to the evening because its hour of today has passed. */
  readonly isRepeated?: boolean;
}

export interface Moment {
  readonly at: string;
  readonly end: string | undefined;
}

const minuteMs = 60_000;
/** "At 3" is in the afternoon, "at 8" in the morning; so is "at 6:15" of what is done early. */
const afternoonHours = 6;
const earlyAfternoonHours = 3;

/** The local time that is meant; undefined where no time was said and there is no fallback. */
export function resolveMoment(parts: MomentParts): Moment | undefined {
  const { day, times, fallback, today, now, isRepeated = false } = parts;
  for (const time of times) {
    if ("fromNow" in time) return { at: later(now, time.fromNow), end: undefined };
  }
  const clock = times.find((time) => "at" in time);
  const part = times.find((time) => "part" in time)?.part;
  if (clock === undefined || !("at" in clock)) {
    const hour = part === undefined ? fallback : `${pad(part)}:00`;
    return hour === undefined
      ? undefined
      : { at: ahead(`${day ?? today}T${hour}`, day, now), end: undefined };
  }
  const on = day ?? today;
  const first = `${on}T${textOf(clock.at, part)}`;
  const other =
    clock.at.half === undefined && part === undefined ? `${on}T${textOf(clock.at, 0, true)}` : first;
  const isToday = on === today && !isRepeated;
  const at = isToday && first < now && other >= now ? other : ahead(first, day, now);
  return { at, end: clock.end && endAfter(at, clock.end) };
}

/** Of a time without a day that has passed, the next day's. */
function ahead(at: string, day: string | undefined, now: string): string {
  return day === undefined && at < now ? `${addDays(at.slice(0, 10), 1)}${at.slice(10)}` : at;
}

function textOf(time: ClockTime, part: number | undefined, isOther = false): string {
  return `${pad(hourOf(time, part, isOther))}:${pad(time.minute)}`;
}

function hourOf(
  { hour, half, isEarly }: Omit<ClockTime, "minute">,
  part: number | undefined,
  isOther: boolean,
): number {
  if (half === "sure") return hour;
  if (half !== undefined) return (hour % 12) + (half === "pm" ? 12 : 0);
  if (isOther) return hour < 12 ? hour + 12 : hour;
  if (part !== undefined) return part >= 12 && hour < 12 ? hour + 12 : hour;
  return hour >= 1 && hour <= (isEarly ? earlyAfternoonHours : afternoonHours) ? hour + 12 : hour;
}

/** The first time after the start that the clock shows it. */
function endAfter(at: string, { hour, minute, half }: ClockTime): string {
  const hours = half === undefined ? [hour, hour + 12] : [hourOf({ hour, half }, undefined, false)];
  const ends = hours.filter((it) => it < 24).map((it) => `${at.slice(0, 11)}${pad(it)}:${pad(minute)}`);
  const end = ends.find((it) => it > at);
  return end ?? `${addDays(at.slice(0, 10), 1)}T${pad(hours[0] ?? 0)}:${pad(minute)}`;
}

/** Wall time: what clocks do in between is not looked at. */
export function later(at: string, minutes: number): string {
  return new Date(Date.parse(`${at}:00Z`) + minutes * minuteMs).toISOString().slice(0, 16);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
