import { type SQL, sql } from "drizzle-orm";
import type { RecordKind } from "../../domains/record.ts";
import { PamError } from "../../protocol/errors.ts";
import type { WriteParts } from "./planned-writes.ts";
import { asJson, type StoredRow, storedRows } from "./record-rows.ts";
import { columnOf, ownRows, type RecordTable, standing, uuids } from "./record-table.ts";
import { dependentsOf, tableOf } from "./record-tables.ts";

/** Rows that hang on those of one request, over all kinds and levels. */
const dependentsMax = 5_000;

export interface DependentWalk {
  /** What else is asked of a row that is written. */
  readonly where?: (at: RecordTable) => SQL;
  /** Of rows of one kind, locked; what hangs on them comes behind it. */
  readonly write: (at: RecordTable, rows: readonly StoredRow[]) => Promise<void>;
  /** What to do where there are too many. */
  readonly instead: string;
}

/**
 * Writes what hangs on rows of a kind (the stops of a trip, the parts of a task), level by level: the user's own rows that stand.
 * @throws PamError record_invalid where that is more than 5,000 in all, and what `write` throws.
 */
export async function writeDependents(
  { db, ledger }: Pick<WriteParts, "db" | "ledger">,
  { kind, ids }: { readonly kind: RecordKind; readonly ids: readonly string[] },
  { where, write, instead }: DependentWalk,
): Promise<void> {
  let left = dependentsMax;
  async function below(parent: RecordKind, parents: readonly string[]): Promise<void> {
    if (parents.length === 0) return;
    for (const { kind: child, field } of dependentsOf(parent)) {
      const at = tableOf(child);
      const rows = await storedRows(
        db,
        at,
        sql`select ${asJson(at)} from ${at.table} where ${ownRows(at, ledger.origin)} and ${standing(at)}
          and ${columnOf(at, field)} = any(${uuids(parents)}) and ${where?.(at) ?? sql`true`}
          order by ${columnOf(at, "id")} limit ${left + 1} for update`,
      );
      if (rows.length > left) throw tooMany(kind, instead);
      left -= rows.length;
      await write(at, rows);
      await below(
        child,
        rows.map(({ row }) => row.id),
      );
    }
  }
  await below(kind, ids);
}

function tooMany({ noun }: RecordKind, instead: string): PamError {
  return new PamError("record_invalid", {
    message: `More than ${dependentsMax} rows hang on this ${noun}. ${instead} Nothing was changed.`,
  });
}
