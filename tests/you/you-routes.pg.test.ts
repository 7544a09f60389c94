import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOf } from "../../src/actors/place.ts";
import { userIdOf } from "../../src/auth/user-id.ts";
import { type Requests, type Rest, startRest } from "../records/rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

const somebody = () => `u-${randomUUID()}`;
/** What a person's client tells of the place that they are in. */
const inZone = (me: Requests, timeZone: string) => me.put("/api/pam/context", { timeZone });
const tool = (me: Requests, name: string, input: object) => me.post(`/api/pam/tools/${name}`, input);

describe("the profile", () => {
  test("is there before a word of the user's, is changed field by field, replaced as a whole, and undone", async () => {
    const user = somebody();
    const me = rest.as(user);
    expect((await me.get("/api/profiles/me")).body).toMatchObject({ id: null, version: 0, units: "metric" });
    const made = await me.patch("/api/profiles/me", { name: "Ana", currency: "USD" });
    expect(made).toMatchObject({ status: 200, body: { name: "Ana", currency: "USD", version: 1 } });
    const key = `put-${randomUUID()}`;
    const put = await me.put("/api/profiles/me", { units: "imperial" }, key);
    expect(put.body).toMatchObject({
      name: "",
      currency: null,
      units: "imperial",
      version: 2,
      id: made.body.id,
    });
    for (const own of ["me", user, userIdOf(user)])
      expect((await me.get(`/api/v1/profiles/${own}`)).body).toEqual(put.body);
    for (const other of [somebody(), userIdOf(somebody()), randomUUID()])
      expect((await me.get(`/api/profiles/${other}`)).status).toBe(403);
    await tool(me, "undo", { toolUse: `rest_${key}` });
    expect((await me.get("/api/profiles/me")).body).toMatchObject({
      name: "Ana",
      units: "metric",
      version: 3,
    });
  });

  test("refuses what does not fit and an older version, repeats by its key, and is nobody else's", async () => {
    const [user, other] = [somebody(), somebody()];
    const me = rest.as(user);
    const wrong = await me.patch("/api/profiles/me", { timeZone: "Mars/Base" });
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: { code: "record_invalid", details: [{ path: "timeZone" }] } },
    });
    expect((await me.patch("/api/profiles/me", { shoeSize: 42 })).status).toBe(400);
    expect((await me.patch("/api/profiles/me", { name: "A", version: 3 })).status).toBe(409);
    const key = `patch-${randomUUID()}`;
    const first = await me.patch("/api/profiles/me", { name: "Ana", version: 0 }, key);
    expect((await me.patch("/api/profiles/me", { name: "Ana", version: 0 }, key)).body).toMatchObject({
      version: 1,
    });
    expect(first.status).toBe(200);
    for (const version of [1, undefined]) {
      const other = await me.patch("/api/profiles/me", { name: "Ana", version }, key);
      expect(other.body.error?.code, "the version is part of what is asked").toBe("idempotency_mismatch");
    }
    expect((await me.patch("/api/profiles/me", { name: "Eva", version: 0 })).body.error.code).toBe(
      "version_conflict",
    );
    expect((await me.patch("/api/profiles/me", { name: "Eva", version: 1 })).body).toMatchObject({
      version: 2,
    });
    expect((await rest.as(other).get("/api/profiles/me")).body).toMatchObject({ id: null });
  });

  test("stays one when devices write it at once, and all hear of it", async () => {
    const user = somebody();
    const me = rest.as(user);
    const names = ["a", "b", "c", "d", "e"];
    const replies = await Promise.all(names.map((name) => me.patch("/api/profiles/me", { name })));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect((await me.get("/api/profiles/me")).body.version).toBe(5);
    expect((await rest.inboxOf(user)).at(-1)).toMatchObject({
      type: "records.changed",
      changes: [{ kind: "profile" }],
    });
  });

  test("that was read before counts no more once a tool has changed it", async () => {
    const me = rest.as(somebody());
    await me.get("/api/profiles/me");
    await tool(me, "update_profile", { name: "Ana", preferences: { seat: "window" } });
    expect((await me.get("/api/profiles/me")).body).toMatchObject({
      name: "Ana",
      preferences: { seat: "window" },
    });
  });
});

