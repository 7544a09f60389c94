import type { InputOf } from "../../domains/record.ts";
import type { Records } from "../../domains/record-store.ts";
import { expense } from "../../domains/wins/expense.ts";

type Cost = InputOf<typeof expense>;

/** An entry of a vehicle's log, with what it cost. */
export interface CostedEntry {
  readonly expenseId: string | null;
}

/**
 * What an entry cost follows it: the expense that stands is changed where `changes` say so, and where there is none, `cost` is
 * booked. Gives the expense's id.
 */
export async function changeCost(
  records: Records,
  { expenseId }: CostedEntry,
  { cost, changes }: { readonly cost: Cost | undefined; readonly changes: Partial<Cost> },
): Promise<string | null> {
  const standing = expenseId === null ? undefined : await records.get(expense, expenseId);
  if (standing === undefined) return cost === undefined ? null : (await records.create(expense, cost)).id;
  if (Object.keys(changes).length > 0)
    await records.update(expense, { id: standing.id, version: standing.version, fields: changes });
  return standing.id;
}
