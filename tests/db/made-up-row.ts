import { randomUUID } from "node:crypto";
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";

/** Puts a row into any table, past its triggers: what a column must have and is not given is made up. Returns its id. */
export async function madeUpRow(
  admin: Client,
  { workspace, user }: Tenant,
  { table, ...given }: { table: string; deleted_at?: string; visibility?: string },
): Promise<string> {
  const columns = await admin<{ name: string; type: string }[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_name = ${table} and table_schema = 'public' and is_nullable = 'NO' and column_default is null
      and column_name not in ('workspace', 'id', 'user_id')`;
  const made = columns.map(({ name, type }) => [name, madeUp(name, type)]);
  const id = randomUUID();
  const row = { workspace, id, user_id: user, ...given, ...Object.fromEntries(made) };
  const listed = Object.keys(row).map((name) => `"${name}"`);
  const literal = Object.values(row).map((value) => `'${value}'`);
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(`insert into ${table} (${listed.join(", ")}) values (${literal.join(", ")})`);
  });
  return id;
}

function madeUp(name: string, type: string): string {
  if (name === "currency" || name === "base" || name === "quote") return "EUR";
  if (type === "uuid") return randomUUID();
  if (type === "jsonb") return "{}";
  if (type === "boolean") return "false";
  if (type.startsWith("date") || type.startsWith("timestamp")) return "2026-01-01";
  return type === "text" ? "x" : "1";
}
