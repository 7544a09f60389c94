import { sql } from "drizzle-orm";
import type { Tenant } from "../../actors/ports.ts";
import { invalidRecord } from "../../domains/record.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { columnOf, inSight, type RecordTable, standing, uuids } from "./record-table.ts";
import { tableOfKind } from "./record-tables.ts";

type Planned<Plan> =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly error: Error };

interface Naming {
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Refuses plans that name a row which is not there, or which this user does not see: one query a referenced kind. The rows
 * are held until the end of the transaction, so that none is removed meanwhile.
 */
export async function checkReferences<P extends Planned<Naming>>(
  db: TenantDatabase,
  { at, tenant }: { at: RecordTable; tenant: Tenant },
  planned: readonly P[],
): Promise<(P | { ok: false; error: ReturnType<typeof invalidRecord> })[]> {
  let checked: (P | { ok: false; error: ReturnType<typeof invalidRecord> })[] = [...planned];
  for (const [field, { kind }] of Object.entries(at.kind.references ?? {})) {
    const named = new Set(planned.flatMap((it) => (it.ok ? idsOf(it.plan.fields[field]) : [])));
    if (named.size === 0) continue;
    const other = tableOfKind(kind);
    const found = await db.execute<{ id: string }>(sql`
      select ${columnOf(other, "id")} as id from ${other.table} where ${inSight(other, tenant)}
        and ${columnOf(other, "id")} = any(${uuids(named)}) and ${standing(other)}`);
    const known = new Set(found.map(({ id }) => id));
    checked = checked.map((it) => {
      const lost = it.ok && idsOf(it.plan.fields[field]).some((id) => !known.has(id));
      if (!lost) return it;
      const problem = `there is no such ${other.kind.noun}`;
      return { ok: false, error: invalidRecord(at.kind, [{ path: field, problem }]) };
    });
  }
  return checked;
}

function idsOf(value: unknown): string[] {
  return typeof value === "string" ? [value.toLowerCase()] : [];
}
