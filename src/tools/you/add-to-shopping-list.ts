import { z } from "zod";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { defineTool } from "../define-tool.ts";
import { itemFields, itemsMax } from "./item-input.ts";
import { itemResult } from "./item-result.ts";
import { addToBuy } from "./stock-rows.ts";

export const addToShoppingList = defineTool({
  name: "add_to_shopping_list",
  description:
    "Puts things to buy on the shopping list; the amount of what stands there already is raised. Example: “we need two litres of milk and eggs”. For everything that planned meals take use make_shopping_list.",
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
