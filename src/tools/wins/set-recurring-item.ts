import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import { amountInput, currencyInput, parsePositiveAmount } from "../../domains/money.ts";
import { ruleInput } from "../../domains/recurrence/parse-rule.ts";
import { categoryInput } from "../../domains/wins/categories.ts";
import { recurringItem } from "../../domains/wins/recurring-item.ts";
import { defineTool } from "../define-tool.ts";
import { findNamed } from "../find-named.ts";
import { recurringResult, recurringText } from "./recurring-result.ts";

const input = z.strictObject({
  description: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe("What it is, in the user's words: rent, gym, salary"),
  amount: amountInput,
  currency: currencyInput.optional(),
  category: categoryInput.optional(),
  direction: z.enum(["expense", "income"]).default("expense").describe("income for a salary and the like"),
  every: z
    .enum(["day", "week", "month", "year"])
    .optional()
    .describe("How often; month unless told otherwise"),
  interval: z.int().min(1).max(366).optional().describe("2 with week is every other week"),
  startsOn: dayInput
    .optional()
    .describe("The first day, YYYY-MM-DD; it sets the weekday or the day of the month"),
  endsOn: dayInput.optional().describe("The last day that it may be booked on, YYYY-MM-DD"),
  rule: ruleInput
    .optional()
    .describe("RFC 5545 rule in place of every and interval, for what they can't say"),
});

export const setRecurringItem = defineTool({
  name: "set_recurring_item",
  description:
    "Sets money that comes or goes by itself, such as rent, a subscription or a salary: from its first day on (today unless told otherwise) PAM books it each time. Changes the item of that description where there is one. Use it for what repeats. Not for a single expense (create_expense) or income (log_income), to stop it (stop_recurring_item), nor to be reminded (set_reminder). Example: “my rent is 900 on the first of each month”.",
  input,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records, today, timeZone, ...context }) => {
    const { description, direction, startsOn } = given;
    const known = await findNamed(records, recurringItem, { field: "description", named: description });
    const currency = given.currency ?? known?.currency ?? context.currency;
    const rule = ruleOf(given);
    const fields = {
      direction,
      amountMinor: parsePositiveAmount(given.amount, currency),
      currency,
      ...(given.category !== undefined && { category: given.category }),
      ...(startsOn !== undefined && { startsOn }),
      ...(rule !== undefined && { rule }),
      active: true,
    };
    const fresh = { category: "other", startsOn: today, rule: "FREQ=MONTHLY", timeZone };
    const item =
      known === undefined
        ? await records.create(recurringItem, { ...fresh, description, ...fields })
        : (await records.update(recurringItem, { id: known.id, fields })).row;
    return {
      result: { item: recurringResult(item, today) },
      summary: `${item.direction === "income" ? "Recurring income" : "Recurring expense"} ${recurringText(item, today)}.`,
    };
  },
});

/** Undefined where nothing is said of it: a new item is monthly, a known one stays as it is. */
function ruleOf({ rule, every, interval, endsOn }: z.output<typeof input>): string | undefined {
  if (rule !== undefined) {
    if (every ?? interval ?? endsOn)
      throw inputError("rule", "Give a rule, or every, interval and endsOn, not both.");
    return rule;
  }
  if (every === undefined && interval === undefined && endsOn === undefined) return undefined;
  const frequency = { day: "DAILY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" }[every ?? "month"];
  const step = interval === undefined ? "" : `;INTERVAL=${interval}`;
  return `FREQ=${frequency}${step}${endsOn === undefined ? "" : `;UNTIL=${endsOn.replaceAll("-", "")}T235959`}`;
}
