import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { Accepted, Store } from "../../src/actors/store.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { expectOneStory, expectTruthTold } from "./row-checks.ts";
import { refusal, say } from "./store-moves.ts";
import { Storm } from "./storm.ts";
import { deadlocks, holdNowAndThen, makeRough, stretchInserts } from "./storm-weather.ts";

const FULL = process.env["CI"] === "true";
const ITEMS = FULL ? 20_000 : 2_000;

let database: PreparedTestDatabase | undefined;
afterEach(() => database?.close());

test.each([
  { users: 3, atOnce: 200, lanes: 1, pauseMs: 10, queueMax: 1_000_000 },
  { users: 12, atOnce: 60, lanes: 2, pauseMs: 3, queueMax: 10 },
])("P1 P2 P5 random batches of three instances over $users users, with pauses and foreign locks, leave no hole, double or deadlock", {
  timeout: FULL ? 600_000 : 60_000,
}, async ({ users, atOnce, lanes, pauseMs, queueMax }) => {
  database = await preparedDatabase();
  const { admin, tenants, instance } = database;
  await makeRough(admin, pauseMs);
  const instances = await Promise.all([1, 2, 3].map(() => instance({ lanes, queueMax })));
  const seed = Math.floor(Math.random() * 2 ** 31);
  const storm = new Storm(instances, await tenants(users), seed);
  const others = holdNowAndThen(admin);
  await storm.run(ITEMS, atOnce);
  await others.finish();

  const codes = new Set([...storm.faults, ...storm.answers.flatMap(({ code }) => code ?? [])]);
  const allowed = ["not_found", "idempotency_mismatch", ...(queueMax < ITEMS ? ["queue_full"] : [])];
  expect([...codes].sort(), `seed ${seed}`).toEqual(allowed.sort());
  expect(storm.badItems.length).toBeGreaterThan(0);
  await expectOneStory(admin);
  await expectTruthTold(admin, storm);
  expect([...(await admin`select * from test_fence_faults`)]).toEqual([]);
  expect(await deadlocks(admin)).toBe(0);
  expect(instances.map(({ writer }) => writer.pending())).toEqual([0, 0, 0]);
});

test("P2 the same commands for two conversations at once over two writers make no deadlock and no double", async () => {
  database = await preparedDatabase();
  const { admin, instance } = database;
  await makeRough(admin, 1);
  await stretchInserts(admin);
  const [one, two] = await Promise.all([instance({ lanes: 1 }), instance({ lanes: 1 })]);
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  const first = await one.store.accept(say(tenant, "the first conversation"));
  await admin`update memberships set current_conversation = null`;
  const second = await one.store.accept(say(tenant, "the second conversation"));
  for (let round = 0; round < 5; round += 1) {
    const commands = Array.from({ length: 200 }, () => randomUUID());
    const send = (store: Store, { conversation }: Accepted, order: readonly string[]) =>
      order.map((command) => refusal(store.accept(say(tenant, "same", { command, conversation }))));
    const outcomes = await Promise.all([
      ...send(one.store, first, commands),
      ...send(two.store, second, [...commands].reverse()),
    ]);
    expect(outcomes.filter((outcome) => outcome === "nothing was refused")).toHaveLength(200);
    expect(outcomes.filter((outcome) => outcome === "idempotency_mismatch")).toHaveLength(200);
  }
  expect(await deadlocks(admin)).toBe(0);
});

test("P2 first messages of many users at once over three instances make one conversation each", async () => {
  database = await preparedDatabase();
  const { admin, instance } = database;
  await makeRough(admin, 5);
  const instances = await Promise.all([1, 2, 3].map(() => instance()));
  const tenants = await database.tenants(FULL ? 400 : 60);
  await Promise.all(
    tenants.flatMap((tenant) =>
      instances.flatMap(({ store }) => [store.accept(say(tenant, "a")), store.accept(say(tenant, "b"))]),
    ),
  );
  await expectOneStory(admin);
  const [row] = await admin`select count(*)::int as chats from conversations where kind = 'chat'`;
  expect(row).toEqual({ chats: tenants.length });
});
