import { dayText } from "../local-day.ts";
import { formatMinor, moneyText } from "../money.ts";
import type { RecordReader } from "../record-store.ts";
import { wholeList } from "../whole-list.ts";
import { budget } from "./budget.ts";
import { type BudgetLine, budgetLines } from "./budget-lines.ts";
import { alertsDue, budgetWindow } from "./budget-rules.ts";
import { totalCategory } from "./categories.ts";
import { leftOut, uncountedText } from "./uncounted.ts";

/** That a budget has reached a threshold in a period, in words. */
export interface BudgetAlert {
  /** The same for a budget, period and threshold. */
  readonly once: string;
  readonly budget: string;
  readonly title: string;
  readonly body: string;
}

/** Days to come that one look is about. */
const daysMax = 60;

/**
 * What budgets have reached in the period of today and in those of given days that are still to come, told before or not.
 * Periods that are over are not told of: a file of last year's expenses alarms nobody.
 */
export async function dueAlerts(
  records: RecordReader,
  { today, zone, days }: { today: string; zone: string; days: readonly string[] },
): Promise<BudgetAlert[]> {
  const budgets = await wholeList(records, budget, {});
  const seen = new Set<string>();
  const alerts: BudgetAlert[] = [];
  for (const day of [today, ...days.filter((each) => each > today).slice(0, daysMax)]) {
    const fresh = budgets.filter(({ id, period }) => {
      const name = `${id} ${budgetWindow(period, day).from}`;
      return seen.size < seen.add(name).size;
    });
    for (const line of await budgetLines(records, fresh, { day, zone }))
      alerts.push(...alertsOf(line), ...blindSpotsOf(line));
  }
  return alerts;
}

function alertsOf(line: BudgetLine): BudgetAlert[] {
  const { budget: of, window, currency, state, uncounted } = line;
  const spent = `${formatMinor(state.spentMinor, currency)} of ${moneyText(state.availableMinor, currency)}`;
  const over = state.remainingMinor < 0n;
  const left = moneyText(over ? -state.remainingMinor : state.remainingMinor, currency);
  const days = `from ${dayText(window.from)} to ${dayText(window.to)}`;
  return alertsDue(state, []).map((threshold) => ({
    once: `budget:${of.id}:${of.period}:${window.from}:${threshold}`,
    budget: of.id,
    title: `${threshold} % of the ${of.period}'s budget for ${nameOf(of)} is spent`,
    body: `${spent} ${days}; ${left} ${over ? "too much" : "left"}.${uncountedText(uncounted, currency)}`,
  }));
}

/** Once a budget, period and currency: what has no rate may have gone over the limit unseen. */
function blindSpotsOf({ budget: of, window, currency, uncounted }: BudgetLine): BudgetAlert[] {
  return leftOut(uncounted).map((part) => ({
    once: `budget:${of.id}:${of.period}:${window.from}:without:${part.currency}`,
    budget: of.id,
    title: `Spending in ${part.currency} does not count for the ${of.period}'s budget for ${nameOf(of)} yet`,
    body: uncountedText([{ ...part, keys: [], count: 0 }], currency).trim(),
  }));
}

function nameOf({ category }: BudgetLine["budget"]): string {
  return category === totalCategory ? "all spending" : category;
}
