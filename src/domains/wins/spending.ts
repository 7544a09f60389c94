import { convertMinor, type ExchangeRate, rateOn } from "../currency-conversion.ts";
import type { RecordReader, Total } from "../record-store.ts";
import { type ExpenseQuery, expenseLines, joinedLines } from "./expense-lines.ts";
import { ratesThrough } from "./stored-rates.ts";

export interface SpendingQuery extends ExpenseQuery {
  /** The currency to count in. */
  readonly to: string;
}

/** Expenses that have no rate on their days. */
export interface Uncounted {
  /** As in the lines that they would belong to. */
  readonly keys: Total["keys"];
  readonly currency: string;
  readonly minor: bigint;
  readonly count: number;
  /** The first of their days. */
  readonly day: string;
}

export interface Spending {
  /** In the one currency, one a key; the order is that of the first expense's currency. */
  readonly lines: readonly Total[];
  readonly uncounted: readonly Uncounted[];
  /** Those that were used, the newest first. */
  readonly rates: readonly ExchangeRate[];
}

/**
 * What was spent, in one currency: each expense by the newest rate that is not later than its own day, and rounded by itself,
 * half to even. So every way to group them gives the same sum. One query where there is no other currency, else two or three a
 * currency.
 */
export async function spendingIn(records: RecordReader, query: SpendingQuery): Promise<Spending> {
  const { to, filter } = query;
  const totals = await expenseLines(records, { ...query, by: [...query.by, "currency"] });
  const lines: Total[] = totals.filter((it) => it.keys.at(-1) === to).map(withoutLast);
  const uncounted: Uncounted[] = [];
  const rates = new Set<ExchangeRate>();
  const currencies = new Set(totals.map(({ keys }) => keys.at(-1) ?? to));
  currencies.delete(to);
  for (const from of currencies) {
    const singles = await singlesOf(records, { ...query, filter: { ...filter, currency: from } });
    const rateOf = await rateReader(records, singles, { from, to });
    for (const { keys, day, minor, count } of singles) {
      const rate = rateOf(day);
      if (rate === undefined)
        uncounted.push({ keys, currency: from, minor: minor * BigInt(count), count, day });
      else {
        rates.add(rate);
        lines.push({ keys, sum: convertMinor(minor, rate, from) * BigInt(count), count });
      }
    }
  }
  const newest = [...rates].sort((a, b) => (a.day < b.day ? 1 : -1));
  return { lines: joinedLines(lines), uncounted: joinedUncounted(uncounted), rates: newest };
}

/** Equal amounts of a day. */
interface Single {
  readonly keys: Total["keys"];
  readonly day: string;
  readonly minor: bigint;
  readonly count: number;
}

async function singlesOf(records: RecordReader, query: SpendingQuery): Promise<Single[]> {
  const by = [...query.by, { field: "spentOn", unit: "day" } as const, "amountMinor"];
  const lines = await expenseLines(records, { ...query, by });
  return lines.map(({ keys, count }) => {
    const [minor, day, ...others] = [...keys].reverse();
    return { keys: others.reverse(), day: day ?? "", minor: BigInt(minor ?? 0), count };
  });
}

/** The rate of each day between two currencies; undefined where there is none yet. */
async function rateReader(
  records: RecordReader,
  singles: readonly Single[],
  { from, to }: { from: string; to: string },
): Promise<(day: string) => ExchangeRate | undefined> {
  const days = singles.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return () => undefined;
  const rates = await ratesThrough(records, { from, to, days: { from: first, to: last } });
  const known = new Map(days.map((day) => [day, undefined as ExchangeRate | undefined]));
  for (const day of known.keys()) known.set(day, rateOn(rates, { from, to, day }));
  return (day) => known.get(day);
}

function withoutLast({ keys, sum, count }: Total): Total {
  return { keys: keys.slice(0, -1), sum, count };
}

function joinedUncounted(parts: readonly Uncounted[]): Uncounted[] {
  const all = new Map<string, Uncounted>();
  for (const part of parts) {
    const name = JSON.stringify([part.currency, part.keys]);
    const had = all.get(name) ?? { ...part, minor: 0n, count: 0 };
    const day = had.day < part.day ? had.day : part.day;
    all.set(name, { ...part, minor: had.minor + part.minor, count: had.count + part.count, day });
  }
  return [...all.values()];
}
