import { z } from "zod";
import { dayInput, monthOf } from "../../domains/local-day.ts";
import { formatMinor, moneyText } from "../../domains/money.ts";
import { wholeList } from "../../domains/whole-list.ts";
import { budget } from "../../domains/wins/budget.ts";
import { type BudgetLine, budgetLines } from "../../domains/wins/budget-lines.ts";
import { budgetPeriods } from "../../domains/wins/budget-rules.ts";
import { categoryInput } from "../../domains/wins/categories.ts";
import { uncountedResult, uncountedText } from "../../domains/wins/uncounted.ts";
import { defineTool } from "../define-tool.ts";

export const checkBudgets = defineTool({
  name: "check_budgets",
  description:
    "Shows how each budget stands in its current week, month or year: the limit, what was carried over, what is spent and what remains; a month or a day shows the periods that were then, with their limits of then. Use it when the user asks what they may still spend. Spending in other currencies counts by the user's rates of its days; what has none is told, and set_exchange_rate mends it. Not to set a limit (set_budget), a trip's budget (trip_summary), nor for spending as such (summarize_expenses). Example: “what is left for groceries?”.",
  input: z.strictObject({
    category: categoryInput.optional(),
    period: z.enum(budgetPeriods).optional().describe("Only budgets of this period"),
    month: z
      .string()
      .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, "write the month as YYYY-MM")
      .optional()
      .describe("Month as YYYY-MM. Leave it out for the current one"),
    day: dayInput.optional().describe("A day of the periods to look at, in place of month"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ category, period, ...input }, { read, today, timeZone: zone }) => {
    const day = input.day ?? dayIn(input.month, today);
    const lines = await read(async ({ records }) => {
      const budgets = await wholeList(records, budget, { filter: { category, period } });
      return budgetLines(records, budgets, { day, zone });
    });
    const note = lines.map(blindSpot).filter(Boolean).join(" ");
    const of = category ? ` for ${category}` : "";
    return {
      result: {
        month: day.slice(0, 7),
        budgets: lines.map(lineResult),
        ...(category && { category }),
        ...(note && { note }),
      },
      summary: lines.length > 0 ? lines.map(lineText).join(" ") : `There is no budget${of} yet.`,
    };
  },
});

/** Of another month its last day: the periods that ended with it. */
function dayIn(month: string | undefined, today: string): string {
  return month === undefined || month === today.slice(0, 7) ? today : monthOf(`${month}-01`).to;
}

function lineResult({
  budget: of,
  window,
  currency,
  limitMinor,
  carriedMinor,
  state,
  uncounted,
}: BudgetLine): object {
  const text = (minor: bigint) => formatMinor(minor, currency);
  return {
    id: of.id,
    category: of.category,
    period: of.period,
    ...window,
    currency,
    limit: text(limitMinor),
    ...(of.rollOver && { carriedOver: text(carriedMinor), available: text(state.availableMinor) }),
    spent: text(state.spentMinor),
    remaining: text(state.remainingMinor),
    percent: state.percent,
    level: state.level,
    ...(uncounted.length > 0 && { notCounted: uncountedResult(uncounted) }),
  };
}

/** What a line leaves out, by itself; empty where it leaves out nothing. */
function blindSpot({ budget: of, currency, uncounted }: BudgetLine): string {
  return uncounted.length === 0 ? "" : `${of.category}:${uncountedText(uncounted, currency)}`;
}

function lineText({ budget: { category, period }, currency, state, uncounted }: BudgetLine): string {
  const { spentMinor, availableMinor, percent } = state;
  const share = percent === null ? "" : ` (${percent} %)`;
  const each = period === "month" ? "" : ` a ${period}`;
  const stands = `${formatMinor(spentMinor, currency)} of ${moneyText(availableMinor, currency)}${each}${share}`;
  return `${category}: ${stands}.${uncountedText(uncounted, currency)}`;
}
