import { afterAll, beforeAll } from "vitest";
import { migrateQueue } from "../../src/jobs/migrate-queue.ts";
import { openPostgresBackend } from "../../src/jobs/postgres-backend.ts";
import { type PreparedTestDatabase, preparedDatabase } from "../db/prepared-database.ts";
import { queueConformance } from "./queue-conformance.ts";

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
  await Promise.all([migrateQueue(database.adminUrl), migrateQueue(database.adminUrl)]);
});
afterAll(() => database.close());

queueConformance("Postgres", () => ({
  name: "postgres",
  open: () => openPostgresBackend(database.appUrl, () => {}),
  async empty() {
    const tables = await database.admin<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`;
    // A table is not locked for it: instances are at work.
    for (const { name } of tables) await database.admin.unsafe(`delete from bullmq."${name}"`);
  },
}));
