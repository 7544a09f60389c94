import { z } from "zod";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import { income } from "../../domains/wins/income.ts";
import { defineTool } from "../define-tool.ts";
import { onDay, wordsInput } from "./expense-input.ts";
import { incomeResult } from "./income-result.ts";

export const logIncome = defineTool({
  name: "log_income",
  description:
    "Books money that the user has received: a salary, a refund, a gift. Use it when they say what they got. Not for money they spent (create_expense), will get each month (set_recurring_item) or put aside (add_to_goal), nor to correct what is booked (update_money_entry). Example: “I got 2,400 from work”.",
  input: z.strictObject({
    amount: amountInput,
    currency: currencyInput.optional(),
    from: z.string().trim().max(100).default("").describe("Who paid: work, Ana, the tax office"),
    description: wordsInput.default(""),
    date: onDay,
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ amount, from: payer, description, date, ...input }, { records, today, ...context }) => {
    const currency = input.currency ?? context.currency;
    const amountMinor = parsePositiveAmount(amount, currency);
    const receivedOn = date ?? today;
    const booked = await records.create(income, { amountMinor, currency, payer, description, receivedOn });
    return {
      result: { income: incomeResult(booked) },
      summary: `Booked an income of ${income.text(booked)}.`,
    };
  },
});
