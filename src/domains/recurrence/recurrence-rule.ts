export const frequencies = [
  "SECONDLY",
  "MINUTELY",
  "HOURLY",
  "DAILY",
  "WEEKLY",
  "MONTHLY",
  "YEARLY",
] as const;
export type Frequency = (typeof frequencies)[number];

/** Monday first: the place in this list is the weekday's number everywhere in this folder. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

export interface RuleWeekday {
  /** 0 (Monday) to 6 (Sunday). */
  readonly weekday: number;
  /** The nth of the month or year, negative from its end; absent means each one. */
  readonly nth?: number;
}

export type RuleEnd =
  /** Occurrences, the start included. */
  | { readonly kind: "count"; readonly count: number }
  /** The last instant that may be in the set, milliseconds UTC. */
  | { readonly kind: "instant"; readonly ms: number }
  /** The last wall time that may be in the set, wall milliseconds; of a day its last second. */
  | { readonly kind: "wall"; readonly ms: number };

/** An RRULE (RFC 5545 section 3.3.10), read and checked. Absent parts are absent, not empty. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly end?: RuleEnd;
  readonly bySecond?: readonly number[];
  readonly byMinute?: readonly number[];
  readonly byHour?: readonly number[];
  readonly byDay?: readonly RuleWeekday[];
  readonly byMonthDay?: readonly number[];
  readonly byYearDay?: readonly number[];
  readonly byWeekNo?: readonly number[];
  readonly byMonth?: readonly number[];
  readonly bySetPos?: readonly number[];
  /** 0 (Monday) to 6 (Sunday). */
  readonly weekStart: number;
}
