import { z } from "zod";
import { commonCategories, normaliseCategory, totalCategory } from "../../domains/wins/categories.ts";
import { category } from "../../domains/wins/category.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";

const known: ReadonlySet<string> = new Set([...commonCategories, totalCategory]);
const { direction, icon } = category.fields.shape;

export const setCategory = defineTool({
  name: "set_category",
  description:
    "Adds a category of the user's own beside the common ones, or changes its sign. Use it for “make a category for the boat”. Not to book something in a category (create_expense takes any word), nor to limit it (set_budget).",
  input: z.strictObject({
    name: category.fields.shape.name.describe("A short noun: boat"),
    direction: direction.describe("income for money that comes in"),
    icon: icon.describe("A sign that it is shown with, such as ⛵"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records }) => {
    // As expenses name it, so that they are counted for it.
    const name = normaliseCategory(given.name);
    if (given.direction === "expense" && known.has(name))
      throw new PamError("tool_input_invalid", {
        message: `${given.name} counts as ${name}, which is there for everybody. Nothing was changed. Use ${name}, or choose another word.`,
      });
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
