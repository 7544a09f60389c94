import { formatMinor } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import type { income } from "../../domains/wins/income.ts";

/** An income as models read it. */
export function incomeResult(row: RowOf<typeof income>): object {
  const { id, amountMinor, currency, payer, description, receivedOn } = row;
  return {
    id,
    amount: formatMinor(amountMinor, currency),
    currency,
    from: payer,
    description,
    date: receivedOn,
  };
}
