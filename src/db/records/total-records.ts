import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { RecordKind } from "../../domains/record.ts";
import { type Total, type TotalsKey, type TotalsQuery, totalLinesMax } from "../../domains/record-store.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { matching } from "./read-records.ts";
import { columnOf, type RecordTable } from "./record-table.ts";
import { tableOf } from "./record-tables.ts";

const keysShape = z.array(z.string().nullable());
const formats = { day: "YYYY-MM-DD", month: "YYYY-MM", year: "YYYY" };

/** Exact sums by keys: `numeric` in Postgres, bigint here. */
export async function totalRecords(
  db: TenantDatabase,
  tenant: Tenant,
  { kind, query }: { kind: RecordKind; query: TotalsQuery },
): Promise<Total[]> {
  const at = tableOf(kind);
  const keys = query.by.map((key) => keyOf(at, key));
  const sum = query.sum === undefined ? sql`count(*)` : sql`coalesce(sum(${columnOf(at, query.sum)}), 0)`;
  const list = keys.length === 0 ? sql`'{}'::text[]` : sql`array[${sql.join(keys, sql`, `)}]`;
  const byTime = query.by.some((key) => typeof key === "object");
  const order = byTime ? sql`lines.keys, lines.sum desc` : sql`lines.sum desc, lines.keys`;
  const rows = await db.execute<{ keys: string; sum: string; count: number }>(sql`
    select to_json(keys)::text as keys, sum::text as sum, count from (
      select ${list} as keys, ${sum} as sum, count(*)::int as count from ${at.table}
      where ${matching(at, tenant, query)} group by 1
    ) lines order by ${order}
    limit ${totalLinesMax}`);
  return rows.map(({ keys: found, sum: total, count }) => {
    // As JSON: the driver reads a null in an array as the text "NULL".
    return { keys: keysShape.parse(JSON.parse(found)), sum: BigInt(total), count };
  });
}

function keyOf(at: RecordTable, key: TotalsKey): SQL {
  if (typeof key === "string") return sql`${columnOf(at, key)}::text`;
  return sql`to_char(${columnOf(at, key.field)}, ${sql.raw(`'${formats[key.unit]}'`)})`;
}
