import { z } from "zod";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax } from "../../domains/record-store.ts";
import { recipe } from "../../domains/you/recipe.ts";
import { defineTool } from "../define-tool.ts";
import { findRow, toAdd } from "../find-row.ts";

/** Names that a list of recipes shows. */
const namesMax = 100;

export const showRecipe = defineTool({
  name: "show_recipe",
  description:
    "Shows a saved recipe: what it takes, for how many, and how it is made; without `recipe` the names of those that there are. Use it for “how do I make the pancakes?” and “which recipes do I have?”. Not for what is planned to be eaten (list_agenda, show “meals”), nor to save one (save_recipe).",
  input: z.strictObject({
    recipe: z.string().trim().min(1).max(120).optional().describe("The recipe's name or id, or words of it"),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ recipe: named }, { read }) => {
    if (named === undefined) {
      const { items } = await read(({ records }) => records.list(recipe, { limit: bulkMax }));
      const recipes = items.slice(0, namesMax).map(({ id, name, servings }) => ({ id, name, servings }));
      return { result: { recipes, count: items.length }, summary: namesOf(items) };
    }
    const found = await read(({ records }) => findRow(records, { kind: recipe, named }));
    const { id, name, servings, minutes, ingredients, steps } = found;
    return {
      result: { recipe: { id, name, servings, minutes, ingredients, steps } },
      summary: toldWhole(found),
    };
  },
});

type Recipe = RowOf<typeof recipe>;

function namesOf(recipes: readonly Recipe[]): string {
  if (recipes.length === 0) return `You have no recipes yet.${toAdd(recipe)}`;
  const names = recipes.slice(0, namesMax).map(({ name }) => name);
  const more = recipes.length > namesMax ? ` and ${recipes.length - namesMax} more` : "";
  return `Your recipes: ${names.join(", ")}${more}.`;
}

/** `Pancakes for 4, 20 minutes: 250 g flour, 2 eggs. Mix, rest, fry.` */
function toldWhole({ name, servings, minutes, ingredients, steps }: Recipe): string {
  const time = minutes === null ? "" : `, ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  const takes = ingredients.map(({ quantity, unit, item }) =>
    [quantity, unit, item].filter(Boolean).join(" "),
  );
  const what = takes.length === 0 ? "" : `: ${takes.join(", ")}`;
  return `${name} for ${servings}${time}${what}.${steps === "" ? "" : ` ${steps}`}`;
}
