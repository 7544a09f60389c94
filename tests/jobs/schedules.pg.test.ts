import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dueToday } from "../../src/app/digest-sections.ts";
import type { ScheduleRows } from "../../src/jobs/fire-schedules.ts";
import { dailyDigest } from "../../src/jobs/kinds/daily-digest.ts";
import { preparedDatabase } from "../db/prepared-database.ts";
import { ScheduleWorld } from "./schedule-world.ts";

let world: ScheduleWorld;
beforeAll(async () => {
  world = new ScheduleWorld(await preparedDatabase());
});
afterAll(() => world.database.close());

const dayMs = 86_400_000;

test("a reminder fires at its time and not before, as a notification and an entry of the inbox, and is over then", async () => {
  const tenant = await world.tenant();
  await world.schedule(tenant, { at: new Date(world.now + 60_000) });
  const { firings, published } = world.instance();
  expect(await firings.round()).toBe(0);
  expect(await firings.nextAt()).toBe(world.now + 60_000);
  world.now += 60_000;
  expect(await firings.round()).toBe(1);
  expect(await world.notifications(tenant)).toEqual([{ title: "Call the dentist", body: "" }]);
  const [entry] = await world.inbox(tenant);
  expect(entry).toMatchObject({
    type: "notification.created",
    body: { notification: { kind: "reminder", title: "Call the dentist" } },
  });
  expect(published).toMatchObject([
    { type: "notification.created", user: tenant.user, stream: { inbox: true } },
  ]);
  expect(await firings.round()).toBe(0);
  expect(await firings.nextAt()).toBeNull();
});

test("firing twice changes nothing: the second round finds its time moved on", async () => {
  const tenant = await world.tenant();
  const id = await world.schedule(tenant, { rule: "FREQ=DAILY" });
  const rows = world.rows();
  const twice: ScheduleRows = {
    ...rows,
    async fire(now, items) {
      const first = await rows.fire(now, items);
      const again = await rows.fire(now, items);
      expect(again.fired).toEqual([]);
      return first;
    },
  };
  expect(await world.instance({ rows: twice }).firings.round()).toBe(1);
  expect(await world.notifications(tenant)).toHaveLength(1);
  const [row] = await world.database
    .admin`select next_at, last_fired_at, active from schedules where id = ${id}`;
  expect(row).toEqual({
    next_at: new Date(world.now + dayMs),
    last_fired_at: new Date(world.now),
    active: true,
  });
  await world.database.admin`update schedules set active = false where id = ${id}`;
});

test("four instances at once fire 200 schedules once each", async () => {
  const tenants = await Promise.all(Array.from({ length: 20 }, () => world.tenant()));
  await Promise.all(tenants.flatMap((it) => Array.from({ length: 10 }, () => world.schedule(it))));
  const instances = Array.from({ length: 4 }, () => world.instance());
  // One whose batch waited too long for another's locks tries again, as its ticker would.
  const fired = await Promise.all(
    instances.map(async ({ firings }) => {
      let count = 0;
      for (let rounds = 0; rounds < 5; rounds++) count += await firings.round().catch(() => 0);
      return count;
    }),
  );
  for (const tenant of tenants) expect(await world.notifications(tenant)).toHaveLength(10);
  expect(fired.reduce((sum, each) => sum + each, 0)).toBe(200);
});

test("an instance that dies before its commit has fired nothing, and the next one fires it", async () => {
  const tenant = await world.tenant();
  await world.schedule(tenant);
  const dying = world.client();
  const killed = world.instance({
    rows: {
      ...world.rows(),
      fire: async () => {
        const [row] = await dying<{ pid: number }[]>`select pg_backend_pid() as pid`;
        const held = dying.begin(async (tx) => {
          await tx`select from schedules for no key update`;
          await world.database.admin`select pg_terminate_backend(${row?.pid ?? 0})`;
          await tx`select 1`;
        });
        await held;
        throw new Error("it should have died");
      },
    },
  });
  await expect(killed.firings.round()).rejects.toThrow();
  expect(await world.notifications(tenant)).toEqual([]);
  expect(await world.instance().firings.round()).toBe(1);
  expect(await world.notifications(tenant)).toHaveLength(1);
});

test("an instance that dies after its commit, before it could tell anybody, has fired it: nobody fires it again", async () => {
  const tenant = await world.tenant();
  await world.schedule(tenant);
  const rows = world.rows();
  const mute = world.instance({
    rows: {
      ...rows,
      fire: async (now, items) => {
        await rows.fire(now, items);
        throw Object.assign(new Error("killed"), { code: "killed" });
      },
    },
  });
  await mute.firings.round().catch(() => {});
  expect(mute.published).toEqual([]);
  expect(await world.instance().firings.round()).toBe(0);
  expect(await world.notifications(tenant)).toHaveLength(1);
  // Devices read the entry from the log, as they do whatever was not published to them.
  expect(await world.inbox(tenant)).toHaveLength(1);
});

