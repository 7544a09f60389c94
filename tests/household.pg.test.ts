import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { householdOf, idsIn, japan, peopleOf, shared, tool, tripOf } from "./household-world.ts";
import { type Rest, startRest } from "./records/rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

describe("what is shared with a household", () => {
  test("is private by default, and seen by its other members once its owner says so; by nobody else", async () => {
    const { anna, ben, eve } = await peopleOf(rest, "anna", "ben", "eve");
    await householdOf(anna, ben);
    const { trip, stop, item } = await tripOf(anna);
    const path = `/api/wheels/trips/${trip.id}`;
    const missing = await ben.get(`/api/wheels/trips/${randomUUID()}`);
    expect((await ben.get(path)).body.error.code).toBe(missing.body.error.code);
    expect(await idsIn(ben, "/api/wheels/trips")).toEqual([]);

    expect((await anna.patch(path, shared)).body).toMatchObject({ ...shared, version: 2 });
    const seen = await ben.get(path);
    expect(seen.body).toMatchObject({ ...japan, ...shared });
    expect(seen.body.owner).toMatch(/^[0-9a-f-]{36}$/);
    expect((await anna.get(path)).body.owner).toBeUndefined();
    expect(await idsIn(ben, "/api/wheels/trips")).toEqual([trip.id]);
    expect(await idsIn(ben, "/api/wheels/trips?scope=mine")).toEqual([]);
    // What hangs on it goes with it.
    expect(await idsIn(ben, `/api/wheels/stops?tripId=${trip.id}`)).toEqual([stop.id]);
    expect(await idsIn(ben, `/api/wheels/packing?tripId=${trip.id}`)).toEqual([item.id]);
    expect((await tool(ben, "list_trips", {})).body.summary).toContain("Japan");
    expect((await tool(ben, "trip_summary", { trip: "Japan" })).body.summary).toContain("Kyoto");

    expect((await eve.get(path)).body.error.code).toBe("not_found");
    expect(await idsIn(eve, "/api/wheels/trips?scope=workspace")).toEqual([]);
    expect((await eve.patch(path, { name: "Mine" })).body.error.code).toBe("not_found");
  });

  test("can't be said without a household: nobody would see it", async () => {
    const { anna } = await peopleOf(rest, "anna");
    const refused = await anna.post("/api/wheels/trips", { ...japan, ...shared });
    expect(refused.body.error).toMatchObject({ code: "record_invalid", details: [{ path: "visibility" }] });
    const { trip } = await tripOf(anna);
    expect((await anna.patch(`/api/wheels/trips/${trip.id}`, shared)).status).toBe(400);
    expect((await tool(anna, "share_with_household", { what: "Japan" })).body.error.code).toBe("not_found");
  });

  test("is shared by a tool and by its name, and an undo makes it private again, with all that hangs on it", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const { trip, stop } = await tripOf(anna);
    const key = randomUUID();
    const done = await tool(anna, "share_with_household", { what: "the Japan trip" }, key);
    expect(done.body.summary).toContain(`${ben.login} see it`);
    expect(await idsIn(ben, `/api/wheels/stops?tripId=${trip.id}`)).toEqual([stop.id]);
    const again = await tool(anna, "share_with_household", { what: "trip to Japan" });
    expect(again.body.error.message).toContain("shared already");
    expect((await tool(anna, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(404);
    expect((await ben.get(`/api/wheels/stops/${stop.id}`)).status).toBe(404);

    await tool(anna, "share_with_household", { what: "Japan" });
    expect((await tool(anna, "stop_sharing", { what: "the Japan trip" })).body.summary).toContain("Only you");
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(404);
    expect((await tool(anna, "stop_sharing", { what: "Japan" })).body.error.message).toContain("not shared");
  });

  test("is not shown again by an undo to a household that came later, or to none", async () => {
    const { anna, ben, cleo } = await peopleOf(rest, "anna", "ben", "cleo");
    const first = await householdOf(ben, anna);
    const { trip } = await tripOf(anna);
    await tool(anna, "share_with_household", { what: "Japan" });
    const [back, later] = [randomUUID(), randomUUID()];
    await tool(anna, "stop_sharing", { what: "Japan" }, back);
    expect((await tool(anna, "undo", { toolUse: `rest_${back}` })).status).toBe(200);
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(200);
    await tool(anna, "stop_sharing", { what: "Japan" }, later);
    await anna.post("/api/social/leave", { group: first });
    await householdOf(cleo, anna);
    expect((await tool(anna, "undo", { toolUse: `rest_${later}` })).status).toBe(200);
    expect((await cleo.get(`/api/wheels/trips/${trip.id}`)).status).toBe(404);
    expect((await anna.get(`/api/wheels/trips/${trip.id}`)).body.visibility).toBe("private");
  });

  test("is a whole list, or one thing of any kind; what several may be is asked", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    await tool(anna, "add_to_shopping_list", { items: [{ name: "milk" }, { name: "eggs" }] });
    await tool(anna, "share_with_household", { what: "shopping list" });
    expect((await tool(ben, "show_shopping_list", {})).body.summary).toMatch(/eggs.*milk/);
    const spent = { amountMinor: 900, currency: "EUR", category: "fuel", spentOn: "2026-11-20" };
    await anna.post("/api/wins/expenses", { ...spent, description: "Ferry" });
    expect((await tool(anna, "share_with_household", { what: "Ferry" })).status).toBe(200);
    expect(await idsIn(ben, "/api/wins/expenses")).toEqual([]);
    expect(await idsIn(ben, "/api/wins/expenses?scope=workspace")).toHaveLength(1);
    await anna.post("/api/you/tasks", { title: "Ferry tickets" });
    await anna.post("/api/you/recipes", { name: "Ferry soup", ingredients: [] });
    expect((await tool(anna, "share_with_household", { what: "Ferry s" })).status).toBe(200);
    const several = await tool(anna, "stop_sharing", { what: "ferr" });
    expect(several.body.error.message).toContain("Which one is meant?");
  });

  test("is counted in what a trip cost, and in nobody else's books", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const { trip } = await tripOf(anna);
    await anna.patch(`/api/wheels/trips/${trip.id}`, shared);
    const spent = { currency: "EUR", category: "fuel", spentOn: "2026-11-20", tripId: trip.id };
    await anna.post("/api/wins/expenses", { ...spent, amountMinor: 1_000, ...shared });
    await anna.post("/api/wins/expenses", { ...spent, amountMinor: 5_000 });
    await ben.post("/api/wins/expenses", { ...spent, amountMinor: 300 });
    expect((await tool(ben, "trip_summary", { trip: "Japan" })).body.summary).toContain("13.00");
    expect((await tool(anna, "trip_summary", { trip: "Japan" })).body.summary).toContain("60.00");
    const all = { from: "2026-11-01", to: "2026-11-30" };
    expect((await tool(ben, "summarize_expenses", all)).body.summary).toContain("3.00");
  });

  test("is in nobody else's calendar file, which comes back without a copy of it", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const on = { start: "2030-08-01", end: "2030-08-02" };
    await tool(ben, "create_event", { title: "Wedding", ...on });
    expect((await tool(ben, "share_with_household", { what: "Wedding" })).body.summary).toContain("Shared");
    expect((await tool(anna, "create_event", { title: "Yoga", ...on })).status).toBe(200);
    expect(await idsIn(anna, "/api/you/events")).toHaveLength(2);
    const { body } = await rest.text(anna.login, "/api/you/events/export");
    expect(body).toContain("Yoga");
    expect(body).not.toContain("Wedding");
    const back = await rest.text(anna.login, "/api/you/events/import", body);
    expect(back.body).toContain('"added":0,"known":1');
    expect(await idsIn(anna, "/api/you/events")).toHaveLength(2);
  });

  test("pages over what is one's own and what others share in one order", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    for (const n of [1, 3, 5])
      await anna.post("/api/you/tasks", { title: `T${n}`, dueOn: `2027-01-0${n}`, ...shared });
    for (const n of [2, 4]) await ben.post("/api/you/tasks", { title: `T${n}`, dueOn: `2027-01-0${n}` });
    const titles: string[] = [];
    let after = "";
    do {
      const { items, next } = (await ben.get(`/api/you/tasks?sort=dueOn&limit=2${after}`)).body;
      titles.push(...items.map(({ title }: { title: string }) => title));
      after = next === null ? "" : `&after=${next}`;
    } while (after !== "");
    expect(titles).toEqual(["T1", "T2", "T3", "T4", "T5"]);
    expect(await idsIn(anna, "/api/you/tasks")).toHaveLength(3);
  });
});

