import type { RecordKind, RowOf } from "../record.ts";
import type { Records } from "../record-store.ts";
import { expense } from "../wins/expense.ts";
import { fuelEntry } from "./fuel-entry.ts";
import { maintenanceEntry } from "./maintenance-entry.ts";
import { recountPlans } from "./recount-plans.ts";

type Costed = RowOf<typeof fuelEntry> | RowOf<typeof maintenanceEntry>;

/**
 * What follows in the same commit when entries of a vehicle's log are removed by themselves: their expenses go with them, where
 * they stand and are the user's own, and service plans count from the work that is left. Returns how many expenses went. A
 * vehicle that goes with all its logs leaves its expenses: that money was spent.
 */
export async function followEntriesRemoved(
  records: Records,
  kind: RecordKind,
  removed: readonly object[],
): Promise<number> {
  if (kind.kind !== fuelEntry.kind && kind.kind !== maintenanceEntry.kind) return 0;
  // The kind's own rows have its fields.
  const entries = removed as readonly Costed[];
  await recountPlans(
    records,
    entries.flatMap((entry) => ("planId" in entry ? [entry] : [])),
  );
  const ids = new Set(entries.flatMap(({ expenseId }) => expenseId ?? []));
  if (ids.size === 0) return 0;
  const gone = await records.removeAll(
    expense,
    [...ids].map((id) => ({ id })),
  );
  return gone.filter(({ ok }) => ok).length;
}
