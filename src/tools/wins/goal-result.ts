import { formatMinor, moneyText } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import type { savingsGoal } from "../../domains/wins/savings-goal.ts";

type Goal = RowOf<typeof savingsGoal>;

/** Whole percent of the target, rounded down; 100 where there is nothing to reach. */
function percentOf({ savedMinor, targetMinor }: Goal): number {
  return targetMinor === 0 ? 100 : Number((BigInt(savedMinor) * 100n) / BigInt(targetMinor));
}

/** A goal as models read it. */
export function goalResult(goal: Goal): object {
  const { id, name, savedMinor, targetMinor, currency, dueOn } = goal;
  return {
    id,
    name,
    target: formatMinor(targetMinor, currency),
    saved: formatMinor(savedMinor, currency),
    remaining: formatMinor(Math.max(0, targetMinor - savedMinor), currency),
    currency,
    percent: percentOf(goal),
    dueOn,
  };
}

/** `Japan: 300.00 of 1200.00 EUR (25 %)` */
export function goalText(goal: Goal): string {
  const { name, savedMinor, targetMinor, currency } = goal;
  return `${name}: ${formatMinor(savedMinor, currency)} of ${moneyText(targetMinor, currency)} (${percentOf(goal)} %)`;
}
