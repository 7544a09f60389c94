import { z } from "zod";
import { type DayRange, dayInput, type PeriodName, periodNames, rangeOf } from "../../domains/local-day.ts";
import { categoryInput } from "../../domains/wins/categories.ts";
import { PamError } from "../../protocol/errors.ts";

/** Fields by which tools choose expenses. */
export const expenseFilterInput = {
  period: z.enum(periodNames).optional().describe("A period by name; weeks begin on Monday"),
  from: dayInput.optional().describe("First day, YYYY-MM-DD; instead of period"),
  to: dayInput.optional().describe("Last day, YYYY-MM-DD; instead of period"),
  category: categoryInput.optional(),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe("Text that the description or category contains"),
};

export interface RangeInput {
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
  if (period && (from || to)) throw invalid("Give a period, or from and to, not both.");
  if (from && to && from > to) throw invalid(`The first day ${from} is after the last day ${to}.`);
  if (from || to) return { ...(from && { from }), ...(to && { to }) };
  return rangeOf(period ?? fallback, today);
}

function invalid(message: string): PamError {
  return new PamError("tool_input_invalid", { message, details: [{ path: "from", problem: message }] });
}
