import { z } from "zod";
import { packingItem } from "../../domains/wheels/packing-item.ts";
import { allRows } from "../all-rows.ts";
import { defineTool } from "../define-tool.ts";
import { findTrip, tripInput } from "./find-trip.ts";

const item = z.strictObject({
  name: packingItem.fields.shape.name,
  quantity: packingItem.fields.shape.quantity,
});

export const addToPackingList = defineTool({
  name: "add_to_packing_list",
  description:
    "Puts things on a trip's packing list. Use it for “pack the tent and two sleeping bags for Porto”.",
  input: z.strictObject({ trip: tripInput, items: z.array(item).min(1).max(100) }),
  effect: "transaction",
  timeoutMs: 5_000,
  run: async ({ trip: named, items }, { records, today }) => {
    const of = await findTrip(records, named, today);
    const results = await records.createAll(
      packingItem,
      items.map((it) => ({ tripId: of.id, ...it })),
    );
    const made = allRows(results).map(({ id, name }) => ({ id, name }));
    return {
      result: { trip: of.name, items: made },
      summary: `On the packing list of ${of.name}: ${items.map((it) => packingItem.text({ ...it, tripId: of.id, packed: false })).join(", ")}.`,
    };
  },
});
