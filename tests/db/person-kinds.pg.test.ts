import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import { asTenant } from "../../src/db/as-tenant.ts";
import type { Client } from "../../src/db/driver.ts";
import { createPersonKinds } from "../../src/db/person-kinds.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";

let database: PreparedTestDatabase;
let client: Client;
const ids = createIds(systemClock);

beforeAll(async () => {
  database = await preparedDatabase();
  client = database.app("person-kinds", { max: 4 });
});
afterAll(() => database.close());

const addTask = (tenant: Tenant, deletedAt: Date | null = null) =>
  asTenant(
    client,
    tenant,
    (tx) => tx`insert into tasks (workspace, user_id, id, source, tool_use, title, deleted_at)
      values (${tenant.workspace}, ${tenant.user}, ${ids.next()}, ${ids.next()}, '', 'Call Ana', ${deletedAt})`,
  );

test("what users have rows of is asked for all in one call, and each is told of their own that stand", async () => {
  const users = await database.tenants(4);
  const [ana, ben, cleo] = users;
  if (ana === undefined || ben === undefined || cleo === undefined) throw new Error("no users were made");
  await addTask(ana);
  await addTask(cleo, new Date());
  await asTenant(
    client,
    ben,
    (
      tx,
    ) => tx`insert into budgets (workspace, user_id, id, source, tool_use, category, period, amount_minor, currency)
    values (${ben.workspace}, ${ben.user}, ${ids.next()}, ${ids.next()}, '', 'groceries', 'month', 30000, 'EUR')`,
  );
  const read = createPersonKinds(client);
  const found = await Promise.all([...users, ...users].map(read));
  expect(found.map(({ kinds }) => [...kinds])).toEqual([
    ["task"],
    ["budget"],
    [],
    [],
    ["task"],
    ["budget"],
    [],
    [],
  ]);
  const elsewhere = { workspace: ana.workspace, user: ben.user };
  expect(await read(elsewhere)).toEqual({ context: {}, kinds: new Set() });
});
