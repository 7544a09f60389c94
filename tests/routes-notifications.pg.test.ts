import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppWorld } from "./jobs/app-world.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world.close());

const path = "/api/social/notifications";
const titles = (body: Record<string, unknown>) =>
  (body["notifications"] as { title: string }[]).map((it) => it.title);

/** A user who is known, with notifications told in this order. */
async function told(...names: string[]): Promise<{ user: string; ids: string[] }> {
  const user = `user-${randomUUID()}`;
  await world.call(user, `GET ${path}`);
  const ids: string[] = [];
  for (const name of names) ids.push(await world.notify(user, name));
  return { user, ids };
}

test("pages go from the newest to the oldest, and what comes meanwhile shifts none of them", async () => {
  const { user } = await told("a", "b", "c", "d", "e");
  const first = await world.call(user, `GET ${path}?limit=2`);
  expect(titles(first.body)).toEqual(["e", "d"]);
  await world.notify(user, "new");
  const second = await world.call(user, `GET ${path}?limit=2&before=${first.body["next"]}`);
  expect(titles(second.body)).toEqual(["c", "b"]);
  const last = await world.call(user, `GET ${path}?limit=2&before=${second.body["next"]}`);
  expect(last.body).toMatchObject({
    next: null,
    notifications: [{ title: "a", kind: "reminder", readAt: null }],
  });
});

test("some are read, or all; the unread ones are a list of their own, and every device hears of it", async () => {
  const { user, ids } = await told("a", "b", "c");
  const device = await world.join(user);
  const [a, b] = ids;
  await world.call(user, `POST ${path}/read`, { ids: [b] });
  expect(await device.next("notification.read")).toMatchObject({ inbox: true, ids: [b] });
  expect(titles((await world.call(user, `GET ${path}?unread=true`)).body)).toEqual(["c", "a"]);
  await world.call(user, `POST ${path}/read`, { ids: [a, b] });
  expect(await device.next("notification.read")).toMatchObject({ ids: [a] });
  await world.call(user, `POST ${path}/read`, { all: true });
  expect(await device.next("notification.read")).toMatchObject({ ids: [], all: true });
  expect(titles((await world.call(user, `GET ${path}?unread=true`)).body)).toEqual([]);
  expect(titles((await world.call(user, `GET ${path}`)).body)).toEqual(["c", "b", "a"]);
  await device.end();
});

test("a device that begins has the unread ones with its inbox, newest first, as it is told of new ones", async () => {
  const { user, ids } = await told("a", "b", "c");
  await world.call(user, `POST ${path}/read`, { ids: [ids[1]] });
  const device = await world.join(user);
  device.send({ type: "subscribe", inbox: true });
  const { notifications } = await device.next("reset", (frame) => frame["inbox"] === true);
  await world.notify(user, "d");
  const { notification } = await device.next("notification.created");
  expect(notifications).toMatchObject([
    { id: ids[2], title: "c", kind: "reminder" },
    { id: ids[0], title: "a" },
  ]);
  const fieldsOf = (it: unknown) => Object.keys(Object(it)).sort();
  expect(fieldsOf((notifications as unknown[])[0])).toEqual(fieldsOf(notification));
  await device.end();
});

test("the same key reads once and gets the same answer; with other ids it is refused", async () => {
  const { user, ids } = await told("a", "b");
  const key = `read-${randomUUID()}`;
  const first = await world.call(user, `POST ${path}/read`, { ids: [ids[0]] }, key);
  const again = await world.call(user, `POST ${path}/read`, { ids: [ids[0]] }, key);
  expect(first.body["duplicate"]).toBe(false);
  expect(again.body).toMatchObject({ seq: first.body["seq"], duplicate: true });
  expect((await world.call(user, `POST ${path}/read`, { all: true }, key)).status).toBe(409);
});

test("18: another user's ids are answered like those that nobody has, and stay unread", async () => {
  const [mine, other] = [await told("mine"), await told("theirs")];
  const foreign = await world.call(mine.user, `POST ${path}/read`, { ids: other.ids });
  const missing = await world.call(mine.user, `POST ${path}/read`, { ids: [randomUUID()] });
  expect([foreign.status, Object.keys(foreign.body)]).toEqual([missing.status, Object.keys(missing.body)]);
  expect(titles((await world.call(other.user, `GET ${path}?unread=true`)).body)).toEqual(["theirs"]);
});

test("bad input is refused with what is wrong, and a cursor of somebody's own reads as the beginning", async () => {
  const { user } = await told("a");
  for (const query of ["limit=0", "limit=201", "unread=maybe", "what=1", "limit=1&limit=2"])
    expect((await world.call(user, `GET ${path}?${query}`)).status, query).toBe(400);
  for (const body of [{}, { ids: [] }, { ids: ["x"] }, { all: false }, { all: true, ids: [randomUUID()] }])
    expect((await world.call(user, `POST ${path}/read`, body)).status, JSON.stringify(body)).toBe(400);
  expect(titles((await world.call(user, `GET ${path}?before=odd`)).body)).toEqual(["a"]);
});
