import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Subject, TurnAddress } from "../src/actors/ports.ts";
import { cleanText } from "../src/domains/clean-text.ts";
import { rangeOf } from "../src/domains/local-day.ts";
import { formatMinor, parseAmount } from "../src/domains/money.ts";
import { expense } from "../src/domains/wins/expense.ts";
import { defineTool, type Tool } from "../src/tools/define-tool.ts";
import { createDirectRunner } from "../src/tools/direct-runner.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { createToolRunner } from "../src/tools/runner.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { ManualClock, MemoryTools } from "./support/memory-tools.ts";

const address: TurnAddress = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };
const never = new AbortController().signal;

function rig(more: readonly Tool[] = []) {
  const transactions = new MemoryTools();
  const clock = new ManualClock();
  const faults: unknown[] = [];
  const finished: string[] = [];
  const abouts: Subject[] = [];
  const report = {
    finished: (name: string, status: string, { about }: { about: Subject }) => {
      finished.push(`${name} ${status}`);
      abouts.push(about);
    },
    fault: (_: string, error: unknown) => void faults.push(error),
  };
  const registry = createRegistry([...winTools, ...more]);
  const options = { registry, transactions, clock, report };
  const runner = createToolRunner(options);
  let count = 0;
  const run = async (name: string, input: Record<string, unknown>, signal = never) => {
    const toolUse = `use${++count}`;
    const result = await runner.run({ toolUse, name, input, ordinal: 0 }, address, signal);
    if (result.kind !== "recorded") throw new Error("fenced");
    return result.outcome;
  };
  const direct = createDirectRunner(options);
  return { transactions, clock, faults, finished, abouts, registry, runner, run, direct };
}

const echo = (
  effect: "none" | "external_idempotent" | "external_unsafe",
  run: (key: string, signal: AbortSignal) => Promise<string>,
) =>
  defineTool({
    name: "echo",
    description: "Says it back.",
    input: z.strictObject({ text: z.string().default("") }),
    effect,
    timeoutMs: 1_000,
    outputCharsMax: 40,
    run: async ({ text }, context) => ({
      result: text + (await run(context.idempotencyKey, context.signal)),
      summary: "Said.",
    }),
  });
const forever = () => new Promise<string>(() => {});
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("registry", () => {
  test("offers enabled tools in their order, with schemas that refuse unknown fields", () => {
    const off = { ...echo("none", async () => ""), enabled: false };
    const { registry } = rig([off]);
    expect(registry.offers().map((offer) => offer.name)).toEqual([
      "create_expense",
      "update_expense",
      "delete_expense",
      "list_expenses",
      "summarize_expenses",
      "import_expenses",
      "set_category",
      "list_categories",
      "remove_category",
      "log_income",
      "list_income",
      "set_budget",
      "check_budgets",
      "set_recurring_item",
      "list_recurring_items",
      "stop_recurring_item",
      "set_savings_goal",
      "add_to_goal",
      "log_saving_tip",
      "show_savings",
      "set_exchange_rate",
      "convert_money",
      "update_money_entry",
      "delete_money_entry",
      "undo",
    ]);
    for (const { inputSchema } of registry.offers()) {
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(inputSchema).not.toHaveProperty("$schema");
    }
  });

  test("refuses two tools of one name, and names that providers would refuse", () => {
    const one = echo("none", async () => "");
    expect(() => createRegistry([one, one])).toThrow("two tools");
    expect(() => createRegistry([{ ...one, name: "Echo tool" }])).toThrow("snake_case");
  });
});

