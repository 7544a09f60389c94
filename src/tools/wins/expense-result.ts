import { formatMinor } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import type { expense } from "../../domains/wins/expense.ts";
import type { MoneyTotal } from "./money-totals.ts";

/** An expense as models read it. */
export function expenseResult(row: RowOf<typeof expense>): object {
  const { id, amountMinor, currency, category, description, spentOn: date, tripId } = row;
  const amount = formatMinor(amountMinor, currency);
  return { id, amount, currency, category, description, date, ...(tripId !== null && { tripId }) };
}

export function totalResult({ key, currency, amountMinor, count }: MoneyTotal): object {
  return { key, amount: formatMinor(amountMinor, currency), currency, count };
}
