import { z } from "zod";
import { dayInput } from "../local-day.ts";
import { defineRecord } from "../record.ts";

export const pantryItem = defineRecord({
  kind: "pantry_item",
  table: "pantry_items",
  path: "you/pantry",
  noun: "pantry item",
  saidAs: "Add 2 kg of flour to the pantry",
  household: "changes",
  fields: z.strictObject({
    name: z.string().trim().min(1).max(80),
    quantity: z.string().trim().min(1).max(20).nullable().default(null),
    unit: z.string().trim().max(20).default(""),
    expiresOn: dayInput.nullable().default(null),
  }),
  filters: { expiresOn: "range" },
  sorts: [
    { by: "name", direction: "asc" },
    { by: "expiresOn", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name"],
  text: ({ name, quantity, unit }) => [quantity, unit, name].filter(Boolean).join(" "),
});
