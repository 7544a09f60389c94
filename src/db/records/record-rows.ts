import { type SQL, sql } from "drizzle-orm";
import type { RowFrame } from "../../domains/record.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { columnOf, type RecordTable } from "./record-table.ts";

/** A row of any kind: what every row has, and its fields. */
export type AnyRow = RowFrame & Readonly<Record<string, unknown>>;

/** A stored row with what only storage needs to know. */
export interface StoredRow {
  readonly row: AnyRow;
  readonly deleted: boolean;
}

/** Runs a query that gives each row as `to_jsonb(table) as row`. */
export async function storedRows(db: TenantDatabase, at: RecordTable, query: SQL): Promise<StoredRow[]> {
  const found = await db.execute<{ row: Readonly<Record<string, unknown>> | string }>(query);
  return found.map(({ row }) => storedRow(at, typeof row === "string" ? JSON.parse(row) : row));
}

/** A row that another of the household shares is marked. */
export function asJson(at: RecordTable): SQL {
  const row = sql`to_jsonb(${at.table})`;
  if (at.kind.ofGroup === true) return sql`${row} as row`;
  return sql`case when ${columnOf(at, "userId")} = (select pam_user()) then ${row} else ${row} || '{"theirs": true}' end as row`;
}

function storedRow(at: RecordTable, json: Readonly<Record<string, unknown>>): StoredRow {
  const value = (field: string): unknown => {
    const column = at.columns.get(field);
    const stored = column === undefined ? null : json[column.name];
    return column?.dataType === "date" && typeof stored === "string"
      ? new Date(stored).toISOString()
      : stored;
  };
  const fields = Object.fromEntries(at.settable.map((field) => [field, value(field)]));
  const frame = {
    id: String(json["id"]),
    visibility: value("visibility") === "workspace" ? ("workspace" as const) : ("private" as const),
    version: Number(json["version"]),
    createdAt: String(value("createdAt")),
    updatedAt: String(value("updatedAt")),
    ...(json["theirs"] === true && { owner: String(json["user_id"]) }),
  };
  return { row: { ...fields, ...frame }, deleted: json["deleted_at"] !== null };
}

/** Fields of rows as JSON whose names are the columns', for `jsonb_populate_recordset`. */
export function columnsJson(at: RecordTable, rows: readonly Readonly<Record<string, unknown>>[]): SQL {
  const named = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([field, value]) => {
        const column = at.columns.get(field);
        return column === undefined ? [] : [[column.name, value]];
      }),
    ),
  );
  return sql`jsonb_populate_recordset(null::${at.table}, ${JSON.stringify(named)}::text::jsonb)`;
}

/** What the ledger keeps of a row: its fields, and whether it stood. */
export function ledgerFields(at: RecordTable, { row, deleted }: StoredRow): Record<string, unknown> {
  return { ...Object.fromEntries(at.settable.map((field) => [field, row[field]])), deleted };
}
