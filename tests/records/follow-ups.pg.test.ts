import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Requests, type Rest, startRest } from "./rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

const spent = { amountMinor: 6_000, currency: "EUR", category: "fuel", spentOn: "2026-06-03" };
const statusOf = async (me: Requests, path: string, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await me.get(`/api/${path}/${id}`)).status));

async function garage() {
  const me = rest.as(`u-${randomUUID()}`);
  const make = async (path: string, body: object): Promise<string> => {
    const reply = await me.post(`/api/${path}`, body);
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    return reply.body.id;
  };
  const vehicleId = await make("wheels/vehicles", { name: "van" });
  const plan = { vehicleId, what: "oil", everyMonths: 12, timeZone: "Europe/Lisbon" };
  const planId = await make("wheels/plans", { ...plan, lastDoneOn: "2026-06-04", lastOdometer: 20 });
  const expenses = [await make("wins/expenses", spent), await make("wins/expenses", spent)];
  const filled = { vehicleId, filledOn: "2026-06-03", volumeMl: 40_000 };
  const fuel = [
    await make("wheels/fuel", { ...filled, odometer: 10, expenseId: expenses[0] }),
    await make("wheels/fuel", { ...filled, odometer: 20, expenseId: expenses[1] }),
  ];
  return { me, make, vehicleId, planId, expenses, fuel };
}

test("the expense of a filling goes with it, one or many, as by the tool, and an undo brings both back", async () => {
  const { me, expenses, fuel } = await garage();
  const [one, many] = [randomUUID(), randomUUID()];
  await me.delete(`/api/wheels/fuel/${fuel[0]}`, {}, one);
  expect(await statusOf(me, "wins/expenses", expenses)).toEqual([404, 200]);
  expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${one}` })).status).toBe(200);
  const items = fuel.map((id) => ({ id }));
  expect((await me.delete("/api/wheels/fuel/bulk", { items }, many)).status).toBe(200);
  expect(await statusOf(me, "wins/expenses", expenses)).toEqual([404, 404]);
  expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${many}` })).status).toBe(200);
  expect(await statusOf(me, "wins/expenses", expenses)).toEqual([200, 200]);
  expect(await statusOf(me, "wheels/fuel", fuel)).toEqual([200, 200]);
});

test("an entry goes also where its expense went before; a vehicle leaves what was spent on it", async () => {
  const { me, vehicleId, expenses, fuel } = await garage();
  await me.delete(`/api/wins/expenses/${expenses[0]}`, {});
  expect((await me.delete(`/api/wheels/fuel/${fuel[0]}`, {})).status).toBe(200);
  expect((await me.delete(`/api/wheels/vehicles/${vehicleId}`, {})).status).toBe(200);
  expect(await statusOf(me, "wheels/fuel", fuel)).toEqual([404, 404]);
  expect(await statusOf(me, "wins/expenses", expenses)).toEqual([404, 200]);
});

