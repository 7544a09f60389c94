import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { dayInput } from "../../domains/local-day.ts";
import { meal } from "../../domains/you/meal.ts";
import { defineTool } from "../define-tool.ts";
import { onlyGiven } from "../only-given.ts";
import { findMeal, mealOnInput } from "./find-meal.ts";
import { recipeNamed } from "./plan-meal.ts";

const { shape } = meal.fields;

export const updateMeal = defineTool({
  name: "update_meal",
  description:
    "Changes a meal that is planned: its dish, day, time of day or number of people. Only what is given is changed. Use it for “we eat the lasagne on Wednesday instead” or “curry for 6, not 4”. Not for a new one (plan_meal), nor to take it off the plan (delete_item).",
  input: z.strictObject({
    meal: shape.title.describe("Words of its dish, or its id"),
    on: mealOnInput,
    dish: shape.title.optional().describe("The new dish: a recipe's name or id, or any dish"),
    day: dayInput.optional().describe("The new day, YYYY-MM-DD"),
    slot: shape.slot.unwrap().optional(),
    servings: z.int().min(1).max(100).optional(),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ meal: named, on, dish, ...given }, { records, today }) => {
    const found = await findMeal(records, { named, on }, today);
    const of = dish === undefined ? undefined : await recipeNamed(records, dish);
    const other = dish === undefined ? {} : { title: of?.name ?? dish, recipeId: of?.id ?? null };
    const fields = { ...onlyGiven(given), ...other };
    if (Object.keys(fields).length === 0)
      throw inputError("day", "Say what is to be different about the meal.");
    const { row } = await records.update(meal, { id: found.id, version: found.version, fields });
    const { id, title, day, slot, servings } = row;
    return {
      result: { meal: { id, title, day, slot, servings, recipe: row.recipeId } },
      summary: `It is ${meal.text(row)}, for ${servings} now; it was ${meal.text(found)}, for ${found.servings}.`,
    };
  },
});
