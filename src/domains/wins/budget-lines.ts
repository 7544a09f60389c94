import { addDays, type DayRange } from "../local-day.ts";
import type { RowOf } from "../record.ts";
import type { RecordReader, Total } from "../record-store.ts";
import type { budget } from "./budget.ts";
import { type BudgetState, budgetState, budgetWindow, budgetWindows, carriedOver } from "./budget-rules.ts";
import { totalCategory } from "./categories.ts";
import { expense } from "./expense.ts";

type Budget = RowOf<typeof budget>;

/** How a budget stands in one of its periods. Only spending in its own currency counts. */
export interface BudgetLine {
  readonly budget: Budget;
  readonly window: Required<DayRange>;
  /** What the periods since the budget was set have left; 0 for one that does not roll over. */
  readonly carriedMinor: bigint;
  readonly state: BudgetState;
}

/** How budgets stand in the period that a day is in: one query a kind of period, and one a budget that rolls over. */
export async function budgetLines(
  records: RecordReader,
  budgets: readonly Budget[],
  day: string,
): Promise<BudgetLine[]> {
  const spent = new Map<string, readonly Total[]>();
  const lines: BudgetLine[] = [];
  for (const each of budgets) {
    const window = budgetWindow(each.period, day);
    const lists = spent.get(each.period) ?? (await spentIn(records, window));
    spent.set(each.period, lists);
    const carriedMinor = each.rollOver ? await carriedInto(records, each, window) : 0n;
    const limitMinor = BigInt(each.amountMinor);
    const state = budgetState({ limitMinor, carriedMinor, spentMinor: spentOf(each, lists) });
    lines.push({ budget: each, window, carriedMinor, state });
  }
  return lines;
}

function spentIn(records: RecordReader, window: DayRange): Promise<readonly Total[]> {
  const by = ["category", "currency"];
  return records.totals(expense, { sum: "amountMinor", by, filter: { spentOn: window } });
}

function spentOf({ category, currency }: Budget, totals: readonly Total[]): bigint {
  return totals
    .filter(({ keys }) => keys[1] === currency && (category === totalCategory || keys[0] === category))
    .reduce((sum, total) => sum + total.sum, 0n);
}

/** Counted from the period in which the budget was set. */
async function carriedInto(
  records: RecordReader,
  each: Budget,
  { from }: Required<DayRange>,
): Promise<bigint> {
  const before = addDays(from, -1);
  const windows = budgetWindows(each.period, each.createdAt.slice(0, 10), before);
  const [first] = windows;
  if (first === undefined) return 0n;
  const { category, currency } = each;
  const filter = {
    spentOn: { from: first.from, to: before },
    currency,
    category: category === totalCategory ? undefined : category,
  };
  const [total] = await records.totals(expense, { sum: "amountMinor", by: [], filter });
  return carriedOver(BigInt(each.amountMinor), { periods: windows.length, spentMinor: total?.sum ?? 0n });
}
