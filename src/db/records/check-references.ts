import { sql } from "drizzle-orm";
import { invalidRecord } from "../../domains/record.ts";
import type { WriteParts } from "./planned-writes.ts";
import { columnOf, inSight, ownRows, type RecordTable, standing, uuids } from "./record-table.ts";
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
 * Refuses plans that name a row which is not there, or which this user does not see: one query a referenced kind. A row of one's
 * own that the new one hangs on is held until the end of the transaction, so that it is not removed, or shared, meanwhile; one that
 * is only named may go at any time, as it may afterwards.
 */
export async function checkReferences<P extends Planned<Naming>>(
  parts: Pick<WriteParts, "db" | "ledger">,
  at: RecordTable,
  planned: readonly P[],
): Promise<(P | { ok: false; error: ReturnType<typeof invalidRecord> })[]> {
  let checked: (P | { ok: false; error: ReturnType<typeof invalidRecord> })[] = [...planned];
  for (const [field, { kind, onRemove }] of Object.entries(at.kind.references ?? {})) {
    const named = new Set(planned.flatMap((it) => (it.ok ? newIdsIn(it.plan, field) : [])));
    if (named.size === 0) continue;
    const other = tableOfKind(kind);
    if (onRemove === "cascade") await hold(parts, other, named);
    // Behind the wait: a removal that was under way is over, and seen.
    const found = await parts.db.execute<{ id: string; shared: boolean }>(sql`
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

/** Row level security lets a user lock what they may change; others' rows are theirs to keep, and take along none but their own. */
async function hold(
  { db, ledger }: Pick<WriteParts, "db" | "ledger">,
  at: RecordTable,
  ids: ReadonlySet<string>,
) {
  const id = columnOf(at, "id");
  await db.execute(sql`select from ${at.table} where ${ownRows(at, ledger.origin)}
    and ${id} = any(${uuids(ids)}) and ${standing(at)} order by ${id} for key share`);
}

function newIdsIn({ fields, was }: Naming, field: string): string[] {
  const id = fields[field];
  return typeof id === "string" && id !== was?.[field] ? [id.toLowerCase()] : [];
}
