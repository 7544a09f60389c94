import type { RowOf } from "../../domains/record.ts";
import type { RecordQuery, RecordReader } from "../../domains/record-store.ts";
import { expense } from "../../domains/wins/expense.ts";

type Expense = RowOf<typeof expense>;

/** Currencies that are looked at, those of most expenses first. */
const currenciesMax = 5;

export interface LargestExpenses {
  readonly items: readonly Expense[];
  readonly more: boolean;
  /** Whose expenses are not looked at. */
  readonly leftOut: readonly string[];
}

/** The largest of each currency: what is more can't be told across them. One query, and one for each currency. */
export async function largestExpenses(
  records: RecordReader,
  { filter, search, limit }: Pick<RecordQuery, "filter" | "search" | "limit">,
): Promise<LargestExpenses> {
  const totals = await records.totals(expense, { filter, search, by: ["currency"] });
  const currencies = [...totals].sort((a, b) => b.count - a.count).map(({ keys: [code] }) => String(code));
  const sort = { by: "amountMinor", direction: "desc" } as const;
  const pages = await Promise.all(
    currencies
      .slice(0, currenciesMax)
      .map((currency) => records.list(expense, { filter: { ...filter, currency }, search, sort, limit })),
  );
  return {
    items: pages.flatMap(({ items }) => items),
    more: pages.some(({ next }) => next !== null),
    leftOut: currencies.slice(currenciesMax),
  };
}

/** "Your largest expense from … to …: 48.00 EUR for dinner on …." */
export function largestText({ items, leftOut }: LargestExpenses, days: string): string {
  if (items.length === 0) return `There are no expenses ${days}.`;
  const several = new Set(items.map(({ currency }) => currency)).size > 1;
  const [noun, count] = items.length === 1 ? ["expense", ""] : ["expenses", `${items.length} `];
  const apart = several ? ", each currency by itself" : "";
  const without = leftOut.length === 0 ? "" : ` Expenses in ${leftOut.join(", ")} are not among them.`;
  return `Your ${count}largest ${noun} ${days}${apart}: ${items.map(expense.text).join("; ")}.${without}`;
}