describe("who changes a row that is shared", () => {
  test("every member does, of what a household does together; its owner alone hides and removes it", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const { trip, stop } = await tripOf(anna);
    await anna.patch(`/api/wheels/trips/${trip.id}`, shared);
    const path = `/api/wheels/stops/${stop.id}`;
    const key = randomUUID();
    expect((await ben.patch(path, { place: "Osaka" }, key)).body).toMatchObject({
      place: "Osaka",
      version: 3,
    });
    expect((await anna.get(path)).body.place).toBe("Osaka");
    expect((await tool(ben, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect((await anna.get(path)).body.place).toBe("Kyoto");
    expect((await ben.patch(path, { visibility: "private" })).body.error.code).toBe("forbidden");
    expect((await ben.delete(path, {})).body.error.code).toBe("forbidden");
    expect((await ben.delete(`/api/wheels/trips/${trip.id}`, {})).body.error.code).toBe("forbidden");
    // What a member adds to it is the member's own, and shared as it is.
    const added = await tool(ben, "add_stops", { trip: "Japan", stops: [{ place: "Nara" }] });
    expect(added.status).toBe(200);
    expect(await idsIn(anna, `/api/wheels/stops?tripId=${trip.id}`)).toHaveLength(2);
    expect((await anna.delete(`/api/wheels/trips/${trip.id}`, {})).status).toBe(200);
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(404);
  });

  test("nobody else does, of what keeps somebody's books or acts by itself", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const spent = { amountMinor: 900, currency: "EUR", category: "fuel", spentOn: "2026-11-20", ...shared };
    const expense = (await anna.post("/api/wins/expenses", spent)).body;
    const path = `/api/wins/expenses/${expense.id}`;
    expect((await ben.get(path)).body.amountMinor).toBe(900);
    expect((await ben.patch(path, { amountMinor: 1 })).body.error.code).toBe("forbidden");
    expect((await anna.get(path)).body).toMatchObject({ amountMinor: 900, version: 1 });
  });

  test("what somebody else ticks off stays its owner's and comes again for all; who did it has done it", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const made = { title: "Water plants", dueOn: "2026-11-20", rule: "FREQ=WEEKLY;COUNT=500", ...shared };
    const plants = (await anna.post("/api/you/tasks", made)).body;
    const can = (await anna.post("/api/you/tasks", { title: "Fill the can", parentId: plants.id })).body;
    await anna.patch(`/api/you/tasks/${can.id}`, { done: true });
    await tool(anna, "add_to_shopping_list", { items: [{ name: "milk" }] });
    await tool(anna, "share_with_household", { what: "shopping list" });
    expect((await tool(ben, "mark_bought", { items: ["milk"] })).body.summary).toContain("milk");
    expect((await tool(anna, "show_shopping_list", {})).body.summary).toContain("empty");

    const [one, two] = [randomUUID(), randomUUID()];
    const ticks = [
      () => tool(ben, "complete_task", { task: "plants" }, one),
      () => ben.patch(`/api/you/tasks/${plants.id}`, { done: true }, two),
    ];
    for (const [n, tick] of ticks.entries()) {
      const { dueOn: due } = (await anna.get(`/api/you/tasks/${plants.id}`)).body;
      const said = await tick();
      expect(said.status, JSON.stringify(said.body)).toBe(200);
      const own = (await anna.get("/api/you/tasks?scope=mine&done=false&sort=createdAt")).body.items;
      expect(own).toMatchObject([
        { id: plants.id, title: "Water plants", ...shared },
        { id: can.id, parentId: plants.id, ...shared },
      ]);
      expect(own[0].dueOn > due).toBe(true);
      expect((await ben.get("/api/you/tasks?scope=mine&done=false")).body.items).toEqual([]);
      const done = (await anna.get("/api/you/tasks?done=true&sort=createdAt")).body.items;
      const parents = done.filter((it: { parentId: string | null }) => it.parentId === null);
      expect(parents).toHaveLength(n + 1);
      expect(parents.at(-1)).toMatchObject({ dueOn: due, rule: null, ...shared });
      expect(parents[0].owner).toMatch(/^[0-9a-f-]{36}$/);
    }
    // Told as it stands: open, and due again.
    const again = await ben.patch(`/api/you/tasks/${plants.id}`, { done: true }, two);
    expect(again.body).toMatchObject({ id: plants.id, done: false });
    for (const key of [two, one])
      expect((await tool(ben, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect((await anna.get("/api/you/tasks")).body.items).toHaveLength(2);
    expect((await anna.get(`/api/you/tasks/${plants.id}`)).body).toMatchObject({ ...made, done: false });
    expect((await anna.get(`/api/you/tasks/${can.id}`)).body.done).toBe(true);
  });
});

describe("coming and going", () => {
  test("by a code that is good once; its maker takes it back; a used or unknown one is good for nothing", async () => {
    const { anna, ben, eve } = await peopleOf(rest, "anna", "ben", "eve");
    const groupId = await householdOf(anna);
    const all = "/api/social/invitations";
    const key = randomUUID();
    const made = await anna.post(all, { groupId }, key);
    expect(made.status).toBe(201);
    const { code, invitation } = made.body;
    const replayed = await anna.post(all, { groupId }, key);
    expect(replayed).toMatchObject({ status: 200, body: { invitation } });
    expect(replayed.body.code).toBeUndefined();
    expect((await anna.get(`${all}?groupId=${groupId}`)).body.invitations).toEqual([invitation]);
    expect((await eve.get(`${all}?groupId=${groupId}`)).body.invitations).toEqual([]);
    expect((await eve.post(all, { groupId })).body.error.code).toBe("not_found");

    const joined = await ben.post(`${all}/accept`, { code });
    expect(joined.body).toMatchObject({ groupId, person: ben.login, status: "member" });
    const spent = await eve.post(`${all}/accept`, { code });
    const unknown = await eve.post(`${all}/accept`, { code: "nonsense" });
    expect(spent).toMatchObject({ status: 404, body: { error: { message: unknown.body.error.message } } });
    expect((await ben.post(all, { groupId })).body.error.code).toBe("forbidden");

    const second = (await anna.post(all, { groupId })).body;
    expect((await eve.delete(`${all}/${second.invitation.id}`, {})).status).toBe(404);
    expect((await anna.delete(`${all}/${second.invitation.id}`, {})).status).toBe(200);
    expect((await eve.post(`${all}/accept`, { code: second.code })).status).toBe(404);
    expect((await tool(anna, "show_household", {})).body.summary).toContain(`${ben.login} (member)`);
  });

  test("is by invitation alone, and into one household at a time", async () => {
    const { anna, ben, eve } = await peopleOf(rest, "anna", "ben", "eve");
    const groupId = await householdOf(anna, ben);
    expect((await eve.get(`/api/social/groups/${groupId}`)).status).toBe(404);
    expect((await eve.get("/api/social/groups?scope=group&access=household")).body.items).toEqual([]);
    expect((await eve.post("/api/social/members", { groupId })).status).toBe(400);
    expect((await anna.patch(`/api/social/groups/${groupId}`, { access: "public" })).status).toBe(403);
    await householdOf(eve);
    await tool(eve, "invite_to_group", { group: "household", person: ben.login });
    const second = await ben.get("/api/social/members?status=invited&scope=group");
    const refused = await ben.patch(`/api/social/members/${second.body.items[0].id}`, { status: "member" });
    expect(refused.body.error).toMatchObject({ code: "record_taken" });
    expect((await ben.post("/api/social/groups", { name: "Two", access: "household" })).status).toBe(409);
  });

  test("who leaves sees nothing more at once and is not seen; who comes back needs an invitation and shares nothing from before", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    const groupId = await householdOf(anna, ben);
    const { trip } = await tripOf(anna);
    await anna.patch(`/api/wheels/trips/${trip.id}`, shared);
    const task = (await ben.post("/api/you/tasks", { title: "Bins", ...shared })).body;
    expect((await tool(ben, "list_trips", {})).body.summary).toContain("Japan");
    const key = randomUUID();
    const left = await tool(ben, "leave_group", { group: "household" }, key);
    expect(left).toMatchObject({ status: 200, body: { undoable: false } });
    expect(left.body.summary).toContain("a new invitation alone brings you back");
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(404);
    expect((await tool(ben, "list_trips", {})).body.summary).toContain("There is no trip yet.");
    expect((await anna.get(`/api/you/tasks/${task.id}`)).status).toBe(404);
    expect((await ben.get(`/api/you/tasks/${task.id}`)).body).toMatchObject({
      visibility: "private",
      version: 2,
    });
    const back = (await tool(ben, "undo", { toolUse: `rest_${key}` })).body.error;
    expect(back).toMatchObject({ code: "forbidden", message: expect.stringContaining("by an invitation") });
    expect((await tool(ben, "join_group", { group: groupId })).body.error.code).toBe("forbidden");
    await tool(anna, "invite_to_group", { group: "household", person: ben.login });
    expect((await tool(ben, "join_group", { group: groupId })).status).toBe(200);
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(200);
    expect((await anna.get(`/api/you/tasks/${task.id}`)).status).toBe(404);
  });

  test("who leaves can take back what they did before, and nobody else sees it", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const { trip, stop } = await tripOf(ben);
    await ben.patch(`/api/wheels/trips/${trip.id}`, shared);
    const key = randomUUID();
    expect((await ben.delete(`/api/wheels/trips/${trip.id}`, {}, key)).status).toBe(200);
    expect((await tool(ben, "leave_group", { group: "household" })).status).toBe(200);
    expect((await tool(ben, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    for (const path of [`/api/wheels/trips/${trip.id}`, `/api/wheels/stops/${stop.id}`]) {
      expect((await ben.get(path)).status).toBe(200);
      expect((await anna.get(path)).status).toBe(404);
    }
  });

  test("who is put out sees nothing more at once, and can't put others out", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    const groupId = await householdOf(anna, ben);
    const { trip } = await tripOf(anna);
    await anna.patch(`/api/wheels/trips/${trip.id}`, shared);
    const { items } = (await anna.get(`/api/social/members?groupId=${groupId}&scope=group`)).body;
    const of = (login: string) => items.find((it: { person: string }) => it.person === login).id;
    const path = (login: string) => `/api/social/members/${of(login)}`;
    expect((await ben.patch(path(anna.login), { status: "removed" })).body.error.code).toBe("forbidden");
    expect((await anna.patch(path(ben.login), { status: "removed" })).status).toBe(200);
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(404);
    expect((await anna.patch(path(ben.login), { status: "member" })).body.error.code).toBe("forbidden");
  });

  test("who is put out by name is out for good, whoever would undo it", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const key = randomUUID();
    const out = await tool(anna, "remove_from_group", { group: "household", person: ben.login }, key);
    expect(out.body).toMatchObject({ undoable: false, summary: `Removed ${ben.login} from Rose Street.` });
    expect((await tool(anna, "undo", { toolUse: `rest_${key}` })).body.error.code).toBe("forbidden");
    const alone = await tool(anna, "leave_group", { group: "household" });
    expect(alone.body).toMatchObject({ undoable: false });
    expect(alone.body.summary).toContain("taken away for good");
    expect((await anna.post("/api/social/groups", { name: "Two", access: "household" })).status).toBe(201);
  });

  test("a household that is taken away shares nothing any more, for good", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    const groupId = await householdOf(anna, ben);
    const { trip } = await tripOf(anna);
    await anna.patch(`/api/wheels/trips/${trip.id}`, shared);
    const key = randomUUID();
    expect((await anna.delete(`/api/social/groups/${groupId}`, {}, key)).status).toBe(200);
    expect((await ben.get(`/api/wheels/trips/${trip.id}`)).status).toBe(404);
    expect((await anna.get(`/api/wheels/trips/${trip.id}`)).body.visibility).toBe("private");
    expect((await tool(anna, "undo", { toolUse: `rest_${key}` })).body.error.code).toBe("forbidden");
  });
});

describe("whose sharing ends", () => {
  test("hears of it on all devices, however it came: their lists are to be read again", async () => {
    const { anna, ben, cleo, eve } = await peopleOf(rest, "anna", "ben", "cleo", "eve");
    const group = await householdOf(anna, ben, cleo);
    const told = async (who: typeof anna) =>
      (await rest.inboxOf(who.login)).filter(
        (it) => it.type === "records.changed" && it.toolUse === "unshare",
      );
    const device = await rest.join(ben.login);
    await tool(anna, "remove_from_group", { group: "household", person: ben.login });
    const heard = await device.next("records.changed", ({ toolUse }) => toolUse === "unshare");
    expect(heard).toMatchObject({ inbox: true, changes: [], more: true });
    await device.end();
    await tool(cleo, "leave_group", { group: "household" });
    expect([await told(anna), await told(ben), await told(cleo)].map((each) => each.length)).toEqual([
      0, 1, 1,
    ]);
    await tool(anna, "invite_to_group", { group: "household", person: eve.login });
    await tool(eve, "join_group", { group: "household" });
    await anna.delete(`/api/social/groups/${group}`, {});
    expect([await told(anna), await told(eve)].map((each) => each.length)).toEqual([1, 1]);
  });
});

describe("the household of one's own", () => {
  test("is found however many others invite one, whatever their names", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna, ben);
    const names = Array.from({ length: 21 }, (_, index) => `host${index}`);
    const hosts = Object.values(await peopleOf(rest, ...names));
    for (const host of hosts) {
      await host.post("/api/social/groups", { name: "A house", access: "household" });
      const invited = await tool(host, "invite_to_group", { group: "household", person: ben.login });
      expect(invited.status).toBe(200);
    }
    expect((await tool(ben, "show_household", {})).body.summary).toContain(`${anna.login} (owner)`);
    const left = await tool(ben, "leave_group", { group: "my household" });
    expect(left.body.summary).toContain("Left Rose Street");
    // None of many invitations is the one that is meant.
    expect((await tool(ben, "join_group", { group: "the household" })).body.error).toBeDefined();
  }, 120_000);

  test("lets PAM do nothing alone, and whoever says she may is told so", async () => {
    const { anna, ben } = await peopleOf(rest, "anna", "ben");
    await householdOf(anna);
    const said = async (who: typeof anna, rule: string) =>
      (await tool(who, "update_profile", { autonomy: { you: rule } })).body.summary;
    expect(await said(anna, "act")).toContain("you are in a household");
    expect(await said(anna, "ask")).not.toContain("household");
    expect(await said(ben, "act")).not.toContain("household");
  });
});

