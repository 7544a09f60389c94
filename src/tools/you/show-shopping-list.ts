import { z } from "zod";
import { bulkMax } from "../../domains/record-store.ts";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { defineTool } from "../define-tool.ts";
import { itemResult } from "./item-result.ts";

const shownMax = 100;

export const showShoppingList = defineTool({
  name: "show_shopping_list",
  description:
    "Shows what is still to buy, or with bought=true what was bought. Use it for “what is on the shopping list?” and “do we need milk?”. Not for what to pack (show_packing_list), nor to make the list from planned meals (make_shopping_list).",
  input: z.strictObject({ bought: z.boolean().default(false) }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ bought }, { read }) => {
    const { items } = await read(({ records }) =>
      records.list(shoppingItem, { filter: { bought }, limit: bulkMax }),
    );
    const shown = items.slice(0, shownMax);
    const what = bought ? "Bought" : "To buy";
    const more = items.length > shownMax ? ` and ${items.length - shownMax} more` : "";
    return {
      result: { bought, items: shown.map(itemResult), count: items.length },
      summary:
        items.length === 0
          ? `${bought ? "Nothing is marked as bought" : "The shopping list is empty"}.`
          : `${what}: ${shown.map((row) => shoppingItem.text(row)).join(", ")}${more}.`,
    };
  },
});
