import { sql } from "drizzle-orm";
import type { RecordKind } from "../../domains/record.ts";
import type { Target } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import { writeDependents } from "./dependents.ts";
import { enterWrites } from "./enter-writes.ts";
import { lockRecords, targetIn } from "./lock-records.ts";
import { attempt, type Result, refusalOf, type Write, type WriteParts } from "./planned-writes.ts";
import { columnName, touched } from "./record-columns.ts";
import { ledgerFields, type StoredRow } from "./record-rows.ts";
import { columnOf, inSight, type RecordTable, uuids } from "./record-table.ts";
import { tableOf } from "./record-tables.ts";

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
  const seen = new Set<string>();
  const planned = targets.map((target) =>
    attempt((): Write => {
      const { id } = targetIn(kind, locked, target).row;
      if (seen.size === seen.add(id).size)
        throw new PamError("record_invalid", { message: "This id comes twice. Send each row once." });
      return { id, fields: {} };
    }),
  );
  const wanted = planned.flatMap((it) => (it.ok ? [it.plan.id] : []));
  const refused = await removeLocked(
    parts,
    at,
    wanted.flatMap((id) => locked.get(id) ?? []),
  );
  const ids = wanted.filter((id) => !refused.has(id));
  await writeDependents(
    parts,
    { kind, ids },
    { write: (child, rows) => removeAll(parts, child, rows), instead: "Remove some of them first." },
  );
  return planned.map((it): Result => {
    if (!it.ok) return it;
    const { id } = it.plan;
    const row = locked.get(id)?.row;
    const error = refused.get(id) ?? (row === undefined ? new PamError("not_found") : undefined);
    return row === undefined || error !== undefined
      ? { ok: false, error: error ?? new PamError("not_found") }
      : { ok: true, row };
  });
}

/** @throws PamError of the first that may not be removed. */
async function removeAll(parts: WriteParts, at: RecordTable, rows: readonly StoredRow[]): Promise<void> {
  const [refusal] = (await removeLocked(parts, at, rows)).values();
  if (refusal !== undefined) throw refusal;
}

/** Removes what may be removed, and enters it; gives what was refused, by id. */
async function removeLocked(
  parts: WriteParts,
  at: RecordTable,
  rows: readonly StoredRow[],
): Promise<ReadonlyMap<string, PamError>> {
  const refused = await markRemoved(parts, at, rows);
  const removed = rows.filter(({ row }) => !refused.has(row.id));
  await enterWrites(
    parts,
    at,
    removed.map((stored) => ({
      table: at.kind.table,
      row: stored.row.id,
      before: ledgerFields(at, stored),
      versionAfter: stored.row.version + 1,
      now: null,
    })),
  );
  return refused;
}

/** One statement for all; where one of them is refused, one statement for each. */
async function markRemoved(
  { db }: Pick<WriteParts, "db">,
  at: RecordTable,
  rows: readonly StoredRow[],
): Promise<ReadonlyMap<string, PamError>> {
  const [first, ...others] = rows;
  if (first === undefined) return new Map();
  const ids = rows.map(({ row }) => row.id);
  const marking = sql`update ${at.table} set ${columnName(at, "deletedAt")} = now(), ${touched(at)}
    where ${inSight(at)} and ${columnOf(at, "id")} = any(${uuids(ids)})`;
  try {
    await db.transaction((point) => point.execute(marking));
    return new Map();
  } catch (error) {
    const refusal = refusalOf(at.kind, error);
    if (refusal === undefined) throw error;
    if (others.length === 0) return new Map([[first.row.id, refusal]]);
    const refused = new Map<string, PamError>();
    for (const row of rows) {
      for (const [id, each] of await markRemoved({ db }, at, [row])) refused.set(id, each);
    }
    return refused;
  }
}
