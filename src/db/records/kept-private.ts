import { sql } from "drizzle-orm";
import type { Tenant } from "../../actors/ports.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { uuids } from "./record-table.ts";

/**
 * Of these rows, those that were shared before their owner came into the household that they are in now; all that ever were
 * where they are in none. Taking something back does not show them to people who have not seen them. One query.
 */
export async function keptPrivate(
  db: TenantDatabase,
  { workspace }: Tenant,
  rows: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (rows.size === 0) return rows;
  const found = await db.execute<{ row: string }>(sql`
    select distinct e.row_id as row from effects e
    where e.workspace = ${workspace}::uuid and e.row_id = any(${uuids(rows)}) and e.before->>'visibility' = 'workspace'
      and e.at <= coalesce((select max(m.updated_at) from group_members m
        where m.group_id = pam_household_group() and m.member_id = pam_user() and m.deleted_at is null), 'infinity')`);
  return new Set(found.map(({ row }) => row));
}
