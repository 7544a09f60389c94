import type { RowOf } from "../record.ts";
import type { RecordChange, Records } from "../record-store.ts";
import { expense } from "../wins/expense.ts";
import { fuelEntry } from "./fuel-entry.ts";
import { maintenanceEntry } from "./maintenance-entry.ts";
import { recountPlans } from "./recount-plans.ts";

type Costed = RowOf<typeof fuelEntry> | RowOf<typeof maintenanceEntry>;

export interface ChangedEntry {
  readonly previous: Costed;
  readonly row: Costed;
}

export const costedKinds: ReadonlySet<string> = new Set([fuelEntry.kind, maintenanceEntry.kind]);

/**
 * What follows in the same commit when entries of a vehicle's log are changed by themselves: the expense of each is of its new
 * cost and day, where it stands and is the user's own, and service plans count from the work as it is now.
 */
export async function followEntriesChanged(
  records: Records,
  changed: readonly ChangedEntry[],
): Promise<void> {
  await recountPlans(
    records,
    changed.flatMap(({ previous }) => ("planId" in previous ? [previous] : [])),
  );
  const changes = changed.flatMap(costChange);
  if (changes.length > 0) await records.updateAll(expense, changes);
}

const dayOf = (entry: Costed): string => ("filledOn" in entry ? entry.filledOn : entry.doneOn);

/** An entry that names another expense now leaves that one as it is, and one that has no sum any more its expense's sum. */
function costChange({ previous, row }: ChangedEntry): RecordChange<typeof expense>[] {
  const { expenseId: id, amountMinor, currency } = row;
  if (id === null || id !== previous.expenseId) return [];
  const isOther = amountMinor !== previous.amountMinor || currency !== previous.currency;
  const fields = {
    ...(isOther && amountMinor !== null && currency !== null && { amountMinor, currency }),
    ...(dayOf(row) !== dayOf(previous) && { spentOn: dayOf(row) }),
  };
  return Object.keys(fields).length === 0 ? [] : [{ id, fields }];
}
