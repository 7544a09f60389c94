import { afterEach, expect, test } from "vitest";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { expectOneStory, expectTruthTold } from "./row-checks.ts";
import { Storm } from "./storm.ts";
import { deadlocks, holdNowAndThen, makeRough } from "./storm-weather.ts";

const FULL = process.env["CI"] === "true";
const ITEMS = FULL ? 20_000 : 3_000;

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
