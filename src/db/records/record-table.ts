import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import type { Tenant } from "../../actors/ports.ts";
import type { RecordKind } from "../../domains/record.ts";

/** How the fields of a kind lie in its table. Rows travel as JSON whose names are the columns'. */
export interface RecordTable {
  readonly kind: RecordKind;
  readonly table: PgTable;
  /** Name of each field's column, quoted nowhere. */
  readonly columns: ReadonlyMap<string, PgColumn>;
  /** What a write sets: the kind's fields, `visibility`, and what follows from them. */
  readonly settable: readonly string[];
}

/** @throws Error for a field without a column: a mistake of the programmer, found by the first test that uses it. */
export function recordTable(kind: RecordKind, table: PgTable): RecordTable {
  const { name } = getTableConfig(table);
  if (name !== kind.table) throw new Error(`the kind ${kind.kind} lies in ${kind.table}, not in ${name}`);
  const columns = new Map(Object.entries(getTableColumns(table)));
  const settable = [...Object.keys(kind.fields.shape), "visibility", ...(kind.derived?.columns ?? [])];
  const missing = settable.find((field) => !columns.has(field));
  if (missing !== undefined) throw new Error(`the table ${name} has no column for ${kind.kind}.${missing}`);
  return { kind, table, columns, settable };
}

export function columnOf({ columns, kind }: RecordTable, field: string): PgColumn {
  const column = columns.get(field);
  if (column === undefined) throw new Error(`${kind.kind} has no field ${field}`);
  return column;
}

/** Rows that this user owns, or in a group has written. */
export function ownRows(at: RecordTable, { workspace, user }: Tenant): SQL {
  const own = sql`${columnOf(at, "userId")} = ${user}::uuid`;
  return at.kind.ofGroup === true ? own : sql`${columnOf(at, "workspace")} = ${workspace}::uuid and ${own}`;
}

/** Rows that the others of the household share with this user. */
export function theirRows(at: RecordTable): SQL {
  return sql`${columnOf(at, "workspace")} = any((select pam_household())::uuid[]) and ${columnOf(at, "visibility")} = 'workspace'`;
}

/**
 * Where the rows lie that this user may read, and that their writes may reach: in their own workspace and in those of their
 * household; of groups anywhere. Which rows that are, and which writes, row level security judges.
 */
export function inSight(at: RecordTable): SQL {
  return at.kind.ofGroup === true
    ? sql`true`
    : sql`${columnOf(at, "workspace")} = any(array_append((select pam_household()), (select pam_workspace())))`;
}

export function standing(at: RecordTable): SQL {
  return sql`${columnOf(at, "deletedAt")} is null`;
}

/** For `= any(…)`: ids as one parameter. */
export function uuids(ids: Iterable<string>): SQL {
  return sql`${`{${[...ids].join(",")}}`}::uuid[]`;
}
