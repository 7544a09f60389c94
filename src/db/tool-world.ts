import { and, eq, isNull } from "drizzle-orm";
import { type Place, placeOfUser } from "../actors/place.ts";
import type { Ids, Tenant } from "../actors/ports.ts";
import { type Origin, openLedger } from "./effects.ts";
import { recordReader, recordWriter } from "./records/records.ts";
import { memberships } from "./schema/tenancy.ts";
import { profiles } from "./schema/you.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import { undoLast, undoToolUse } from "./undo.ts";

/** What tools may read of a tenant's data, within one transaction that has named the tenant. */
export function readWorld(db: TenantDatabase, tenant: Tenant, place: Place) {
  return { place, records: recordReader(db, tenant) };
}

/** The same with writes; each is entered in the ledger as the work of `origin`'s tool use. */
export function writeWorld(db: TenantDatabase, origin: Origin, more: { place: Place; ids: Ids }) {
  const ledger = openLedger(db, origin);
  const parts = { db, ledger, ids: more.ids };
  return {
    place: more.place,
    records: recordWriter(parts),
    undoLog: {
      undo: (toolUse: string) => undoToolUse(parts, toolUse),
      undoLast: (what: "change" | "turn") => undoLast(parts, what),
    },
    effectCount: () => ledger.entries().length,
    ledger,
  };
}

/** The time zone and currency that the user's client told of, else those of the profile. */
export async function readPlace(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  fallback?: Place,
): Promise<Place> {
  const [row] = await db
    .select({ context: memberships.context, timeZone: profiles.timeZone, currency: profiles.currency })
    .from(memberships)
    .leftJoin(
      profiles,
      and(
        eq(profiles.workspace, memberships.workspace),
        eq(profiles.userId, memberships.userId),
        isNull(profiles.deletedAt),
      ),
    )
    .where(and(eq(memberships.workspace, workspace), eq(memberships.userId, user)));
  const context = typeof row?.context === "object" && row.context !== null ? { ...row.context } : {};
  return placeOfUser({ context, profile: row }, fallback);
}
