import { convertMinor, rateOn } from "../currency-conversion.ts";
import { addDays, type DayRange } from "../local-day.ts";
import type { RowOf } from "../record.ts";
import type { RecordReader } from "../record-store.ts";
import type { budget } from "./budget.ts";
import { type BudgetState, budgetState, budgetWindow, budgetWindows, carriedOver } from "./budget-rules.ts";
import { totalCategory } from "./categories.ts";
import { limitOn, rollsSince } from "./past-limits.ts";
import { type Spending, spendingIn, type Uncounted } from "./spending.ts";
import { ratesFor } from "./stored-rates.ts";

type Budget = RowOf<typeof budget>;

/** How a budget stands in one of its periods. */
export interface BudgetLine {
  readonly budget: Budget;
  readonly window: Required<DayRange>;
  /** What its limit was in at the end of the period, or is now; all figures are in it. */
  readonly currency: string;
  readonly limitMinor: bigint;
  /** What the periods since it rolls over have left; 0 for one that does not. */
  readonly carriedMinor: bigint;
  readonly state: BudgetState;
  /** What no figure has, as it has no rate. */
  readonly uncounted: readonly Uncounted[];
}

/** A day, and where the user is. */
export interface BudgetDay {
  readonly day: string;
  /** IANA name. */
  readonly zone: string;
}

/** How budgets stand in the period that a day is in: a few queries a kind of period, and for each that rolls over. */
export async function budgetLines(
  records: RecordReader,
  budgets: readonly Budget[],
  { day, zone }: BudgetDay,
): Promise<BudgetLine[]> {
  const known = new Map<string, Spending>();
  const lines: BudgetLine[] = [];
  for (const each of budgets) {
    const window = budgetWindow(each.period, day);
    const { amountMinor, currency } = limitOn(each, window.to, zone);
    const name = `${each.period} ${currency}`;
    const all =
      known.get(name) ?? (await spendingIn(records, { to: currency, by: ["category"], range: window }));
    known.set(name, all);
    const spent = spentOf(each, all);
    const before = each.rollOver
      ? await carriedInto(records, each, { window, currency, zone })
      : { minor: 0n, uncounted: [] };
    const limitMinor = BigInt(amountMinor);
    lines.push({
      budget: each,
      window,
      currency,
      limitMinor,
      carriedMinor: before.minor,
      state: budgetState({ limitMinor, carriedMinor: before.minor, spentMinor: spent.minor }),
      uncounted: [...spent.uncounted, ...before.uncounted],
    });
  }
  return lines;
}

/** An amount, and what it lacks. */
interface Counted {
  readonly minor: bigint;
  readonly uncounted: readonly Uncounted[];
}

function spentOf({ category }: Budget, { lines, uncounted }: Spending): Counted {
  const isIts = ({ keys }: Pick<Uncounted, "keys">) => category === totalCategory || keys[0] === category;
  const minor = lines.filter(isIts).reduce((sum, line) => sum + line.sum, 0n);
  return { minor, uncounted: uncounted.filter(isIts) };
}

/** Each period's limit as it was, less what was spent in them. */
async function carriedInto(
  records: RecordReader,
  each: Budget,
  into: { window: Required<DayRange>; currency: string; zone: string },
): Promise<Counted> {
  const { category: of } = each;
  const filter = { category: of === totalCategory ? undefined : of };
  const uncounted: Uncounted[] = [];
  let minor = 0n;
  for (const { range, currency, limits } of stretchesBefore(each, into)) {
    const spent = await spendingIn(records, { to: currency, by: [], range, filter });
    uncounted.push(...spent.uncounted);
    const spentMinor = spent.lines.reduce((sum, line) => sum + line.sum, 0n);
    const left = { currency, minor: carriedOver(limits, spentMinor), day: range.to };
    const converted = await leftIn(records, left, into.currency);
    if (converted === undefined) uncounted.push({ ...left, keys: [], count: limits.length });
    else minor += converted;
  }
  return { minor, uncounted };
}

/** Periods in a row whose limits were in one currency. */
interface Stretch {
  readonly range: Required<DayRange>;
  readonly currency: string;
  readonly limits: readonly bigint[];
}

function stretchesBefore(
  each: Budget,
  { window, zone }: { window: Required<DayRange>; zone: string },
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to } of budgetWindows(each.period, rollsSince(each, zone), addDays(window.from, -1))) {
    const { currency, amountMinor } = limitOn(each, to, zone);
    const last = stretches.at(-1);
    const goesOn = last?.currency === currency ? stretches.pop() : undefined;
    const limits = [...(goesOn?.limits ?? []), BigInt(amountMinor)];
    stretches.push({ range: { from: goesOn?.range.from ?? from, to }, currency, limits });
  }
  return stretches;
}

/** By the rate of the day that it was left on. */
async function leftIn(
  records: RecordReader,
  { currency: from, minor, day }: { currency: string; minor: bigint; day: string },
  to: string,
): Promise<bigint | undefined> {
  if (from === to) return minor;
  const rate = rateOn(await ratesFor(records, [from], { to, day }), { from, to, day });
  return rate && convertMinor(minor, rate, from);
}
