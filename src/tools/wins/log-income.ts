import { z } from "zod";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import { income } from "../../domains/wins/income.ts";
import { defineTool } from "../define-tool.ts";
import { onDay, wordsInput } from "./expense-input.ts";
import { incomeResult } from "./income-result.ts";

export const logIncome = defineTool({
  name: "log_income",
  description:
    "Books money that the user has received: a salary, a refund, a gift. Use it for “I got 2,400 from work”. Not for money they spent or will get.",
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
    const what = description && ` for ${description}`;
    return {
      result: { income: incomeResult(booked) },
      summary: `Booked an income of ${income.text(booked)}${what}.`,
    };
  },
});