describe("the place of tools", () => {
  test("is what the client tells, else what the profile says, else UTC and euros", async () => {
    const me = rest.as(somebody());
    const place = async () => JSON.parse((await tool(me, "show_profile", {})).body.result).now;
    expect(await place()).toEqual({ timeZone: "UTC", currency: "EUR" });
    await me.patch("/api/profiles/me", { timeZone: "Asia/Tokyo", currency: "JPY" });
    expect(await place()).toEqual({ timeZone: "Asia/Tokyo", currency: "JPY" });
    await inZone(me, "America/New_York");
    expect(await place()).toEqual({ timeZone: "America/New_York", currency: "JPY" });
    expect((await inZone(me, "Nowhere/Land")).status).toBe(400);
    expect(await place()).toEqual({ timeZone: "America/New_York", currency: "JPY" });
  });

  test("passes over a zone or currency that is none, as a socket may tell it", () => {
    const home = { timeZone: "Asia/Tokyo", currency: "JPY" };
    expect(placeOf({ timeZone: "Nowhere/Land", currency: "ZZZ" }, home)).toEqual(home);
    expect(placeOf({ timeZone: "Europe/Lisbon", currency: "USD" }, home)).toEqual({
      timeZone: "Europe/Lisbon",
      currency: "USD",
    });
  });
});

