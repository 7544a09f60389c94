import { z } from "zod";

const dayMs = 86_400_000;

/** Tool input: a day of the calendar in the user's time zone. */
export const dayInput = z
  .string()
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/, { error: "write the day as YYYY-MM-DD", abort: true })
  .refine(isRealDay, "there is no such day in the calendar")
  .describe("Day as YYYY-MM-DD");

export const periodNames = [
  "today",
  "yesterday",
  "this_week",
  "last_week",
  "this_month",
  "last_month",
  "this_year",
  "last_year",
  "all",
] as const;
export type PeriodName = (typeof periodNames)[number];

/** Days, both inclusive; an absent end is open. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

export function isRealDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && toDay(ms) === day;
}

export function addDays(day: string, count: number): string {
  return toDay(Date.parse(day) + count * dayMs);
}

/** The same day of a later month, or its last where it is shorter: 31 January and one month is 28 February. */
export function addMonths(day: string, count: number): string {
  const { to } = monthOf(day, count);
  const wanted = `${to.slice(0, 8)}${day.slice(8)}`;
  return wanted < to ? wanted : to;
}

/** Days from one day to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** First and last day of the month that `day` is in, `months` later. */
export function monthOf(day: string, months = 0): Required<DayRange> {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return { from: toDay(Date.UTC(year, month - 1 + months, 1)), to: toDay(Date.UTC(year, month + months, 0)) };
}

/** Weeks begin on Monday (ISO 8601). */
export function rangeOf(period: PeriodName, today: string): DayRange {
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  const year = Number(today.slice(0, 4));
  const ranges: Record<PeriodName, DayRange> = {
    today: { from: today, to: today },
    yesterday: { from: addDays(today, -1), to: addDays(today, -1) },
    this_week: { from: monday, to: addDays(monday, 6) },
    last_week: { from: addDays(monday, -7), to: addDays(monday, -1) },
    this_month: monthOf(today),
    last_month: monthOf(today, -1),
    this_year: { from: `${year}-01-01`, to: `${year}-12-31` },
    last_year: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    all: {},
  };
  return ranges[period];
}

/** `2026-11-20` → `Fri 20 Nov 2026`. */
export function dayText(day: string): string {
  return dayFormat.format(Date.parse(day)).replace(",", "");
}

/** For sentences about a range: `from 1 to 30 …`, one day alone, or all time. */
export function rangeText({ from, to }: DayRange): string {
  if (from && to) return from === to ? `on ${dayText(from)}` : `from ${dayText(from)} to ${dayText(to)}`;
  if (from) return `since ${dayText(from)}`;
  return to ? `until ${dayText(to)}` : "in all";
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
