import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { seeded } from "./seeded.ts";
import { say } from "./store-moves.ts";

const FULL = process.env["CI"] === "true";
const TRANSACTIONS = FULL ? 50_000 : 2_000;

let database: PreparedTestDatabase;
let tenants: Tenant[];
beforeAll(async () => {
  database = await preparedDatabase();
  const { store } = await database.instance();
  tenants = await database.tenants(5);
  await Promise.all(tenants.map((tenant) => store.accept(say(tenant, "mine"))));
});
afterAll(() => database.close());

interface Seen {
  foreign: number;
  rows: number;
  committed: number;
  refused: Record<string, number>;
}

test(`security 16: ${TRANSACTIONS} interleaved transactions with errors and kills on pooled connections see no foreign row`, {
  timeout: FULL ? 900_000 : 60_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = seeded(seed);
  const app = database.app("shared pool", { max: 4 });
  const seen: Seen = { foreign: 0, rows: 0, committed: 0, refused: {} };
  let left = TRANSACTIONS;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const tenant = tenants[Math.floor(random() * tenants.length)];
      if (tenant !== undefined) await oneOf(app, { tenant, dice: random(), seen });
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));

  expect(seen.foreign, `seed ${seed}`).toBe(0);
  expect(seen.committed).toBeGreaterThan(TRANSACTIONS / 4);
  expect(Object.keys(seen.refused).sort()).toEqual(
    expect.arrayContaining(["22012", "42501", "CONNECTION_CLOSED"]),
  );
  const rows = await database.admin`select workspace, user_id from expenses`;
  expect(rows).toHaveLength(seen.rows);
  const users = new Map(tenants.map(({ workspace, user }) => [workspace, user]));
  expect(rows.filter((row) => users.get(row["workspace"]) !== row["user_id"])).toEqual([]);
});

/** One piece of a tenant's work on a shared pool; most of it ends well. */
async function oneOf(
  app: Client,
  { tenant, dice, seen }: { tenant: Tenant; dice: number; seen: Seen },
): Promise<void> {
  try {
    if (dice < 0.15) {
      // Nobody is named: there is nothing to see.
      seen.foreign += (await app`select from log`).length + (await app`select from expenses`).length;
    } else if (dice < 0.3) {
      const rows =
        await app`select body from pam_entries(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${tenant.user}::uuid, 0, 100)`;
      expect(rows).toHaveLength(1);
    } else {
      await transaction(app, { tenant, dice, seen });
      seen.rows += 1;
      seen.committed += 1;
    }
  } catch (error) {
    const code =
      typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
    seen.refused[code] = (seen.refused[code] ?? 0) + 1;
  }
}

function transaction(
  app: Client,
  { tenant, dice, seen }: { tenant: Tenant; dice: number; seen: Seen },
): Promise<unknown> {
  const { workspace, user } = tenant;
  return app.begin(async (tx) => {
    await tx`select pam_enter(${workspace}::uuid, ${user}::uuid)`;
    for (const table of ["log", "expenses", "conversations", "turns", "memberships"]) {
      const rows = await tx`select workspace from ${tx(table)} limit 50`;
      seen.foreign += rows.filter((row) => row["workspace"] !== workspace).length;
    }
    const owner = dice < 0.4 ? tenants.find((other) => other !== tenant)?.user : user;
    await tx`insert into expenses (workspace, id, user_id, source, tool_use, amount_minor, currency, category, spent_on)
      values (${workspace}, ${randomUUID()}, ${owner ?? user}, ${randomUUID()}, 'use', 1, 'EUR', 'fuel', '2026-01-01')`;
    if (dice < 0.5) await tx`select 1 / 0`;
    if (dice < 0.51) await tx`select pg_terminate_backend(pg_backend_pid())`;
  });
}
