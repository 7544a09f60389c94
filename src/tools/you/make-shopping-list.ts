import { z } from "zod";
import { dayInput, rangeText } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import { bulkMax, type RecordReader, type Records } from "../../domains/record-store.ts";
import { meal } from "../../domains/you/meal.ts";
import { recipe } from "../../domains/you/recipe.ts";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { type PlannedRecipe, type Stock, shoppingList } from "../../domains/you/shopping-list.ts";
import { defineTool } from "../define-tool.ts";
import { type Days, daysOfInput } from "./days-input.ts";
import { itemResult } from "./item-result.ts";
import { inPantry, toBuy } from "./stock-rows.ts";

type Meal = RowOf<typeof meal>;

export const makeShoppingList = defineTool({
  name: "make_shopping_list",
  description:
    "Makes the shopping list from the planned meals of a range, minus what the pantry has. What an earlier call put there and is not bought yet is replaced; what the user added stays. Use it for “make the shopping list for this week”. Not for single things: those are add_to_shopping_list.",
  input: z.strictObject({
    from: dayInput.optional().describe("First day; leave it out for today"),
    to: dayInput.optional().describe("Last day; leave it out for seven days in all"),
  }),
  effect: "transaction",
  timeoutMs: 10_000,
  run: async (given, { records, today }) => {
    const days = daysOfInput(given, today, 7);
    const { items: meals } = await records.list(meal, { filter: { day: days }, limit: bulkMax });
    const { planned, without } = await plannedRecipes(records, meals);
    const pantry = (await inPantry(records)).map(({ name: item, quantity, unit }) => ({
      item,
      quantity,
      unit,
    }));
    const rows = await replaced(records, shoppingList(planned, pantry));
    const lines = rows.map((row) => shoppingItem.text(row)).join(", ");
    const unknown = without.length === 0 ? "" : ` There is no recipe of ${without.join(", ")}.`;
    return {
      result: { ...days, meals: meals.length, items: rows.map(itemResult), withoutRecipe: without },
      summary: `${summaryOf(days, meals, lines)}${unknown}`,
    };
  },
});

function summaryOf(days: Days, meals: readonly Meal[], lines: string): string {
  if (meals.length === 0) return `No meals are planned ${rangeText(days)}.`;
  return lines === "" ? `Nothing has to be bought for the meals ${rangeText(days)}.` : `To buy: ${lines}.`;
}

async function plannedRecipes(
  records: RecordReader,
  meals: readonly Meal[],
): Promise<{ planned: PlannedRecipe[]; without: string[] }> {
  const ids = new Set(meals.flatMap(({ recipeId }) => recipeId ?? []));
  const recipes = new Map<string, RowOf<typeof recipe>>();
  for (const id of ids) {
    const found = await records.get(recipe, id);
    if (found !== undefined) recipes.set(id, found);
  }
  const known = meals.map((it) => ({ it, of: recipes.get(it.recipeId ?? "") }));
  return {
    planned: known.flatMap(({ it, of }) =>
      of === undefined ? [] : [{ ingredients: of.ingredients, servings: of.servings, planned: it.servings }],
    ),
    without: [...new Set(known.flatMap(({ it, of }) => (of === undefined ? [it.title] : [])))],
  };
}

/** In the place of what the plan wanted before and nobody has bought yet. */
async function replaced(records: Records, wanted: readonly Stock[]) {
  const standing = (await toBuy(records)).filter(({ fromPlan }) => fromPlan);
  const old = standing.filter(({ owner }) => owner === undefined);
  // What another of the household has put on the list is theirs to take off, and is not wanted twice.
  const there = new Set(standing.filter(({ owner }) => owner !== undefined).map(({ name }) => name));
  if (old.length > 0)
    await records.removeAll(
      shoppingItem,
      old.map(({ id }) => ({ id })),
    );
  const items = wanted
    .filter(({ item }) => !there.has(item))
    .slice(0, bulkMax)
    .map(({ item, quantity, unit }) => ({ name: item, quantity, unit, fromPlan: true }));
  const results = items.length === 0 ? [] : await records.createAll(shoppingItem, items);
  return results.map((it) => {
    if (it.ok) return it.row;
    throw it.error;
  });
}
