import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Client, openClient } from "../../src/db/driver.ts";

export interface TestDatabase {
  /** Superuser on a fresh, empty database of the server that the whole run shares. */
  adminUrl: string;
  name: string;
  /** Ends every connection to the database and removes it. */
  drop: () => Promise<void>;
}

/**
 * Call in `beforeAll`, and `drop` in `afterAll`. Roles are the server's, not the database's: all tests share
 * them.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = inject("adminUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(serverUrl, (sql) => sql`create database ${sql(name)} template template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    adminUrl: url.href,
    name,
    drop: () => asAdmin(serverUrl, (sql) => dropWithRole(sql, name)),
  };
}

/** The application's role is named by the database's number, and stays behind when that is dropped. */
async function dropWithRole(sql: Client, name: string): Promise<void> {
  const [database] = await sql`select 'pam_app_' || oid as role from pg_database where datname = ${name}`;
  await sql`drop database if exists ${sql(name)} with (force)`;
  if (database !== undefined) await sql`drop role if exists ${sql(String(database["role"]))}`;
}

/** One statement without limits of time: making a database waits for a checkpoint of the disk. */
async function asAdmin(url: string, work: (sql: Client) => PromiseLike<unknown>): Promise<void> {
  const sql = openClient(url, {
    max: 1,
    applicationName: "test admin",
    statementTimeoutMs: 0,
    lockTimeoutMs: 0,
  });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
