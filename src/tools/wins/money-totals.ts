import type { Total } from "../../domains/record-store.ts";

/** One line of a summary. `key` is what it is grouped by, "total" where by nothing. */
export interface MoneyTotal {
  readonly key: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly count: number;
}

/** Totals whose last key is the currency, behind at most one other. */
export function totalsOf(lines: readonly Total[], without = "total"): MoneyTotal[] {
  return lines.map(({ keys, sum, count }) => {
    const [currency, key = "total"] = [...keys].reverse();
    return { key: key ?? without, currency: currency ?? "", amountMinor: sum, count };
  });
}
