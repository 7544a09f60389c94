import { z } from "zod";
import { defineRecord } from "../record.ts";
import { isCommonCategory, normaliseCategory } from "./categories.ts";

/** A category of the user's own, beside the common ones. */
export const category = defineRecord({
  kind: "category",
  table: "categories",
  path: "wins/categories",
  noun: "category",
  saidAs: "Create a category Hobbies",
  fields: z.strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .transform(normaliseCategory)
      .describe("A short noun, kept in lower case"),
    direction: z.enum(["expense", "income"]).default("expense"),
    icon: z.string().trim().max(16).default(""),
  }),
  filters: { direction: "equal" },
  sorts: [
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name"],
  problem: ({ name, direction }) =>
    direction === "expense" && isCommonCategory(name)
      ? {
          path: "name",
          problem: `counts as ${name}, which is there for everybody; use that, or choose another word`,
        }
      : undefined,
  text: ({ name }) => name,
});
