import { z } from "zod";
import { inputError } from "../domains/input-error.ts";
import { type DayRange, dayInput, type PeriodName, periodNames, rangeOf } from "../domains/local-day.ts";

/** Tool input: days by a period's name, or from and to. */
export const rangeInput = {
  period: z.enum(periodNames).optional().describe("A period by name; weeks begin on Monday"),
  from: dayInput.optional().describe("First day, YYYY-MM-DD; instead of period"),
  to: dayInput.optional().describe("Last day, YYYY-MM-DD; instead of period"),
};

interface RangeInput {
  readonly period?: PeriodName | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** @throws PamError tool_input_invalid when both ways are used, or the days are the wrong way round. */
export function rangeOfInput(
  { period, from, to }: RangeInput,
  today: string,
  fallback: PeriodName,
): DayRange {
  if (period && (from || to)) throw inputError("from", "Give a period, or from and to, not both.");
  if (from && to && from > to) throw inputError("from", `The first day ${from} is after the last day ${to}.`);
  if (from || to) return { ...(from && { from }), ...(to && { to }) };
  return rangeOf(period ?? fallback, today);
}
