import { inputError } from "../../domains/input-error.ts";
import { addDays, dayInput, daysBetween } from "../../domains/local-day.ts";
import { instantOf, parseWall } from "../../domains/zoned-time.ts";

const daysMax = 366;

/** Tool input: one day, or from and to. */
export const daysInput = {
  day: dayInput.optional().describe("One day, YYYY-MM-DD"),
  from: dayInput.optional().describe("First day, YYYY-MM-DD; instead of day"),
  to: dayInput.optional().describe("Last day, YYYY-MM-DD; instead of day"),
};

interface DaysInput {
  readonly day?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that are meant; where none are named, `count` days from today. One end alone: so many days from or up to it.
 * @throws PamError tool_input_invalid for both ways at once, days the wrong way round, or more than 366.
 */
export function daysOfInput({ day, from, to }: DaysInput, today: string, count: number): Days {
  if (day !== undefined && (from !== undefined || to !== undefined))
    throw inputError("day", "Give a day, or from and to, not both.");
  const first = day ?? from ?? (to !== undefined && to < today ? to : today);
  const last = day ?? to ?? addDays(first, count - 1);
  if (last < first) throw inputError("from", `The first day ${first} is after the last day ${last}.`);
  if (daysBetween(first, last) >= daysMax) throw inputError("to", `Give a range of at most ${daysMax} days.`);
  return { from: first, to: last };
}

/** From the first day's midnight to the one after the last, in a zone. */
export function windowOf({ from, to }: Days, zone: string): { fromMs: number; toMs: number; zone: string } {
  const midnight = (day: string): number => instantOf(parseWall(day), zone);
  return { fromMs: midnight(from), toMs: midnight(addDays(to, 1)), zone };
}