test("work that is removed takes its expense with it, and its plan counts from the work before", async () => {
  const { me, make, vehicleId, planId, expenses } = await garage();
  const work = { vehicleId, planId, what: "oil" };
  await make("wheels/maintenance", { ...work, doneOn: "2025-06-01", odometer: 5 });
  const last = { ...work, doneOn: "2026-06-04", odometer: 20, expenseId: expenses[0] };
  const id = await make("wheels/maintenance", last);
  const key = randomUUID();
  await me.delete(`/api/wheels/maintenance/${id}`, {}, key);
  expect(await statusOf(me, "wins/expenses", expenses)).toEqual([404, 200]);
  const plan = async () => (await me.get(`/api/wheels/plans/${planId}`)).body;
  expect(await plan()).toMatchObject({ lastDoneOn: "2025-06-01", lastOdometer: 5 });
  expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${key}` })).status).toBe(200);
  expect(await plan()).toMatchObject({ lastDoneOn: "2026-06-04", lastOdometer: 20 });
  expect(await statusOf(me, "wins/expenses", expenses)).toEqual([200, 200]);
});

test("the expense of a filling is of its new cost and day, one or many, and an undo brings both back", async () => {
  const { me, expenses, fuel } = await garage();
  const key = randomUUID();
  const expenseNow = async (nth: number) => (await me.get(`/api/wins/expenses/${expenses[nth]}`)).body;
  const dearer = { amountMinor: 7_250, currency: "EUR", filledOn: "2026-06-04" };
  expect((await me.patch(`/api/wheels/fuel/${fuel[0]}`, dearer, key)).status).toBe(200);
  expect(await expenseNow(0)).toMatchObject({ amountMinor: 7_250, spentOn: "2026-06-04", category: "fuel" });
  expect(await expenseNow(1)).toMatchObject(spent);
  expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${key}` })).status).toBe(200);
  expect(await expenseNow(0)).toMatchObject(spent);
  await me.delete(`/api/wins/expenses/${expenses[0]}`, {});
  const items = fuel.map((id) => ({ id, amountMinor: 100, currency: "USD" }));
  const { body } = await me.patch("/api/wheels/fuel/bulk", { items });
  expect(body.results.map((it: { status: string }) => it.status)).toEqual(["done", "done"]);
  expect(await expenseNow(1)).toMatchObject({ ...spent, amountMinor: 100, currency: "USD" });
});

test("an entry whose sum is taken away, or that is only told of otherwise, leaves its expense as it is", async () => {
  const { me, expenses, fuel } = await garage();
  const before = (await me.get(`/api/wins/expenses/${expenses[0]}`)).body;
  await me.patch(`/api/wheels/fuel/${fuel[0]}`, { station: "Galp", odometer: 12 });
  await me.patch(`/api/wheels/fuel/${fuel[0]}`, { amountMinor: null, currency: null });
  expect((await me.get(`/api/wins/expenses/${expenses[0]}`)).body).toEqual(before);
});

test("work that was done on another day is counted from that day", async () => {
  const { me, make, vehicleId, planId, expenses } = await garage();
  const last = { vehicleId, planId, what: "oil", doneOn: "2026-06-04", odometer: 20, expenseId: expenses[0] };
  const id = await make("wheels/maintenance", last);
  expect((await me.patch(`/api/wheels/maintenance/${id}`, { doneOn: "2026-05-30" })).status).toBe(200);
  expect((await me.get(`/api/wheels/plans/${planId}`)).body).toMatchObject({ lastDoneOn: "2026-05-30" });
  expect((await me.get(`/api/wins/expenses/${expenses[0]}`)).body).toMatchObject({ spentOn: "2026-05-30" });
});

test("two fillings that were paid by one expense may be changed together", async () => {
  const { me, make, vehicleId, expenses } = await garage();
  const filled = { vehicleId, filledOn: "2026-06-03", volumeMl: 40_000, expenseId: expenses[0] };
  const both = [
    await make("wheels/fuel", { ...filled, odometer: 30 }),
    await make("wheels/fuel", { ...filled, odometer: 40 }),
  ];
  const items = both.map((id, index) => ({ id, amountMinor: 500 + index, currency: "EUR" }));
  const { status, body } = await me.patch("/api/wheels/fuel/bulk", { items });
  expect([status, body.results.map((it: { status: string }) => it.status)]).toEqual([200, ["done", "done"]]);
});

test("a category of one's own is named as expenses name it; one that everybody has is refused by its word", async () => {
  const me = rest.as(`u-${randomUUID()}`);
  const made = await me.post("/api/wins/categories", { name: "Boat  Parts" });
  expect(made).toMatchObject({ status: 201, body: { name: "boat parts" } });
  for (const name of ["food", "Groceries"])
    expect(await me.post("/api/wins/categories", { name }), name).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "record_invalid",
          details: [{ path: "name", problem: expect.stringContaining("counts as groceries") }],
        },
      },
    });
});
