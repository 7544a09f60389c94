import type { RowOf } from "../../domains/record.ts";
import { bulkMax, type RecordReader, type Records } from "../../domains/record-store.ts";
import { pantryItem } from "../../domains/you/pantry-item.ts";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { type Kept, stockUp } from "../../domains/you/stock-up.ts";

export type ShoppingItem = RowOf<typeof shoppingItem>;
export type PantryItem = RowOf<typeof pantryItem>;

/** What is still to buy, at most 500. */
export async function toBuy(records: RecordReader): Promise<readonly ShoppingItem[]> {
  return (await records.list(shoppingItem, { filter: { bought: false }, limit: bulkMax })).items;
}

/** What there is at home, at most 500. */
export async function inPantry(records: RecordReader): Promise<readonly PantryItem[]> {
  return (await records.list(pantryItem, { limit: bulkMax })).items;
}

/** Puts things on the shopping list; what stands there already becomes more. Answers with the rows as they are now. */
export async function addToBuy(records: Records, items: readonly Kept[]): Promise<ShoppingItem[]> {
  const rows: ShoppingItem[] = [];
  for (const item of items) {
    const added = stockUp(await toBuy(records), item);
    if (added.kind === "there") rows.push(added.row);
    else if (added.kind === "new") rows.push(await records.create(shoppingItem, item));
    else {
      const { quantity, unit, row } = added;
      rows.push((await records.update(shoppingItem, { id: row.id, fields: { quantity, unit } })).row);
    }
  }
  return rows;
}

/** The same for the pantry; `expiresOn` of what is new counts. */
export async function addToStock(
  records: Records,
  items: readonly (Kept & { readonly expiresOn?: string | undefined })[],
): Promise<PantryItem[]> {
  const rows: PantryItem[] = [];
  for (const { expiresOn, ...item } of items) {
    const added = stockUp(await inPantry(records), item);
    const until = expiresOn === undefined ? {} : { expiresOn };
    if (added.kind === "new") rows.push(await records.create(pantryItem, { ...item, ...until }));
    else {
      const amount = added.kind === "more" ? { quantity: added.quantity, unit: added.unit } : {};
      const fields = { ...amount, ...until };
      rows.push((await records.update(pantryItem, { id: added.row.id, fields })).row);
    }
  }
  return rows;
}
