import type { DayRange } from "../../domains/local-day.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { expense } from "../../domains/wins/expense.ts";

/** One line of a summary. `key` is the category, the month (`YYYY-MM`) or "total". */
export interface ExpenseTotal {
  readonly key: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly count: number;
}

interface Choice {
  readonly range: DayRange;
  readonly category?: string | undefined;
  readonly search?: string | undefined;
}

const keys = { total: [], category: ["category"], month: [{ field: "spentOn", unit: "month" }] } as const;

/** One line per key and currency, largest amount first; months in order of time. */
export async function expenseTotals(
  records: RecordReader,
  { range, category, search }: Choice,
  grouping: keyof typeof keys,
): Promise<ExpenseTotal[]> {
  const by = [...keys[grouping], "currency"];
  const filter = { spentOn: range, category };
  const lines = await records.totals(expense, { sum: "amountMinor", by, filter, search });
  return lines.map((line) => {
    const [currency = "", key = "total"] = [...line.keys].reverse();
    return { key: key ?? "total", currency: currency ?? "", amountMinor: line.sum, count: line.count };
  });
}
