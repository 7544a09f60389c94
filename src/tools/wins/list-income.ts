import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { moneyText } from "../../domains/money.ts";
import { income } from "../../domains/wins/income.ts";
import { defineTool } from "../define-tool.ts";
import { rangeInput, rangeOfInput } from "../range-input.ts";
import { totalResult } from "./expense-result.ts";
import { incomeResult } from "./income-result.ts";
import { totalsOf } from "./money-totals.ts";

export const listIncome = defineTool({
  name: "list_income",
  description:
    "Lists what the user has received, latest day first, with the sum of each currency; all of it unless a period is given. Use it for every question about earnings. Not for spending (summarize_expenses), nor for what comes by itself in future (list_recurring_items). Example: “what did I earn this year?”.",
  input: z.strictObject({
    ...rangeInput,
    search: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .describe("Text that the payer or description contains"),
    limit: z.int().min(1).max(100).default(20),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ search, limit, ...input }, { read, today }) => {
    const range = rangeOfInput(input, today, "all");
    const filter = { receivedOn: range };
    const { page, totals } = await read(async ({ records }) => ({
      page: await records.list(income, { filter, search, limit }),
      totals: totalsOf(
        await records.totals(income, { sum: "amountMinor", by: ["currency"], filter, search }),
      ),
    }));
    const sums = totals.map(({ amountMinor, currency }) => moneyText(amountMinor, currency)).join(" and ");
    return {
      result: {
        ...range,
        totals: totals.map(totalResult),
        income: page.items.map(incomeResult),
        more: page.next !== null,
      },
      summary: `Received ${sums || "nothing"} ${rangeText(range)}.`,
    };
  },
});
