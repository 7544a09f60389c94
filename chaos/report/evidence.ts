import { appendFileSync, cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { openChecker } from "../check/stored.ts";
import type { World } from "../world/world.ts";

const tables = [
  "users",
  "conversations",
  "log",
  "turns",
  "tool_calls",
  "steers",
  "branches",
  "branch_segments",
  "instances",
];

/** All files of a run and the tables that the checker reads, a file of JSON lines each. */
export async function keepEvidence({ folder, database }: World, target: string): Promise<void> {
  cpSync(folder, target, { recursive: true, filter: (file) => !/\/(disk|dist|data-.)(\/|$)/.test(file) });
  const rows = join(target, "tables");
  mkdirSync(rows, { recursive: true });
  const sql = openChecker(database.url());
  try {
    for (const table of tables) {
      const read = sql<{ row: string }[]>`select row_to_json(t)::text as row from ${sql(table)} t`;
      for await (const batch of read.cursor(2_000))
        appendFileSync(join(rows, `${table}.jsonl`), batch.map(({ row }) => `${row}\n`).join(""));
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
}
