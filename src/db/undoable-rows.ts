import type { Tenant } from "../actors/ports.ts";
import type { Effect } from "./effects.ts";
import type { TenantDatabase } from "./tenant-database.ts";

/** A row's fields as undo stores and shows them; `deleted` says whether it stood. */
export type RowFields = Readonly<Record<string, unknown>> & { readonly deleted: boolean };

/** How the rows of one table are taken back. */
export interface UndoableRows {
  /** The row, locked; undefined when there is none that this user may change. */
  lock(
    db: TenantDatabase,
    tenant: Tenant,
    row: string,
  ): Promise<{ version: number; fields: RowFields } | undefined>;
  /** Puts the fields back, or removes the row for null. Returns the version after. */
  restore(
    db: TenantDatabase,
    tenant: Tenant,
    change: { row: string; before: Effect["before"] },
  ): Promise<number>;
}
