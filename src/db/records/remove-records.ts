import { sql } from "drizzle-orm";
import type { RecordKind } from "../../domains/record.ts";
import type { Target } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import { enterWrites } from "./enter-writes.ts";
import { lockRecords, targetIn } from "./lock-records.ts";
import { attempt, type Result, refusalOf, type Write, type WriteParts } from "./planned-writes.ts";
import { columnName, touched } from "./record-columns.ts";
import { asJson, ledgerFields, type StoredRow, storedRows } from "./record-rows.ts";
import { columnOf, inReach, type RecordTable, standing, uuids } from "./record-table.ts";
import { dependentsOf, tableOf } from "./record-tables.ts";

/** Rows that go with one that is removed, over all levels. */
const dependentsMax = 5_000;

/** Removes rows and, level by level, what hangs on them. Removed rows stay in their tables, for an undo. */
export async function removeRecords(
  parts: WriteParts,
  kind: RecordKind,
  targets: readonly Target[],
): Promise<Result[]> {
  const at = tableOf(kind);
  const locked = await lockRecords(
    parts,
    at,
    targets.map(({ id }) => id),
  );
  const planned = targets.map((target) =>
    attempt((): Write => ({ id: targetIn(kind, locked, target).row.id, fields: {} })),
  );
  const removed = planned.flatMap((it) => (it.ok ? [it.plan.id] : []));
  await removeLocked(
    parts,
    at,
    removed.flatMap((id) => locked.get(id) ?? []),
  );
  await removeDependents(parts, kind, { ids: removed, left: dependentsMax });
  return planned.map((it) => {
    const row = it.ok ? locked.get(it.plan.id)?.row : undefined;
    return row === undefined
      ? { ok: false, error: it.ok ? new PamError("not_found") : it.error }
      : { ok: true, row };
  });
}

async function removeDependents(
  parts: WriteParts,
  kind: RecordKind,
  { ids, left }: { ids: readonly string[]; left: number },
): Promise<void> {
  if (ids.length === 0) return;
  for (const { kind: child, field } of dependentsOf(kind)) {
    const at = tableOf(child);
    const rows = await storedRows(
      parts.db,
      at,
      sql`select ${asJson(at)} from ${at.table} where ${inReach(at, parts.ledger.origin)} and ${standing(at)}
        and ${columnOf(at, field)} = any(${uuids(ids)}) order by ${columnOf(at, "id")} limit ${left + 1} for update`,
    );
    if (rows.length > left) {
      throw new PamError("record_invalid", {
        message: `More than ${dependentsMax} rows hang on this ${kind.noun}. Remove some of them first. Nothing was changed.`,
      });
    }
    await removeLocked(parts, at, rows);
    await removeDependents(parts, child, { ids: rows.map(({ row }) => row.id), left: left - rows.length });
  }
}

async function removeLocked(parts: WriteParts, at: RecordTable, rows: readonly StoredRow[]): Promise<void> {
  const { db, ledger } = parts;
  if (rows.length === 0) return;
  const removing =
    db.execute(sql`update ${at.table} set ${columnName(at, "deletedAt")} = now(), ${touched(at)}
    where ${inReach(at, ledger.origin)} and ${columnOf(at, "id")} = any(${uuids(rows.map(({ row }) => row.id))})`);
  await removing.catch((error: unknown) => {
    throw refusalOf(at.kind, error) ?? error;
  });
  await enterWrites(
    parts,
    at,
    rows.map((stored) => ({
      table: at.kind.table,
      row: stored.row.id,
      before: ledgerFields(at, stored),
      versionAfter: stored.row.version + 1,
      now: null,
    })),
  );
}
