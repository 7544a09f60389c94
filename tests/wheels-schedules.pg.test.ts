import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { userIdOf } from "../src/auth/user-id.ts";
import { addDays, addMonths, daysBetween } from "../src/domains/local-day.ts";
import { morningOf } from "../src/domains/morning.ts";
import { dayAt } from "../src/domains/zoned-time.ts";
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
  /** What is on the clock for a row; a look behind a write is for none. */
  const standing = () =>
    world.admin<{ kind: string; next: Date; zone: string }[]>`
      select kind, next_at as next, zone from schedules
      where user_id = ${userIdOf(user)} and active and subject is not null order by next_at`;
  const told = async () => JSON.stringify((await world.call(user, "GET /api/social/notifications")).body);
  const times = async (text: string) => (await told()).split(text).length - 1;
  const looked = () =>
    until("what was written has been looked at", async () => {
      const [left] = await world.admin`
        select 1 from schedules where user_id = ${userIdOf(user)} and active and subject is null`;
      return left === undefined;
    });
  const overdue = () =>
    world.admin`update schedules set next_at = now() - interval '1 second' where user_id = ${userIdOf(user)} and active`;
  return { user, use, standing, told, times, looked, overdue };
}

const document = { what: "insurance", name: "Insurance" };

test("a paper is told of a month before it runs out and on the day, at nine in the morning of the user's zone", async () => {
  const { use, standing, times, overdue } = await driver();
  await use("update_profile", { timeZone: "Pacific/Auckland" });
  const kept = await use("add_document", { ...document, expiresOn: inDays(90) });
  const [one, ...others] = await standing();
  expect([one?.kind, one?.zone, others.length]).toEqual(["document_expiring", "Pacific/Auckland", 0]);
  expect(one?.next.toISOString()).toBe(morningOf(inDays(60), "Pacific/Auckland"));
  await use("undo", { toolUse: kept.toolUse });
  expect(await standing()).toEqual([]);
  await use("add_document", { ...document, expiresOn: inDays(120) });
  await overdue();
  await until("it is told", async () => (await times("Insurance runs out on")) === 1);
});

test("a paper with less than a month left is told of when it is entered, once, however often it is written", async () => {
  const { use, standing, times, overdue } = await driver();
  const kept = await use("add_document", { ...document, expiresOn: inDays(10) });
  await until("it is told", async () => (await times("Insurance runs out on")) === 1);
  expect((await standing())[0]?.next.toISOString(), "the day itself").toBe(morningOf(inDays(10), "UTC"));
  await use("undo", { toolUse: kept.toolUse });
  await use("add_document", { ...document, expiresOn: inDays(10), number: "12" });
  await until("it is told of the new row", async () => (await times("Insurance runs out on")) === 2);
  await use("add_document", { ...document, number: "13" });
  await overdue();
  await until("the clock is empty, or for the day itself", async () =>
    (await standing()).every(({ next }) => next.getTime() > Date.now()),
  );
  expect(await times("Insurance runs out on")).toBe(2);
});

test("a paper is told of on its last day, and one that has run out before is not alarmed about", async () => {
  const { use, standing, times } = await driver();
  await use("add_document", { what: "toll", name: "Vignette", expiresOn: inDays(-3) });
  expect(await standing()).toEqual([]);
  await use("add_document", { ...document, expiresOn: inDays(0) });
  await until("it is told", async () => (await times("Insurance runs out today")) === 1);
  expect(await times("Vignette")).toBe(0);
});

test("a service is looked at every week, and told of only when it is due", async () => {
  const { use, standing, told, looked, overdue } = await driver();
  await use("log_odometer", { odometer: 10_000 });
  await use("plan_service", { what: "oil change", everyDistance: 15_000, lastOdometer: 10_000 });
  expect((await standing()).map(({ kind }) => kind)).toEqual(["service_due"]);
  await looked();
  await overdue();
  await until("the next look is planned", async () => Number((await standing())[0]?.next) > Date.now());
  expect(await told()).not.toContain("oil change");
});

