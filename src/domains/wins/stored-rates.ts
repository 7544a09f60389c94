import type { ExchangeRate } from "../currency-conversion.ts";
import type { RecordReader } from "../record-store.ts";
import { exchangeRate } from "./exchange-rate.ts";

/** The user's newest rates between each of some currencies and one, in either direction, not later than a day. */
export async function ratesFor(
  records: RecordReader,
  currencies: Iterable<string>,
  { to, day }: { to: string; day: string },
): Promise<ExchangeRate[]> {
  const rates: ExchangeRate[] = [];
  for (const currency of new Set(currencies)) {
    for (const [base, quote] of currency === to ? [] : [[currency, to] as const, [to, currency] as const]) {
      const filter = { base, quote, day: { to: day } };
      rates.push(...(await records.list(exchangeRate, { filter, limit: 1 })).items.map(rateOf));
    }
  }
  return rates;
}

function rateOf({ base, quote, rate, day }: ExchangeRate): ExchangeRate {
  return { base, quote, rate, day };
}
