import { convertMinor, type ExchangeRate, rateOn } from "../currency-conversion.ts";
import { addDays, type DayRange, daysBetween } from "../local-day.ts";
import { amountMinorMax } from "../money.ts";
import {
  type Filter,
  type RecordReader,
  type Total,
  type TotalsKey,
  totalLinesMax,
} from "../record-store.ts";
import { expense } from "./expense.ts";
import { ratesThrough } from "./stored-rates.ts";

export interface SpendingQuery {
  /** The currency to count in. */
  readonly to: string;
  readonly by: readonly TotalsKey[];
  readonly range: DayRange;
  /** By category and trip. */
  readonly filter?: Readonly<Record<string, Filter | undefined>>;
  readonly search?: string | undefined;
  /** `workspace`: also what others of the household share. Default: the user's own. */
  readonly scope?: "workspace" | undefined;
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
  const { to, by, range, filter, search, scope } = query;
  const totals = await records.totals(expense, {
    sum: "amountMinor",
    by: [...by, "currency"],
    filter: { ...filter, spentOn: range },
    search,
    scope,
  });
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

/** What one query is about. */
interface Part {
  readonly days: Required<DayRange>;
  readonly amounts: { readonly from: number; readonly to: number };
}

const always = { from: "1900-01-01", to: "2199-12-31" };

async function singlesOf(records: RecordReader, query: SpendingQuery): Promise<Single[]> {
  const part = { days: { ...always, ...query.range }, amounts: { from: 1, to: amountMinorMax } };
  const lines = await linesOf(records, query, part);
  return lines.map(({ keys, count }) => {
    const [minor, day, ...others] = [...keys].reverse();
    return { keys: others.reverse(), day: day ?? "", minor: BigInt(minor ?? 0), count };
  });
}

/** One answer has so many lines at most: where there may be more, each half is asked for by itself. */
async function linesOf(records: RecordReader, query: SpendingQuery, part: Part): Promise<readonly Total[]> {
  const { by, filter, search, scope } = query;
  const lines = await records.totals(expense, {
    sum: "amountMinor",
    by: [...by, { field: "spentOn", unit: "day" }, "amountMinor"],
    filter: { ...filter, spentOn: part.days, amountMinor: part.amounts },
    search,
    scope,
  });
  const halves = lines.length < totalLinesMax ? undefined : halvesOf(part);
  if (halves === undefined) return lines;
  const [first, second] = halves;
  return [...(await linesOf(records, query, first)), ...(await linesOf(records, query, second))];
}

function halvesOf({ days, amounts }: Part): [Part, Part] | undefined {
  const length = daysBetween(days.from, days.to);
  if (length > 0) {
    const middle = addDays(days.from, Math.floor(length / 2));
    return [
      { days: { from: days.from, to: middle }, amounts },
      { days: { from: addDays(middle, 1), to: days.to }, amounts },
    ];
  }
  if (amounts.from === amounts.to) return undefined;
  const middle = Math.floor((amounts.from + amounts.to) / 2);
  return [
    { days, amounts: { from: amounts.from, to: middle } },
    { days, amounts: { from: middle + 1, to: amounts.to } },
  ];
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

function joinedLines(lines: readonly Total[]): Total[] {
  const all = new Map<string, Total>();
  for (const { keys, sum, count } of lines) {
    const name = JSON.stringify(keys);
    const had = all.get(name);
    all.set(name, { keys, sum: sum + (had?.sum ?? 0n), count: count + (had?.count ?? 0) });
  }
  return [...all.values()];
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
