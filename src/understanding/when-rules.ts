import { addMonths } from "../domains/local-day.ts";
import { addDays, dayOf, monthRange, weekdayOf } from "./calendar.ts";
import { datesOf, type Groups, indexOf, ordinalOf, periodOf, span, spanInMonth } from "./day-values.ts";
import type { CalendarWords } from "./language.ts";
import { letters } from "./letters.ts";
import { fillParts, withNumberedGroups } from "./patterns.ts";
import type { SpotValue } from "./spot-value.ts";
import type { WhenWords } from "./when-words.ts";

export interface SpotRule {
  readonly pattern: RegExp;
  /** Undefined where it says nothing after all. */
  read(groups: Groups): readonly SpotValue[] | undefined;
}

export interface WhenParts {
  readonly when: WhenWords;
  readonly calendar: CalendarWords;
  readonly today: string;
}

/** Days and spans of days, in the order they are looked for. */
export function dayRules({ when, calendar, today }: WhenParts): SpotRule[] {
  const fill = filler(when, calendar);
  const count = (said: string | undefined) => countOf(said, when);
  const weekday = (groups: Groups) => indexOf(calendar.weekdays, groups.weekday);
  const day = (ahead: string | undefined, back = ahead): SpotValue[] => [{ kind: "day", ahead, back }];
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  return [
    ...when.daySpans.map((pattern) => ({
      pattern: fill(pattern),
      read: (groups: Groups) => spanInMonth(groups, calendar, today),
    })),
    {
      pattern: /(?<!\w)(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/gi,
      read: (groups) => day(dayOf(Number(groups.year), Number(groups.month), Number(groups.day))),
    },
    ...when.dates.map((pattern) => ({
      pattern: fill(pattern),
      read: (groups: Groups) => datesOf(groups, calendar, today),
    })),
    ...when.relative.map(([days, pattern]) => ({
      pattern: fill(pattern),
      read: () => day(addDays(today, days)),
    })),
    ...when.inDays.map(([step, pattern]) => ({
      pattern: fill(pattern),
      read: (groups: Groups) => {
        const times = groups.count === undefined ? 1 : count(groups.count);
        if (times === undefined) return undefined;
        return day(addMonths(addDays(today, times * (step.days ?? 0)), times * (step.months ?? 0)));
      },
    })),
    { pattern: fill(when.ordinalDay), read: (groups) => ordinalOf(Number(groups.day), today) },
    {
      pattern: fill(when.weekdayAfter),
      read: (groups) => day(addDays(today, ((weekday(groups) - weekdayOf(today) + 7) % 7) + 7)),
    },
    {
      pattern: fill(when.nextWeekday),
      read: (groups) => day(addDays(monday, 7 + ((weekday(groups) + 6) % 7))),
    },
    {
      pattern: fill(when.lastWeekday),
      read: (groups) => day(addDays(today, -(((weekdayOf(today) - weekday(groups) + 6) % 7) + 1))),
    },
    {
      pattern: fill(when.weekday),
      read: (groups) => {
        const ahead = (weekday(groups) - weekdayOf(today) + 7) % 7;
        return day(addDays(today, ahead), addDays(today, ahead === 0 ? 0 : ahead - 7));
      },
    },
    {
      pattern: fill(when.endOfMonth),
      read: ({ month, year }) => {
        const number = indexOf(calendar.months, month) + 1;
        const thisYear = Number(today.slice(0, 4));
        const ends = [-1, 0, 1].map((step) => monthRange(year ? Number(year) : thisYear + step, number).to);
        return [
          { kind: "day", ahead: ends.find((it) => it >= today), back: ends.findLast((it) => it <= today) },
        ];
      },
    },
    ...when.feasts.map(([date, pattern]) => ({
      pattern: fill(pattern),
      read: () => datesOf({ month: date.slice(0, 2), day: date.slice(3) }, calendar, today),
    })),
    ...[...when.periods, ...when.endPeriods].map(([name, pattern]) => ({
      pattern: fill(when.endOf.replace("{period}", () => `(?:${pattern})`)),
      read: () => day(periodOf(name, today).to),
    })),
  ];
}

/** Periods by name; to be looked for when the single days are marks. */
export function periodRules({ when, calendar, today }: WhenParts): SpotRule[] {
  const fill = filler(when, calendar);
  return [
    ...when.periods.map(([name, pattern]) => ({
      pattern: fill(pattern),
      read: (): SpotValue[] => {
        const it = periodOf(name, today);
        const isNamed = /^(?:this|last)_(?:week|month|year)$/.test(name);
        return [{ kind: "range", ahead: it, back: it, ...(isNamed && { period: name }) }];
      },
    })),
    ...when.backSpans.map(([step, pattern]) => ({
      pattern: fill(pattern),
      read: (groups: Groups) => {
        const times = groups.count === undefined ? 1 : countOf(groups.count, when);
        if (times === undefined) return undefined;
        const start = addMonths(addDays(today, -times * (step.days ?? 0)), -times * (step.months ?? 0));
        return span({ from: addDays(start, 1), to: today });
      },
    })),
    {
      pattern: fill(when.inMonth),
      read: ({ month, year }) => {
        const number = indexOf(calendar.months, month) + 1;
        const thisYear = Number(today.slice(0, 4));
        if (year) return span(monthRange(Number(year), number));
        const isPast = number < Number(today.slice(5, 7));
        const isAhead = number > Number(today.slice(5, 7));
        const ahead = monthRange(thisYear + (isPast ? 1 : 0), number);
        return [{ kind: "range", ahead, back: monthRange(thisYear - (isAhead ? 1 : 0), number) }];
      },
    },
    {
      pattern: fill(when.inYear),
      read: ({ year }) => span({ from: `${year}-01-01`, to: `${year}-12-31` }),
    },
  ];
}

const weekdayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** RFC 5545 rules. */
export function repeatRules({ when, calendar, today }: WhenParts): SpotRule[] {
  const fill = filler(when, calendar);
  return when.repeats.map(([rule, pattern]) => ({
    pattern: fill(pattern),
    read: (groups) => {
      const times = groups.count === undefined ? 1 : countOf(groups.count, when);
      if (times === undefined) return undefined;
      if (groups.weekdays !== undefined) return onDays(groups.weekdays, rule, { when, calendar, today });
      const weekday = groups.weekday === undefined ? undefined : indexOf(calendar.weekdays, groups.weekday);
      const parts = [
        rule,
        times > 1 && `INTERVAL=${times}`,
        weekday !== undefined && `BYDAY=${weekdayCodes[weekday]}`,
        groups.day !== undefined && `BYMONTHDAY=${groups.day}`,
      ];
      const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
      const monthsOfOne = (rule.includes("MONTHLY") ? 1 : rule.includes("YEARLY") ? 12 : 0) * interval;
      const text = parts.filter(Boolean).join(";");
      return [{ kind: "repeat", rule: text, months: times * monthsOfOne || undefined, weekday }];
    },
  }));
}

/** "every Tuesday and Thursday": the first of them that comes stands for their time. */
function onDays(said: string, rule: string, { calendar, today }: WhenParts): SpotValue[] {
  const found = calendar.weekdays.flatMap((pattern, index) =>
    new RegExp(`(?<![a-z])(?:${pattern})s?(?![a-z])`, "iu").test(said) ? [index] : [],
  );
  const ahead = (day: number) => (day - weekdayOf(today) + 7) % 7;
  const weekday = found.reduce((first, day) => (ahead(day) < ahead(first) ? day : first));
  const codes = [1, 2, 3, 4, 5, 6, 0].filter((day) => found.includes(day)).map((day) => weekdayCodes[day]);
  return [{ kind: "repeat", rule: `${rule};BYDAY=${codes.join(",")}`, months: undefined, weekday }];
}

/** Puts the language's words into a pattern's places. */
export function filler(when: WhenWords, calendar: CalendarWords): (pattern: string) => RegExp {
  const numbers = Object.keys(when.counts).join("|");
  const weekday = calendar.weekdays.join("|");
  const places: Readonly<Record<string, string>> = {
    count: `(?<count>\\d{1,4}|${numbers})`,
    weekday: `(?<weekday>${weekday})`,
    weekdays: `(?<weekdays>(?:${weekday})s?(?: ?(?:${when.listSeparator}|,|&|\\/) ?(?:${weekday})s?)+)`,
    month: `(?<month>${calendar.months.join("|")})`,
    day: "(?<day>\\d{1,2})",
    last: "(?<last>\\d{1,2})",
    year: "(?<year>(?:19|20)\\d{2})",
  };
  return (pattern) =>
    new RegExp(
      `(?<![${letters}.,:])(?:${withNumberedGroups(fillParts(pattern, places))})(?![${letters}])`,
      "gi",
    );
}

export function countOf(said: string | undefined, { counts }: WhenWords): number | undefined {
  if (said === undefined) return undefined;
  return /^\d+$/.test(said) ? Number(said) : counts[said.toLowerCase()];
}
