import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { moneyText } from "../../domains/money.ts";
import { savingTip } from "../../domains/wins/saving-tip.ts";
import { savingsGoal } from "../../domains/wins/savings-goal.ts";
import { defineTool } from "../define-tool.ts";
import { toAdd } from "../find-row.ts";
import { rangeInput, rangeOfInput } from "../range-input.ts";
import { totalResult } from "./expense-result.ts";
import { goalResult, goalText } from "./goal-result.ts";
import { totalsOf } from "./money-totals.ts";

/** Goals that one answer shows. */
const goalsMax = 50;

export const showSavings = defineTool({
  name: "show_savings",
  description:
    "Shows how far the user's savings goals are, and what their logged wins have saved (this year unless told otherwise). Use it for every question about savings. Not for budgets (check_budgets), nor for what came in (list_income). Example: “how is the Japan fund doing?”, or “how much have I saved this year?”.",
  input: z.strictObject(rangeInput),
  effect: "none",
  timeoutMs: 3_000,
  run: async (input, { read, today }) => {
    const range = rangeOfInput(input, today, "this_year");
    const { goals, wins } = await read(async ({ records }) => ({
      goals: (await records.list(savingsGoal, { limit: goalsMax })).items,
      wins: totalsOf(
        await records.totals(savingTip, { sum: "savedMinor", by: ["currency"], filter: { savedOn: range } }),
      ),
    }));
    const saved = wins.map(({ amountMinor, currency }) => moneyText(amountMinor, currency)).join(" and ");
    const told =
      goals.length === 0
        ? `There is no savings goal yet.${toAdd(savingsGoal)}`
        : `${goals.map(goalText).join("; ")}.`;
    return {
      result: { goals: goals.map(goalResult), ...range, wins: wins.map(totalResult) },
      summary: `${told} Wins saved ${saved || "nothing"} ${rangeText(range)}.`,
    };
  },
});