test("a service that a housemate's filling makes due is told to whoever planned it, and to nobody else", async () => {
  const [anna, ben] = [await driver(), `user-${randomUUID()}`];
  const asBen = async (name: string, input: object) =>
    (await world.call(ben, `POST /api/pam/tools/${name}`, input, `key-${randomUUID()}`)).body;
  await asBen("list_groups", {});
  await anna.use("create_group", { name: "Home", access: "household" });
  await anna.use("invite_to_group", { group: "household", person: ben });
  await asBen("join_group", { group: "household" });
  await anna.use("log_odometer", { odometer: 10_000 });
  await anna.use("plan_service", { what: "oil change", everyDistance: 15_000 });
  await anna.use("share_with_household", { what: "the van" });
  await anna.looked();
  const filled = await asBen("log_fuel", { vehicle: "the van", odometer: 24_000, volume: "40" });
  expect(filled.status, JSON.stringify(filled)).toBe("completed");
  const due = "Due: oil change for the van at 25000 km";
  await until("its planner is told", async () => (await anna.times(due)) === 1);
  await until("the other's look is over", async () => {
    const [left] = await world.admin`
      select 1 from schedules where user_id = ${userIdOf(ben)} and active and subject is null`;
    return left === undefined;
  });
  expect(JSON.stringify((await world.call(ben, "GET /api/social/notifications")).body)).not.toContain(
    "oil change",
  );
});

test("a service that comes by distance is told of by the reading that crosses it, once each, a filling's too", async () => {
  const { use, standing, times, looked, overdue } = await driver();
  await use("log_odometer", { odometer: 10_000 });
  await use("plan_service", { what: "oil change", everyDistance: 15_000 });
  await use("log_odometer", { odometer: 23_999 });
  await looked();
  expect(await times("oil change")).toBe(0);
  await use("log_fuel", { odometer: 24_000, volume: "40" });
  await until("it is told", async () => (await times("Due: oil change for the van at 25000 km")) === 1);
  await use("log_odometer", { odometer: 24_900 });
  await looked();
  expect(await times("oil change")).toBe(1);
  await use("log_maintenance", { what: "washing", odometer: 25_001 });
  await until("it is told", async () => (await times("Overdue: oil change for the van at 25000 km")) === 1);
  await overdue();
  await until("it is told again, by the week", async () => (await times("Overdue: oil change")) === 2);
  await use("log_maintenance", { what: "oil change", odometer: 25_010 });
  await looked();
  await overdue();
  await until("the next look is planned", async () => Number((await standing())[0]?.next) > Date.now());
  expect(await times("Overdue: oil change")).toBe(2);
});

test("a service that comes by time is looked at on the very day, at nine of the user's zone; late ones at once", async () => {
  const { use, standing, times } = await driver();
  await use("update_profile", { timeZone: "America/Los_Angeles" });
  const today = dayAt(Date.now(), "America/Los_Angeles");
  // Due in nine days: a look in two, and one on the day.
  await use("plan_service", {
    what: "inspection",
    everyMonths: 12,
    lastDoneOn: addMonths(addDays(today, 9), -12),
  });
  const due = addMonths(addMonths(addDays(today, 9), -12), 12);
  const [look] = await standing();
  const days = daysBetween(dayAt(Number(look?.next), "America/Los_Angeles"), due);
  expect([days % 7, days < 9]).toEqual([0, true]);
  expect(look?.next.toISOString()).toBe(morningOf(addDays(due, -days), "America/Los_Angeles"));
  await until("it is told", async () => (await times("Due: inspection for the van on")) === 1);
  await use("plan_service", { what: "brakes", everyMonths: 1, lastDoneOn: "2020-01-01" });
  await until("it is told", async () => (await times("Overdue: brakes for the van on")) === 1);
  await use("plan_service", { what: "tyres", everyMonths: 12, lastDoneOn: addMonths(today, -12) });
  await until("it is told", async () => (await times("Due today: tyres for the van on")) === 1);
  await use("plan_service", { what: "chain", everyMonths: 1 });
  expect(await times("chain")).toBe(0);
});
