import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { amountInput, currencyInput, moneyText, parsePositiveAmount } from "../../domains/money.ts";
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
    atLeast: amountInput.optional().describe("Only those of this much or more"),
    atMost: amountInput.optional().describe("Only those of this much or less"),
    currency: currencyInput.optional().describe("Of atLeast and atMost; left out: the user's"),
    limit: z.int().min(1).max(100).default(20),
    order: z.enum(["latest", "largest"]).default("latest"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ limit, category, search, trip: named, order, ...input }, { read, today, ...context }) => {
    const range = rangeOfInput(input, today, "all");
    const { filter: ofSums, said } = sumsOf(input, context.currency);
    const days = `${said}${rangeText(range)}`;
    return read(async ({ records }) => {
      const on = named === undefined ? undefined : await findRow(records, { kind: trip, named });
      const query = { filter: { spentOn: range, category, tripId: on?.id, ...ofSums }, search, limit };
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

interface Sums {
  readonly atLeast?: string | undefined;
  readonly atMost?: string | undefined;
  readonly currency?: string | undefined;
}

/** Sums of one currency, and how they are told: "of at least 100.00 EUR " stands before the days. */
function sumsOf({ atLeast, atMost, ...input }: Sums, own: string) {
  const currency = input.currency ?? own;
  const [from, to] = [atLeast, atMost].map((it) =>
    it === undefined ? undefined : parsePositiveAmount(it, currency),
  );
  if (from === undefined && to === undefined)
    return { filter: input.currency === undefined ? {} : { currency }, said: "" };
  const least = from === undefined ? [] : [`at least ${moneyText(from, currency)}`];
  const most = to === undefined ? [] : [`at most ${moneyText(to, currency)}`];
  const amountMinor = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return { filter: { amountMinor, currency }, said: `of ${[...least, ...most].join(" and ")} ` };
}