describe("the calendar by REST", () => {
  test("the agenda, clashes and free time are worked out in the user's zone", async () => {
    const me = rest.as(somebody());
    await inZone(me, "Europe/Lisbon");
    const dentist = {
      title: "Dentist",
      start: "2030-06-04T15:00",
      durationMinutes: 45,
      rule: "FREQ=WEEKLY;COUNT=3",
    };
    await tool(me, "create_event", dentist);
    const clash = await tool(me, "create_event", { title: "Lunch", start: "2030-06-11T14:30" });
    expect(clash.body.summary).toContain("It clashes with Dentist (Tue 11 Jun 2030, 15:00–15:45).");
    const { body } = await me.get("/api/you/agenda?from=2030-06-01&to=2030-06-30");
    expect(body.events.map((it: { start: string }) => it.start)).toEqual([
      "2030-06-04T15:00",
      "2030-06-11T14:30",
      "2030-06-11T15:00",
      "2030-06-18T15:00",
    ]);
    expect(body.conflicts).toHaveLength(1);
    const free = await me.get("/api/you/free-slots?day=2030-06-11&durationMinutes=120&weekdays=TU,WE");
    expect(free.body.slots).toEqual([
      { start: "2030-06-11T09:00", end: "2030-06-11T14:30", minutes: 330 },
      { start: "2030-06-11T15:45", end: "2030-06-11T18:00", minutes: 135 },
    ]);
    const moved = await me.post("/api/you/events/move", { event: "lunch", to: "2030-06-11T12:00" });
    expect(moved.body).toMatchObject({ conflicts: [], event: { start: "2030-06-11T12:00" } });
    const listed = await me.get(
      "/api/you/events?startsAt.from=2030-06-11T00:00:00Z&untilAt.to=2030-06-12T00:00:00Z",
    );
    expect(listed.body.items).toMatchObject([{ title: "Lunch" }]);
    expect((await me.get("/api/you/events?startsAt.from=soon")).status).toBe(400);
  });

  const lines = (...events: string[]) =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...events, "END:VCALENDAR", ""].join("\r\n");
  const event = (uid: string, more = "") =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20300101T000000Z\r\nSUMMARY:Event ${uid}\r\nDTSTART;TZID=Europe/Lisbon:20300604T090000\r\nDTEND;TZID=Europe/Lisbon:20300604T100000\r\n${more}END:VEVENT`;

  test("a file comes in once, however often it is sent; what can't be read is told", async () => {
    const me = rest.as(somebody());
    const series = event("b@x", "RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;TZID=Europe/Lisbon:20300611T090000\r\n");
    const broken = event("c@x", "RRULE:FREQ=SOMETIMES\r\n");
    const calendar = lines(event("a@x"), series, broken);
    const first = await me.post("/api/you/events/import", { calendar });
    expect(first.body).toMatchObject({ added: 2, known: 0, refusedCount: 1 });
    const again = await Promise.all([1, 2, 3].map(() => me.post("/api/v1/you/events/import", { calendar })));
    expect(again.map(({ body }) => [body.added, body.known])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
    expect((await me.get("/api/you/events")).body.items).toHaveLength(2);
    const agenda = await me.get("/api/you/agenda?from=2030-06-01&to=2030-06-30");
    expect(agenda.body.events).toHaveLength(4);
    expect((await me.post("/api/you/events/import", { calendar: "hello" })).status).toBe(400);
  });

  test("two at once with the same file add each event once", async () => {
    const me = rest.as(somebody());
    const calendar = lines(event("a@x"), event("b@x"));
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => me.post("/api/you/events/import", { calendar })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(replies.reduce((sum, { body }) => sum + body.added, 0)).toBe(2);
    expect((await me.get("/api/you/events")).body.items).toHaveLength(2);
  });

  test("a file goes out as text/calendar and comes back: nothing is added for its owner, all of it for another", async () => {
    const [user, other] = [somebody(), somebody()];
    const [me, them] = [rest.as(user), rest.as(other)];
    await inZone(me, "Europe/Lisbon");
    await tool(me, "create_event", {
      title: "Yoga, with Ana; bring: mat",
      start: "2030-06-03T18:00",
      rule: "FREQ=WEEKLY;COUNT=3",
    });
    await tool(me, "move_event", { event: "Yoga", on: "2030-06-10", to: "2030-06-11T19:00" });
    await tool(me, "create_event", { title: "Holiday", start: "2030-08-01", end: "2030-08-14" });
    const out = await rest.text(user, "/api/you/events/export");
    expect(out.type).toBe("text/calendar; charset=utf-8");
    expect((await rest.text(user, "/api/you/events/import", out.body)).body).toContain('"added":0,"known":2');
    expect((await rest.text(other, "/api/you/events/import", out.body)).body).toContain(
      '"added":2,"known":0',
    );
    await inZone(them, "Europe/Lisbon");
    const days = "/api/you/agenda?from=2030-06-01&to=2030-08-31";
    const withoutIds = async (who: Requests) =>
      (await who.get(days)).body.events.map(({ id: _, ...it }: { id: string }) => it);
    expect(await withoutIds(them)).toEqual(await withoutIds(me));
  });
});

describe("a task that is done by its row", () => {
  const tasksOf = async (me: Requests) => (await me.get("/api/you/tasks?limit=100")).body.items;

  test("comes again by its rule, with its parts, as complete_task does it; one undo takes it all back", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const rule = { title: "Water the plants", dueOn: "2030-06-03", rule: "FREQ=WEEKLY" };
    const { body: plants } = await me.post("/api/you/tasks", rule);
    await me.post("/api/you/tasks", { title: "The balcony", parentId: plants.id });
    const before = await tasksOf(me);
    const key = `done-${randomUUID()}`;
    const done = await me.patch(`/api/you/tasks/${plants.id}`, { done: true }, key);
    expect(done.body).toMatchObject({ id: plants.id, done: true, version: 2 });
    expect(Date.parse(done.body.doneAt)).toBeGreaterThan(Date.now() - 60_000);
    const rows = await tasksOf(me);
    const next = rows.find((row: { dueOn: string }) => row.dueOn === "2030-06-10");
    expect(next).toMatchObject({ title: "Water the plants", rule: "FREQ=WEEKLY", done: false });
    const balconies = rows.filter((row: { title: string }) => row.title === "The balcony");
    expect(balconies.map((row: { done: boolean }) => row.done).sort()).toEqual([false, true]);
    expect(rows).toHaveLength(4);
    await me.patch(`/api/you/tasks/${plants.id}`, { done: true });
    expect(await tasksOf(me), "done again it does not come again").toHaveLength(4);
    const undone = await me.post("/api/pam/tools/undo", { toolUse: `rest_${key}` });
    expect(undone.status, "the row was changed since").toBe(409);
    const { body: other } = await me.post("/api/you/tasks", { ...rule, title: "Feed the cat" });
    const second = `done-${randomUUID()}`;
    await me.patch("/api/you/tasks/bulk", { items: [{ id: other.id, done: true }] }, second);
    expect(await tasksOf(me)).toHaveLength(6);
    expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${second}` })).status).toBe(200);
    const titles = (await tasksOf(me)).filter((row: { title: string }) => row.title === "Feed the cat");
    expect(titles).toMatchObject([{ done: false, doneAt: null }]);
    expect(before).toHaveLength(2);
  });
});
