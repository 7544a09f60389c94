import { sql } from "drizzle-orm";
import type { RecordKind } from "../../domains/record.ts";
import { fieldsFrom } from "../../domains/record.ts";
import { PamError } from "../../protocol/errors.ts";
import type { WriteParts } from "./planned-writes.ts";
import { type AnyRow, asJson, storedRows } from "./record-rows.ts";
import { columnOf, ownRows, standing } from "./record-table.ts";
import { tableOf } from "./record-tables.ts";
import { createRecords, updateRecords } from "./write-records.ts";

/** A twin transaction may create the row between the look and the insert; then it is there at the second look. */
const looksMax = 2;

/**
 * The one row with these values in `unique` is changed, or created where there is none. A unique index over them has to
 * say that there is one.
 */
export async function putRecord(
  parts: WriteParts,
  kind: RecordKind,
  { unique, fields }: { unique: readonly string[]; fields: object },
): Promise<{ row: AnyRow; previous: AnyRow | null }> {
  const at = tableOf(kind);
  const wanted: Readonly<Record<string, unknown>> = fieldsFrom(kind, fields);
  const same = [
    ownRows(at, parts.ledger.origin),
    standing(at),
    ...unique.map((field) => sql`${columnOf(at, field)} = ${wanted[field]}`),
  ];
  for (let look = 1; ; look++) {
    const [found] = await storedRows(
      parts.db,
      at,
      sql`select ${asJson(at)} from ${at.table} where ${sql.join(same, sql` and `)} for update`,
    );
    const [result] =
      found === undefined
        ? await createRecords(parts, kind, [fields])
        : (await updateRecords(parts, kind, [{ id: found.row.id, fields }])).results;
    if (result?.ok) return { row: result.row, previous: found?.row ?? null };
    const error = result?.error ?? new PamError("internal");
    if (error.code !== "record_taken" || look >= looksMax) throw error;
  }
}
