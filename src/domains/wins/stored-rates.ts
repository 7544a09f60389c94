import type { ExchangeRate } from "../currency-conversion.ts";
import type { DayRange } from "../local-day.ts";
import { bulkMax, type RecordReader } from "../record-store.ts";
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

/** Rates of one pair and direction that are read: more than ten years of a new one each day. */
const pagesMax = 8;

/** All rates between two currencies, in either direction, that are the newest on some day of a span. */
export async function ratesThrough(
  records: RecordReader,
  { from, to, days }: { from: string; to: string; days: Required<DayRange> },
): Promise<ExchangeRate[]> {
  const rates: ExchangeRate[] = [];
  for (const [base, quote] of [[from, to] as const, [to, from] as const]) {
    const filter = { base, quote, day: { to: days.to } };
    let after: string | undefined;
    for (let page = 0; page < pagesMax; page++) {
      const { items, next } = await records.list(exchangeRate, { filter, limit: bulkMax, after });
      rates.push(...items.map(rateOf));
      const oldest = items.at(-1)?.day ?? "";
      if (next === null || oldest <= days.from) break;
      after = next;
    }
  }
  return rates;
}

function rateOf({ base, quote, rate, day }: ExchangeRate): ExchangeRate {
  return { base, quote, rate, day };
}
