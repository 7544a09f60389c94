import { addDays } from "../local-day.ts";
import type { ScheduleWish } from "../record.ts";
import { expandRecurrence, nextOccurrence } from "../recurrence/expand-recurrence.ts";
import { dayAt, instantOf, parseWall } from "../zoned-time.ts";

/** What says when a recurring item is booked: at the beginning of its days, at the user's place. */
export interface BookingRule {
  readonly startsOn: string;
  /** The value of an RRULE. */
  readonly rule: string;
  readonly timeZone: string;
}

/** Days that are made good at once where nobody was there to book them: more than a year of a daily item. */
export const bookingsMax = 400;

/**
 * The first booking from today on, and the rule that goes on from there. Those before are not made good: a rent that began
 * years ago is written down today. Null where there is none more.
 */
export function bookingSchedule(item: BookingRule, now: Date): ScheduleWish | null {
  const { timeZone: zone } = item;
  const today = instantOf(parseWall(dayAt(now.getTime(), zone)), zone);
  const next = nextOccurrence(recurrenceOf(item), today - 1);
  if (next === undefined) return null;
  const rule = ruleFrom(item, next.startMs);
  const at = new Date(next.startMs).toISOString();
  return { kind: "recurring_item", payload: {}, at, ...(rule !== undefined && { rule }), zone };
}

/** The day of the next booking after a day; undefined where there is none more. */
export function nextBooking(item: BookingRule, day: string): string | undefined {
  const { timeZone: zone } = item;
  const next = nextOccurrence(recurrenceOf(item), instantOf(parseWall(addDays(day, 1)), zone) - 1);
  return next && dayAt(next.startMs, zone);
}

/** The days of a span that the item is booked on, in order, each once, at most 400. */
export function bookingDays(item: BookingRule, { from, to }: { from: Date; to: Date }): string[] {
  const span = { fromMs: from.getTime(), toMs: to.getTime() + 1, limit: bookingsMax };
  const days = expandRecurrence(recurrenceOf(item), span).map(({ startMs }) => dayAt(startMs, item.timeZone));
  return [...new Set(days)];
}

function recurrenceOf({ startsOn, rule, timeZone: zone }: BookingRule) {
  return { start: `${startsOn}T00:00:00`, rule, zone };
}

/** A rule that ends after a number of times has fewer left. Undefined: none but this one. */
function ruleFrom(item: BookingRule, fromMs: number): string | undefined {
  const count = /(?:^|;)COUNT=(\d+)/.exec(item.rule)?.[1];
  if (count === undefined) return item.rule;
  const startMs = instantOf(parseWall(item.startsOn), item.timeZone);
  const past = expandRecurrence(recurrenceOf(item), { fromMs: startMs, toMs: fromMs, limit: Number(count) });
  const left = Number(count) - past.length;
  return left > 1 ? item.rule.replace(`COUNT=${count}`, `COUNT=${left}`) : undefined;
}