test("what was missed for days fires once, says that it is late, and goes on at its next time", async () => {
  const tenant = await world.tenant();
  const due = new Date(world.now - 3 * dayMs - 3_600_000);
  const id = await world.schedule(tenant, { at: due, rule: "FREQ=DAILY" });
  const { firings } = world.instance();
  expect(await firings.round()).toBe(1);
  expect(await firings.round()).toBe(0);
  const [note] = await world.notifications(tenant);
  expect(note?.body).toBe("This was due 2026-11-18 08:01 Europe/Lisbon; PAM could not tell you then.");
  const [row] = await world.database.admin`select next_at from schedules where id = ${id}`;
  expect(row?.["next_at"]).toEqual(new Date(due.getTime() + 4 * dayMs));
  await world.database.admin`update schedules set active = false where id = ${id}`;
});

test("a kind that fails, a payload that does not fit, and text that no row can hold never hold up the others", async () => {
  const tenant = await world.tenant();
  const before = new Date(world.now - 1_000);
  await world.schedule(tenant, { kind: "broken", payload: {}, at: before });
  await world.schedule(tenant, { payload: { words: 1 }, at: before });
  const cutInTwo = `half \ud83d ${"x".repeat(191)}😀${"x".repeat(200)}`;
  await world.schedule(tenant, { payload: { text: cutInTwo }, at: before });
  await world.schedule(tenant);
  const { firings } = world.instance();
  expect(await firings.round()).toBe(4);
  const titles = (await world.notifications(tenant)).map(({ title }) => title);
  expect(titles).toHaveLength(2);
  expect(titles).toContain("Call the dentist");
  expect(titles.every((title) => title.length <= 200)).toBe(true);
  expect(await firings.round()).toBe(0);
});

test("a kind that this version does not know waits for one that does", async () => {
  const tenant = await world.tenant();
  const id = await world.schedule(tenant, { kind: "from_a_newer_version", payload: {} });
  expect(await world.instance().firings.round()).toBe(0);
  const [row] = await world.database.admin`select active, last_fired_at from schedules where id = ${id}`;
  expect(row).toEqual({ active: true, last_fired_at: null });
});

test("what is told comes by mail too where the user has confirmed an address and wants it so, in the same commit, once", async () => {
  const tenant = await world.tenant();
  const { workspace, user } = tenant;
  const { admin } = world.database;
  const mails = () => admin`select payload from outbox where workspace = ${workspace} and kind = 'mail'`;
  const say = async () => {
    await world.schedule(tenant, { payload: { text: "Insurance" } });
    await world.instance().firings.round();
    await world.instance().firings.round();
  };
  await admin`insert into profiles (workspace, id, user_id, source, tool_use, preferences, autonomy, email)
    values (${workspace}, ${randomUUID()}, ${user}, ${randomUUID()}, 'x', '{}', '{}', 'a@example.org')`;
  await say();
  expect(await mails()).toHaveLength(0);
  await admin`insert into mail_addresses (workspace, user_id, address) values (${workspace}, ${user}, 'a@example.org')`;
  await say();
  expect([...(await mails())]).toEqual([{ payload: { about: "reminders", subject: "Insurance", text: "" } }]);
  await admin`update profiles set mail_reminders = false where workspace = ${workspace}`;
  await say();
  expect(await mails()).toHaveLength(1);
});

test("schedules are their user's alone", async () => {
  const [mine, other] = [await world.tenant(), await world.tenant()];
  const id = await world.schedule(mine, { at: new Date(world.now + dayMs) });
  const client = world.client();
  const seen = await client.begin(async (tx) => {
    await tx`select pam_enter(${other.workspace}::uuid, ${other.user}::uuid)`;
    const changed = await tx`update schedules set active = false where id = ${id} returning id`;
    return [await tx`select from schedules where id = ${id}`, changed].map((rows) => rows.length);
  });
  expect(seen).toEqual([0, 0]);
});

test("what was taken off the clock with the row that it is about does not fire", async () => {
  const [tenant, other] = [await world.tenant(), await world.tenant()];
  const subject = randomUUID();
  await world.schedule(tenant, { subject });
  await world.schedule(tenant, { subject });
  expect(await world.cancel(other, subject)).toBe(0);
  expect(await world.cancel(tenant, subject)).toBe(2);
  expect(await world.cancel(tenant, subject)).toBe(0);
  expect(await world.instance().firings.round()).toBe(0);
});

test("the daily digest tells what is due until the end of the user's day, and fires for nobody who has not asked for it", async () => {
  const [tenant, other] = [await world.tenant(), await world.tenant()];
  const zone = "Pacific/Auckland";
  // 22:30 of the day before in UTC, 11:30 there.
  world.now = Date.parse("2026-11-21T22:30:00Z");
  const later = (hours: number) => new Date(world.now + hours * 3_600_000);
  await world.schedule(tenant, { at: later(1), payload: { text: "Call the dentist" } });
  await world.schedule(tenant, { at: later(13), payload: { text: "tomorrow" } });
  await world.schedule(other, { at: later(1), payload: { text: "somebody else's" } });
  await world.schedule(tenant, { kind: "daily_digest", payload: {}, zone, rule: "FREQ=DAILY" });
  const { firings } = world.instance({ kinds: [dailyDigest([dueToday(world.db)])] });
  expect(await firings.round()).toBe(1);
  const text = "Due today\n– 12:30 Call the dentist";
  expect(await world.notifications(tenant)).toEqual([{ title: "Your day", body: text }]);
  expect(await world.notifications(other)).toEqual([]);
});
