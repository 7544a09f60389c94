import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import { savingsGoal } from "../../domains/wins/savings-goal.ts";
import { defineTool } from "../define-tool.ts";
import { findNamed } from "../find-named.ts";
import { convertedNow } from "./converted-now.ts";
import { goalResult, goalText } from "./goal-result.ts";

export const setSavingsGoal = defineTool({
  name: "set_savings_goal",
  description:
    "Sets what the user saves for, how much it takes and until when; changes the goal of that name where there is one. Use it when they begin to save for something, or want more or less of it. Not to put money in (add_to_goal), to rename it (update_money_entry), to drop it (delete_money_entry), nor to limit spending (set_budget). Example: “I want to save 1,200 for Japan by June”.",
  input: z.strictObject({
    name: z.string().trim().min(1).max(80).describe("What it is for: Japan, a new bike"),
    target: amountInput,
    currency: currencyInput.optional(),
    dueOn: dayInput.optional().describe("The day it is to be reached by, YYYY-MM-DD"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ name, target, dueOn, ...input }, { records, today: day, ...context }) => {
    const known = await findNamed(records, savingsGoal, { field: "name", named: name });
    const currency = input.currency ?? known?.currency ?? context.currency;
    const fields = { targetMinor: parsePositiveAmount(target, currency), currency, ...(dueOn && { dueOn }) };
    if (known === undefined) {
      const goal = await records.create(savingsGoal, { name, ...fields });
      return { result: { goal: goalResult(goal) }, summary: `${goalText(goal)}.` };
    }
    // What is in it stays worth what it is.
    const saved = BigInt(known.savedMinor);
    const from = saved === 0n ? currency : known.currency;
    const { minor, text } = await convertedNow(records, saved, { from, to: currency, day });
    const { row } = await records.update(savingsGoal, {
      id: known.id,
      fields: { ...fields, savedMinor: Number(minor) },
    });
    return { result: { goal: goalResult(row) }, summary: `${goalText(row)}${text}.` };
  },
});
