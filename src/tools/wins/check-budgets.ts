import { z } from "zod";
import { type DayRange, monthOf } from "../../domains/local-day.ts";
import { formatMinor, moneyText } from "../../domains/money.ts";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax } from "../../domains/record-store.ts";
import { budget } from "../../domains/wins/budget.ts";
import { categoryInput, totalCategory } from "../../domains/wins/categories.ts";
import { defineTool } from "../define-tool.ts";
import { type ExpenseTotal, expenseTotals } from "./expense-totals.ts";

export const checkBudgets = defineTool({
  name: "check_budgets",
  description:
    "Shows for each monthly budget the limit, what is spent, what remains, and the percentage used. Only spending in the budget's own currency counts.",
  input: z.strictObject({
    category: categoryInput.optional(),
    month: z
      .string()
      .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, "write the month as YYYY-MM")
      .optional()
      .describe("Month as YYYY-MM. Leave it out for the current one"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ category, ...input }, { read, today }) => {
    const month = input.month ?? today.slice(0, 7);
    const range: DayRange = monthOf(`${month}-01`);
    const { all, spent } = await read(async ({ records }) => ({
      all: (await records.list(budget, { limit: bulkMax })).items,
      spent: await expenseTotals(records, { range }, "category"),
    }));
    const lines = all.filter((it) => !category || it.category === category).map((it) => lineOf(it, spent));
    return {
      result: { month, budgets: lines.map(lineResult), ...(category && { category }) },
      summary:
        lines.length > 0
          ? lines.map(lineText).join(" ")
          : `There is no budget${category ? ` for ${category}` : ""} yet.`,
    };
  },
});

type Budget = RowOf<typeof budget>;

interface BudgetLine extends Budget {
  readonly spentMinor: bigint;
  readonly remainingMinor: bigint;
  /** Whole percent, rounded down; null for a budget of zero. */
  readonly percent: number | null;
}

function lineOf(limits: Budget, spent: readonly ExpenseTotal[]): BudgetLine {
  const spentMinor = spent
    .filter(
      (it) =>
        it.currency === limits.currency && (limits.category === totalCategory || it.key === limits.category),
    )
    .reduce((sum, it) => sum + it.amountMinor, 0n);
  const limit = BigInt(limits.amountMinor);
  const percent = limit === 0n ? null : Number((spentMinor * 100n) / limit);
  return { ...limits, spentMinor, remainingMinor: limit - spentMinor, percent };
}

function lineResult({
  id,
  category,
  currency,
  amountMinor,
  spentMinor,
  remainingMinor,
  percent,
}: BudgetLine): object {
  return {
    id,
    category,
    currency,
    limit: formatMinor(amountMinor, currency),
    spent: formatMinor(spentMinor, currency),
    remaining: formatMinor(remainingMinor, currency),
    percent,
  };
}

function lineText({ category, currency, amountMinor, spentMinor, percent }: BudgetLine): string {
  const share = percent === null ? "" : ` (${percent} %)`;
  return `${category}: ${formatMinor(spentMinor, currency)} of ${moneyText(amountMinor, currency)}${share}.`;
}
