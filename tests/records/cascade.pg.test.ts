import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Rest, startRest } from "./rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

const zone = { timeZone: "Europe/Lisbon" };

async function garage() {
  const me = rest.as(`u-${randomUUID()}`);
  const make = async (path: string, body: object) => {
    const reply = await me.post(`/api/${path}`, body);
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    return reply.body;
  };
  const vehicle = await make("wheels/vehicles", { name: "van" });
  const of = { vehicleId: vehicle.id };
  const trip = await make("wheels/trips", {
    name: "Porto",
    startsOn: "2026-06-03",
    endsOn: "2026-06-08",
    currency: "EUR",
    ...of,
  });
  const filled = { ...of, filledOn: "2026-06-03", odometer: 10, volumeMl: 1, tripId: trip.id };
  const fuel = await make("wheels/fuel", filled);
  const plan = await make("wheels/plans", { ...of, what: "oil", everyMonths: 12, ...zone });
  const get = async (path: string, { id }: { id: string }) => (await me.get(`/api/${path}/${id}`)).status;
  return { me, vehicle, trip, fuel, plan, get };
}

test("what hangs on a row goes with it and comes back with it; what only names it stays", async () => {
  const { me, vehicle, trip, fuel, plan, get } = await garage();
  const key = `key-${randomUUID()}`;
  await me.delete(`/api/wheels/vehicles/${vehicle.id}`, {}, key);
  expect(await get("wheels/fuel", fuel)).toBe(404);
  expect(await get("wheels/plans", plan)).toBe(404);
  expect(await get("wheels/trips", trip)).toBe(200);
  expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${key}` })).status).toBe(200);
  expect(await get("wheels/vehicles", vehicle)).toBe(200);
  expect(await get("wheels/fuel", fuel)).toBe(200);
  expect(await get("wheels/plans", plan)).toBe(200);
});

test("a row that is not there, or is somebody else's, can't be named (18)", async () => {
  const { vehicle } = await garage();
  const stranger = rest.as(`u-${randomUUID()}`);
  for (const vehicleId of [vehicle.id, randomUUID()]) {
    const reply = await stranger.post("/api/wheels/odometer", {
      vehicleId,
      readOn: "2026-06-03",
      odometer: 1,
    });
    expect(reply).toMatchObject({ status: 400, body: { error: { details: [{ path: "vehicleId" }] } } });
  }
});

test("a row may be shown to the household, and to nobody else by an unknown word", async () => {
  const { me, vehicle } = await garage();
  await me.post("/api/social/groups", { name: "Home", access: "household" });
  const path = `/api/wheels/vehicles/${vehicle.id}`;
  expect((await me.patch(path, { visibility: "workspace" })).body.visibility).toBe("workspace");
  const wrong = await me.patch(path, { visibility: "everybody" });
  expect(wrong).toMatchObject({ status: 400, body: { error: { details: [{ path: "visibility" }] } } });
});

test("five hundred rows are one commit and one entry of the inbox, and one undo takes them back", async () => {
  const user = `u-${randomUUID()}`;
  const me = rest.as(user);
  const items = Array.from({ length: 500 }, (_, n) => ({ title: `Task ${n}` }));
  const key = `key-${randomUUID()}`;
  const made = await me.post("/api/you/tasks/bulk", { items }, key);
  expect(made.body.results).toHaveLength(500);
  const again = await me.post("/api/you/tasks/bulk", { items }, key);
  expect(again.body).toEqual({ ...made.body, duplicate: true });
  const entries = (await rest.inboxOf(user)).filter((it) => it.type === "records.changed");
  expect(entries).toMatchObject([{ more: true }]);
  expect(entries[0].changes).toHaveLength(500);
  expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${key}` })).status).toBe(200);
  expect((await me.get("/api/you/tasks")).body.items).toEqual([]);
  expect(
    (await me.post("/api/you/tasks/bulk", { items: [...items, { title: "one too many" }] })).status,
  ).toBe(400);
});
