import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { currencyInput, moneyText } from "../../domains/money.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { rangeOfInput } from "../range-input.ts";
import { type ConvertedTotals, conversionText, convertedTotals, joined } from "./converted-totals.ts";
import { expenseFilterInput } from "./expense-filter.ts";
import { totalResult } from "./expense-result.ts";
import { type ExpenseChoice, type ExpenseGrouping, expenseTotals } from "./expense-totals.ts";
import type { MoneyTotal } from "./money-totals.ts";

const linesMax = 120;

const input = z.strictObject({
  ...expenseFilterInput,
  groupBy: z.enum(["total", "category", "month", "trip"]).default("category"),
  trip: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .describe("Only of this trip, by name or id, over all time"),
  convertTo: currencyInput
    .optional()
    .describe("ISO 4217 code of the one currency to answer in, by the rates that the user has stored"),
});

export const summarizeExpenses = defineTool({
  name: "summarize_expenses",
  description:
    "Adds up the user's expenses of a period (this month unless told otherwise): in total, by category, by month or by trip. Currencies are added apart, unless convertTo names the one to answer in; then the rates and their days are told.",
  input,
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ groupBy, category, search, trip: named, convertTo, ...days }, { read, today }) => {
    const range = rangeOfInput(days, today, named === undefined ? "this_month" : "all");
    const day = range.to !== undefined && range.to < today ? range.to : today;
    const { tripName, ...sums } = await read(async ({ records }) => {
      const on = named === undefined ? undefined : await findRow(records, { kind: trip, named });
      const choice = { range, category, search, tripId: on?.id };
      const to = convertTo === undefined ? undefined : { to: convertTo, day };
      return { tripName: on?.name, ...(await sumsOf(records, choice, { groupBy, to })) };
    });
    const totals = joined(sums.lines.map((line) => ({ ...line, key: "total" })));
    const spent = totals.map(({ amountMinor, currency }) => moneyText(amountMinor, currency)).join(" and ");
    const about = {
      ...(category && { category }),
      ...(search && { search }),
      ...(tripName && { trip: tripName }),
    };
    const what = `${category ? ` on ${category}` : ""}${tripName ? ` on the trip ${tripName}` : ""}`;
    return {
      result: {
        ...range,
        ...about,
        groupBy,
        totals: totals.map(totalResult),
        ...(groupBy !== "total" && { lines: sums.lines.slice(0, linesMax).map(totalResult) }),
        ...(convertTo && { convertedTo: convertTo, rates: sums.rates, withoutRate: sums.without }),
      },
      summary: `Spent ${spent || "nothing"}${what} ${rangeText(range)}${conversionText(sums)}.`,
    };
  },
});

async function sumsOf(
  records: RecordReader,
  choice: ExpenseChoice,
  { groupBy, to }: { groupBy: ExpenseGrouping; to: { to: string; day: string } | undefined },
): Promise<ConvertedTotals> {
  const lines: MoneyTotal[] = await expenseTotals(records, choice, groupBy);
  return to === undefined ? { lines, rates: [], without: [] } : convertedTotals(records, lines, to);
}
