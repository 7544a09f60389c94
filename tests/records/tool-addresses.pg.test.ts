import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toolAddresses } from "../../src/transport/routes/tool-addresses.ts";
import { addressAnswers } from "./address-answers.ts";
import { addressDrives } from "./address-drives.ts";
import { type Rest, startRest } from "./rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

test("every address has its tool: none answers that there is nothing", async () => {
  const me = rest.as(`u-${randomUUID()}`);
  for (const { method, path } of toolAddresses) {
    for (const prefix of ["/api/", "/api/v1/"]) {
      const reply = method === "get" ? await me.get(prefix + path) : await me.post(prefix + path, {});
      expect([200, 400, 404, 422], `${method} ${prefix}${path}`).toContain(reply.status);
      expect(reply.body.error?.message ?? "", path).not.toMatch(/nothing at this address/i);
    }
  }
});

test("every address is driven by name, so that none is forgotten below", () => {
  expect(Object.keys(addressDrives).toSorted()).toEqual(toolAddresses.map(({ tool }) => tool).toSorted());
  expect(toolAddresses.flatMap(({ tool }) => addressDrives[tool]?.about ?? []).length).toBeGreaterThanOrEqual(
    8,
  );
});

test.each(
  toolAddresses.flatMap((address) => {
    const about = addressDrives[address.tool]?.about;
    return about === undefined ? [] : [[`${address.method} ${address.path}`, { ...address, about }] as const];
  }),
)("%s: another user's id is answered like one that nobody has (18)", async (_, { method, path, about }) => {
  const owner = rest.as(`u-${randomUUID()}`);
  const eve = rest.as(`u-${randomUUID()}`);
  const ask = async (who: typeof eve, id: string) => {
    const input = about.input(id);
    const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
    const reply = await (method === "get"
      ? who.get(`/api/${path}?${query}`)
      : who.post(`/api/${path}`, { ...input }));
    const { code, message = "" } = reply.body.error ?? {};
    return { status: reply.status, code, message: message.replaceAll(id, "the id") };
  };
  const real = await about.make(owner);
  const hidden = await ask(eve, real);
  expect(hidden).toEqual(await ask(eve, randomUUID()));
  expect(hidden.code).toBe("not_found");
  expect((await ask(owner, real)).code, "its owner finds it").not.toBe("not_found");
});

test("a question in a query is read as the tool's schema has it, and what does not fit is named", async () => {
  const me = rest.as(`u-${randomUUID()}`);
  const spend = (amountMinor: number, category: string) =>
    me.post("/api/wins/expenses", { amountMinor, currency: "EUR", category, spentOn: "2026-11-05" });
  await spend(1_200, "fuel");
  await spend(800, "groceries");
  const { body } = await me.get("/api/wins/summary?from=2026-11-01&to=2026-11-30&groupBy=category");
  expect(body).toMatchObject({
    totals: [{ amount: "20.00", currency: "EUR", count: 2 }],
    lines: [{ key: "fuel" }, {}],
  });
  expect(body.summary).toContain("20.00 EUR");
  const wrong = await me.get("/api/wins/summary?groupBy=colour");
  expect(wrong).toMatchObject({ status: 400, body: { error: { code: "tool_input_invalid" } } });
});

const questions = toolAddresses.filter(({ method }) => method === "get");

test("every question has an answer below, so that none is forgotten", () => {
  expect(Object.keys(addressAnswers).toSorted()).toEqual(questions.map(({ tool }) => tool).toSorted());
});

test.each(
  questions.map(({ path, tool }) => [path, tool] as const),
)("%s tells what there is", async (path, tool) => {
  const me = rest.as(`u-${randomUUID()}`);
  const { rows = [], query, answer = {}, summary = "" } = addressAnswers[tool] ?? {};
  for (const [name, input] of rows)
    expect(await me.post(`/api/pam/tools/${name}`, input), name).toMatchObject({ status: 200 });
  const { status, body } = await me.get(`/api/${path}?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toMatchObject(answer);
  expect(body.summary).toContain(summary);
});

test.each(
  toolAddresses.map(({ method, path, tool }) => [`${method} ${path}`, { method, path, tool }] as const),
)("%s names a field that it does not know, and those it does", async (_, { method, path, tool }) => {
  const me = rest.as(`u-${randomUUID()}`);
  const wrong = { colourOfTheSky: "blue" };
  const { status, body } = await (method === "get"
    ? me.get(`/api/${path}?${new URLSearchParams(wrong)}`)
    : me.post(`/api/${path}`, wrong));
  expect(status).toBe(400);
  expect(body.error.code).toBe("tool_input_invalid");
  expect(body.error.message).toContain(`The input of ${tool} does not fit.`);
  expect(body.error.details).toContainEqual(expect.objectContaining({ path: "colourOfTheSky" }));
});
