import { calendarDay, dayNumber, daysInMonth, firstWeekOf, weekdayOf } from "./calendar-days.ts";
import type { RecurrenceRule, RuleWeekday } from "./recurrence-rule.ts";

type DayTest = (day: number) => boolean;

/**
 * The days that a rule picks from one of its periods of a day or more, in order. What the rule leaves open comes from
 * the start's day (RFC 5545 section 3.3.10, "Information, not contained in the rule").
 * @param first First day of the period: of the year, month or week, or the day itself.
 * @param startDay The day of DTSTART.
 */
export function daysOfPeriod(rule: RecurrenceRule, first: number, startDay: number): number[] {
  switch (rule.frequency) {
    case "YEARLY":
      return daysOfYear(rule, calendarDay(first).year, startDay);
    case "MONTHLY":
      return daysOfMonth(rule, first, startDay);
    case "WEEKLY":
      return daysOfWeek(rule, first, startDay);
    default:
      return allows(rule)(first) ? [first] : [];
  }
}

/** What limits single days, for the frequencies where these parts limit. */
export function allows(rule: RecurrenceRule): DayTest {
  const { byMonth, byMonthDay, byYearDay, byDay } = rule;
  return every([
    byMonth && inMonths(byMonth),
    byMonthDay && onMonthDays(byMonthDay),
    byYearDay && onYearDays(byYearDay),
    byDay && onWeekdays(byDay),
  ]);
}

function daysOfYear(rule: RecurrenceRule, year: number, startDay: number): number[] {
  const { byMonth, byWeekNo, byYearDay, byMonthDay, byDay } = rule;
  const start = calendarDay(startDay);
  // Weeks are of the year that most of their days are in (ISO 8601), so their year begins and ends up to three days off.
  const [from, to] = byWeekNo
    ? [firstWeekOf(year, rule.weekStart), firstWeekOf(year + 1, rule.weekStart)]
    : [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  const open = !byWeekNo && !byYearDay && !byMonthDay && !byDay;
  const test = every([
    byMonth && inMonths(byMonth),
    open && !byMonth && inMonths([start.month]),
    open && onMonthDays([start.day]),
    byWeekNo && inWeeks(byWeekNo, from, (to - from) / 7),
    byWeekNo && !byYearDay && !byMonthDay && !byDay && onWeekdays([{ weekday: weekdayOf(startDay) }]),
    byYearDay && onYearDays(byYearDay),
    byMonthDay && onMonthDays(byMonthDay),
    byDay && (byMonth ? onNthOfMonth(byDay) : onNthOfYear(byDay)),
  ]);
  return range(from, to).filter(test);
}

function daysOfMonth(rule: RecurrenceRule, first: number, startDay: number): number[] {
  const { byMonth, byMonthDay, byDay } = rule;
  const { year, month } = calendarDay(first);
  const test = every([
    byMonth && inMonths(byMonth),
    byMonthDay && onMonthDays(byMonthDay),
    byDay && onNthOfMonth(byDay),
    !byMonthDay && !byDay && onMonthDays([calendarDay(startDay).day]),
  ]);
  return range(first, first + daysInMonth(year, month)).filter(test);
}

function daysOfWeek(rule: RecurrenceRule, first: number, startDay: number): number[] {
  const { byMonth, byDay = [{ weekday: weekdayOf(startDay) }] } = rule;
  return range(first, first + 7).filter(every([byMonth && inMonths(byMonth), onWeekdays(byDay)]));
}

function every(tests: readonly (DayTest | false | undefined)[]): DayTest {
  const given = tests.filter((test) => typeof test === "function");
  return (day) => given.every((test) => test(day));
}

function inMonths(months: readonly number[]): DayTest {
  return (day) => months.includes(calendarDay(day).month);
}

function onMonthDays(days: readonly number[]): DayTest {
  return (number) => {
    const { year, month, day } = calendarDay(number);
    return days.includes(day) || days.includes(day - daysInMonth(year, month) - 1);
  };
}

function onYearDays(days: readonly number[]): DayTest {
  return (number) => {
    const { year } = calendarDay(number);
    const first = dayNumber(year, 1, 1);
    return days.includes(number - first + 1) || days.includes(number - dayNumber(year + 1, 1, 1));
  };
}

function onWeekdays(days: readonly RuleWeekday[]): DayTest {
  return (number) => days.some(({ weekday }) => weekday === weekdayOf(number));
}

function onNthOfMonth(days: readonly RuleWeekday[]): DayTest {
  return (number) => {
    const { year, month, day } = calendarDay(number);
    return isNth(days, number, { before: day - 1, after: daysInMonth(year, month) - day });
  };
}

function onNthOfYear(days: readonly RuleWeekday[]): DayTest {
  return (number) => {
    const { year } = calendarDay(number);
    return isNth(days, number, {
      before: number - dayNumber(year, 1, 1),
      after: dayNumber(year + 1, 1, 1) - 1 - number,
    });
  };
}

/** `before` and `after`: days of the same month or year on either side. */
function isNth(
  days: readonly RuleWeekday[],
  number: number,
  { before, after }: { before: number; after: number },
): boolean {
  const fromStart = Math.floor(before / 7) + 1;
  const fromEnd = -Math.floor(after / 7) - 1;
  return days.some(
    ({ weekday, nth }) =>
      weekday === weekdayOf(number) && (nth === undefined || nth === fromStart || nth === fromEnd),
  );
}

/** Weeks by their numbers, from the year's first day of week 1 on: `first`, and `count` of them. */
function inWeeks(weeks: readonly number[], first: number, count: number): DayTest {
  return (number) => {
    const week = Math.floor((number - first) / 7) + 1;
    return weeks.includes(week) || weeks.includes(week - count - 1);
  };
}

function range(from: number, before: number): number[] {
  return Array.from({ length: before - from }, (_, index) => from + index);
}
