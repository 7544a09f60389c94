import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Client, openClient } from "../src/db/driver.ts";
import { prepareDatabase } from "../src/db/prepare.ts";
import type { TenantDatabase } from "../src/db/tenant-database.ts";
import { readPlace, readWorld, writeWorld } from "../src/db/tool-world.ts";
import type { RecordQuery } from "../src/domains/record-store.ts";
import { budget } from "../src/domains/wins/budget.ts";
import { expense } from "../src/domains/wins/expense.ts";
import type { ReadWorld, ToolWorld } from "../src/tools/tool-ports.ts";
import { expenseTotals } from "../src/tools/wins/expense-totals.ts";
import { TEST_SECRET } from "./db/prepared-database.ts";
import { type TestDatabase, testDatabase } from "./support/postgres.ts";

let database: TestDatabase;
let client: Client;
let db: TenantDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { appUrl } = await prepareDatabase({ url: database.adminUrl, secret: TEST_SECRET });
  client = openClient(appUrl, { max: 4, applicationName: "wins test" });
  db = drizzle(client);
});

afterAll(async () => {
  await client?.end({ timeout: 1 });
  await database?.drop();
});

const place = { timeZone: "Europe/Lisbon", currency: "EUR" };
const ids = { next: () => randomUUID() };
const someone = () => ({ workspace: randomUUID(), user: randomUUID() });
type Someone = ReturnType<typeof someone>;

/** One tool use, in a transaction of its own. */
function write<T>(tenant: Someone, toolUse: string, work: (world: ToolWorld) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
    return work(writeWorld(tx, { ...tenant, source: randomUUID(), toolUse }, { place, ids }));
  });
}

function read<T>(tenant: Someone, work: (world: ReadWorld) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
    return work(readWorld(tx, tenant, await readPlace(tx, tenant)));
  });
}

const diesel = {
  amountMinor: 4250,
  currency: "EUR",
  category: "fuel",
  description: "diesel",
  spentOn: "2026-11-20",
};
const lunch = {
  amountMinor: 1200,
  currency: "EUR",
  category: "eating out",
  description: "lunch",
  spentOn: "2026-11-21",
};
const book = (tenant: Someone, toolUse: string, fields = diesel) =>
  write(tenant, toolUse, ({ records }) => records.create(expense, fields));
const undo = (tenant: Someone, toolUse: string, target: string) =>
  write(tenant, toolUse, ({ undoLog }) => undoLog.undo(target));
const listAll = (tenant: Someone) =>
  read(tenant, async ({ records }) => (await records.list(expense, { limit: 50 })).items);

