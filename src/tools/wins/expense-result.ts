import { formatMinor } from "../../domains/money.ts";
import type { Expense, ExpenseTotal } from "../tool-ports.ts";

/** An expense as models read it. */
export function expenseResult(expense: Expense): object {
  const { id, amountMinor, currency, category, description, spentOn } = expense;
  return { id, amount: formatMinor(amountMinor, currency), currency, category, description, date: spentOn };
}

export function totalResult({ key, currency, amountMinor, count }: ExpenseTotal): object {
  return { key, amount: formatMinor(amountMinor, currency), currency, count };
}
