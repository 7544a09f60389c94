import { z } from "zod";
import { dayInput } from "../../domains/local-day.ts";
import { type RowOf, recordId } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { meal } from "../../domains/you/meal.ts";
import { recipe } from "../../domains/you/recipe.ts";
import { defineTool } from "../define-tool.ts";
import { recipeCalled } from "./save-recipe.ts";

const { shape } = meal.fields;

export const planMeal = defineTool({
  name: "plan_meal",
  description:
    "Plans what is eaten on a day: a saved recipe by its name, whose ingredients a shopping list can be made of, or any dish. Use it for “lasagne on Tuesday evening for 4”. Not to change or move a meal that is planned (update_meal), nor for a meal out with others (create_event).",
  input: z.strictObject({
    meal: shape.title.describe("A recipe's name or id, or any dish"),
    day: dayInput.optional().describe("Leave it out for today"),
    slot: shape.slot,
    servings: z.int().min(1).max(100).optional().describe("Default: as many as the recipe is for"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ meal: named, slot, ...given }, { records, today }) => {
    const of = await recipeNamed(records, named);
    const row = await records.create(meal, {
      day: given.day ?? today,
      slot,
      title: of?.name ?? named,
      recipeId: of?.id ?? null,
      servings: given.servings ?? of?.servings ?? 2,
    });
    const recipeText =
      of === undefined ? " There is no recipe of it, so it adds nothing to shopping lists." : "";
    return {
      result: {
        meal: {
          id: row.id,
          title: row.title,
          day: row.day,
          slot,
          servings: row.servings,
          recipe: row.recipeId,
        },
      },
      summary: `Planned ${meal.text(row)}, for ${row.servings}.${recipeText}`,
    };
  },
});

/** A recipe by its id, or by just its name. */
export async function recipeNamed(
  records: RecordReader,
  named: string,
): Promise<RowOf<typeof recipe> | undefined> {
  const byId = recordId.safeParse(named).success ? await records.get(recipe, named) : undefined;
  return byId ?? (await recipeCalled(records, named));
}