describe("expenses", () => {
  test("are listed latest day first, and each filter narrows", async () => {
    const tenant = someone();
    await book(tenant, "u1");
    await book(tenant, "u2", lunch);
    await book(tenant, "u3", { ...diesel, description: "100%_pure", spentOn: "2026-10-01" });
    expect((await listAll(tenant)).map((it) => it.description)).toEqual(["lunch", "diesel", "100%_pure"]);
    const found = (query: Partial<RecordQuery>) =>
      read(tenant, async ({ records }) => (await records.list(expense, { limit: 50, ...query })).items);
    expect(await found({ filter: { spentOn: { from: "2026-11-20", to: "2026-11-20" } } })).toMatchObject([
      diesel,
    ]);
    expect(await found({ filter: { category: "fuel" } })).toHaveLength(2);
    expect(await found({ search: "DIES" })).toHaveLength(1);
    expect(await found({ search: "%_" })).toHaveLength(1);
    expect(await found({ limit: 2 })).toHaveLength(2);
  });

  test("add up exactly, apart by currency, in total, by category and by month", async () => {
    const tenant = someone();
    await book(tenant, "u1");
    await book(tenant, "u2", lunch);
    await book(tenant, "u3", { ...diesel, spentOn: "2026-10-01" });
    await book(tenant, "u4", { ...lunch, currency: "JPY" });
    await book(tenant, "u5", { ...diesel, amountMinor: 999_999_999_999, spentOn: "2026-10-02" });
    const totals = (by: "total" | "category" | "month") =>
      read(tenant, ({ records }) => expenseTotals(records, { range: {} }, by));
    expect(await totals("total")).toEqual([
      { key: "total", currency: "EUR", amountMinor: 1_000_000_009_699n, count: 4 },
      { key: "total", currency: "JPY", amountMinor: 1200n, count: 1 },
    ]);
    expect((await totals("category")).map(({ key, amountMinor }) => [key, amountMinor])).toEqual([
      ["fuel", 1_000_000_008_499n],
      ["eating out", 1200n],
      ["eating out", 1200n],
    ]);
    expect((await totals("month")).map(({ key }) => key)).toEqual(["2026-10", "2026-11", "2026-11"]);
  });

  test("of another user or workspace are not seen, also not by undo", async () => {
    const tenant = someone();
    await book(tenant, "u1");
    const neighbour = { workspace: tenant.workspace, user: randomUUID() };
    for (const stranger of [neighbour, someone()]) {
      expect(await listAll(stranger)).toEqual([]);
      await expect(undo(stranger, "x", "u1")).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await listAll(tenant)).toHaveLength(1);
  });
});

describe("budgets", () => {
  test("one a category: a second set changes it and tells what it was", async () => {
    const tenant = someone();
    const set = (toolUse: string, amountMinor: number) =>
      write(tenant, toolUse, ({ records }) =>
        records.put(budget, ["category", "period"], { category: "fuel", amountMinor, currency: "EUR" }),
      );
    expect((await set("u1", 30_000)).previous).toBeNull();
    expect((await set("u2", 25_000)).previous).toMatchObject({ amountMinor: 30_000 });
    expect(
      await read(tenant, async ({ records }) => (await records.list(budget, { limit: 50 })).items),
    ).toMatchObject([{ category: "fuel", amountMinor: 25_000 }]);
    await undo(tenant, "u3", "u2");
    expect(
      await read(tenant, async ({ records }) => (await records.list(budget, { limit: 50 })).items),
    ).toMatchObject([{ amountMinor: 30_000 }]);
  });

  test("set twice at once, in both orders of commit, give one budget and no error", async () => {
    const tenant = someone();
    const set = (toolUse: string, amountMinor: number) =>
      write(tenant, toolUse, ({ records }) =>
        records.put(budget, ["category", "period"], { category: "fuel", amountMinor, currency: "EUR" }),
      );
    const results = await Promise.all([set("a", 100), set("b", 200), set("c", 300)]);
    expect(results.filter((it) => it.previous === null)).toHaveLength(1);
    expect(
      await read(tenant, async ({ records }) => (await records.list(budget, { limit: 50 })).items),
    ).toHaveLength(1);
  });
});

