import { z } from "zod";
import { amountInput, currencyInput, formatMinor, moneyText, parseAmount } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { budget } from "../../domains/wins/budget.ts";
import { categoryInput, totalCategory } from "../../domains/wins/categories.ts";
import { defineTool } from "../define-tool.ts";

export const setBudget = defineTool({
  name: "set_budget",
  description: `Sets how much the user wants to spend on a category in each calendar month; changes the budget where there is one. The category "${totalCategory}" limits all spending.`,
  input: z.strictObject({ category: categoryInput, amount: amountInput, currency: currencyInput.optional() }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ category, amount, ...input }, { records, ...context }) => {
    const currency = input.currency ?? context.currency;
    const { row, previous } = await records.put(budget, ["category", "period"], {
      category,
      currency,
      amountMinor: parseAmount(amount, currency),
    });
    const was = previous ? ` It was ${moneyText(previous.amountMinor, previous.currency)}.` : "";
    return {
      result: { budget: budgetResult(row), previous: previous && budgetResult(previous) },
      summary: `The budget for ${category} is ${moneyText(row.amountMinor, currency)} a month.${was}`,
    };
  },
});

function budgetResult({ id, category, amountMinor, currency }: RowOf<typeof budget>): object {
  return { id, category, amount: formatMinor(amountMinor, currency), currency, period: "month" };
}