describe("every failure is a result that the model can read", () => {
  test("unknown tool: names the similar ones", async () => {
    const { run, finished } = rig();
    const outcome = await run("create_expence", {});
    expect(outcome).toMatchObject({ status: "failed", undoable: false });
    expect(outcome.result).toContain("Did you mean create_expense");
    expect((await run("add_expense", {})).result).toContain("create_expense");
    expect((await run("zzz", {})).result).toContain(
      "The tools are: create_expense, update_expense, delete_expense",
    );
    expect(finished[0]).toBe("unknown failed");
  });

  test("bad input: names each field and what is wrong with it", async () => {
    const { run, transactions } = rig();
    const { result } = await run("create_expense", {
      amount: 42.5,
      category: "fuel",
      date: "2026-02-30",
      extra: 1,
    });
    for (const part of ["amount", "date: there is no such day", "extra"]) expect(result).toContain(part);
    expect(transactions.of("expense")).toEqual([]);
  });

  test("disabled tool, thrown error, PamError: only words meant for readers come through", async () => {
    const off = { ...echo("none", async () => ""), enabled: false };
    expect((await rig([off]).run("echo", {})).result).toContain("switched off");
    const broken = echo("none", async () => Promise.reject(new Error("password is hunter2")));
    const { run, faults } = rig([broken]);
    const { result, status } = await run("echo", {});
    expect(status).toBe("failed");
    expect(result).not.toContain("hunter2");
    expect(faults).toHaveLength(1);
    expect((await run("undo", { toolUse: "nothing" })).result).toContain(
      "There is nothing here under this id",
    );
  });

  test("timeout and cancel end a tool that ignores its signal; no timer stays behind", async () => {
    const { runner, clock } = rig([echo("none", forever)]);
    const slow = runner.run({ toolUse: "a", name: "echo", input: {}, ordinal: 0 }, address, never);
    await soon();
    clock.advance(1_000);
    expect(await slow).toMatchObject({
      outcome: { status: "failed", result: expect.stringContaining("1000 ms") },
    });
    const cancel = new AbortController();
    const stopped = runner.run({ toolUse: "b", name: "echo", input: {}, ordinal: 0 }, address, cancel.signal);
    await soon();
    cancel.abort(new Error("cancelled"));
    expect(await stopped).toMatchObject({ outcome: { status: "cancelled" } });
    expect(clock.pending).toBe(0);
  });

  test("output over the limit is cut with a note", async () => {
    const { run } = rig([echo("none", async () => "x".repeat(100))]);
    expect((await run("echo", {})).result).toMatch(/^x{40}… \[cut: 40 of 100 characters/);
  });

  test("200 hostile inputs change nothing and throw nothing (22, 23, 27)", async () => {
    const { run, transactions } = rig();
    const proto = JSON.parse('{"amount":"1","category":"fuel","__proto__":{"admin":true}}');
    const deep = JSON.parse(`${'{"a":'.repeat(500)}1${"}".repeat(500)}`);
    const hostile: Record<string, unknown>[] = [
      proto,
      deep,
      { constructor: { prototype: 1 } },
      { toolUse: 1 },
      {},
    ];
    for (const amount of [
      "NaN",
      "1e308",
      "-0",
      "-5",
      "0",
      "1,5",
      "٣",
      "9".repeat(31),
      "1.234",
      "Infinity",
      " ",
      "0x1F",
      1,
      null,
      [],
    ]) {
      hostile.push({ amount, category: "fuel" });
    }
    for (const name of [
      "create_expense",
      "list_expenses",
      "set_budget",
      "undo",
      "__proto__",
      "constructor",
    ]) {
      for (const input of hostile) expect((await run(name, input)).status).toMatch(/failed|completed/);
    }
    expect(transactions.of("expense")).toEqual([]);
    expect(Object.keys({})).toEqual([]);
    expect("admin" in {}).toBe(false);
  });
});

describe("effects", () => {
  test("none runs again after a crash; idempotent with the same key; unsafe never, and says so (P6)", async () => {
    const keys: string[] = [];
    const noting = async (key: string) => `${keys.push(key)}`;
    const use = { toolUse: "x", name: "echo", input: {}, ordinal: 0 };
    for (const [effect, status, calls] of [
      ["none", "completed", 1],
      ["external_idempotent", "completed", 1],
      ["external_unsafe", "unknown", 0],
    ] as const) {
      keys.length = 0;
      const { runner, transactions } = rig([echo(effect, noting)]);
      transactions.executing.add("t:x");
      expect(await runner.run(use, address, never)).toMatchObject({ outcome: { status } });
      expect(keys).toEqual(calls === 1 ? ["t:x"] : []);
    }
  });

  test("an unsafe call that timed out or broke off is unknown, not failed", async () => {
    const { runner, clock } = rig([echo("external_unsafe", forever)]);
    const slow = runner.run({ toolUse: "a", name: "echo", input: {}, ordinal: 0 }, address, never);
    await soon();
    clock.advance(1_000);
    expect(await slow).toMatchObject({
      outcome: { status: "unknown", result: expect.stringContaining("may or may not") },
    });
  });

  test("fenced, cancelled and done uses do not run", async () => {
    let runs = 0;
    const { runner, transactions } = rig([echo("none", async () => `${++runs}`)]);
    const use = { toolUse: "x", name: "echo", input: {}, ordinal: 0 };
    transactions.refusal = "fenced";
    expect(await runner.run(use, address, never)).toEqual({ kind: "fenced" });
    transactions.refusal = "cancelled";
    expect(await runner.run(use, address, never)).toMatchObject({ outcome: { status: "cancelled" } });
    transactions.refusal = "none";
    await runner.run(use, address, never);
    expect(await runner.run(use, address, never)).toMatchObject({ outcome: { result: "1" }, events: [] });
    expect(runs).toBe(1);
  });

  test("a transactional tool that goes on after its time writes nothing", async () => {
    let wrote = Promise.resolve<unknown>(undefined);
    const late = defineTool({
      name: "late",
      description: "Writes too late.",
      input: z.strictObject({}),
      effect: "transaction",
      timeoutMs: 50,
      run: async (_, { records, signal }) => {
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await soon();
        const one = {
          amountMinor: 1,
          currency: "EUR",
          category: "fuel",
          description: "",
          spentOn: "2026-11-21",
        };
        wrote = records.create(expense, one).catch((error: unknown) => error);
        return { result: {}, summary: "" };
      },
    });
    const { runner, clock, transactions } = rig([late]);
    const running = runner.run({ toolUse: "x", name: "late", input: {}, ordinal: 0 }, address, never);
    await soon();
    clock.advance(50);
    expect(await running).toMatchObject({ outcome: { status: "failed" } });
    await soon();
    expect(await wrote).toBeInstanceOf(Error);
    expect(transactions.of("expense")).toEqual([]);
  });
});

describe("money tools", () => {
  test("book, list, add up, budget, check and undo, in words and in numbers", async () => {
    const { run } = rig();
    const booked = await run("create_expense", {
      amount: "42.50",
      category: "Diesel",
      description: "full tank",
    });
    expect(booked.summary).toBe("Booked 42.50 EUR for fuel (full tank) on Sat 21 Nov 2026.");
    expect(JSON.parse(booked.result)).toMatchObject({
      expense: { amount: "42.50", category: "fuel", date: "2026-11-21" },
      toolUse: "use1",
    });
    expect(booked.undoable).toBe(true);
    await run("create_expense", {
      amount: "7.5",
      category: "eating out",
      currency: "usd",
      date: "2026-11-01",
    });
    expect((await run("list_expenses", { period: "this_month" })).summary).toContain("Found 2 expenses");
    expect((await run("list_expenses", { atLeast: "42.50" })).summary).toBe(
      "Found 1 expense of at least 42.50 EUR in all.",
    );
    expect((await run("list_expenses", { atLeast: "7.5", atMost: "42.49" })).summary).toBe(
      "Found 0 expenses of at least 7.50 EUR and at most 42.49 EUR in all.",
    );
    expect(
      (await run("list_expenses", { atMost: "10", currency: "USD", order: "largest" })).summary,
    ).toContain("7.50 USD");
    expect((await run("summarize_expenses", {})).summary).toBe(
      "Spent 42.50 EUR and 7.50 USD from Sun 1 Nov 2026 to Mon 30 Nov 2026.",
    );
    await run("set_budget", { category: "fuel", amount: "40" });
    await run("set_budget", { category: "housing", amount: "50", period: "week" });
    expect((await run("set_budget", { category: "housing", amount: "60" })).summary).toBe(
      "The budget for housing is 60.00 EUR a week. It was 50.00 EUR.",
    );
    await run("undo", { last: "change" });
    await run("undo", { last: "change" });
    expect((await run("set_budget", { category: "total", amount: "100" })).summary).toContain(
      "is 100.00 EUR a month",
    );
    const { budgets } = JSON.parse((await run("check_budgets", {})).result);
    expect(budgets).toMatchObject([
      { category: "fuel", limit: "40.00", spent: "42.50", remaining: "-2.50", percent: 106 },
      { category: "total", spent: "42.50", remaining: "57.50", percent: 42 },
    ]);
    expect((await run("summarize_expenses", { period: "today", from: "2026-01-01" })).result).toContain(
      "not both",
    );
    expect((await run("list_expenses", { from: "2026-02-01", to: "2026-01-01" })).result).toContain(
      "after the last",
    );
  });

  test("the day is the user's: late evening in New York is not tomorrow", async () => {
    const { run, transactions, clock } = rig();
    clock.at = Date.parse("2026-11-22T03:00:00Z");
    transactions.place = { timeZone: "America/New_York", currency: "USD" };
    await run("create_expense", { amount: "5", category: "fuel" });
    expect(transactions.of("expense")).toMatchObject([{ spentOn: "2026-11-21", currency: "USD" }]);
  });

  test("undo takes back by the name that the result gave", async () => {
    const { run, transactions } = rig();
    const { toolUse } = JSON.parse((await run("create_expense", { amount: "5", category: "fuel" })).result);
    expect((await run("undo", { toolUse })).summary).toBe(
      "Removed the expense 5.00 EUR for fuel on Sat 21 Nov 2026.",
    );
    expect(transactions.of("expense")).toEqual([]);
    expect(await run("undo", { toolUse })).toMatchObject({
      status: "failed",
      result: expect.stringContaining("taken back before"),
    });
  });
});

describe("tools by REST", () => {
  const request = {
    tenant: address,
    name: "create_expense",
    input: { amount: "5", category: "fuel" },
    signal: never,
  };

  test("run once a command id; the same id with other input is refused (P2)", async () => {
    const { direct, transactions } = rig();
    expect(await direct({ ...request, command: "command-1" })).toMatchObject({
      status: "completed",
      duplicate: false,
    });
    expect(await direct({ ...request, command: "command-1" })).toMatchObject({
      status: "completed",
      duplicate: true,
    });
    expect(transactions.of("expense")).toHaveLength(1);
    const other = { ...request, command: "command-1", input: { amount: "6", category: "fuel" } };
    await expect(direct(other)).rejects.toMatchObject({ code: "idempotency_mismatch" });
  });

  test("each run is reported once, with the request it was made for: not what is answered again, not what was refused", async () => {
    const broken = echo("none", async () => {
      throw new Error("out of order");
    });
    const { direct, finished, abouts } = rig([broken]);
    const made = { ...request, command: "command-1", requestId: "my-request" };
    await direct(made);
    await direct(made);
    await expect(direct({ ...made, input: { amount: "1", category: "food" } })).rejects.toThrow();
    await expect(direct({ ...made, name: "nope" })).rejects.toThrow();
    await expect(direct({ ...made, command: "command-2", name: "echo", input: {} })).rejects.toThrow();
    expect(finished).toEqual(["create_expense completed", "echo failed"]);
    expect(abouts).toEqual([{ requestId: "my-request" }, { requestId: "my-request" }]);
  });

  test("errors keep their code and name the field", async () => {
    const { direct } = rig();
    await expect(direct({ ...request, command: "command-1", name: "nope" })).rejects.toMatchObject({
      code: "tool_unknown",
    });
    const bad = direct({ ...request, command: "command-2", input: { amount: "-1", category: "fuel" } });
    await expect(bad).rejects.toMatchObject({ code: "tool_input_invalid", details: [{ path: "amount" }] });
    expect(
      await direct({ ...request, command: "command-3", name: "list_expenses", input: {} }),
    ).toMatchObject({ events: [] });
  });
});

describe("money", () => {
  test.each([
    { text: "42.50", currency: "EUR", minor: 4250, shown: "42.50" },
    { text: "42.5", currency: "EUR", minor: 4250, shown: "42.50" },
    { text: "0.01", currency: "EUR", minor: 1, shown: "0.01" },
    { text: "1500", currency: "JPY", minor: 1500, shown: "1500" },
    { text: "1500.00", currency: "JPY", minor: 1500, shown: "1500" },
    { text: "1.234", currency: "KWD", minor: 1234, shown: "1.234" },
    { text: "9999999999.99", currency: "EUR", minor: 999_999_999_999, shown: "9999999999.99" },
    { text: "0.29", currency: "USD", minor: 29, shown: "0.29" },
  ])("$text $currency is $minor units", ({ text, currency, minor, shown }) => {
    expect(parseAmount(text, currency)).toBe(minor);
    expect(formatMinor(minor, currency)).toBe(shown);
  });

  test.each([
    "NaN",
    "1e3",
    "-1",
    "-0",
    "+1",
    "1,50",
    ".5",
    "5.",
    "1.005",
    "",
    "10000000000.00",
    "１",
  ])("%s is refused", (text) => {
    expect(() => parseAmount(text, "EUR")).toThrow();
  });

  test("weeks begin on Monday, and months end where the calendar says", () => {
    expect(rangeOf("this_week", "2026-11-22")).toEqual({ from: "2026-11-16", to: "2026-11-22" });
    expect(rangeOf("last_month", "2028-03-31")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  });

  test("what nobody can see is stripped; emoji and other scripts stay", () => {
    expect(cleanText("die\u200Bsel\u202E \u{E0041}\u0000x\uFE01\nline")).toBe("diesel x\nline");
    expect(cleanText("👨‍👩‍👧 ❤️ café 日本")).toBe("👨‍👩‍👧 ❤️ café 日本");
    expect(cleanText("\uD800a")).toBe("a");
  });
});
