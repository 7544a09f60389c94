import { sql } from "drizzle-orm";
import type { RecordKind } from "../../domains/record.ts";
import { PamError } from "../../protocol/errors.ts";
import { enterWrites } from "./enter-writes.ts";
import type { Result, WriteParts } from "./planned-writes.ts";
import { asJson, ledgerFields, type StoredRow, storedRows } from "./record-rows.ts";
import { columnOf, ownRows, type RecordTable, standing, uuids } from "./record-table.ts";
import { dependentsOf, tableOf } from "./record-tables.ts";
import { rewrite } from "./rewrite-rows.ts";

/** Rows that are shared with one row, over all levels. */
const dependentsMax = 5_000;

type Visibility = StoredRow["row"]["visibility"];

/** What hangs on rows that are shared from now on, or no more, goes with them: the stops of a trip, the parts of a task. */
export async function shareDependents(
  parts: WriteParts,
  { kind }: RecordTable,
  { results, locked }: { results: readonly Result[]; locked: ReadonlyMap<string, StoredRow> },
): Promise<void> {
  if (dependentsOf(kind).length === 0) return;
  const changed = results.flatMap((it) => (it.ok ? [it.row] : []));
  for (const visibility of ["private", "workspace"] as const) {
    const ids = changed
      .filter((row) => row.visibility === visibility && locked.get(row.id)?.row.visibility !== visibility)
      .map(({ id }) => id);
    await follow(parts, kind, { ids, visibility, left: dependentsMax });
  }
}

async function follow(
  parts: WriteParts,
  kind: RecordKind,
  { ids, visibility, left }: { ids: readonly string[]; visibility: Visibility; left: number },
): Promise<void> {
  if (ids.length === 0) return;
  for (const { kind: child, field } of dependentsOf(kind)) {
    const at = tableOf(child);
    const rows = await storedRows(
      parts.db,
      at,
      sql`select ${asJson(at)} from ${at.table} where ${ownRows(at, parts.ledger.origin)} and ${standing(at)}
        and ${columnOf(at, field)} = any(${uuids(ids)}) and ${columnOf(at, "visibility")} <> ${visibility}
        order by ${columnOf(at, "id")} limit ${left + 1} for update`,
    );
    if (rows.length > left) throw tooMany(kind);
    await setVisibility(parts, at, { rows, visibility });
    const next = rows.map(({ row }) => row.id);
    await follow(parts, child, { ids: next, visibility, left: left - rows.length });
  }
}

async function setVisibility(
  parts: WriteParts,
  at: RecordTable,
  { rows, visibility }: { rows: readonly StoredRow[]; visibility: Visibility },
): Promise<void> {
  if (rows.length === 0) return;
  const before = new Map(rows.map((stored) => [stored.row.id, ledgerFields(at, stored)]));
  const writes = rows.map(({ row }) => ({ id: row.id, fields: { visibility } }));
  const now = await rewrite(parts.db, at, writes);
  await enterWrites(
    parts,
    at,
    now.map(({ row }) => ({
      table: at.kind.table,
      row: row.id,
      before: before.get(row.id) ?? null,
      versionAfter: row.version,
      now: row,
    })),
  );
}

function tooMany({ noun }: RecordKind): PamError {
  return new PamError("record_invalid", {
    message: `More than ${dependentsMax} rows hang on this ${noun}. Share them one by one. Nothing was changed.`,
  });
}
