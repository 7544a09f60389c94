import type { RecordKind, RowOf } from "../../domains/record.ts";
import { bulkMax, type Filter, type Records } from "../../domains/record-store.ts";
import { budget } from "../../domains/wins/budget.ts";
import { isCommonCategory, normaliseCategory } from "../../domains/wins/categories.ts";
import { category } from "../../domains/wins/category.ts";
import { expense } from "../../domains/wins/expense.ts";
import { recurringItem } from "../../domains/wins/recurring-item.ts";
import { PamError } from "../../protocol/errors.ts";
import { allRows } from "../all-rows.ts";

type Category = RowOf<typeof category>;

/** Rows of one kind that move to a category's new name: 10,000. */
const pagesMax = 20;

/**
 * The name of a category of the user's own, as expenses name it, so that they are counted for it.
 * @throws PamError tool_input_invalid for one that everybody has.
 */
export function ownCategoryName(given: string, direction: Category["direction"]): string {
  const name = normaliseCategory(given);
  if (direction === "expense" && isCommonCategory(name))
    throw new PamError("tool_input_invalid", {
      message: `${given} counts as ${name}, which is there for everybody. Nothing was changed. Use ${name}, or choose another word.`,
    });
  return name;
}

/**
 * Gives a category another name, and to all that is in it.
 * @returns How many rows moved.
 * @throws PamError record_taken where there is such a category, or a budget of that name, already.
 */
export async function renameCategory(
  records: Records,
  { id, version, name: from, direction }: Category,
  to: string,
): Promise<{ row: Category; moved: number }> {
  const { row } = await records.update(category, { id, version, fields: { name: to } });
  const names = { from, to };
  let moved = await moveAll(records, recurringItem, { ...names, filter: { direction } });
  if (direction === "expense")
    moved += (await moveAll(records, expense, names)) + (await moveAll(records, budget, names));
  return { row, moved };
}

async function moveAll(
  records: Records,
  kind: RecordKind,
  { from, to, filter }: { from: string; to: string; filter?: Readonly<Record<string, Filter>> },
): Promise<number> {
  let moved = 0;
  for (let page = 0; from !== to && page < pagesMax; page++) {
    const { items, next } = await records.list(kind, {
      filter: { ...filter, category: from },
      limit: bulkMax,
    });
    const changes = items.map(({ id, version }) => ({ id, version, fields: { category: to } }));
    if (changes.length > 0) moved += allRows(await records.updateAll(kind, changes)).length;
    if (next === null) return moved;
  }
  return moved;
}
