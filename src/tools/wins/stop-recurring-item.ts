import { z } from "zod";
import { recurringItem } from "../../domains/wins/recurring-item.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { recurringResult } from "./recurring-result.ts";

export const stopRecurringItem = defineTool({
  name: "stop_recurring_item",
  description:
    "Stops booking a recurring item from now on; what was booked stays, and update_money_entry goes on with it. Use it when the user pays or gets something no more, or pauses it. Not to take it off the list for good (delete_money_entry), to change its amount (set_recurring_item), or for a reminder (cancel_reminder). Example: “I cancelled the gym”.",
  input: z.strictObject({
    item: z.string().trim().min(1).max(200).describe("The item's description, or its id"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ item: named }, { records, today }) => {
    const found = await findRow(records, { kind: recurringItem, named, filter: { active: true } });
    const fields = { active: false };
    const { row } = await records.update(recurringItem, { id: found.id, version: found.version, fields });
    return {
      result: { item: recurringResult(row, today) },
      summary: `Stopped ${recurringItem.text(row)}; it is not booked any more.`,
    };
  },
});
