import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createIds, systemClock } from "../src/app/system-ports.ts";
import { type TenantDatabase, tenantDatabase } from "../src/db/tenant-database.ts";
import { createToolTransactions } from "../src/db/tool-transactions.ts";
import { writeWorld } from "../src/db/tool-world.ts";
import { budget } from "../src/domains/wins/budget.ts";
import { createDirectRunner } from "../src/tools/direct-runner.ts";
import { createRegistry } from "../src/tools/registry.ts";
import type { ToolWorld } from "../src/tools/tool-ports.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./db/prepared-database.ts";
import { ManualClock } from "./support/memory-tools.ts";

let database: PreparedTestDatabase;
let db: TenantDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
  db = tenantDatabase(database.app("tools"));
});
afterAll(() => database?.close());

const tables = [
  "expenses",
  "budgets",
  "incomes",
  "recurring_items",
  "savings_goals",
  "exchange_rates",
  "saving_tips",
] as const;

/** A user of all the tools of money, over the real database. */
async function someone() {
  const ids = createIds(systemClock);
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  const place = { timeZone: "Europe/Lisbon", currency: "EUR" };
  const transactions = createToolTransactions({ db, ids, place, onStarted: () => {} });
  const report = { finished: () => {}, fault: () => {} };
  const run = createDirectRunner({
    registry: createRegistry(winTools),
    transactions,
    clock: new ManualClock(),
    report,
  });
  const use = async (name: string, input: object) => {
    const command = `key-${randomUUID()}`;
    const signal = new AbortController().signal;
    const done = await run({ tenant, command, name, input, signal });
    return { ...done, toolUse: `rest_${command}` };
  };
  /** Of all that stands: what a user's rows are, whatever they were in between. */
  const hash = async () => {
    const parts = tables.map(
      (
        table,
      ) => `select '${table}' as name, id, (to_jsonb(t) - 'version' - 'updated_at')::text as row from ${table} t
        where user_id = $1 and deleted_at is null`,
    );
    const rows = await database.admin.unsafe(`${parts.join(" union all ")} order by 1, 2`, [tenant.user]);
    return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  };
  return { use, hash };
}

type Use = readonly [name: string, input: object];

const amount = fc.integer({ min: 1, max: 99_999 }).map((minor) => (minor / 100).toFixed(2));
const name = fc.constantFrom("Japan", "bike", "roof");
const anyUse: fc.Arbitrary<Use> = fc.oneof(
  fc.tuple(fc.constant("create_expense"), fc.record({ amount, category: fc.constantFrom("fuel", "health") })),
  fc.tuple(fc.constant("update_expense"), fc.record({ amount })),
  fc.tuple(
    fc.constant("set_budget"),
    fc.record({
      category: fc.constantFrom("fuel", "total"),
      amount,
      period: fc.constantFrom("week", "month"),
    }),
  ),
  fc.tuple(fc.constant("log_income"), fc.record({ amount, from: name })),
  fc.tuple(fc.constant("set_savings_goal"), fc.record({ name, target: amount })),
  fc.tuple(fc.constant("add_to_goal"), fc.record({ goal: name, amount })),
  fc.tuple(fc.constant("set_recurring_item"), fc.record({ description: name, amount })),
  fc.tuple(fc.constant("stop_recurring_item"), fc.record({ item: name })),
  fc.tuple(
    fc.constant("set_exchange_rate"),
    fc.record({ from: fc.constant("EUR"), to: fc.constant("USD"), rate: amount }),
  ),
  fc.tuple(fc.constant("log_saving_tip"), fc.record({ text: name, amount })),
  fc.tuple(
    fc.constant("import_expenses"),
    fc.array(amount, { minLength: 1, maxLength: 4 }).map((amounts) => ({
      csv: `date,amount\n${amounts.map((each) => `2026-11-20,${each}`).join("\n")}`,
    })),
  ),
);

