import { z } from "zod";
import { dayText } from "../../domains/local-day.ts";
import { amountInput, currencyInput, moneyText, parsePositiveAmount } from "../../domains/money.ts";
import { categoryInput } from "../../domains/wins/categories.ts";
import { expense } from "../../domains/wins/expense.ts";
import { defineTool } from "../define-tool.ts";
import { expenseTripInput, onDay, wordsInput } from "./expense-input.ts";
import { expenseResult } from "./expense-result.ts";
import { tripOfExpense } from "./trip-of-expense.ts";

export const createExpense = defineTool({
  name: "create_expense",
  description:
    "Books one expense that the user has really had; call it once for each. It goes on the trip that they are on that day, unless told otherwise. Use it whenever they say what they paid. Not for plans, questions or other people's spending, money that came in (log_income), fuel for a vehicle (log_fuel), what repeats by itself (set_recurring_item), or to correct what is booked (update_expense). Example: “I spent 42.50 on diesel yesterday”.",
  input: z.strictObject({
    amount: amountInput,
    currency: currencyInput.optional(),
    category: categoryInput,
    description: wordsInput.default(""),
    date: onDay,
    trip: expenseTripInput,
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ amount, category, description, ...input }, { records, today, ...context }) => {
    const currency = input.currency ?? context.currency;
    const amountMinor = parsePositiveAmount(amount, currency);
    const spentOn = input.date ?? today;
    const on = await tripOfExpense(records, input.trip, spentOn);
    const fields = { amountMinor, currency, category, description, spentOn, tripId: on?.id ?? null };
    const booked = await records.create(expense, fields);
    const what =
      description && description.toLowerCase() !== category ? `${category} (${description})` : category;
    const where = on === undefined ? "" : `, on the trip ${on.name}`;
    return {
      result: { expense: expenseResult(booked), ...(on && { trip: on.name }) },
      summary: `Booked ${moneyText(amountMinor, currency)} for ${what} on ${dayText(spentOn)}${where}.`,
    };
  },
});
