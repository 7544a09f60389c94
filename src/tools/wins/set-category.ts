import { z } from "zod";
import { category } from "../../domains/wins/category.ts";
import { defineTool } from "../define-tool.ts";
import { ownCategoryName } from "./own-category.ts";

const { direction, icon } = category.fields.shape;

export const setCategory = defineTool({
  name: "set_category",
  description:
    "Adds a category of the user's own beside the common ones, or changes its sign. Use it when they want a category of their own. Not to book something in a category (create_expense takes any word), to rename one (update_money_entry), nor to limit it (set_budget). Example: “make a category for the boat”.",
  input: z.strictObject({
    name: category.fields.shape.name.describe("A short noun: boat"),
    direction: direction.describe("income for money that comes in"),
    icon: icon.describe("A sign that it is shown with, such as ⛵"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records }) => {
    const name = ownCategoryName(given.name, given.direction);
    const { row, previous } = await records.put(category, ["name", "direction"], { ...given, name });
    const what = row.direction === "income" ? "income" : "expenses";
    return {
      result: { category: categoryResult(row) },
      summary: `${previous === null ? "Added" : "Changed"} the category ${name} for ${what}.`,
    };
  },
});

export function categoryResult(row: { id: string; name: string; direction: string; icon: string }): object {
  const { id, name, direction: of, icon: sign } = row;
  return { id, name, direction: of, ...(sign !== "" && { icon: sign }) };
}
