import type { Rewrite } from "./rewriter.ts";

/** The words of days ahead, times and spans, as data. In patterns stand `{count}`, `{weekday}`, `{hour}` and so on. */
export interface WhenWords {
  /** Pattern → what is read in its place, before anything else: "km 120450" is "120450 km". */
  readonly rewrites: readonly Rewrite[];
  /** Days from today → pattern. */
  readonly relative: readonly (readonly [number, string])[];
  /** Patterns with `{count}`, and how many days or months one is. */
  readonly inDays: readonly (readonly [{ days?: number; months?: number }, string])[];
  readonly nextWeekday: string;
  /** The next such day, and a week. */
  readonly weekdayAfter: string;
  readonly lastWeekday: string;
  readonly weekday: string;
  readonly ordinalDay: string;
  readonly dates: readonly string[];
  /** Two days of one month, `{day}` to `{last}`. */
  readonly daySpans: readonly string[];
  readonly between: string;
  /** Period name, or a number of days from today → pattern. */
  readonly periods: readonly (readonly [string, string])[];
  readonly inMonth: string;
  readonly inYear: string;
  /** Years from this one → pattern of what stands behind a month. */
  readonly years: readonly (readonly [number, string])[];
  /** Spans up to today: patterns with `{count}`, and how many days or months one is. */
  readonly backSpans: readonly (readonly [{ days?: number; months?: number }, string])[];
  /** From a day, `{day}`, up to today. */
  readonly since: string;
  /** Part of the day → its hour and pattern. */
  readonly partsOfDay: readonly (readonly [string, string])[];
  /** The words that make a part of the day one of today. */
  readonly todaysPart: string;
  readonly clock: readonly string[];
  /** Words of what is done early: an hour without its half of the day is one of the morning beside them. */
  readonly early?: EarlyWords;
  readonly half: string;
  /** "half past three" is 30 behind the hour, "halb vier" 30 before it. */
  readonly halfMinutes: number;
  /** With `{count}`. */
  readonly minutesPast: string;
  readonly minutesTo: string;
  readonly quarterPast: string;
  readonly quarterTo: string;
  readonly noon: string;
  readonly midnight: string;
  readonly morning: string;
  readonly evening: string;
  /** Minutes of an hour as words. */
  readonly minuteWords: string;
  readonly until: string;
  /** The last day of a month; with `{month}`, and of named periods. */
  readonly endOfMonth: string;
  readonly endOf: string;
  readonly endPeriods: readonly (readonly [string, string])[];
  /** `MM-DD` → pattern. */
  readonly feasts: readonly (readonly [string, string])[];
  /** Before a number that is part of a name: "the Golf" before 7. */
  readonly nameBefore: string;
  /** The space behind a day that begins a name: "in Sunday Hikers". */
  readonly dayName: string;
  /** Minutes of one → pattern with `{count}`. */
  readonly fromNow: readonly (readonly [number, string])[];
  readonly lengths: readonly (readonly [number, string])[];
  /** Frequency → pattern with `{count}` or `{weekday}`. */
  readonly repeats: readonly (readonly [string, string])[];
  readonly limits: LimitWords;
  readonly counts: Readonly<Record<string, number>>;
  /** Unit → pattern. */
  readonly units: Readonly<Record<string, string>>;
  /** What may stand before a value and belongs to it. */
  readonly before: Readonly<Record<SpotKind, string>>;
  /** Left over where values were taken out. */
  readonly dangling: string;
  /** Between things of a list, and between a number and its thing. */
  readonly listSeparator: string;
  readonly listOf: string;
  /** Words that no name has, those that it does not begin with, and those that it does not end with. */
  readonly notInName: string;
  readonly notBeforeName: string;
  readonly notAfterName: string;
  /** A text that ends with one of these lacks something. */
  readonly notAfterText: string;
  /** Before a day or time: another one is meant. */
  readonly denied: string;
  /** Before a value that another one is said for: "instead of 41". */
  readonly replaced?: string;
}

/** How often, or how long, something repeats. */
export interface LimitWords {
  /** Each may stand before the number, with the space behind it. */
  readonly lead: string;
  readonly units: Readonly<Record<"times" | "days" | "weeks" | "months", string>>;
  /** How a span begins that is one: "for 5 weeks". */
  readonly span: string;
}

export interface EarlyWords {
  readonly words: string;
  /** Only beside a time that was said with its minutes, as timetables have it. */
  readonly timed: string;
  /** Beside these it is not early at all. */
  readonly unless: string;
}

export type SpotKind = "day" | "time" | "range" | "repeat" | "minutes" | "quantity" | "amount";
