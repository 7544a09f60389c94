import { inputError } from "../input-error.ts";
import { calendarDay, dayMs, dayNumber, weekStartOf } from "./calendar-days.ts";
import { allows, daysOfPeriod } from "./period-days.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

const unitMs = { SECONDLY: 1_000, MINUTELY: 60_000, HOURLY: 3_600_000 } as const;

/** Periods that one walk may look at: every day of five centuries, or every minute of four months. */
const periodsMax = 200_000;

export interface WallSpan {
  /** DTSTART, wall milliseconds. */
  readonly start: number;
  /** Whole periods that end before this one are not looked at. Not for rules with a count. */
  readonly from: number;
  /** Nothing later than this comes. */
  readonly to: number;
}

/**
 * The wall times that a rule makes, in order, each once, none before the start; without regard to COUNT and UNTIL, and
 * to the start where the rule does not make it. Work for a day or a longer period is at most its days and the times
 * taken from it; shorter periods outside of the rule's days and hours are leapt over.
 * @throws PamError tool_input_invalid where the next time is more than 200,000 periods away: such a rule is a mistake.
 */
export function* wallOccurrences(rule: RecurrenceRule, span: WallSpan): Generator<number, void> {
  const { frequency } = rule;
  const candidates =
    frequency === "SECONDLY" || frequency === "MINUTELY" || frequency === "HOURLY"
      ? shortPeriods(rule, unitMs[frequency], span)
      : longPeriods(rule, span);
  for (const wall of candidates) {
    if (wall > span.to) return;
    if (wall >= span.start) yield wall;
  }
}

function* longPeriods(rule: RecurrenceRule, { start, from, to }: WallSpan): Generator<number, void> {
  const startDay = Math.floor(start / dayMs);
  const times = timesOfDay(rule, start);
  const period = periodsFrom(rule, startDay);
  const lasting = periodBudget();
  const skipped = Math.floor(period.between(Math.floor(from / dayMs)) / rule.interval) - 1;
  for (let index = Math.max(skipped, 0); ; index++) {
    const first = period.at(index * rule.interval);
    // Week 1 may begin three days before the year.
    if ((first - 3) * dayMs > to) return;
    lasting();
    const days = daysOfPeriod(rule, first, startDay);
    if (rule.bySetPos) yield* picked(days, times, rule.bySetPos);
    else for (const day of days) yield* times.map((time) => day * dayMs + time);
  }
}

/** Periods of a year, month, week or day, numbered from the one of the start. */
function periodsFrom({ frequency, weekStart }: RecurrenceRule, startDay: number) {
  const { year, month } = calendarDay(startDay);
  const firstOfWeek = weekStartOf(startDay, weekStart);
  switch (frequency) {
    case "YEARLY":
      return {
        at: (count: number) => dayNumber(year + count, 1, 1),
        between: (day: number) => calendarDay(day).year - year,
      };
    case "MONTHLY":
      return {
        at: (count: number) => dayNumber(year, month + count, 1),
        between: (day: number) => (calendarDay(day).year - year) * 12 + calendarDay(day).month - month,
      };
    case "WEEKLY":
      return {
        at: (count: number) => firstOfWeek + count * 7,
        between: (day: number) => Math.floor((day - firstOfWeek) / 7),
      };
    default:
      return { at: (count: number) => startDay + count, between: (day: number) => day - startDay };
  }
}

/** BYSETPOS over the days times the times of day, without listing them. */
function picked(days: readonly number[], times: readonly number[], positions: readonly number[]): number[] {
  const size = days.length * times.length;
  const indexes = positions.map((position) => (position > 0 ? position - 1 : size + position));
  return [...new Set(indexes)]
    .filter((index) => index >= 0 && index < size)
    .sort((a, b) => a - b)
    .map(
      (index) => (days[Math.floor(index / times.length)] ?? 0) * dayMs + (times[index % times.length] ?? 0),
    );
}

function timesOfDay({ byHour, byMinute, bySecond }: RecurrenceRule, start: number): number[] {
  const at = new Date(start);
  const hours = byHour ?? [at.getUTCHours()];
  return hours.flatMap((hour) =>
    timesOfHour({
      byMinute: byMinute ?? [at.getUTCMinutes()],
      bySecond: bySecond ?? [at.getUTCSeconds()],
    }).map((time) => hour * unitMs.HOURLY + time),
  );
}

function timesOfHour({
  byMinute,
  bySecond,
}: {
  byMinute: readonly number[];
  bySecond: readonly number[];
}): number[] {
  return byMinute.flatMap((minute) => bySecond.map((second) => minute * unitMs.MINUTELY + second * 1_000));
}

/** HOURLY, MINUTELY, SECONDLY: steps of the clock on the wall. */
function* shortPeriods(
  rule: RecurrenceRule,
  unit: number,
  { start, from, to }: WallSpan,
): Generator<number, void> {
  const stepMs = unit * rule.interval;
  const origin = Math.floor(start / unit) * unit;
  const times = timesWithin(rule, unit, start);
  const onDay = allows(rule);
  const lasting = periodBudget();
  // Every one of these periods has as many times as the next.
  const inside = rule.bySetPos ? picked([0], times, rule.bySetPos) : times;
  if (inside.length === 0) return;
  let index = Math.max(Math.floor((from - origin) / stepMs), 0);
  for (let at = origin + index * stepMs; at <= to; at = origin + index * stepMs) {
    lasting();
    const wait = notBefore(rule, at, { unit, onDay });
    if (wait > at) {
      index += Math.ceil((wait - at) / stepMs);
      continue;
    }
    yield* inside.map((time) => at + time);
    index += 1;
  }
}

/** To be called for each period. */
function periodBudget(): () => void {
  let visited = 0;
  return () => {
    visited += 1;
    if (visited > periodsMax)
      throw inputError("rule", "This rule comes too seldom for its frequency. Use a longer one.");
  };
}

/** Offsets within one hour, minute or second at which the rule has its times. */
function timesWithin({ byMinute, bySecond }: RecurrenceRule, unit: number, start: number): number[] {
  const at = new Date(start);
  if (unit === unitMs.SECONDLY) return [0];
  const seconds = bySecond ?? [at.getUTCSeconds()];
  if (unit === unitMs.MINUTELY) return seconds.map((second) => second * 1_000);
  return timesOfHour({ byMinute: byMinute ?? [at.getUTCMinutes()], bySecond: seconds });
}

interface ShortPeriod {
  readonly unit: number;
  readonly onDay: (day: number) => boolean;
}

/** The wall time itself where the rule's limits let it pass; else the beginning of the next day, hour or minute. */
function notBefore(
  { byHour, byMinute, bySecond }: RecurrenceRule,
  at: number,
  { unit, onDay }: ShortPeriod,
): number {
  const day = Math.floor(at / dayMs);
  const time = new Date(at);
  if (!onDay(day)) return (day + 1) * dayMs;
  if (byHour && !byHour.includes(time.getUTCHours()))
    return (Math.floor(at / unitMs.HOURLY) + 1) * unitMs.HOURLY;
  if (unit <= unitMs.MINUTELY && byMinute && !byMinute.includes(time.getUTCMinutes())) {
    return (Math.floor(at / unitMs.MINUTELY) + 1) * unitMs.MINUTELY;
  }
  if (unit === unitMs.SECONDLY && bySecond && !bySecond.includes(time.getUTCSeconds())) return at + 1_000;
  return at;
}
