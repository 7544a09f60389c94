import { sql } from "drizzle-orm";
import type { Tenant } from "../../actors/ports.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import type { Write } from "./planned-writes.ts";
import { columnName, touched } from "./record-columns.ts";
import { asJson, columnsJson, type StoredRow, storedRows } from "./record-rows.ts";
import { columnOf, ownRows, type RecordTable } from "./record-table.ts";

/** Puts fields in the place of those that stand. `deletedAt` is one of them where an undo says so. */
export function rewrite(
  db: TenantDatabase,
  { at, tenant }: { at: RecordTable; tenant: Tenant },
  writes: readonly Write[],
): Promise<StoredRow[]> {
  const sets = Object.keys(writes[0]?.fields ?? {}).map((field) => {
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
      where ${ownRows(at, tenant)} and ${columnOf(at, "id")} = given.id returning ${asJson(at)}`,
  );
}
