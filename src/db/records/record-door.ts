import { sql } from "drizzle-orm";
import type { Tenant } from "../../actors/ports.ts";
import type { RecordKind } from "../../domains/record.ts";
import type { RecordPage, RecordQuery } from "../../domains/record-store.ts";
import type { DirectParts } from "../direct-calls.ts";
import { reachable } from "../postgres-store.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { changeRecords, type RecordRequest, type RecordsChanged } from "./change-records.ts";
import { getRecord, listRecords } from "./read-records.ts";
import type { AnyRow } from "./record-rows.ts";

/** The rows that people own, as requests reach them: each call is a transaction of its own. */
export function createRecordDoor(parts: DirectParts) {
  const reading = <T>(tenant: Tenant, work: (db: TenantDatabase) => Promise<T>): Promise<T> =>
    reachable(
      parts.db.transaction(
        async (tx) => {
          await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
          return work(tx);
        },
        { accessMode: "read only" },
      ),
    );
  return {
    list: (tenant: Tenant, kind: RecordKind, query: RecordQuery): Promise<RecordPage<AnyRow>> =>
      reading(tenant, (db) => listRecords(db, tenant, { kind, query })),
    get: (tenant: Tenant, kind: RecordKind, id: string): Promise<AnyRow | undefined> =>
      reading(tenant, (db) => getRecord(db, { kind, id })),
    change: (tenant: Tenant, request: RecordRequest): Promise<RecordsChanged> =>
      changeRecords(parts, tenant, request),
  };
}
