import { type SQL, sql } from "drizzle-orm";
import { type PgColumn, PgTimestamp } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { RecordKind, Sort } from "../../domains/record.ts";
import { invalidQuery } from "../../domains/record.ts";
import type { EachQuery, Filter, RecordPage, RecordQuery } from "../../domains/record-store.ts";
import { issuesOf } from "../../protocol/issues.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { type AnyRow, asJson, type StoredRow, storedRows } from "./record-rows.ts";
import { columnOf, inSight, ownRows, type RecordTable, standing, theirRows, uuids } from "./record-table.ts";
import { tableOf } from "./record-tables.ts";

export async function getRecord(
  db: TenantDatabase,
  { kind, id }: { kind: RecordKind; id: string },
): Promise<AnyRow | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const at = tableOf(kind);
  const where = sql`${inSight(at)} and ${columnOf(at, "id")} = ${id}::uuid`;
  const [found] = await storedRows(
    db,
    at,
    sql`select ${asJson(at)} from ${at.table} where ${where} and ${standing(at)}`,
  );
  return found?.row;
}

/** A page by keyset: rows that come or go meanwhile move no other row over a page's edge. */
export async function listRecords(
  db: TenantDatabase,
  tenant: Tenant,
  { kind, query }: { kind: RecordKind; query: RecordQuery },
): Promise<RecordPage<AnyRow>> {
  const at = tableOf(kind);
  const order = orderOf(at, query.sort);
  const page = (rows: SQL) => sql`
    select ${asJson(at)}, ${order.key} as place, ${order.id} from ${at.table}
    where ${rows} and ${narrowed(at, query)} ${behind(query.after, order)}
    order by ${order.by} limit ${query.limit + 1}`;
  const direction = sql.raw(order.sort.direction);
  const whole = together(at, query)
    ? // Each of both by its own index scan.
      sql`(${page(ownRows(at, tenant))}) union all (${page(theirRows(at))})
        order by place ${direction}, id ${direction} limit ${query.limit + 1}`
    : page(whose(at, tenant, query));
  const rows = await storedRows(db, at, whole);
  return pageOf(at, rows, { limit: query.limit, sort: order.sort });
}

/** The first page of each list, with one query: an index scan for each id. */
export async function listEach(
  db: TenantDatabase,
  tenant: Tenant,
  { kind, query: { by, ids, ...query } }: { kind: RecordKind; query: EachQuery },
): Promise<Map<string, RecordPage<AnyRow>>> {
  const at = tableOf(kind);
  const order = orderOf(at, query.sort);
  const rows = await storedRows(
    db,
    at,
    sql`select page.row from unnest(${uuids(new Set(ids))}) named(id) cross join lateral (
        select ${asJson(at)}, row_number() over (order by ${order.by}) as place from ${at.table}
        where ${columnOf(at, by)} = named.id and ${matching(at, tenant, query)}
        order by ${order.by} limit ${query.limit + 1}) page
      order by named.id, page.place`,
  );
  const byId = new Map<string, StoredRow[]>();
  for (const stored of rows) {
    const id = String(stored.row[by]);
    byId.set(id, [...(byId.get(id) ?? []), stored]);
  }
  const sort = order.sort;
  return new Map([...byId].map(([id, each]) => [id, pageOf(at, each, { limit: query.limit, sort })]));
}

/** Of one row more than the page holds, where there are more. */
function pageOf(
  at: RecordTable,
  rows: readonly StoredRow[],
  { limit, sort }: { limit: number; sort: Sort },
): RecordPage<AnyRow> {
  const items = rows.slice(0, limit).map(({ row }) => row);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items,
    next: last === undefined ? null : cursorOf(sort, last[sort.by] ?? lastOf(at, sort.by), last.id),
  };
}

interface Order {
  readonly sort: Sort;
  readonly column: PgColumn;
  readonly key: SQL;
  readonly id: PgColumn;
  /** As `order by` takes it. */
  readonly by: SQL;
}

function orderOf(at: RecordTable, asked: RecordQuery["sort"]): Order {
  const sort = sortOf(at.kind, asked);
  const key = sortKey(at, sort.by);
  const id = columnOf(at, "id");
  const direction = sort.direction === "desc" ? sql.raw("desc") : sql.raw("asc");
  return { sort, column: columnOf(at, sort.by), key, id, by: sql`${key} ${direction}, ${id} ${direction}` };
}

type Narrowing = Pick<RecordQuery, "filter" | "search" | "scope">;

/** The rows that a list or a sum is of. */
export function matching(at: RecordTable, tenant: Tenant, query: Narrowing): SQL {
  return sql`${whose(at, tenant, query)} and ${narrowed(at, query)}`;
}

/** The user's own rows and those that others share with them. */
function together({ kind }: RecordTable, { scope }: Narrowing): boolean {
  return kind.ofGroup !== true && (scope ?? (kind.household === undefined ? "mine" : "workspace")) !== "mine";
}

function whose(at: RecordTable, tenant: Tenant, query: Narrowing): SQL {
  const all = together(at, query) || (at.kind.ofGroup === true && (query.scope ?? "mine") !== "mine");
  return all ? inSight(at) : ownRows(at, tenant);
}

