import { z } from "zod";
import { defineRecord, recordId } from "../record.ts";

export const packingItem = defineRecord({
  kind: "packing_item",
  table: "packing_items",
  path: "wheels/packing",
  noun: "packing item",
  saidAs: "Put a tent on the packing list",
  household: "changes",
  fields: z.strictObject({
    tripId: recordId,
    name: z.string().trim().min(1).max(80),
    quantity: z.int().min(1).max(1_000).default(1),
    packed: z.boolean().default(false),
  }),
  references: {
    tripId: { kind: "trip", onRemove: "cascade" },
  },
  filters: { tripId: "equal", packed: "equal" },
  sorts: [
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name"],
  text: ({ name, quantity }) => (quantity === 1 ? name : `${quantity} × ${name}`),
});
