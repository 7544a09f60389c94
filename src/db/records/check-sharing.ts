import { sql } from "drizzle-orm";
import { invalidRecord } from "../../domains/record.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import type { Planned, Write } from "./planned-writes.ts";
import type { RecordTable } from "./record-table.ts";

/** Refuses plans that share a row from now on where there is nobody to share it with: one query for those that do. */
export async function checkSharing(
  db: TenantDatabase,
  { kind }: RecordTable,
  planned: readonly Planned<Write>[],
): Promise<readonly Planned<Write>[]> {
  const shares = (it: Planned<Write>): boolean =>
    it.ok && it.plan.fields["visibility"] === "workspace" && it.plan.was?.visibility !== "workspace";
  if (kind.ofGroup === true || !planned.some(shares)) return planned;
  const [found] = await db.execute<{ household: string | null }>(
    sql`select pam_household_group() as household`,
  );
  if (found?.household != null) return planned;
  const problem = "you are in no household yet: make one, or join one, and share it then";
  return planned.map((it) =>
    shares(it) ? { ok: false, error: invalidRecord(kind, [{ path: "visibility", problem }]) } : it,
  );
}
