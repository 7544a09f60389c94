import { z } from "zod";
import { dayInput, dayText } from "../local-day.ts";
import { defineRecord, recordId } from "../record.ts";

export const meal = defineRecord({
  kind: "meal",
  table: "meals",
  path: "you/meals",
  noun: "meal",
  saidAs: "Pasta for dinner on Friday",
  household: "changes",
  fields: z.strictObject({
    day: dayInput,
    slot: z.enum(["breakfast", "lunch", "dinner", "snack"]).default("dinner"),
    title: z.string().trim().min(1).max(120),
    recipeId: recordId.nullable().default(null),
    servings: z.int().min(1).max(100).default(2),
  }),
  references: {
    recipeId: { kind: "recipe", onRemove: "keep" },
  },
  filters: { day: "range", slot: "equal", recipeId: "equal" },
  sorts: [
    { by: "day", direction: "asc" },
    { by: "title", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["title"],
  text: ({ title, slot, day }) => `${title} for ${slot} on ${dayText(day)}`,
});