describe("undo", () => {
  test("takes back all rows of a tool use, once, and says what they were", async () => {
    const tenant = someone();
    await write(tenant, "u1", async ({ records, effectCount }) => {
      await records.create(expense, diesel);
      await records.create(expense, lunch);
      expect(effectCount()).toBe(2);
    });
    const undone = await undo(tenant, "u2", "u1");
    expect(undone.map(({ was, now }) => [was?.description, now]).sort()).toEqual([
      ["diesel", null],
      ["lunch", null],
    ]);
    expect(await listAll(tenant)).toEqual([]);
    await expect(undo(tenant, "u3", "u1")).rejects.toMatchObject({ code: "tool_failed" });
  });

  test("can be undone itself, as often as one likes", async () => {
    const tenant = someone();
    await book(tenant, "u0");
    for (const step of [1, 2, 3, 4]) {
      const [row] = await undo(tenant, `u${step}`, `u${step - 1}`);
      expect(row?.now === null).toBe(step % 2 === 1);
      expect(await listAll(tenant)).toHaveLength(step % 2 === 1 ? 0 : 1);
    }
    expect(await listAll(tenant)).toMatchObject([diesel]);
  });

  test("of a row that changed since is a conflict, and changes nothing at all", async () => {
    const tenant = someone();
    const set = (toolUse: string, amountMinor: number) =>
      write(tenant, toolUse, ({ records }) =>
        records.put(budget, ["category", "period"], { category: "fuel", amountMinor, currency: "EUR" }),
      );
    await write(tenant, "u1", async ({ records }) => {
      await records.create(expense, diesel);
      await records.put(budget, ["category", "period"], {
        category: "fuel",
        amountMinor: 100,
        currency: "EUR",
      });
    });
    await set("u2", 200);
    await expect(undo(tenant, "u3", "u1")).rejects.toMatchObject({ code: "undo_conflict" });
    expect(await listAll(tenant)).toHaveLength(1);
  });

  test("goes back step by step, and a redone step is a newer change again", async () => {
    const tenant = someone();
    const set = (toolUse: string, amountMinor: number) =>
      write(tenant, toolUse, ({ records }) =>
        records.put(budget, ["category", "period"], { category: "fuel", amountMinor, currency: "EUR" }),
      );
    const amounts = async () =>
      (await read(tenant, async ({ records }) => (await records.list(budget, { limit: 50 })).items)).map(
        (it) => it.amountMinor,
      );
    await set("u1", 100);
    await set("u2", 200);
    await set("u3", 300);
    await undo(tenant, "u4", "u3");
    await undo(tenant, "u5", "u2");
    expect(await amounts()).toEqual([100]);
    await undo(tenant, "u6", "u5");
    expect(await amounts()).toEqual([200]);
    await expect(undo(tenant, "u7", "u1")).rejects.toMatchObject({ code: "undo_conflict" });
    await undo(tenant, "u8", "u6");
    await undo(tenant, "u9", "u1");
    expect(await amounts()).toEqual([]);
  });

  test("of two changes of one row by one tool use goes back to before both", async () => {
    const tenant = someone();
    await write(tenant, "u1", async ({ records }) => {
      await records.put(budget, ["category", "period"], {
        category: "fuel",
        amountMinor: 100,
        currency: "EUR",
      });
      await records.put(budget, ["category", "period"], {
        category: "fuel",
        amountMinor: 200,
        currency: "EUR",
      });
    });
    await undo(tenant, "u2", "u1");
    expect(
      await read(tenant, async ({ records }) => (await records.list(budget, { limit: 50 })).items),
    ).toEqual([]);
    await undo(tenant, "u3", "u2");
    expect(
      await read(tenant, async ({ records }) => (await records.list(budget, { limit: 50 })).items),
    ).toMatchObject([{ amountMinor: 200 }]);
  });

  test("that would bring back a budget whose place is taken is a conflict", async () => {
    const tenant = someone();
    const set = (toolUse: string) =>
      write(tenant, toolUse, ({ records }) =>
        records.put(budget, ["category", "period"], { category: "fuel", amountMinor: 1, currency: "EUR" }),
      );
    await set("u1");
    await undo(tenant, "u2", "u1");
    await set("u3");
    await expect(undo(tenant, "u4", "u2")).rejects.toMatchObject({ code: "undo_conflict" });
  });

  test("by two at once: one takes back, the other reads that it was done", async () => {
    const tenant = someone();
    await book(tenant, "u1");
    const results = await Promise.allSettled([undo(tenant, "a", "u1"), undo(tenant, "b", "u1")]);
    expect(results.map((it) => it.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((it) => it.status === "rejected")).toMatchObject({ reason: { code: "tool_failed" } });
  });

  test("of what never happened, or changed nothing, is not found", async () => {
    await expect(undo(someone(), "u1", "nothing")).rejects.toMatchObject({ code: "not_found" });
  });
});
