import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { pantryItem } from "../../domains/you/pantry-item.ts";
import { defineTool } from "../define-tool.ts";
import { itemFields, itemsMax } from "./item-input.ts";
import { itemResult } from "./item-result.ts";
import { addToStock } from "./stock-rows.ts";

export const addToPantry = defineTool({
  name: "add_to_pantry",
  description:
    "Notes what there is at home, so that shopping lists leave it out; the amount of what is there already is raised. Example: “we have 2 kg of rice”. Not for things to buy (add_to_shopping_list), nor where less is left (update_list_item).",
  input: z.strictObject({
    items: z
      .array(z.strictObject({ ...itemFields, expiresOn: dayInput.optional() }))
      .min(1)
      .max(itemsMax),
  }),
  effect: "transaction",
  timeoutMs: 10_000,
  run: async ({ items }, { records }) => {
    const rows = await addToStock(records, items);
    return {
      result: { items: rows.map(itemResult) },
      summary: `In the pantry: ${rows.map((row) => pantryItem.text(row)).join(", ")}.`,
    };
  },
});
