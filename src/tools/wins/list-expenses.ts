import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { expense } from "../../domains/wins/expense.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { rangeOfInput } from "../range-input.ts";
import { expenseFilterInput } from "./expense-filter.ts";
import { expenseResult } from "./expense-result.ts";
import { largestExpenses, largestText } from "./largest-expenses.ts";

export const listExpenses = defineTool({
  name: "list_expenses",
  description:
    "Lists the user's single expenses, latest day first or (`order`) the largest of each currency first, with their ids. Use it when they want to see what they bought, or to find one. Not for sums (summarize_expenses), what came in (list_income), or what repeats (list_recurring_items). Example: “what did I buy last week?”, or “my biggest expense this month?”.",
  input: z.strictObject({
    ...expenseFilterInput,
    trip: z.string().trim().min(1).max(80).optional().describe("Only of this trip, by name or id"),
    limit: z.int().min(1).max(100).default(20),
    order: z.enum(["latest", "largest"]).default("latest"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ limit, category, search, trip: named, order, ...input }, { read, today }) => {
    const range = rangeOfInput(input, today, "all");
    const days = rangeText(range);
    return read(async ({ records }) => {
      const on = named === undefined ? undefined : await findRow(records, { kind: trip, named });
      const query = { filter: { spentOn: range, category, tripId: on?.id }, search, limit };
      if (order === "largest") {
        const found = await largestExpenses(records, query);
        const { items, more } = found;
        return {
          result: { ...range, order, expenses: items.map(expenseResult), more },
          summary: largestText(found, days),
        };
      }
      const { items, next } = await records.list(expense, query);
      const more = next !== null;
      return {
        result: { ...range, expenses: items.map(expenseResult), more },
        summary: `Found ${more ? "more than " : ""}${items.length} expense${items.length === 1 ? "" : "s"} ${days}.`,
      };
    });
  },
});
