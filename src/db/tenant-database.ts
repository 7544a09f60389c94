import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Client } from "./driver.ts";

/** A pool, or one of its transactions, in which the tenant has been named (`pam_enter`). */
export type TenantDatabase = PostgresJsDatabase;

/** drizzle on a client of its own: it rewrites that client's parsers. */
export function tenantDatabase(client: Client): TenantDatabase {
  return drizzle<Record<string, never>>(client);
}
