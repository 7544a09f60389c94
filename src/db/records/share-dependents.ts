import { sql } from "drizzle-orm";
import { writeDependents } from "./dependents.ts";
import { enterWrites } from "./enter-writes.ts";
import type { Result, WriteParts } from "./planned-writes.ts";
import { ledgerFields, type StoredRow } from "./record-rows.ts";
import { columnOf, type RecordTable } from "./record-table.ts";
import { dependentsOf } from "./record-tables.ts";
import { rewrite } from "./rewrite-rows.ts";

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
    await writeDependents(
      parts,
      { kind, ids },
      {
        where: (at) => sql`${columnOf(at, "visibility")} <> ${visibility}`,
        write: (at, rows) => setVisibility(parts, at, { rows, visibility }),
        instead: "Share them one by one.",
      },
    );
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
