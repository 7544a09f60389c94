import { addDays, dayOf, monthRange, weekdayOf } from "./calendar.ts";
import type { SaidPeriod } from "./intent.ts";
import type { CalendarWords } from "./language.ts";
import { letters } from "./letters.ts";

/** A day that was named, or `undefined` for one that the calendar does not have or that is still to come. */
export type FoundDay = string | undefined;

type Groups = Readonly<Record<string, string | undefined>>;
interface Rule<Found> {
  readonly pattern: RegExp;
  read(groups: Groups): Found;
}

/** Finds days and periods in a text. */
export interface DayFinder {
  replaceDays(text: string, mark: (day: FoundDay) => string): string;
  /** To be called after `replaceDays`: some periods are made of days. `day` stands for a day's mark; group 1 of it is its number. */
  replacePeriods(
    text: string,
    found: { mark: (period: SaidPeriod) => string; dayMark: string; dayAt: (index: number) => FoundDay },
  ): string;
}

export function createDayFinder(words: CalendarWords, today: string): DayFinder {
  const dayRules = rulesOfDays(words, today);
  const periodRules = rulesOfPeriods(words, today);
  return {
    replaceDays: (text, mark) => dayRules.reduce((rest, rule) => apply(rule, rest, mark), text),
    replacePeriods(text, { mark, dayMark, dayAt }) {
      const at = (name: string) => dayMark.replace("(", `(?<${name}>`);
      const ends = words.between.map((pattern) =>
        pattern.replace("{from}", at("from")).replace("{to}", at("to")),
      );
      const ranges = [...ends, `(?:${words.since}) ${at("from")}`, `(?:${words.until}) ${at("to")}`].map(
        (pattern) => ({
          pattern: bounded(pattern),
          read: ({ from, to }: Groups) => ({
            ...(from !== undefined && { from: dayAt(Number(from)) ?? today }),
            ...(to !== undefined && { to: dayAt(Number(to)) ?? today }),
          }),
        }),
      );
      return [...ranges, ...periodRules].reduce((rest, rule) => apply(rule, rest, mark), text);
    },
  };
}

function apply<Found>(rule: Rule<Found>, text: string, mark: (found: Found) => string): string {
  return text.replace(rule.pattern, (...args) => mark(rule.read(args.at(-1))));
}

function rulesOfDays(words: CalendarWords, today: string): Rule<FoundDay>[] {
  const weekday = named("weekday", words.weekdays);
  const back = (groups: Groups, least: number) => {
    const wanted = indexOf(words.weekdays, groups.weekday);
    return addDays(today, -((weekdayOf(today) - wanted + 7 - least) % 7) - least);
  };
  return [
    {
      pattern: /(?<![\p{L}\p{N}])(?:on )?(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\p{N}-])/giu,
      read: (groups) => dateOf(groups, words, today),
    },
    ...words.dates.map((pattern) => ({
      pattern: bounded(withDateParts(pattern, words)),
      read: (groups: Groups) => dateOf(groups, words, today),
    })),
    ...words.relative.map(([ago, pattern]) => ({
      pattern: bounded(pattern),
      read: () => addDays(today, -ago),
    })),
    { pattern: bounded(words.daysAgo), read: ({ count }) => addDays(today, -Number(count)) },
    { pattern: bounded(words.lastWeekday.replace("{weekday}", weekday)), read: (groups) => back(groups, 1) },
    { pattern: bounded(words.onWeekday.replace("{weekday}", weekday)), read: (groups) => back(groups, 0) },
  ];
}

function rulesOfPeriods(words: CalendarWords, today: string): Rule<SaidPeriod>[] {
  const thisYear = Number(today.slice(0, 4));
  return [
    ...words.periods.map(([period, pattern]) => ({ pattern: bounded(pattern), read: () => ({ period }) })),
    {
      pattern: bounded(words.lastDays),
      read: ({ count }) => ({ from: addDays(today, 1 - Number(count)), to: today }),
    },
    {
      pattern: bounded(withDateParts(words.inMonth, words)),
      read: ({ month, year }) => {
        const number = indexOf(words.months, month) + 1;
        // A month without a year is the latest one that has begun.
        const isAhead = number > Number(today.slice(5, 7));
        return monthRange(year ? Number(year) : thisYear - (isAhead ? 1 : 0), number);
      },
    },
    {
      pattern: bounded(withDateParts(words.inYear, words)),
      read: ({ year }) => ({ from: `${year}-01-01`, to: `${year}-12-31` }),
    },
  ];
}

/** A date without a year is the latest one that is not ahead. */
function dateOf({ year, month, day }: Groups, words: CalendarWords, today: string): FoundDay {
  const number = /^\d+$/.test(month ?? "") ? Number(month) : indexOf(words.months, month) + 1;
  const thisYear = Number(today.slice(0, 4));
  for (const candidate of year ? [Number(year)] : [thisYear, thisYear - 1]) {
    const found = dayOf(candidate, number, Number(day));
    if (found && found <= today) return found;
  }
  return undefined;
}

function withDateParts(pattern: string, words: CalendarWords): string {
  return pattern
    .replace("{month}", named("month", words.months))
    .replace("{day}", "(?<day>\\d{1,2})")
    .replace("{year}", "(?<year>(?:19|20)\\d{2})");
}

function named(name: string, patterns: readonly string[]): string {
  return `(?<${name}>${patterns.join("|")})`;
}

function indexOf(patterns: readonly string[], said: string | undefined): number {
  return patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, "iu").test(said ?? ""));
}

function bounded(pattern: string): RegExp {
  const counted = pattern.replace("{count}", "(?<count>\\d{1,4})");
  return new RegExp(`(?<![${letters}])(?:${counted})(?![${letters}])`, "giu");
}
