import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { amountInput, currencyInput, moneyText, parsePositiveAmount } from "../../domains/money.ts";
import { categoryInput } from "../../domains/wins/categories.ts";
import { expense } from "../../domains/wins/expense.ts";
import { defineTool } from "../define-tool.ts";
import { expenseResult } from "./expense-result.ts";

export const createExpense = defineTool({
  name: "create_expense",
  description:
    "Books one expense that the user has really had. Call it once for each expense. Do not call it for plans, questions, other people's spending or income.",
  input: z.strictObject({
    amount: amountInput,
    currency: currencyInput.optional(),
    category: categoryInput,
    description: z
      .string()
      .trim()
      .max(200)
      .default("")
      .describe("What it was, in the user's words: diesel, lunch with Ana"),
    date: dayInput.optional().describe("Day of the expense, YYYY-MM-DD. Leave it out for today"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ amount, category, description, ...input }, { records, today, ...context }) => {
    const currency = input.currency ?? context.currency;
    const amountMinor = parsePositiveAmount(amount, currency);
    const booked = await records.create(expense, {
      amountMinor,
      currency,
      category,
      description,
      spentOn: input.date ?? today,
    });
    const what =
      description && description.toLowerCase() !== category ? `${category} (${description})` : category;
    return {
      result: { expense: expenseResult(booked) },
      summary: `Booked ${moneyText(amountMinor, currency)} for ${what} on ${dayText(booked.spentOn)}.`,
    };
  },
});
