import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import type { InputOf, RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { categoryInput } from "../../domains/wins/categories.ts";
import { expense } from "../../domains/wins/expense.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { wordsInput } from "./expense-input.ts";
import { expenseResult } from "./expense-result.ts";
import { tripOfExpense } from "./trip-of-expense.ts";

type Expense = RowOf<typeof expense>;

const input = z.strictObject({
  expense: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe("The expense's id, or words of it. Leave it out for the one that was booked last"),
  amount: amountInput.optional(),
  currency: currencyInput.optional(),
  category: categoryInput.optional(),
  description: wordsInput.optional(),
  date: dayInput.optional(),
  trip: z.string().trim().min(1).max(80).optional().describe('The trip\'s name or id, or "none"'),
});

export const updateExpense = defineTool({
  name: "update_expense",
  description:
    "Corrects a booked expense: its amount, currency, category, words, day or trip. Use it when the user says that something of it was otherwise. Not for a new expense (create_expense), to delete one (delete_expense), nor for income and the like (update_money_entry). Example: “the diesel was 45, not 42.50”, or “actually that was yesterday”.",
  input,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ expense: named, ...given }, { records }) => {
    const found = await meant(records, named);
    const fields = await changesOf(records, found, given);
    if (Object.keys(fields).length === 0) {
      throw new PamError("tool_input_invalid", {
        message: `Say what is to be different about ${expense.text(found)}. Nothing was changed.`,
      });
    }
    const { row, previous } = await records.update(expense, { id: found.id, version: found.version, fields });
    return {
      result: { expense: expenseResult(row), previous: expenseResult(previous) },
      summary: `It is ${expense.text(row)} (${row.category}) now; it was ${expense.text(previous)} (${previous.category}).`,
    };
  },
});

async function meant(records: RecordReader, named: string | undefined): Promise<Expense> {
  if (named !== undefined) return findRow(records, { kind: expense, named });
  const sort = { by: "createdAt", direction: "desc" } as const;
  const [last] = (await records.list(expense, { sort, limit: 1 })).items;
  return last ?? findRow(records, { kind: expense });
}

/** An amount without a currency is in the expense's own; a currency alone keeps the figures: 12 USD for 12 EUR. */
async function changesOf(
  records: RecordReader,
  found: Expense,
  given: Omit<z.output<typeof input>, "expense">,
): Promise<Partial<InputOf<typeof expense>>> {
  const { amount, category, description, date, trip } = given;
  const currency = given.currency ?? found.currency;
  const tripId = trip && ((await tripOfExpense(records, trip, found.spentOn))?.id ?? null);
  return {
    ...(amount !== undefined && { amountMinor: parsePositiveAmount(amount, currency) }),
    ...(currency !== found.currency && { currency }),
    ...(category !== undefined && { category }),
    ...(description !== undefined && { description }),
    ...(date !== undefined && { spentOn: date }),
    ...(tripId !== undefined && { tripId }),
  };
}
