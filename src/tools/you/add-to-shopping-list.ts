import { z } from "zod";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { defineTool } from "../define-tool.ts";
import { itemFields, itemsMax } from "./item-input.ts";
import { itemResult } from "./item-result.ts";
import { addToBuy } from "./stock-rows.ts";

export const addToShoppingList = defineTool({
  name: "add_to_shopping_list",
  description:
    "Puts things to buy on the shopping list; the amount of what stands there already is raised. Use it for “we need two litres of milk and eggs”. Not for everything that planned meals take (make_shopping_list), nor to lower an amount (update_list_item).",
  input: z.strictObject({ items: z.array(z.strictObject(itemFields)).min(1).max(itemsMax) }),
  effect: "transaction",
  timeoutMs: 10_000,
  run: async ({ items }, { records }) => {
    const rows = await addToBuy(records, items);
    return {
      result: { items: rows.map(itemResult) },
      summary: `On the shopping list: ${rows.map((row) => shoppingItem.text(row)).join(", ")}.`,
    };
  },
});
