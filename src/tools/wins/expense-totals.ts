import type { DayRange } from "../../domains/local-day.ts";
import type { RecordReader, TotalsKey } from "../../domains/record-store.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { wholeList } from "../../domains/whole-list.ts";
import { expenseLines } from "../../domains/wins/expense-lines.ts";
import { type MoneyTotal, totalsOf } from "./money-totals.ts";

export interface ExpenseChoice {
  readonly range: DayRange;
  readonly category?: string | undefined;
  readonly search?: string | undefined;
  readonly tripId?: string | undefined;
}

export type ExpenseGrouping = "total" | "category" | "month" | "trip";

/** What the expenses are grouped by. */
export const groupingKeys: Readonly<Record<ExpenseGrouping, readonly TotalsKey[]>> = {
  total: [],
  category: ["category"],
  month: [{ field: "spentOn", unit: "month" }],
  trip: ["tripId"],
};

/** One line per key and currency, largest amount first; months in order of time. */
export async function expenseTotals(
  records: RecordReader,
  { range, category, search, tripId }: ExpenseChoice,
  grouping: ExpenseGrouping,
): Promise<MoneyTotal[]> {
  const by = [...groupingKeys[grouping], "currency"];
  const lines = await expenseLines(records, { by, range, filter: { category, tripId }, search });
  return named(records, totalsOf(lines, withoutKey(grouping)), grouping);
}

/** What the lines are called that have no key. */
export function withoutKey(grouping: ExpenseGrouping): string {
  return grouping === "trip" ? "no trip" : "total";
}

/** Lines by trip have the trips' names. */
export async function named(
  records: RecordReader,
  lines: readonly MoneyTotal[],
  grouping: ExpenseGrouping,
): Promise<MoneyTotal[]> {
  if (grouping !== "trip") return [...lines];
  const names = await tripNames(records);
  return lines.map((line) => ({ ...line, key: names.get(line.key) ?? line.key }));
}

async function tripNames(records: RecordReader): Promise<Map<string, string>> {
  const items = await wholeList(records, trip, {});
  return new Map(items.map(({ id, name }) => [id, name]));
}
