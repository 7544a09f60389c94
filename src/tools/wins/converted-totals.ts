import { convertOn, type ExchangeRate, rateOn } from "../../domains/currency-conversion.ts";
import { dayText } from "../../domains/local-day.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { ratesFor } from "../../domains/wins/stored-rates.ts";
import type { MoneyTotal } from "./money-totals.ts";

export interface ConvertedTotals {
  /** What could be converted is in the one currency, line by line; lines of one key are one. */
  readonly lines: readonly MoneyTotal[];
  readonly rates: readonly ExchangeRate[];
  /** Currencies without a stored rate; their lines stay as they are. */
  readonly without: readonly string[];
}

/** Lines in one currency by the newest rates that are not later than the day; each is rounded once, half to even. */
export async function convertedTotals(
  records: RecordReader,
  lines: readonly MoneyTotal[],
  wanted: { readonly to: string; readonly day: string },
): Promise<ConvertedTotals> {
  const rates = await ratesFor(
    records,
    lines.map(({ currency }) => currency),
    wanted,
  );
  const used = new Set<ExchangeRate>();
  const without = new Set<string>();
  const converted = lines.map((line) => {
    const conversion = { from: line.currency, ...wanted };
    if (line.currency !== wanted.to && rateOn(rates, conversion) === undefined) {
      without.add(line.currency);
      return line;
    }
    const { minor, rate } = convertOn(line.amountMinor, conversion, rates);
    if (rate !== undefined) used.add(rate);
    return { ...line, currency: wanted.to, amountMinor: minor };
  });
  return { lines: joined(converted), rates: [...used], without: [...without] };
}

/** For sentences: ` (1 EUR = 1.08 USD of Fri 20 Nov 2026)`; what has no rate is named. */
export function conversionText({ rates, without }: ConvertedTotals): string {
  const by = rates.map(({ base, quote, rate, day }) => `1 ${base} = ${rate} ${quote} of ${dayText(day)}`);
  const none = without.map((currency) => `no rate is stored for ${currency}`);
  return by.length + none.length === 0 ? "" : ` (${[...by, ...none].join("; ")})`;
}

/** Lines of the same key and currency as one, in the order of the first of each. */
export function joined(lines: readonly MoneyTotal[]): MoneyTotal[] {
  const all = new Map<string, MoneyTotal>();
  for (const line of lines) {
    const name = `${line.currency} ${line.key}`;
    const { amountMinor, count } = all.get(name) ?? { amountMinor: 0n, count: 0 };
    all.set(name, { ...line, amountMinor: amountMinor + line.amountMinor, count: count + line.count });
  }
  return [...all.values()];
}
