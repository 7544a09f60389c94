import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { userIdOf } from "../../src/auth/user-id.ts";
import { AppWorld } from "../jobs/app-world.ts";
import { until } from "../jobs/until.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world.close());

const titlesOf = async (user: string): Promise<string[]> =>
  (
    (await world.call(user, "GET /api/social/notifications")).body["notifications"] as { title: string }[]
  ).map(({ title }) => title);
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
const use = (user: string, tool: string, input: object) =>
  world.call(user, `POST /api/pam/tools/${tool}`, input);
const reminder = (text: string, remindAt: string, more: object = {}) => ({
  text,
  remindAt,
  timeZone: "Europe/Lisbon",
  ...more,
});
/** Brings what the user's schedules wait for. */
const elapse = (user: string) =>
  world.admin`update schedules set next_at = now() - interval '1 second', starts_at = now() - interval '1 second'
    where user_id = ${userIdOf(user)} and active`;

test("reminders made by a tool and by REST fire once each, on every device, over a restart in between", async () => {
  const user = `user-${randomUUID()}`;
  expect((await use(user, "set_reminder", { text: "Call the dentist", inMinutes: 1 })).status).toBe(200);
  expect(
    (await world.call(user, "POST /api/you/reminders", reminder("Water the plants", soon(60_000)))).status,
  ).toBe(201);
  const gone = await use(user, "set_reminder", { text: "Never said", inMinutes: 1 });
  expect(gone.status).toBe(200);
  expect((await use(user, "cancel_reminder", { reminder: "never" })).status).toBe(200);
  await world.stopApps();
  await elapse(user);
  await world.startApp();
  await world.startApp();
  const devices = [await world.join(user), await world.join(user)];
  for (const device of devices) device.send({ type: "subscribe", inbox: true, epoch: randomUUID(), seq: 0 });
  await until("both to be told", async () => (await titlesOf(user)).length === 2);
  await use(user, "set_reminder", { text: "And the garage", inMinutes: 1 });
  await elapse(user);
  const heard = (frames: readonly { readonly type: string }[]) =>
    frames.some(
      (frame) => frame.type === "notification.created" && /And the garage/.test(JSON.stringify(frame)),
    );
  await until("each device to hear", () => devices.every(({ frames }) => heard(frames)));
  expect((await titlesOf(user)).sort()).toEqual(["And the garage", "Call the dentist", "Water the plants"]);
  const [entries] =
    await world.admin`select count(*)::int as n from log where type = 'notification.created' and user_id = ${userIdOf(user)}`;
  expect(entries?.["n"]).toBe(3);
  await Promise.all(devices.map((device) => device.end()));
});

test("a reminder that is moved fires at its new time only; one taken back by an undo not at all", async () => {
  const user = `user-${randomUUID()}`;
  const made = await world.call(user, "POST /api/you/reminders", reminder("Bins", soon(3_600_000)));
  const at = soon(7_200_000);
  await world.call(user, `PATCH /api/you/reminders/${String(made.body["id"])}`, { remindAt: at });
  const key = `key-${randomUUID()}`;
  await world.call(user, "POST /api/pam/tools/set_reminder", { text: "Taken back", inMinutes: 5 }, key);
  expect((await use(user, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
  const standing = await world.admin`select payload, next_at from schedules
    where user_id = ${userIdOf(user)} and active`;
  expect(standing).toMatchObject([{ payload: { text: "Bins" }, next_at: new Date(at) }]);
});

test("the day is told at the time of the profile: its calendar, what is to do, what is due", async () => {
  const user = `user-${randomUUID()}`;
  const zone = "Europe/Lisbon";
  await world.call(user, "PATCH /api/profiles/me", { timeZone: zone, digestAt: "07:30" });
  const [schedule] = await world.admin`select kind, rule, zone, next_at from schedules
    where user_id = ${userIdOf(user)} and active`;
  expect(schedule).toMatchObject({ kind: "daily_digest", rule: "FREQ=DAILY", zone });
  const local = new Date(schedule?.["next_at"]).toLocaleTimeString("en-GB", { timeZone: zone });
  expect(local).toBe("07:30:00");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: zone });
  await use(user, "create_event", { title: "Holiday", start: today });
  await use(user, "create_event", { title: "Dentist", start: `${today}T15:00` });
  await use(user, "create_task", { title: "Renew passport", dueOn: today });
  await use(user, "create_task", { title: "Call the bank", dueOn: "2020-01-01" });
  await use(user, "create_task", { title: "Some day" });
  await elapse(user);
  await until("the digest", async () => (await titlesOf(user)).includes("Your day"));
  const [note] = await world.admin`select body from notifications where user_id = ${userIdOf(user)}`;
  expect(note?.["body"]).toBe(
    "Your calendar\n– Holiday\n– 15:00 Dentist\n\nTo do\n– Call the bank (overdue)\n– Renew passport",
  );
  await world.call(user, "PATCH /api/profiles/me", { digestAt: null });
  expect(
    await world.admin`select 1 from schedules where user_id = ${userIdOf(user)} and active`,
  ).toHaveLength(0);
});
