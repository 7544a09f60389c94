import { z } from "zod";
import { dayText } from "../../domains/local-day.ts";
import { amountInput, currencyInput, moneyText, parseAmount } from "../../domains/money.ts";
import { savingTip } from "../../domains/wins/saving-tip.ts";
import { defineTool } from "../define-tool.ts";
import { onDay } from "./expense-input.ts";
import { savingResult } from "./saving-result.ts";

export const logSavingTip = defineTool({
  name: "log_saving_tip",
  description:
    "Logs a win: how the user saved money, and how much. Use it when they tell of something that they did to spend less. Not for money put aside for a goal (add_to_goal), nor for a refund (log_income). Example: “I saved 12 euros by taking the train”.",
  input: z.strictObject({
    text: z.string().trim().min(1).max(300).describe("How they saved, in the user's words: took the train"),
    amount: amountInput,
    currency: currencyInput.optional(),
    date: onDay,
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ text, amount, date, ...input }, { records, today, ...context }) => {
    const currency = input.currency ?? context.currency;
    const savedMinor = parseAmount(amount, currency);
    const row = await records.create(savingTip, { text, savedMinor, currency, savedOn: date ?? today });
    return {
      result: { saving: savingResult(row) },
      summary: `A win: ${moneyText(savedMinor, currency)} saved on ${dayText(row.savedOn)} (${text}).`,
    };
  },
});
