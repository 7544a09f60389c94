import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { userIdOf } from "../src/auth/user-id.ts";
import { AppWorld } from "./jobs/app-world.ts";
import { until } from "./jobs/until.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world?.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A user's tool uses by REST. */
async function driver() {
  const user = `user-${randomUUID()}`;
  const use = async (name: string, input: object, key = `key-${randomUUID()}`) => {
    const { body } = await world.call(user, `POST /api/pam/tools/${name}`, input, key);
    return { ...body, toolUse: `rest_${key}` };
  };
  await use("add_vehicle", { name: "the van" });
  const standing = () =>
    world.admin<{ kind: string; next: Date }[]>`
      select kind, next_at as next from schedules where user_id = ${userIdOf(user)} and active order by next_at`;
  const told = async () => (await world.call(user, "GET /api/social/notifications")).body;
  const overdue = () =>
    world.admin`update schedules set next_at = now() - interval '1 second' where user_id = ${userIdOf(user)} and active`;
  return { user, use, standing, told, overdue };
}

test("a paper is told of once, a month before it runs out at nine in the morning; renewed, at its new day", async () => {
  const { use, standing, told, overdue } = await driver();
  const kept = await use("add_document", { what: "insurance", name: "Insurance", expiresOn: inDays(90) });
  const [one, ...others] = await standing();
  expect([one?.kind, others.length]).toEqual(["document_expiring", 0]);
  expect(one?.next.toISOString()).toBe(`${inDays(60)}T09:00:00.000Z`);
  await use("undo", { toolUse: kept.toolUse });
  expect(await standing()).toEqual([]);
  await use("add_document", { what: "insurance", name: "Insurance", expiresOn: inDays(120) });
  await overdue();
  await until("it is told", async () => JSON.stringify(await told()).includes("Insurance runs out on"));
  expect(await standing()).toEqual([]);
});

test("a service is looked at every week, and told of only when it is due", async () => {
  const { use, standing, told, overdue } = await driver();
  await use("log_odometer", { odometer: 10_000 });
  await use("plan_service", { what: "oil change", everyDistance: 15_000, lastOdometer: 10_000 });
  const before = await standing();
  expect(before.map(({ kind }) => kind)).toEqual(["service_due"]);
  await overdue();
  await until("the next look is planned", async () => Number((await standing())[0]?.next) > Date.now());
  expect(JSON.stringify(await told())).not.toContain("oil change");
  await use("log_odometer", { odometer: 26_000 });
  await overdue();
  await until("it is told", async () =>
    JSON.stringify(await told()).includes("Overdue: oil change for the van"),
  );
});
