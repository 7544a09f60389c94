import { z } from "zod";
import { amountInput, currencyInput, moneyText, parsePositiveAmount } from "../../domains/money.ts";
import { savingsGoal } from "../../domains/wins/savings-goal.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { convertedNow } from "./converted-now.ts";
import { goalResult, goalText } from "./goal-result.ts";

export const addToGoal = defineTool({
  name: "add_to_goal",
  description:
    "Puts money aside for a savings goal, or takes some out again (takeOut). An amount in another currency than the goal's is converted by the user's rate of today. It books no expense. Use it when they put money away or take it back. Not to set up a goal (set_savings_goal), nor for money saved by a clever choice (log_saving_tip). Example: “put 100 into Japan”.",
  input: z.strictObject({
    goal: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe("The goal's name or id. Leave it out where there is only one"),
    amount: amountInput,
    currency: currencyInput.optional().describe("ISO 4217 code. Leave it out for the goal's own currency"),
    takeOut: z.boolean().default(false).describe("True where the money is taken out of the goal"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ goal: named, amount, takeOut, ...input }, { records, today: day }) => {
    const found = await findRow(records, { kind: savingsGoal, named });
    const { id, version, name, currency } = found;
    const from = input.currency ?? currency;
    const given = parsePositiveAmount(amount, from);
    const moved = await convertedNow(records, BigInt(given), { from, to: currency, day });
    const amountMinor = Number(moved.minor);
    const savedMinor = found.savedMinor + (takeOut ? -amountMinor : amountMinor);
    if (savedMinor < 0) {
      throw new PamError("tool_input_invalid", {
        message: `${name} has ${moneyText(found.savedMinor, currency)}; no more than that can be taken out. Nothing was changed.`,
      });
    }
    const { row } = await records.update(savingsGoal, { id, version, fields: { savedMinor } });
    const done = row.savedMinor >= row.targetMinor ? " The goal is reached." : "";
    const how = takeOut ? "Took out" : "Put aside";
    return {
      result: { goal: goalResult(row) },
      summary: `${how} ${moneyText(amountMinor, currency)}${moved.text}. ${goalText(row)}.${done}`,
    };
  },
});