function narrowed(at: RecordTable, query: Narrowing): SQL {
  const conditions = [
    standing(at),
    ...Object.entries(query.filter ?? {}).flatMap(([field, filter]) => filtering(at, field, filter)),
  ];
  if (query.search !== undefined && at.kind.search.length > 0) {
    const pattern = `%${query.search.replace(/[\\%_]/g, "\\$&")}%`;
    const found = at.kind.search.map((field) => sql`${columnOf(at, field)} ilike ${pattern}`);
    conditions.push(sql`(${sql.join(found, sql` or `)})`);
  }
  return sql.join(conditions, sql` and `);
}

function filtering(at: RecordTable, field: string, filter: Filter | undefined): SQL[] {
  if (filter === undefined) return [];
  const allowed = at.kind.filters[field];
  if (allowed === undefined) throw invalidQuery([{ path: field, problem: "no filter of this name" }]);
  const column = columnOf(at, field);
  const value = (given: string | number | boolean) => filterValue(at.kind, field, given);
  if (typeof filter !== "object") return [sql`${column} = ${value(filter)}`];
  if ("anyOf" in filter) {
    const wanted = filter.anyOf.map((each) => sql`${value(each)}`);
    return wanted.length === 0 ? [sql`false`] : [sql`${column} in (${sql.join(wanted, sql`, `)})`];
  }
  const { from, to } = filter;
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${value(from)}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${value(to)}`]),
  ];
}

/** A query's text as the field's own type; what the field could not hold finds nothing and is refused. */
function filterValue(kind: RecordKind, field: string, given: string | number | boolean): unknown {
  const schema = kind.fields.shape[field] ?? kind.derived?.inputs?.[field];
  if (schema === undefined) return given;
  const truth = given === "true" ? [true] : given === "false" ? [false] : [];
  const candidates = typeof given === "string" ? [given, Number(given), ...truth] : [given];
  const parsed = candidates.map((value) => z.safeParse(schema, value)).find((result) => result.success);
  if (parsed?.success) return parsed.data;
  throw invalidQuery([{ path: field, problem: problemOf(schema, given) }]);
}

function problemOf(schema: z.core.$ZodType, given: unknown): string {
  const { error } = z.safeParse(schema, given);
  return (error && issuesOf(error)[0]?.problem) ?? "a value that this field can't have";
}

function sortOf(kind: RecordKind, asked: RecordQuery["sort"]): Sort {
  if (asked === undefined) return kind.sorts[0];
  const known = kind.sorts.some((sort) => sort.by === asked.by);
  if (known) return asked;
  const names = [...new Set(kind.sorts.map((sort) => sort.by))].join(", ");
  throw invalidQuery([{ path: "sort", problem: `must be one of ${names}` }]);
}

/** What lists sort by: rows without the field come last. */
function sortKey(at: RecordTable, field: string): SQL {
  const column = columnOf(at, field);
  return column.notNull ? sql`${column}` : sql`coalesce(${column}, ${sql.raw(`'${lastOf(at, field)}'`)})`;
}

function lastOf(at: RecordTable, field: string): string {
  const { dataType } = columnOf(at, field);
  if (columnOf(at, field) instanceof PgTimestamp) return "9999-12-31T00:00:00.000Z";
  return dataType === "number" ? "9007199254740991" : "9999-12-31";
}

const cursorShape = z.tuple([z.string(), z.string(), z.string(), z.uuid()]);

function cursorOf({ by, direction }: Sort, value: unknown, id: string): string {
  return Buffer.from(JSON.stringify([by, direction, String(value), id])).toString("base64url");
}

/** @throws PamError record_invalid for a cursor that was made for another order, or not by us. */
function behind(after: string | undefined, order: Order): SQL {
  if (after === undefined) return sql``;
  const cursor = parseCursor(after);
  const isOfOrder = cursor?.by === order.sort.by && cursor.direction === order.sort.direction;
  if (!isOfOrder || !mayStandIn(order.column, cursor.value))
    throw invalidQuery([
      {
        path: "after",
        problem:
          "is no place in this order; send the `next` of the page before, or leave it out to begin anew",
      },
    ]);
  const operator = order.sort.direction === "desc" ? sql.raw("<") : sql.raw(">");
  return sql`and (${order.key}, ${order.id}) ${operator} (${cursor.value}, ${cursor.id}::uuid)`;
}

const cursorValues: readonly (readonly [type: RegExp, values: z.ZodType])[] = [
  [/^timestamp/, z.iso.datetime({ offset: true })],
  [/^date/, z.iso.date()],
  [/int|numeric|serial/, z.string().regex(/^-?\d{1,18}$/)],
  [/^/, z.string().refine((text) => !text.includes("\0"))],
];

/** Whether Postgres takes a cursor's text for a value of the column. */
function mayStandIn(column: PgColumn, text: string): boolean {
  const type = column.getSQLType();
  return cursorValues.find(([types]) => types.test(type))?.[1].safeParse(text).success ?? false;
}

function parseCursor(text: string) {
  try {
    const [by, direction, value, id] = cursorShape.parse(
      JSON.parse(Buffer.from(text, "base64url").toString()),
    );
    return { by, direction, value, id };
  } catch {
    return undefined;
  }
}
