import { z } from "zod";
import type { RowOf } from "../../domains/record.ts";
import type { Records } from "../../domains/record-store.ts";
import { packingItem } from "../../domains/wheels/packing-item.ts";
import { defineTool } from "../define-tool.ts";
import { findTrip, tripInput } from "./find-trip.ts";

type PackingItem = RowOf<typeof packingItem>;
const namesakesMax = 50;

const item = z.strictObject({
  name: packingItem.fields.shape.name,
  quantity: packingItem.fields.shape.quantity,
});

export const addToPackingList = defineTool({
  name: "add_to_packing_list",
  description:
    "Puts things on a trip's packing list; of what is on it already the number is changed. Use it for “pack the tent and two sleeping bags for Porto”. Not for things to buy (add_to_shopping_list), nor for what is in the bag already (mark_packed).",
  input: z.strictObject({ trip: tripInput, items: z.array(item).min(1).max(100) }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ trip: named, items }, { records, today }) => {
    const of = await findTrip(records, named, today);
    const rows: PackingItem[] = [];
    for (const it of items) rows.push(await put(records, of.id, it));
    return {
      result: { trip: of.name, items: rows.map(({ id, name, quantity }) => ({ id, name, quantity })) },
      summary: `On the packing list of ${of.name}: ${rows.map((row) => packingItem.text(row)).join(", ")}.`,
    };
  },
});

async function put(records: Records, tripId: string, { name, quantity }: z.output<typeof item>) {
  const { items } = await records.list(packingItem, {
    filter: { tripId },
    search: name,
    limit: namesakesMax,
  });
  const standing = items.find((it) => it.name.toLowerCase() === name.toLowerCase());
  if (standing === undefined) return records.create(packingItem, { tripId, name, quantity });
  if (standing.quantity === quantity) return standing;
  return (await records.update(packingItem, { id: standing.id, fields: { quantity } })).row;
}
