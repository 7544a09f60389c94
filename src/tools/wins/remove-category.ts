import { z } from "zod";
import { category } from "../../domains/wins/category.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { categoryResult } from "./set-category.ts";

export const removeCategory = defineTool({
  name: "remove_category",
  description:
    "Removes a category of the user's own; the user is asked first. What was booked in it stays as it is. An undo brings it back. Use it when they don't want it offered any more. Not for the expenses in it (delete_expense), its budget (delete_money_entry), or another name (update_money_entry). Example: “I don't need the category boat any more”.",
  input: z.strictObject({ category: z.string().trim().min(1).max(64).describe("Its name or id") }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async ({ category: named }, { records }) => {
    const found = await findRow(records, { kind: category, named });
    await records.remove(category, { id: found.id, version: found.version });
    return {
      result: { removed: categoryResult(found) },
      summary: `Removed the category ${found.name}. What was booked in it stays.`,
    };
  },
});
