import { sql } from "drizzle-orm";
import { invalidRecord } from "../../domains/record.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { columnOf, inSight, type RecordTable, standing, uuids } from "./record-table.ts";
import { tableOfKind } from "./record-tables.ts";

type Planned<Plan> =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly error: Error };

interface Naming {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of a change: what it names already is asked for no more. */
  readonly was?: Readonly<Record<string, unknown>>;
  /** It says nothing of who may see it: what hangs on a row that is shared is shared. */
  readonly follows?: boolean;
}

/**
 * Refuses plans that name a row which is not there, or which this user does not see: one query a referenced kind. The rows
 * are held until the end of the transaction, so that none is removed meanwhile.
 */
export async function checkReferences<P extends Planned<Naming>>(
  db: TenantDatabase,
  at: RecordTable,
  planned: readonly P[],
): Promise<(P | { ok: false; error: ReturnType<typeof invalidRecord> })[]> {
  let checked: (P | { ok: false; error: ReturnType<typeof invalidRecord> })[] = [...planned];
  for (const [field, { kind, onRemove }] of Object.entries(at.kind.references ?? {})) {
    const named = new Set(planned.flatMap((it) => (it.ok ? newIdsIn(it.plan, field) : [])));
    if (named.size === 0) continue;
    const other = tableOfKind(kind);
    const found = await db.execute<{ id: string; shared: boolean }>(sql`
      select ${columnOf(other, "id")} as id, ${columnOf(other, "visibility")} = 'workspace' as shared
      from ${other.table} where ${inSight(other)}
        and ${columnOf(other, "id")} = any(${uuids(named)}) and ${standing(other)}`);
    const known = new Map(found.map(({ id, shared }) => [id, shared && onRemove === "cascade"]));
    checked = checked.map((it) => {
      if (!it.ok) return it;
      const [id] = newIdsIn(it.plan, field);
      const shared = id === undefined ? false : known.get(id);
      if (shared === true && it.plan.follows === true)
        return { ...it, plan: { ...it.plan, fields: { ...it.plan.fields, visibility: "workspace" } } };
      if (shared !== undefined) return it;
      const problem = `there is no such ${other.kind.noun}`;
      return { ok: false, error: invalidRecord(at.kind, [{ path: field, problem }]) };
    });
  }
  return checked;
}

function newIdsIn({ fields, was }: Naming, field: string): string[] {
  const id = fields[field];
  return typeof id === "string" && id !== was?.[field] ? [id.toLowerCase()] : [];
}
