import type { ExchangeRate } from "../../domains/currency-conversion.ts";
import { dayText } from "../../domains/local-day.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { spendingIn, type Uncounted } from "../../domains/wins/spending.ts";
import { uncountedText } from "../../domains/wins/uncounted.ts";
import {
  type ExpenseChoice,
  type ExpenseGrouping,
  expenseTotals,
  groupingKeys,
  named,
  withoutKey,
} from "./expense-totals.ts";
import { type MoneyTotal, totalsOf } from "./money-totals.ts";

/** Rates that one sentence tells one by one. */
const ratesToldMax = 3;

export interface ConvertedTotals {
  /** What could be converted is in the one currency, a line a key; what could not stands behind it in its own. */
  readonly lines: readonly MoneyTotal[];
  /** Those that were used, the newest first. */
  readonly rates: readonly ExchangeRate[];
  readonly uncounted: readonly Uncounted[];
}

/** Totals in one currency, or with `to` left out each currency apart. */
export async function convertedTotals(
  records: RecordReader,
  choice: ExpenseChoice,
  { groupBy, to }: { groupBy: ExpenseGrouping; to: string | undefined },
): Promise<ConvertedTotals> {
  if (to === undefined)
    return { lines: await expenseTotals(records, choice, groupBy), rates: [], uncounted: [] };
  const { range, search, category, tripId } = choice;
  const by = groupingKeys[groupBy];
  const { lines, rates, uncounted } = await spendingIn(records, {
    to,
    by,
    range,
    search,
    filter: { category, tripId },
  });
  const all = [
    ...lines.map((line) => ({ ...line, keys: [...line.keys, to] })).sort(groupBy === "month" ? byKey : bySum),
    ...uncounted.map(({ keys, currency, minor: sum, count }) => ({ keys: [...keys, currency], sum, count })),
  ];
  return { lines: await named(records, totalsOf(all, withoutKey(groupBy)), groupBy), rates, uncounted };
}

/** For sentences: ` (1 EUR = 1.08 USD of Fri 20 Nov 2026)`. */
export function ratesText(rates: readonly ExchangeRate[]): string {
  const [newest, oldest] = [rates[0], rates.at(-1)];
  if (newest === undefined || oldest === undefined) return "";
  if (rates.length > ratesToldMax)
    return ` (${rates.length} stored rates of ${dayText(oldest.day)} to ${dayText(newest.day)})`;
  const told = rates.map(({ base, quote, rate, day }) => `1 ${base} = ${rate} ${quote} of ${dayText(day)}`);
  return ` (${told.join("; ")})`;
}

/** For sentences: what is told beside the sum as it has no rate, and what to do. */
export function withoutRateText({ uncounted }: ConvertedTotals, to: string | undefined): string {
  return to === undefined ? "" : uncountedText(uncounted, to);
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

interface Line {
  readonly keys: readonly (string | null)[];
  readonly sum: bigint;
}

function bySum(a: Line, b: Line): number {
  return a.sum < b.sum ? 1 : -1;
}

function byKey(a: Line, b: Line): number {
  return String(a.keys[0]) < String(b.keys[0]) ? -1 : 1;
}
