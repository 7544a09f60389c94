import { z } from "zod";
import { defineRecord } from "../record.ts";

/** One thing that a recipe takes; `quantity` is a decimal as text, for its number of servings. */
export const ingredient = z.strictObject({
  item: z.string().trim().min(1).max(80),
  quantity: z
    .string()
    .trim()
    .regex(/^\d{1,7}(\.\d{1,3})?$/, "a decimal number as text")
    .nullable()
    .default(null),
  unit: z.string().trim().max(20).default(""),
});

export const recipe = defineRecord({
  kind: "recipe",
  table: "recipes",
  path: "you/recipes",
  noun: "recipe",
  saidAs: "Save a recipe for pancakes for 4: flour, milk, 2 eggs",
  household: "changes",
  fields: z.strictObject({
    name: z.string().trim().min(1).max(120),
    servings: z.int().min(1).max(100).default(2),
    minutes: z.int().min(1).max(10_000).nullable().default(null),
    ingredients: z.array(ingredient).max(100).default([]),
    steps: z.string().trim().max(8000).default(""),
  }),
  filters: {},
  sorts: [
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name", "steps"],
  text: ({ name }) => name,
});
