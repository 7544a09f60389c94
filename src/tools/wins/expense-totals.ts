import type { DayRange } from "../../domains/local-day.ts";
import { bulkMax, type RecordReader } from "../../domains/record-store.ts";
import { trip } from "../../domains/wheels/trip.ts";
import { expense } from "../../domains/wins/expense.ts";
import { type MoneyTotal, totalsOf } from "./money-totals.ts";

export interface ExpenseChoice {
  readonly range: DayRange;
  readonly category?: string | undefined;
  readonly search?: string | undefined;
  readonly tripId?: string | undefined;
}

const keys = {
  total: [],
  category: ["category"],
  month: [{ field: "spentOn", unit: "month" }],
  trip: ["tripId"],
} as const;

export type ExpenseGrouping = keyof typeof keys;

/** One line per key and currency, largest amount first; months in order of time. */
export async function expenseTotals(
  records: RecordReader,
  { range, category, search, tripId }: ExpenseChoice,
  grouping: ExpenseGrouping,
): Promise<MoneyTotal[]> {
  const by = [...keys[grouping], "currency"];
  const filter = { spentOn: range, category, tripId };
  const lines = await records.totals(expense, { sum: "amountMinor", by, filter, search });
  if (grouping !== "trip") return totalsOf(lines);
  const names = await tripNames(records);
  return totalsOf(lines, noTrip).map((line) => ({ ...line, key: names.get(line.key) ?? line.key }));
}

/** What the expenses are called that belong to no trip. */
const noTrip = "no trip";

/** Of the newest 500; older ones keep their id. */
async function tripNames(records: RecordReader): Promise<Map<string, string>> {
  const { items } = await records.list(trip, { limit: bulkMax });
  return new Map(items.map(({ id, name }) => [id, name]));
}
