import { z } from "zod";
import type { RecordKind, RowOf } from "../../domains/record.ts";
import type { Records } from "../../domains/record-store.ts";
import { meal } from "../../domains/you/meal.ts";
import { pantryItem } from "../../domains/you/pantry-item.ts";
import { recipe } from "../../domains/you/recipe.ts";
import { shoppingItem } from "../../domains/you/shopping-item.ts";
import { task } from "../../domains/you/task.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { findInTurn } from "./find-in-turn.ts";
import { findMeal, mealOnInput } from "./find-meal.ts";

const input = z.strictObject({
  kind: z.enum(["task", "recipe", "meal", "shopping_item", "pantry_item"]),
  item: z.string().trim().min(1).max(200).describe("Words of its title or name, or its id"),
  on: mealOnInput,
});
type Given = z.output<typeof input>;

/** One tool for what lies on lists; what is written once and kept, a task or a recipe, goes only where the user allows it. */
export const deleteItem = defineTool({
  name: "delete_item",
  description:
    "Deletes a task with its parts, a recipe, a planned meal, or a thing on the shopping list or in the pantry; for a task and a recipe the user is asked first. Use it for “delete the task paint the fence”, “take milk off the shopping list” or “no curry on Friday after all”. Not for what is done or bought (complete_task, mark_bought), appointments (cancel_event) or reminders (cancel_reminder). An undo brings it back.",
  input,
  effect: "transaction",
  timeoutMs: 5_000,
  approval: ({ kind }) => kind === "task" || kind === "recipe",
  run: async (given, { records, today }) => {
    const { id, noun, text } = await deletionOf[given.kind](records, given, today);
    return {
      result: { deleted: { kind: given.kind, id, text } },
      summary: `Deleted the ${noun} ${text}.`,
    };
  },
});

interface Deleted {
  readonly id: string;
  readonly noun: string;
  readonly text: string;
}
type Deletion = (records: Records, given: Given, today: string) => Promise<Deleted>;

const deletionOf: Readonly<Record<Given["kind"], Deletion>> = {
  task: async (records, { item: named }) =>
    gone(records, task, await findInTurn(records, { kind: task, named }, [{ done: false }, {}])),
  recipe: async (records, { item: named }) =>
    gone(records, recipe, await findRow(records, { kind: recipe, named })),
  meal: async (records, { item: named, on }, today) =>
    gone(records, meal, await findMeal(records, { named, on }, today)),
  shopping_item: async (records, { item: named }) =>
    gone(
      records,
      shoppingItem,
      await findInTurn(records, { kind: shoppingItem, named }, [{ bought: false }, {}]),
    ),
  pantry_item: async (records, { item: named }) =>
    gone(records, pantryItem, await findRow(records, { kind: pantryItem, named })),
};

async function gone<K extends RecordKind>(records: Records, kind: K, row: RowOf<K>): Promise<Deleted> {
  await records.remove(kind, { id: row.id, version: row.version });
  return { id: row.id, noun: kind.noun, text: kind.text(row) };
}
