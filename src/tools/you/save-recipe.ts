import { z } from "zod";
import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { recipe } from "../../domains/you/recipe.ts";
import { defineTool } from "../define-tool.ts";

const namesakesMax = 50;
const { shape } = recipe.fields;

export const saveRecipe = defineTool({
  name: "save_recipe",
  description:
    "Saves a recipe with its ingredients, or changes the one of the same name. Use it before planning a meal whose ingredients are to come on the shopping list. Example: “lasagne for 4: 500 g minced meat, 12 sheets of pasta”. Not to plan when it is eaten (plan_meal), nor to delete one (delete_item).",
  input: z.strictObject({
    name: shape.name,
    ingredients: shape.ingredients.describe(
      "Each with its amount for all servings; quantity is decimal text",
    ),
    servings: shape.servings,
    minutes: shape.minutes.describe("How long it takes"),
    steps: shape.steps.describe("How it is made"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (fields, { records }) => {
    const known = await recipeCalled(records, fields.name);
    const row =
      known === undefined
        ? await records.create(recipe, fields)
        : (await records.update(recipe, { id: known.id, fields })).row;
    return {
      result: { recipe: { id: row.id, name: row.name, servings: row.servings } },
      summary: `${known === undefined ? "Saved" : "Changed"} the recipe ${row.name} for ${row.servings}, with ${row.ingredients.length === 1 ? "one ingredient" : `${row.ingredients.length} ingredients`}.`,
    };
  },
});

/** The recipe of just this name, in any case. */
export async function recipeCalled(
  records: RecordReader,
  name: string,
): Promise<RowOf<typeof recipe> | undefined> {
  const { items } = await records.list(recipe, { search: name, limit: namesakesMax });
  return items.find((row) => row.name.toLowerCase() === name.toLowerCase());
}
