import type { ScheduleWish } from "../record.ts";

/**
 * A look at the budgets as soon as what was written is committed: then it sees what others wrote at the same time, and of
 * two that cross a threshold together one sees both.
 * @param days Of the written expenses: their periods are looked at too where they are still to come.
 */
export function budgetReview(days: readonly string[], now: Date): ScheduleWish {
  const payload = { days: [...new Set(days)].sort() };
  return { kind: "budget_alert", payload, at: now.toISOString(), zone: "UTC" };
}
