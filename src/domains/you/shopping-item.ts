import { z } from "zod";
import { defineRecord } from "../record.ts";

export const shoppingItem = defineRecord({
  kind: "shopping_item",
  table: "shopping_items",
  path: "you/shopping",
  noun: "shopping item",
  saidAs: "Put milk on the shopping list",
  household: "changes",
  fields: z.strictObject({
    name: z.string().trim().min(1).max(80),
    quantity: z.string().trim().min(1).max(20).nullable().default(null),
    unit: z.string().trim().max(20).default(""),
    bought: z.boolean().default(false),
    fromPlan: z.boolean().default(false),
  }),
  filters: { bought: "equal", fromPlan: "equal" },
  sorts: [
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name"],
  text: ({ name, quantity, unit }) => [quantity, unit, name].filter(Boolean).join(" "),
});
