import { sql } from "drizzle-orm";
import type { TenantDatabase } from "../tenant-database.ts";
import type { Write } from "./planned-writes.ts";
import { columnName, touched } from "./record-columns.ts";
import { asJson, columnsJson, type StoredRow, storedRows } from "./record-rows.ts";
import { columnOf, inSight, type RecordTable } from "./record-table.ts";

/**
 * Puts fields in the place of those that stand, but for those that are said once. `deletedAt` is one of them where an undo
 * says so.
 */
export function rewrite(db: TenantDatabase, at: RecordTable, writes: readonly Write[]): Promise<StoredRow[]> {
  const once = saidOnce(at);
  const changing = Object.keys(writes[0]?.fields ?? {}).filter((field) => !once.has(field));
  const sets = changing.map((field) => {
    const column = columnName(at, field);
    return sql`${column} = given.${column}`;
  });
  const rows = columnsJson(
    at,
    writes.map(({ id, fields }) => ({ id, ...fields })),
  );
  return storedRows(
    db,
    at,
    sql`update ${at.table} set ${sql.join([...sets, touched(at)], sql`, `)} from ${rows} given
      where ${inSight(at)} and ${columnOf(at, "id")} = given.id returning ${asJson(at)}`,
  );
}

/** Of rows of groups also what the database put there: where they lie, and who wrote them. */
function saidOnce({ kind }: RecordTable): ReadonlySet<string> {
  const placed = kind.ofGroup === true ? (kind.derived?.columns ?? []) : [];
  return new Set([...(kind.fixed ?? []), ...placed]);
}