describe("who hears of it", () => {
  test("a change of a shared row reaches every other member as an entry of the inbox, also by whoever changes it", async () => {
    const { anna, ben, eve } = await peopleOf(rest, "anna", "ben", "eve");
    const group = await householdOf(anna, ben);
    const { trip } = await tripOf(anna);
    await eve.post("/api/you/tasks", { title: "Of her own" });
    await anna.patch(`/api/wheels/trips/${trip.id}`, { notes: "still mine alone" });
    await anna.patch(`/api/wheels/trips/${trip.id}`, shared);
    await ben.patch(`/api/wheels/trips/${trip.id}`, { name: "Nippon" });
    await anna.patch(`/api/wheels/trips/${trip.id}`, { visibility: "private", notes: "a secret" });
    const heard = async (login: string) =>
      (await rest.inboxOf(login))
        .filter(
          ({ type, changes }) =>
            type === "group.changed" && changes.some(({ kind }: { kind: string }) => kind === "trip"),
        )
        .map((it) => ({ ...it, trip: it.changes.find(({ id }: { id: string }) => id === trip.id) }));
    const ofBen = await heard(ben.login);
    expect(ofBen.map((it) => [it.group, it.by, it.trip.action])).toEqual([
      [group, anna.login, "created"],
      [group, anna.login, "removed"],
    ]);
    expect(ofBen[0].changes.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      "packing_item",
      "trip",
      "trip_stop",
    ]);
    expect(JSON.stringify(ofBen)).not.toContain("a secret");
    expect(ofBen[1].trip.row).toBeUndefined();
    expect((await heard(anna.login)).map((it) => [it.by, it.trip.action, it.trip.row.name])).toEqual([
      [ben.login, "updated", "Nippon"],
    ]);
    expect(await heard(eve.login)).toEqual([]);
  });
});
