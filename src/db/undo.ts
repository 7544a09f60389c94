import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import { budgetRows } from "./budgets.ts";
import { chainOf, claimForUndo, type Effect, type EffectLedger } from "./effects.ts";
import { expenseRows } from "./expenses.ts";
import { sqlState } from "./pam-row.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import { standsAsOf } from "./undo-chain.ts";
import type { UndoableRows } from "./undoable-rows.ts";

/** Every table that the ledger has entries of. */
const undoable: ReadonlyMap<string, UndoableRows> = new Map([
  ["expenses", expenseRows],
  ["budgets", budgetRows],
]);

export interface UndoneRow {
  readonly table: string;
  readonly row: string;
  readonly was: Readonly<Record<string, unknown>> | null;
  readonly now: Readonly<Record<string, unknown>> | null;
}

/**
 * Takes back what a tool use changed, all of it or nothing, and enters that in the ledger as the work of `ledger`'s own
 * tool use, so that it can be taken back in turn.
 * @throws PamError not_found, tool_failed (taken back before), undo_conflict (a row changed since).
 */
export async function undoToolUse(
  db: TenantDatabase,
  ledger: EffectLedger,
  toolUse: string,
): Promise<UndoneRow[]> {
  const claimed = await claimForUndo(db, ledger.origin, toolUse);
  const undone: UndoneRow[] = [];
  // In the order of ids, so that two undos lock common rows in the same order.
  for (const change of netChanges(claimed).sort((a, b) => (a.row < b.row ? -1 : 1))) {
    undone.push(await takeBack(db, ledger, change));
  }
  return undone;
}

/** One change a row: from how it was before the first entry to the version of the last. */
function netChanges(entries: readonly Effect[]): Effect[] {
  const changes = new Map<string, Effect>();
  for (const entry of entries) {
    const key = `${entry.table}:${entry.row}`;
    changes.set(key, { ...entry, before: (changes.get(key) ?? entry).before });
  }
  return [...changes.values()];
}

async function takeBack(db: TenantDatabase, ledger: EffectLedger, change: Effect): Promise<UndoneRow> {
  const rows = undoable.get(change.table);
  if (!rows) throw new Error(`the ledger names the table ${change.table}, which undo does not know`);
  const found = await rows.lock(db, ledger.origin, change.row);
  if (!found || !(await isUntouched(db, ledger.origin, { change, version: found.version })))
    throw new PamError("undo_conflict");
  const versionAfter = await restored(rows.restore(db, ledger.origin, change));
  await ledger.record({ table: change.table, row: change.row, before: found.fields, versionAfter });
  const gone = change.before === null || change.before.deleted === true;
  return {
    table: change.table,
    row: change.row,
    was: found.fields.deleted ? null : found.fields,
    now: gone ? null : change.before,
  };
}

/** One query more only where the version tells of later changes: they may all have been taken back. */
async function isUntouched(
  db: TenantDatabase,
  tenant: Tenant,
  row: { change: Effect; version: number },
): Promise<boolean> {
  const { change, version } = row;
  if (version === change.versionAfter) return true;
  return standsAsOf(await chainOf(db, tenant, change), change.versionAfter, version);
}

/** A row whose place is taken by a newer one (a second budget of a category) can't come back. */
async function restored(work: Promise<number>): Promise<number> {
  try {
    return await work;
  } catch (cause) {
    throw sqlState(cause) === "23505" ? new PamError("undo_conflict", { cause }) : cause;
  }
}
