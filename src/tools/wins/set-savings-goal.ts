import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import { savingsGoal } from "../../domains/wins/savings-goal.ts";
import { defineTool } from "../define-tool.ts";
import { findNamed } from "../find-named.ts";
import { goalResult, goalText } from "./goal-result.ts";

export const setSavingsGoal = defineTool({
  name: "set_savings_goal",
  description:
    "Sets what the user saves for, how much it takes and until when; changes the goal of that name where there is one. Use it for “I want to save 1,200 for Japan by June”. What is saved is added with add_to_goal.",
  input: z.strictObject({
    name: z.string().trim().min(1).max(80).describe("What it is for: Japan, a new bike"),
    target: amountInput,
    currency: currencyInput.optional(),
    dueOn: dayInput.optional().describe("The day it is to be reached by, YYYY-MM-DD"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ name, target, dueOn, ...input }, { records, ...context }) => {
    const known = await findNamed(records, savingsGoal, { field: "name", named: name });
    const currency = input.currency ?? known?.currency ?? context.currency;
    const fields = { targetMinor: parsePositiveAmount(target, currency), currency, ...(dueOn && { dueOn }) };
    const goal =
      known === undefined
        ? await records.create(savingsGoal, { name, ...fields })
        : (await records.update(savingsGoal, { id: known.id, fields })).row;
    return { result: { goal: goalResult(goal) }, summary: `${goalText(goal)}.` };
  },
});
