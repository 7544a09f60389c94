import { z } from "zod";
import { amountInput, currencyInput, formatMinor, moneyText, parseAmount } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { budget } from "../../domains/wins/budget.ts";
import { budgetPeriods } from "../../domains/wins/budget-rules.ts";
import { categoryInput, totalCategory } from "../../domains/wins/categories.ts";
import { defineTool } from "../define-tool.ts";

export const setBudget = defineTool({
  name: "set_budget",
  description: `Sets how much the user wants to spend on a category in each week, month or year; changes the budget where there is one, from the current period on: periods that are over keep their limit. The category "${totalCategory}" limits all spending. PAM tells the user at 80 % and at 100 %. Use it when they want to spend no more than so much. Not for what a trip may cost (create_trip), what they want to save (set_savings_goal), how budgets stand (check_budgets), nor to drop one (delete_money_entry). Example: “no more than 300 a month on groceries”.`,
  input: z.strictObject({
    category: categoryInput,
    amount: amountInput,
    currency: currencyInput.optional(),
    period: z
      .enum(budgetPeriods)
      .optional()
      .describe("Left out: that of the category's only budget; a month where it has none yet, or several"),
    rollOver: z
      .boolean()
      .optional()
      .describe(
        "True where what is left (or overspent) goes over to the next period; leave it out to keep it",
      ),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ category, amount, rollOver, ...input }, { records, ...context }) => {
    const own = (await records.list(budget, { filter: { category }, limit: budgetPeriods.length })).items;
    const [only, ...others] = own;
    const period = input.period ?? (only === undefined || others.length > 0 ? "month" : only.period);
    const known = own.find((it) => it.period === period);
    const currency = input.currency ?? known?.currency ?? context.currency;
    const { row, previous } = await records.put(budget, ["category", "period"], {
      category,
      period,
      currency,
      amountMinor: parseAmount(amount, currency),
      ...(rollOver !== undefined && { rollOver }),
    });
    const over = row.rollOver ? "; what is left goes over to the next" : "";
    const was = previous ? ` It was ${moneyText(previous.amountMinor, previous.currency)}.` : "";
    return {
      result: { budget: budgetResult(row), previous: previous && budgetResult(previous) },
      summary: `The budget for ${category} is ${moneyText(row.amountMinor, currency)} a ${period}${over}.${was}`,
    };
  },
});

function budgetResult({
  id,
  category,
  amountMinor,
  currency,
  period,
  rollOver,
}: RowOf<typeof budget>): object {
  return { id, category, amount: formatMinor(amountMinor, currency), currency, period, rollOver };
}
