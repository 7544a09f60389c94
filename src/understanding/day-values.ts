import { addDays, dayOf, monthRange, weekdayOf } from "./calendar.ts";
import type { CalendarWords } from "./language.ts";
import type { DaySpan, SpotValue } from "./spot-value.ts";

/** What a pattern found, by group. */
export type Groups = Readonly<Record<string, string | undefined>>;

export function span(ahead: DaySpan, back = ahead): SpotValue[] {
  return [{ kind: "range", ahead, back }];
}

/** Where in a list of patterns the one stands that is all of a word; -1 where none is. */
export function indexOf(patterns: readonly string[], said: string | undefined): number {
  return patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, "iu").test(said ?? ""));
}

export function datesOf({ year, month, day }: Groups, { months }: CalendarWords, today: string): SpotValue[] {
  const number = /^\d+$/.test(month ?? "") ? Number(month) : indexOf(months, month) + 1;
  const thisYear = Number(today.slice(0, 4));
  const years = year ? [Number(year)] : [thisYear - 1, thisYear, thisYear + 1];
  const days = years.flatMap((it) => dayOf(it, number, Number(day)) ?? []);
  const ahead = year ? days[0] : days.find((it) => it >= today);
  return [{ kind: "day", ahead, back: year ? days[0] : days.findLast((it) => it <= today) }];
}

export function spanInMonth({ day, last, month, year }: Groups, calendar: CalendarWords, today: string) {
  const read = (of: string | undefined) => datesOf({ day: of, month, year }, calendar, today)[0];
  const [from, to] = [read(day), read(last)];
  if (from?.kind !== "day" || to?.kind !== "day" || Number(day) > Number(last)) return undefined;
  if (!to.ahead || !to.back || !from.ahead || !from.back) return undefined;
  const ahead = { from: `${to.ahead.slice(0, 8)}${from.ahead.slice(8)}`, to: to.ahead };
  return span(ahead, { from: from.back, to: `${from.back.slice(0, 8)}${to.back.slice(8)}` });
}

export function ordinalOf(day: number, today: string): SpotValue[] | undefined {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const near = [-1, 0, 1, 2].flatMap((step) => {
    const first = new Date(Date.UTC(year, month - 1 + step, 1));
    return dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, day) ?? [];
  });
  if (near.length === 0) return undefined;
  const ahead = near.find((it) => it >= today);
  return [{ kind: "day", ahead, back: near.findLast((it) => it <= today) }];
}

export function periodOf(name: string, today: string): DaySpan {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const [year = 0, month = 0] = today.split("-").map(Number);
  const spans: Readonly<Record<string, DaySpan>> = {
    this_week: { from: monday, to: addDays(monday, 6) },
    last_week: { from: addDays(monday, -7), to: addDays(monday, -1) },
    next_week: { from: addDays(monday, 7), to: addDays(monday, 13) },
    weekend: { from: addDays(monday, 5), to: addDays(monday, 6) },
    last_weekend: { from: addDays(monday, -2), to: addDays(monday, -1) },
    next_weekend: { from: addDays(monday, 12), to: addDays(monday, 13) },
    this_month: monthRange(year, month),
    last_month: monthRange(year, month - 1),
    next_month: monthRange(year, month + 1),
    this_year: { from: `${year}-01-01`, to: `${year}-12-31` },
    next_year: { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` },
    last_year: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  };
  return spans[name] ?? { from: today, to: addDays(today, Number(name) - 1) };
}
