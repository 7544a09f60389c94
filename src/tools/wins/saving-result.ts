import { formatMinor } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import type { savingTip } from "../../domains/wins/saving-tip.ts";

/** A win as models read it. */
export function savingResult({ id, text, savedMinor, currency, savedOn }: RowOf<typeof savingTip>): object {
  return { id, text, amount: formatMinor(savedMinor, currency), currency, date: savedOn };
}
