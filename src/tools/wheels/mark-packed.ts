import { z } from "zod";
import { packingItem } from "../../domains/wheels/packing-item.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { findTrip, tripInput } from "./find-trip.ts";

export const markPacked = defineTool({
  name: "mark_packed",
  description:
    "Ticks something off a trip's packing list, or with packed=false puts it back. Use it for “the tent is in the car” or “I have packed the passports”. Not to take it off the list for good (delete_trip_entry), nor for what was bought (mark_bought).",
  input: z.strictObject({
    trip: tripInput,
    item: z.string().trim().min(1).max(80).describe("Its name or id"),
    packed: z.boolean().default(true),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ trip: named, item, packed }, { records, today }) => {
    const of = await findTrip(records, named, today);
    const { id, name } = await findRow(records, {
      kind: packingItem,
      named: item,
      filter: { tripId: of.id },
    });
    await records.update(packingItem, { id, fields: { packed } });
    return {
      result: { item: { id, name, packed } },
      summary: packed ? `Packed: ${name}.` : `Back on the list: ${name}.`,
    };
  },
});
