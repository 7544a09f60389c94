import { sql } from "drizzle-orm";
import type { LoggedEvent } from "../../actors/store.ts";
import { pamRows } from "../drizzle-rows.ts";
import type { EffectLedger, LedgerEntry } from "../effects.ts";
import { loggedEvent } from "../pam-row.ts";
import { uuids } from "../records/record-table.ts";
import type { TenantDatabase } from "../tenant-database.ts";

/**
 * Tells whoever has just gone out of a household to read their lists again, on all their devices: what they shared there is
 * private by now, with new versions, and what others share is gone. Of nobody else's going anything is asked.
 */
export async function tellLeft(tx: TenantDatabase, ledger: EffectLedger): Promise<LoggedEvent[]> {
  const of = (table: string, isOver: (entry: LedgerEntry) => boolean) =>
    ledger.entries().flatMap((entry) => (entry.table === table && isOver(entry) ? [entry.row] : []));
  const members = of("group_members", ({ before, now }) => isMember(before) && !isMember(now));
  const groups = of("groups", ({ now }) => now === null);
  if (members.length + groups.length === 0) return [];
  const rows = await pamRows(
    tx,
    sql`select * from pam_household_left(${uuids(new Set(members))}, ${uuids(new Set(groups))})`,
  );
  return rows.map((row) => loggedEvent(row));
}

function isMember(fields: LedgerEntry["now"]): boolean {
  return fields?.["status"] === "member";
}
