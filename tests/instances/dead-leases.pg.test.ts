import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, openClient } from "../../src/db/driver.ts";
import { endDeadLeases } from "../../src/db/end-dead-leases.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { until } from "../crash/gate.ts";
import { TEST_SECRET } from "../db/prepared-database.ts";
import { type TestDatabase, testDatabase } from "../support/postgres.ts";

let database: TestDatabase;
let admin: Client;
beforeAll(async () => {
  database = await testDatabase();
  await prepareDatabase({ url: database.adminUrl, secret: TEST_SECRET });
  admin = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
});
afterAll(async () => {
  await admin.end({ timeout: 1 });
  await database.drop();
});

async function begin(): Promise<string> {
  const incarnation = randomUUID();
  await admin`select pam_renew_lease(${incarnation}::uuid, 600000, 'test', 1)`;
  return incarnation;
}

const living = async () =>
  (await admin`select incarnation from instances where lease_until > clock_timestamp()`).map(
    (row) => row["incarnation"],
  );

test("only leases from before the proof of death end: who came while the database was made ready keeps its own", async () => {
  const dead = await begin();
  const proofAt = Date.now() + 1;
  await until("the clock has moved on", () => Date.now() > proofAt + 1);
  const newcomer = await begin();
  await endDeadLeases(database.adminUrl, proofAt);
  expect(await living()).toEqual([newcomer]);
  const [row] = await admin`select drained from instances where incarnation = ${dead}`;
  expect(row).toEqual({ drained: false });
});
