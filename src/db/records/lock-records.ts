import { sql } from "drizzle-orm";
import type { RecordKind } from "../../domains/record.ts";
import type { Target } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import type { WriteParts } from "./planned-writes.ts";
import { asJson, type StoredRow, storedRows } from "./record-rows.ts";
import { columnOf, inSight, type RecordTable, uuids } from "./record-table.ts";

/** The rows of these ids that the user's writes may reach, locked in the order of ids. */
export async function lockRecords(
  { db }: Pick<WriteParts, "db">,
  at: RecordTable,
  ids: readonly string[],
): Promise<Map<string, StoredRow>> {
  const real = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  if (real.length === 0) return new Map();
  const rows = await storedRows(
    db,
    at,
    sql`select ${asJson(at)} from ${at.table} where ${inSight(at)}
      and ${columnOf(at, "id")} = any(${uuids(real)}) order by ${columnOf(at, "id")} for update`,
  );
  return new Map(rows.map((stored) => [stored.row.id, stored]));
}

/** @throws PamError not_found, version_conflict. */
export function targetIn(
  kind: RecordKind,
  locked: ReadonlyMap<string, StoredRow>,
  { id, version }: Target,
): StoredRow {
  const found = locked.get(id.toLowerCase());
  if (found === undefined || found.deleted) {
    throw new PamError("not_found", {
      message: `There is no such ${kind.noun}. Check the id, or list what there is.`,
    });
  }
  if (version !== undefined && version !== found.row.version) {
    throw new PamError("version_conflict", { details: { id, version: found.row.version } });
  }
  return found;
}
