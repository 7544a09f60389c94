import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { moneyText } from "../../domains/money.ts";
import { defineTool } from "../define-tool.ts";
import { rangeOfInput } from "../range-input.ts";
import { expenseFilterInput } from "./expense-filter.ts";
import { totalResult } from "./expense-result.ts";
import { type ExpenseTotal, expenseTotals } from "./expense-totals.ts";

const linesMax = 120;

export const summarizeExpenses = defineTool({
  name: "summarize_expenses",
  description:
    "Adds up the user's expenses of a period (this month unless told otherwise): in total, by category or by month. Currencies are added apart, never converted.",
  input: z.strictObject({
    ...expenseFilterInput,
    groupBy: z.enum(["total", "category", "month"]).default("category"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ groupBy, category, search, ...input }, { read, today }) => {
    const range = rangeOfInput(input, today, "this_month");
    const lines = await read(({ records }) => expenseTotals(records, { range, category, search }, groupBy));
    const totals = addUp(lines);
    const spent =
      totals.map((total) => moneyText(total.amountMinor, total.currency)).join(" and ") || "nothing";
    const filter = { ...range, ...(category && { category }), ...(search && { search }) };
    return {
      result: {
        ...filter,
        groupBy,
        totals: totals.map(totalResult),
        ...(groupBy !== "total" && { lines: lines.slice(0, linesMax).map(totalResult) }),
      },
      summary: `Spent ${spent}${category ? ` on ${category}` : ""} ${rangeText(range)}.`,
    };
  },
});

/** One total for each currency, largest group first. */
function addUp(lines: readonly ExpenseTotal[]): ExpenseTotal[] {
  const totals = new Map<string, ExpenseTotal>();
  for (const { currency, amountMinor, count } of lines) {
    const sum = totals.get(currency) ?? { key: "total", currency, amountMinor: 0n, count: 0 };
    totals.set(currency, { ...sum, amountMinor: sum.amountMinor + amountMinor, count: sum.count + count });
  }
  return [...totals.values()];
}
