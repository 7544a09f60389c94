import { z } from "zod";
import { bulkMax } from "../../domains/record-store.ts";
import { packingItem } from "../../domains/wheels/packing-item.ts";
import { defineTool } from "../define-tool.ts";
import { findTrip, tripInput } from "./find-trip.ts";

export const showPackingList = defineTool({
  name: "show_packing_list",
  description:
    "Shows a trip's packing list and what is not packed yet. Use it for “what is left to pack?” and “is the tent on the list?”. Not for what is to be bought (show_shopping_list), nor to tick things off (mark_packed).",
  input: z.strictObject({ trip: tripInput }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ trip: named }, { read, today }) => {
    const { of, items } = await read(async ({ records }) => {
      const found = await findTrip(records, named, today);
      const page = await records.list(packingItem, { filter: { tripId: found.id }, limit: bulkMax });
      return { of: found, items: page.items };
    });
    const left = items.filter((it) => !it.packed).map((it) => packingItem.text(it));
    const lines = items.map(({ id, name, quantity, packed }) => ({ id, name, quantity, packed }));
    const state = left.length === 0 ? "everything is packed" : `left to pack: ${left.join(", ")}`;
    return {
      result: { trip: of.name, items: lines },
      summary: items.length === 0 ? `The packing list of ${of.name} is empty.` : `For ${of.name}, ${state}.`,
    };
  },
});
