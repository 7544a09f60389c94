import { type SQL, sql } from "drizzle-orm";
import { columnOf, type RecordTable } from "./record-table.ts";

export function columnNames(at: RecordTable, fields: readonly string[]): SQL {
  return sql.join(
    fields.map((field) => columnName(at, field)),
    sql`, `,
  );
}

/** A column's bare name, as `set` and `insert` want it. */
export function columnName(at: RecordTable, field: string): SQL {
  return sql`${sql.identifier(columnOf(at, field).name)}`;
}

/** What every change of a row does besides. */
export function touched(at: RecordTable): SQL {
  return sql`${columnName(at, "version")} = ${columnOf(at, "version")} + 1, ${columnName(at, "updatedAt")} = now()`;
}
