import { z } from "zod";
import { commonCategories } from "../../domains/wins/categories.ts";
import { category } from "../../domains/wins/category.ts";
import { defineTool } from "../define-tool.ts";
import { categoryResult } from "./set-category.ts";

export const listCategories = defineTool({
  name: "list_categories",
  description:
    "Lists the categories that there are: the user's own, and the common ones. Use it when they ask which they can use. Not for what was spent in them (summarize_expenses). Example: “which categories do I have?”.",
  input: z.strictObject({ direction: category.fields.shape.direction.unwrap().optional() }),
  effect: "none",
  timeoutMs: 3_000,
  run: async (filter, { read }) => {
    const { items, next } = await read(({ records }) => records.list(category, { filter, limit: 100 }));
    const own = items.map(({ name }) => name).join(", ");
    return {
      result: { own: items.map(categoryResult), common: commonCategories, more: next !== null },
      summary: `${own === "" ? "There is no category of the user's own yet" : `Own categories: ${own}`}. Common ones: ${commonCategories.join(", ")}.`,
    };
  },
});
