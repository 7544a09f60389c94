import { dayText } from "../local-day.ts";
import { formatMinor, moneyText } from "../money.ts";
import type { Uncounted } from "./spending.ts";

/** What is left out of a sum in one currency, one a currency. */
interface LeftOut {
  readonly currency: string;
  readonly minor: bigint;
  /** The first day that lacks a rate. */
  readonly day: string;
}

/**
 * For sentences: ` 120.00 USD is not counted: …`, with what to do; empty where all is counted.
 * @param to The currency of the sum.
 */
export function uncountedText(parts: readonly Uncounted[], to: string): string {
  return leftOut(parts)
    .map(({ currency, minor, day }) => {
      const on = dayText(day);
      return ` ${moneyText(minor, currency)} is not counted, as no rate between ${currency} and ${to} is stored for ${on} or before. Tell me what 1 ${currency} was worth in ${to} on ${on}, and it is.`;
    })
    .join("");
}

/** The same in a few words: `, without 120.00 USD that have no rate`. */
export function uncountedNote(parts: readonly Uncounted[]): string {
  const sums = leftOut(parts).map(({ currency, minor }) => moneyText(minor, currency));
  return sums.length === 0 ? "" : `, without ${sums.join(" and ")} (no exchange rate stored)`;
}

/** As models read it: `since` is the first day that a rate is needed for. */
export function uncountedResult(parts: readonly Uncounted[]): readonly object[] {
  return leftOut(parts).map(({ currency, minor, day }) => {
    return { amount: formatMinor(minor, currency), currency, since: day };
  });
}

export function leftOut(parts: readonly Uncounted[]): LeftOut[] {
  const all = new Map<string, LeftOut>();
  for (const { currency, minor, day } of parts) {
    const had = all.get(currency) ?? { currency, minor: 0n, day };
    all.set(currency, { currency, minor: had.minor + minor, day: had.day < day ? had.day : day });
  }
  return [...all.values()];
}
