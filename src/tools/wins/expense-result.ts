import { formatMinor } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import type { expense } from "../../domains/wins/expense.ts";
import type { ExpenseTotal } from "./expense-totals.ts";

/** An expense as models read it. */
export function expenseResult(row: RowOf<typeof expense>): object {
  const { id, amountMinor, currency, category, description, spentOn } = row;
  return { id, amount: formatMinor(amountMinor, currency), currency, category, description, date: spentOn };
}

export function totalResult({ key, currency, amountMinor, count }: ExpenseTotal): object {
  return { key, amount: formatMinor(amountMinor, currency), currency, count };
}
