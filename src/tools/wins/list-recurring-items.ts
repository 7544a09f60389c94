import { z } from "zod";
import { recurringItem } from "../../domains/wins/recurring-item.ts";
import { defineTool } from "../define-tool.ts";
import { recurringResult, recurringText } from "./recurring-result.ts";

/** Items that one answer shows. */
const itemsMax = 100;

export const listRecurringItems = defineTool({
  name: "list_recurring_items",
  description:
    "Lists the money that comes and goes by itself, with the next day of each. Use it for subscriptions, rent and other fixed costs. Not for what was booked already (list_expenses and list_income), nor for reminders (list_reminders). Example: “what are my subscriptions?”, or “when is the rent due?”.",
  input: z.strictObject({
    direction: z.enum(["expense", "income"]).optional(),
    stopped: z.boolean().default(false).describe("True to see those too that were stopped"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ direction, stopped }, { read, today }) => {
    const filter = { direction, ...(!stopped && { active: true }) };
    const { items, next } = await read(({ records }) =>
      records.list(recurringItem, { filter, limit: itemsMax }),
    );
    const told = items.map((item) => recurringText(item, today)).join("; ");
    return {
      result: { items: items.map((item) => recurringResult(item, today)), more: next !== null },
      summary: told === "" ? "Nothing comes or goes by itself yet." : `${told}.`,
    };
  },
});
