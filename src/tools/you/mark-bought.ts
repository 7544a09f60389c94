import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { bulkMax, type Records } from "../../domains/record-store.ts";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { itemsMax } from "./item-input.ts";
import { itemResult } from "./item-result.ts";
import { addToStock, type ShoppingItem } from "./stock-rows.ts";

const input = z.strictObject({
  items: z
    .array(z.string().trim().min(1).max(80))
    .min(1)
    .max(itemsMax)
    .optional()
    .describe("Names or ids of things on the list"),
  all: z.boolean().default(false).describe("Everything on the list; instead of items"),
  bought: z.boolean().default(true).describe("False puts them back on the list"),
  toPantry: z
    .boolean()
    .default(false)
    .describe("True where they go into the pantry, so that the next list made from the plan leaves them out"),
});

export const markBought = defineTool({
  name: "mark_bought",
  description:
    "Ticks things off the shopping list, or puts them back. Use it for “I have got the milk and the eggs” or “all bought”. Not for what is not wanted any more (delete_item), nor for what it cost (create_expense).",
  input,
  effect: "transaction",
  timeoutMs: 10_000,
  run: async (given, { records }) => {
    const { bought, toPantry } = given;
    const rows = await meant(records, given);
    await records.updateAll(
      shoppingItem,
      rows.map(({ id }) => ({ id, fields: { bought } })),
    );
    const kept = bought && toPantry ? rows : [];
    await addToStock(
      records,
      kept.map(({ name, quantity, unit }) => ({ name, quantity, unit })),
    );
    const names = rows.map(({ name }) => name).join(", ");
    const stored = kept.length > 0 ? " They are in the pantry." : "";
    return {
      result: { bought, items: rows.map(itemResult), toPantry: kept.length },
      summary: bought ? `Bought: ${names}.${stored}` : `Back on the shopping list: ${names}.`,
    };
  },
});

/** @throws PamError not_found, tool_input_invalid where nothing, or both, is named. */
async function meant(
  records: Records,
  { items, all, bought }: z.output<typeof input>,
): Promise<readonly ShoppingItem[]> {
  if ((items === undefined) === !all) throw inputError("items", "Name the things, or say all, not both.");
  const filter = { bought: !bought };
  if (items === undefined) {
    const page = await records.list(shoppingItem, { filter, limit: bulkMax });
    if (page.items.length === 0) throw inputError("all", "There is nothing on that list.");
    return page.items;
  }
  const rows: ShoppingItem[] = [];
  for (const named of items) rows.push(await findRow(records, { kind: shoppingItem, named, filter }));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
