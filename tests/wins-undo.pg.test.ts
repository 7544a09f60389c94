import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createIds, systemClock } from "../src/app/system-ports.ts";
import { type TenantDatabase, tenantDatabase } from "../src/db/tenant-database.ts";
import { createToolTransactions } from "../src/db/tool-transactions.ts";
import { writeWorld } from "../src/db/tool-world.ts";
import { formatMinor } from "../src/domains/money.ts";
import { budget } from "../src/domains/wins/budget.ts";
import { createDirectRunner } from "../src/tools/direct-runner.ts";
import { createRegistry } from "../src/tools/registry.ts";
import type { ToolWorld } from "../src/tools/tool-ports.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./db/prepared-database.ts";
import { anySteps, hashOf, toolUser, type Use, walkAndUndo } from "./support/undo-walk.ts";

let database: PreparedTestDatabase;
let db: TenantDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
  db = tenantDatabase(database.app("tools"));
});
afterAll(() => database?.close());

/** In place of the input that names it, which is read from the rows. */
const newest = { expense: "newest" };

/** The expense that was booked last in this database. */
async function newestExpense(): Promise<Use[1]> {
  const [row] = await database.admin<{ id: string; minor: string; day: string; description: string }[]>`
    select id, amount_minor::text as minor, spent_on::text as day, description from expenses
    where deleted_at is null order by created_at desc, id desc limit 1`;
  const { id = randomUUID(), minor = "1", day: date = "2026-01-01", description = "" } = row ?? {};
  return { id, amount: formatMinor(BigInt(minor), "EUR"), date, description };
}

const inputOf = async (input: Use[1]): Promise<Use[1]> => (input === newest ? newestExpense() : input);

/** A user of all the tools of money, over the real database. */
async function someone() {
  const ids = createIds(systemClock);
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  const place = { timeZone: "Europe/Lisbon", currency: "EUR" };
  const transactions = createToolTransactions({ db, ids, place, onStarted: () => {} });
  const report = { finished: () => {}, fault: () => {} };
  const registry = createRegistry(winTools);
  const run = createDirectRunner({ registry, transactions, clock: systemClock, report });
  const use = async (name: string, said: Use[1]) => {
    const command = `key-${randomUUID()}`;
    const signal = new AbortController().signal;
    const done = await run({ tenant, command, name, input: await inputOf(said), signal });
    return { ...done, toolUse: `rest_${command}` };
  };
  return { use, hash: () => hashOf(database, tenant.user) };
}

const of = fc.constantFrom;
const amount = fc.integer({ min: 1, max: 99_999 }).map((minor) => (minor / 100).toFixed(2));
const name = of("Japan", "bike", "roof");
const category = of("boat", "garden");
/** Never what something is called already. */
const another = fc.integer({ min: 1, max: 1_000_000 }).map((n) => `no ${n}`);
const says = (tool: string, input: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Use> =>
  fc.tuple(of(tool), fc.record(input));

const anyUse: fc.Arbitrary<Use> = fc.oneof(
  { weight: 3, arbitrary: says("create_expense", { amount, category: of("fuel", "boat", "garden") }) },
  says("update_expense", { amount }),
  fc.constant<Use>(["delete_expense", newest]),
  {
    weight: 2,
    arbitrary: says("set_budget", {
      category: of("fuel", "total", "boat"),
      amount,
      period: of("week", "month"),
      rollOver: fc.boolean(),
    }),
  },
  says("set_category", { name: category, icon: amount }),
  says("remove_category", { category }),
  says("log_income", { amount, from: name }),
  says("set_savings_goal", { name, target: amount }),
  says("add_to_goal", { goal: name, amount }),
  {
    weight: 2,
    arbitrary: says("set_recurring_item", {
      description: name,
      amount,
      category,
      every: of("day", "week", "month"),
    }),
  },
  says("stop_recurring_item", { item: name }),
  says("set_exchange_rate", {
    from: of("EUR"),
    to: of("USD"),
    rate: amount,
    date: of("2026-11-20", "2026-11-21"),
  }),
  says("log_saving_tip", { text: name, amount }),
  says("update_money_entry", { kind: of("income", "saving_tip", "savings_goal"), amount }),
  says("update_money_entry", { kind: of("recurring_item"), entry: name, amount, active: fc.boolean() }),
  says("update_money_entry", { kind: of("category"), entry: category, name: another }),
  {
    weight: 2,
    arbitrary: says("delete_money_entry", {
      kind: of("income", "budget", "recurring_item", "savings_goal", "saving_tip", "exchange_rate"),
      entry: of("Japan", "bike", "fuel", "total", "USD"),
    }),
  },
  fc.tuple(
    of("import_expenses"),
    fc.array(amount, { minLength: 1, maxLength: 4 }).map((amounts) => ({
      csv: `date,amount\n${amounts.map((each) => `2026-11-20,${each}`).join("\n")}`,
    })),
  ),
);

test("every tool of money that writes is among those whose undo is tried", () => {
  const tried = new Set(fc.sample(anyUse, 2_000).map(([tool]) => tool));
  const writing = winTools.filter((tool) => tool.effect === "transaction" && tool.name !== "undo");
  expect([...tried].sort()).toEqual(writing.map((tool) => tool.name).sort());
});

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
      { weight: 2, arbitrary: fc.constant<Use>(["undo", {}]) },
      { weight: 1, arbitrary: fc.constant<Use>(["redo", {}]) },
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
  test("and “undo that”, said at random points between any uses, go back to each state exactly, what is on the clock too", async () => {
    const changed = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anySteps(anyUse, 24), async (steps) => {
        const { use, ...user } = await toolUser(database, winTools);
        const resolving = async (turn: string, [tool, said]: Use) => use(turn, [tool, await inputOf(said)]);
        for (const tool of await walkAndUndo({ ...user, use: resolving }, steps)) changed.add(tool);
      }),
      { numRuns: 30 },
    );
    expect(changed.size).toBeGreaterThanOrEqual(6);
  }, 240_000);

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
