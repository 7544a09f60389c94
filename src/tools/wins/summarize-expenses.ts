import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { currencyInput, moneyText } from "../../domains/money.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { uncountedResult } from "../../domains/wins/uncounted.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { rangeOfInput } from "../range-input.ts";
import { convertedTotals, joined, ratesText, withoutRateText } from "./converted-totals.ts";
import { expenseFilterInput } from "./expense-filter.ts";
import { totalResult } from "./expense-result.ts";

const linesMax = 120;
const ratesMax = 100;

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
    "Adds up the user's expenses of a period (this month unless told otherwise): in total, by category, by month or by trip. Use it for every “how much did I spend”. Currencies are added apart, unless convertTo names the one to answer in: then each expense counts by the user's rate of its day, and what has none is told apart. Not for the single expenses (list_expenses), what came in (list_income), or what is left of a limit (check_budgets). Example: “where did my money go in October, in euros?”.",
  input,
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ groupBy, category, search, trip: named, convertTo, ...days }, { read, today }) => {
    const range = rangeOfInput(days, today, named === undefined ? "this_month" : "all");
    const { tripName, ...sums } = await read(async ({ records }) => {
      const on = named === undefined ? undefined : await findRow(records, { kind: trip, named });
      const choice = { range, category, search, tripId: on?.id };
      return { tripName: on?.name, ...(await convertedTotals(records, choice, { groupBy, to: convertTo })) };
    });
    const totals = joined(sums.lines.map((line) => ({ ...line, key: "total" })));
    const spent = totals.map(({ amountMinor, currency }) => moneyText(amountMinor, currency)).join(" and ");
    const about = {
      ...(category && { category }),
      ...(search && { search }),
      ...(tripName && { trip: tripName }),
    };
    const what = `${category ? ` on ${category}` : ""}${tripName ? ` on the trip ${tripName}` : ""}`;
    const cut = groupBy === "total" ? "" : cutText(sums.lines.length);
    const note = withoutRateText(sums, convertTo) + cut;
    return {
      result: {
        ...range,
        ...about,
        groupBy,
        totals: totals.map(totalResult),
        ...(groupBy !== "total" && { lines: sums.lines.slice(0, linesMax).map(totalResult) }),
        ...(convertTo && {
          convertedTo: convertTo,
          rates: sums.rates.slice(0, ratesMax),
          withoutRate: [...new Set(sums.uncounted.map(({ currency }) => currency))],
          notCounted: uncountedResult(sums.uncounted),
        }),
        ...(cut && { truncated: true }),
        ...(note && { note: note.trim() }),
      },
      summary: `Spent ${spent || "nothing"}${what} ${rangeText(range)}${ratesText(sums.rates)}.${note}`,
    };
  },
});

/** For sentences: that not all lines are listed; empty where they are. */
function cutText(lines: number): string {
  return lines <= linesMax
    ? ""
    : ` Only the first ${linesMax} of ${lines} lines are listed; the sums count all of them. Ask for a shorter period, or for one category, to see the others.`;
}