describe("“undo that”", () => {
  test("after any sequence of tools, said again and again, goes back through every state it came by", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUse, { minLength: 1, maxLength: 12 }), async (uses) => {
        const { use, hash } = await someone();
        const states = [await hash()];
        for (const [tool, input] of uses) {
          // What is refused (no such goal, the file again) changes nothing, and is nothing to take back.
          await use(tool, input).catch(() => undefined);
          const state = await hash();
          if (state !== states.at(-1)) states.push(state);
        }
        for (const state of states.slice(0, -1).reverse()) {
          await use("undo", {});
          expect(await hash()).toBe(state);
        }
        await expect(use("undo", {})).rejects.toMatchObject({ code: "not_found" });
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test("of any uses and undos mixed, undos of undos too, takes back what stands and never an undo", async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: anyUse },
      { weight: 2, arbitrary: fc.constant(["undo", {}] as Use) },
      { weight: 1, arbitrary: fc.constant(["redo", {}] as Use) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const { use, hash } = await someone();
        // States to go back to, and the undos that can be taken back themselves until something new is done.
        const past: string[] = [];
        let undos: { toolUse: string; before: string }[] = [];
        let now = await hash();
        for (const [tool, input] of steps) {
          const before = now;
          if (tool === "redo") {
            const last = undos.pop();
            if (last === undefined) continue;
            await use("undo", { toolUse: last.toolUse });
            expect(await hash()).toBe(last.before);
            past.push(before);
          } else if (tool === "undo") {
            const done = await use("undo", {}).catch(() => undefined);
            expect(done === undefined).toBe(past.length === 0);
            const back = past.pop();
            if (done === undefined || back === undefined) continue;
            expect(await hash()).toBe(back);
            undos.push({ toolUse: done.toolUse, before });
          } else {
            await use(tool, input).catch(() => undefined);
            if ((await hash()) !== before) {
              past.push(before);
              undos = [];
            }
          }
          now = await hash();
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe("“undo the last turn”", () => {
  /** Tool uses of turns, each in a transaction of its own. */
  async function turns() {
    const [tenant] = await database.tenants(1);
    if (tenant === undefined) throw new Error("no tenant");
    const ids = createIds(systemClock);
    const place = { timeZone: "Europe/Lisbon", currency: "EUR" };
    const use = <T>(source: string, toolUse: string, work: (world: ToolWorld) => Promise<T>): Promise<T> =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
        return work(writeWorld(tx, { ...tenant, source, toolUse }, { place, ids }));
      });
    const set = (source: string, toolUse: string, amountMinor: number) =>
      use(source, toolUse, ({ records }) =>
        records.put(budget, ["category", "period"], { category: "fuel", amountMinor, currency: "EUR" }),
      );
    const undoLast = (source: string, toolUse: string, what: "change" | "turn") =>
      use(source, toolUse, ({ undoLog }) => undoLog.undoLast(what));
    const amounts = () =>
      use(ids.next(), "look", async ({ records }) =>
        (await records.list(budget, { limit: 9 })).items.map((row) => row.amountMinor),
      );
    return { ids, set, undoLast, amounts };
  }

  test("takes back all that the turn did, also to the same row, as one change that can itself be taken back", async () => {
    const { ids, set, undoLast, amounts } = await turns();
    const [one, two, three, four] = [ids.next(), ids.next(), ids.next(), ids.next()];
    await set(one, "a", 100);
    await set(two, "b", 200);
    await set(two, "c", 300);
    expect(await undoLast(three, "d", "turn")).toMatchObject({
      toolUses: ["c", "b"],
      rows: [{ was: { amountMinor: 300 } }],
    });
    expect(await amounts()).toEqual([100]);
    expect((await undoLast(four, "e", "turn")).toolUses).toEqual(["a"]);
    expect(await amounts()).toEqual([]);
    await expect(undoLast(four, "f", "turn")).rejects.toMatchObject({ code: "not_found" });
  });

  test("leaves alone what the turn took back itself, and brings back what it took back of another", async () => {
    const { ids, set, undoLast, amounts } = await turns();
    const [one, two, three] = [ids.next(), ids.next(), ids.next()];
    await set(one, "a", 100);
    await set(two, "b", 200);
    await undoLast(two, "c", "change");
    await set(two, "d", 300);
    expect((await undoLast(three, "e", "turn")).toolUses).toEqual(["d"]);
    expect(await amounts()).toEqual([100]);
    const [four, five] = [ids.next(), ids.next()];
    await set(four, "f", 400);
    await undoLast(five, "g", "change");
    await undoLast(five, "h", "change");
    await set(five, "i", 500);
    expect(await amounts()).toEqual([500]);
    expect((await undoLast(ids.next(), "j", "turn")).toolUses).toEqual(["i", "h", "g"]);
    expect(await amounts()).toEqual([400]);
  });
});
