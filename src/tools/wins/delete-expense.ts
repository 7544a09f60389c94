import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { amountInput, moneyText, parsePositiveAmount } from "../../domains/money.ts";
import { expense } from "../../domains/wins/expense.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { expenseResult } from "./expense-result.ts";

/**
 * The person who approves it sees the input, so the input says what is deleted in words of theirs; it runs only where all
 * of that is true.
 */
export const deleteExpense = defineTool({
  name: "delete_expense",
  description:
    "Deletes one booked expense; the user is asked first. Find it with list_expenses and pass its id, amount and date as they are. An undo brings it back. Use it when they want one gone for good. Not to correct it (update_expense), to take back what was just done (undo), nor for income, budgets and goals (delete_money_entry). Example: “delete the 12 euro lunch”.",
  input: z.strictObject({
    id: z.string().min(1).max(64).describe("The expense's id, from list_expenses"),
    amount: amountInput,
    date: dayInput,
    description: z.string().trim().max(200).default("").describe("What it was, as it is booked"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async ({ id, amount, date, description }, { records }) => {
    const found = await records.get(expense, id);
    if (found === undefined)
      throw new PamError("not_found", { message: "There is no such expense. Nothing was changed." });
    const { amountMinor, currency, spentOn } = found;
    const same =
      parsePositiveAmount(amount, currency) === amountMinor &&
      date === spentOn &&
      description.toLowerCase() === found.description.toLowerCase();
    if (!same) {
      throw new PamError("tool_input_invalid", {
        message: `The expense is ${JSON.stringify(expenseResult(found))}, which is not what was asked for. Nothing was changed.`,
      });
    }
    await records.remove(expense, { id, version: found.version });
    const what = found.description || found.category;
    return {
      result: { deleted: expenseResult(found) },
      summary: `Deleted ${moneyText(amountMinor, currency)} for ${what} on ${dayText(spentOn)}.`,
    };
  },
});
