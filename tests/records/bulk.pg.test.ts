import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listedRecords } from "../../src/domains/all-records.ts";
import { allSamples } from "./all-samples.ts";
import { type Requests, type Rest, startRest } from "./rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

interface RowResult {
  readonly status: "done" | "failed";
  readonly id?: string;
  readonly error?: { readonly code: string; readonly message: string };
}
const codes = (results: readonly RowResult[]) => results.map((it) => it.error?.code ?? it.status);
const idsOf = (results: readonly RowResult[]) => results.flatMap(({ id }) => id ?? []);
const times = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const expense = (n: number) => ({
  amountMinor: n + 1,
  currency: "EUR",
  category: "fuel",
  spentOn: "2026-11-05",
  description: `d${n}`,
});

async function made(me: Requests, count: number): Promise<string[]> {
  const { status, body } = await me.post("/api/wins/expenses/bulk", { items: times(count, expense) });
  expect([status, body.results?.length]).toEqual([200, count]);
  return idsOf(body.results);
}

describe("500 rows in one request", () => {
  test("are created: the good ones are, and each of the others says in its place what is wrong", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const bad = [{ ...expense(1), amountMinor: "much" }, { nonsense: true }, {}];
    const items = times(500, (n) => (n % 50 === 7 ? bad[n % 3] : expense(n)));
    const { status, body } = await me.post("/api/wins/expenses/bulk", { items });
    expect([status, body.results.length]).toEqual([200, 500]);
    expect(codes(body.results)).toEqual(times(500, (n) => (n % 50 === 7 ? "record_invalid" : "done")));
    expect((await me.get("/api/wins/expenses?limit=500")).body.items).toHaveLength(490);
  });

  test("are changed and removed: foreign ids are answered like missing ones and like what is no id", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const mine = await made(me, 480);
    const foreign = await made(rest.as(`u-${randomUUID()}`), 10);
    const ids = [...mine, ...foreign, ...times(5, () => randomUUID()), ...times(5, (n) => `no-id-${n}`)];
    const wanted = times(500, (n) => (n < 480 ? "done" : "not_found"));
    for (const method of ["patch", "delete"] as const) {
      const items = ids.map((id) => (method === "patch" ? { id, description: "changed" } : { id }));
      const { status, body } = await me[method]("/api/wins/expenses/bulk", { items });
      expect(status).toBe(200);
      expect(codes(body.results)).toEqual(wanted);
      const refused: RowResult[] = body.results.slice(480);
      expect(new Set(refused.map((it) => JSON.stringify(it.error))).size, "all in the same words").toBe(1);
    }
    expect((await me.get("/api/wins/expenses?limit=500")).body.items).toEqual([]);
  });

  test("of a row that comes twice, in whatever spelling, only the first is done", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const [id = ""] = await made(me, 1);
    const twice = [{ id }, { id: id.toUpperCase() }];
    const items = twice.map((each) => ({ ...each, description: "x" }));
    const changed = await me.patch("/api/wins/expenses/bulk", { items });
    expect(codes(changed.body.results)).toEqual(["done", "record_invalid"]);
    const removed = await me.delete("/api/wins/expenses/bulk", { items: twice });
    expect(codes(removed.body.results)).toEqual(["done", "record_invalid"]);
  });

  test("may be long: 500 posts of 4,000 characters, of which an undo takes all back", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const { id } = (await me.post("/api/social/groups", { name: `Group ${randomUUID()}` })).body;
    const items = times(500, (n) => ({ groupId: id, text: `${n} ${"word ".repeat(798)}`.trim() }));
    const key = `key-${randomUUID()}`;
    const { status, body } = await me.post("/api/social/posts/bulk", { items }, key);
    expect([status, new Set(codes(body.results))]).toEqual([200, new Set(["done"])]);
    expect((await me.post("/api/pam/tools/undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect((await me.get("/api/social/posts")).body.items).toEqual([]);
  });

  test("501 are refused, and none of them is done", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const ids = await made(me, 500);
    const [more = ""] = await made(me, 1);
    const refusals = [
      await me.post("/api/wins/expenses/bulk", { items: times(501, expense) }),
      await me.patch("/api/wins/expenses/bulk", {
        items: [...ids, more].map((id) => ({ id, description: "x" })),
      }),
      await me.delete("/api/wins/expenses/bulk", { items: [...ids, more].map((id) => ({ id })) }),
    ];
    for (const { status, body } of refusals) {
      expect([status, body.error.code]).toEqual([400, "invalid_frame"]);
      expect(body.error.details[0].path).toBe("items");
    }
    const { items } = (await me.get("/api/wins/expenses?limit=500&search=x")).body;
    expect(items).toEqual([]);
  });
});

describe("where no row can be done", () => {
  test.each(
    listedRecords.map((kind) => [kind.kind, kind] as const),
  )("each %s has its result all the same, and the key answers the same again", async (_, kind) => {
    const me = rest.as(`u-${randomUUID()}`);
    const path = `/api/${kind.path}/bulk`;
    const sample = allSamples.find((it) => it.kind === kind.kind);
    const ids = [randomUUID(), randomUUID(), "no-id"];
    const orders = [
      ["post", [{ nonsense: 1 }, { nonsense: 2 }], "record_invalid"],
      ["patch", ids.map((id) => ({ id, ...sample?.change })), "not_found"],
      ["delete", ids.map((id) => ({ id })), "not_found"],
    ] as const;
    for (const [method, items, code] of orders) {
      const key = `key-${randomUUID()}`;
      const { status, body } = await me[method](path, { items }, key);
      expect([status, codes(body.results)], method).toEqual([200, items.map(() => code)]);
      const again = await me[method](path, { items }, key);
      expect(again.body, method).toEqual({ results: body.results, duplicate: true });
      const other = await me[method](path, { items: items.slice(1) }, key);
      expect([other.status, other.body.error?.code], method).toEqual([409, "idempotency_mismatch"]);
    }
    expect((await me.get(`/api/${kind.path}`)).body.items).toEqual([]);
  });

  test("500 of them reach a device that was away as one entry that names no row", async () => {
    const user = `u-${randomUUID()}`;
    const me = rest.as(user);
    await me.post("/api/wins/expenses/bulk", { items: times(500, () => ({ nonsense: true })) });
    const [entry] = (await rest.inboxOf(user)).filter((it) => it.type === "records.changed");
    expect([entry?.changes, entry?.results.length]).toEqual([[], 500]);
  });
});
