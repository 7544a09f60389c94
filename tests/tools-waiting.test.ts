import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { TurnAddress } from "../src/actors/ports.ts";
import type { ToolRunner } from "../src/actors/tool-port.ts";
import { inputHash } from "../src/db/input-hash.ts";
import { defineTool, type Tool } from "../src/tools/define-tool.ts";
import { createDirectRunner } from "../src/tools/direct-runner.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { createToolRunner } from "../src/tools/runner.ts";
import { uiTools } from "../src/tools/ui/ui-tools.ts";
import { createWaitingTools } from "../src/tools/waiting-tools.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { ManualClock, MemoryTools, memoryId } from "./support/memory-tools.ts";

const address: TurnAddress = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };
const tenant = { workspace: "w", user: "u" };
const { signal } = new AbortController();
type Input = Record<string, unknown>;

function rig(more: readonly Tool[] = []) {
  const transactions = new MemoryTools();
  const registry = createRegistry([...winTools, ...uiTools, ...more]);
  const report = { finished: () => {}, fault: () => {} };
  const options = { registry, transactions, clock: new ManualClock(), report };
  const runner = createToolRunner(options);
  const run = async (toolUse: string, name: string, input: Input) => {
    const result = await runner.run({ toolUse, name, input, ordinal: 0 }, address, signal);
    if (result.kind !== "recorded") throw new Error("fenced");
    return result.outcome;
  };
  const approve = (toolUse: string, input: Input) =>
    transactions.approved.set(toolUse, inputHash("delete_expense", input));
  return { transactions, registry, runner, run, approve, direct: createDirectRunner(options) };
}

const transfer = (approval: (input: { amount: number }) => boolean) =>
  defineTool({
    name: "transfer",
    description: "Sends money.",
    input: z.strictObject({ amount: z.int() }),
    effect: "none",
    timeoutMs: 100,
    approval,
    run: ({ amount }) => ({ result: { amount }, summary: "Sent." }),
  });

const waitsFor = (
  runner: ToolRunner,
  { name, input, beside = [] }: { name: string; input: Input; beside?: string[] },
) => runner.waitsFor({ toolUse: "a", name, input, ordinal: beside.length }, { address, before: [], beside });

describe("what has to come before a use", () => {
  test("a tool says it always, or for some inputs; a rule that fails is a reason to ask", async () => {
    const { runner } = rig([transfer(({ amount }) => amount > 100)]);
    expect(await waitsFor(runner, { name: "transfer", input: { amount: 101 } })).toBe("approval");
    expect(await waitsFor(runner, { name: "transfer", input: { amount: 100 } })).toBeNull();
    expect(await waitsFor(runner, { name: "list_expenses", input: {} })).toBeNull();
    expect(await waitsFor(runner, { name: "ask_location", input: { reason: "weather" } })).toBe("client");
    const broken = transfer(() => {
      throw new Error("no rule");
    });
    expect(await waitsFor(rig([broken]).runner, { name: "transfer", input: { amount: 1 } })).toBe("approval");
  });

  test("nobody is asked about a use that will be refused as it is", async () => {
    const { runner } = rig();
    expect(await waitsFor(runner, { name: "delete_expense", input: { id: 1 } })).toBeNull();
    expect(await waitsFor(runner, { name: "open_screen", input: { screen: "bedroom" } })).toBeNull();
    expect(await waitsFor(runner, { name: "no_such_tool", input: {} })).toBeNull();
  });
});

describe("a use that needs approval", () => {
  const booked = { id: memoryId(1), amount: "12.50", date: "2026-11-20", description: "Coffee" };

  async function withCoffee() {
    const all = rig();
    const { id: _, ...coffee } = booked;
    await all.run("book", "create_expense", { ...coffee, category: "food" });
    return all;
  }

  test("does not run without it, nor with any other input than the approved one (25, 26)", async () => {
    const { run, approve, transactions } = await withCoffee();
    expect(await run("a", "delete_expense", booked)).toMatchObject({ status: "failed" });
    approve("b", booked);
    expect(await run("b", "delete_expense", { ...booked, amount: "12.5" })).toMatchObject({
      status: "failed",
    });
    expect(transactions.of("expense")).toHaveLength(1);
  });

  test("runs with it, and can be undone", async () => {
    const { run, approve, transactions } = await withCoffee();
    approve("a", booked);
    expect(await run("a", "delete_expense", booked)).toMatchObject({ status: "completed", undoable: true });
    expect(transactions.of("expense")).toEqual([]);
    await run("undo", "undo", { toolUse: "a" });
    expect(transactions.of("expense")).toMatchObject([{ amountMinor: 1250, description: "Coffee" }]);
  });

  test.each([
    ["amount", { amount: "125.00" }],
    ["day", { date: "2026-11-19" }],
    ["description", { description: "Rent" }],
    ["id", { id: memoryId(7) }],
  ])("what the person was shown must be true: another %s deletes nothing", async (_, wrong) => {
    const { run, approve, transactions } = await withCoffee();
    const input = { ...booked, ...wrong };
    approve("a", input);
    expect(await run("a", "delete_expense", input)).toMatchObject({ status: "failed" });
    expect(transactions.of("expense")).toHaveLength(1);
  });

  test("nobody is asked about it where it can't be done: it fails in its own words", async () => {
    const { runner, run, transactions } = await withCoffee();
    const known = { name: "delete_expense", input: booked };
    const unknown = { name: "delete_expense", input: { ...booked, id: memoryId(7) } };
    expect([await waitsFor(runner, known), await waitsFor(runner, unknown)]).toEqual(["approval", null]);
    const { result } = (await run("a", unknown.name, unknown.input)) as { result: string };
    expect(result).toMatch(/no such expense/);
    expect(transactions.of("expense")).toHaveLength(1);
  });

  test("behind one of its step that changes something it is asked about: it may build on that", async () => {
    const { runner } = await withCoffee();
    const unknown = { name: "delete_expense", input: { ...booked, id: memoryId(7) } };
    expect(await waitsFor(runner, { ...unknown, beside: ["create_expense"] })).toBe("approval");
    expect(await waitsFor(runner, { ...unknown, beside: ["list_expenses"] })).toBeNull();
  });

  test("a person who calls it by REST has decided already", async () => {
    const { direct } = await withCoffee();
    const call = { tenant, command: "command-1", name: "delete_expense", input: booked, signal };
    expect(await direct(call)).toMatchObject({ status: "completed" });
  });
});

describe("a tool that devices run", () => {
  test("is offered, and runs nowhere else", async () => {
    const { registry, run, direct } = rig();
    const offered = registry.offers().map(({ name }) => name);
    expect(offered).toEqual(expect.arrayContaining(["ask_location", "open_screen"]));
    expect(await run("a", "ask_location", { reason: "weather" })).toMatchObject({ status: "failed" });
    const call = {
      tenant,
      command: "command-1",
      name: "open_screen",
      input: { screen: "shortcuts" },
      signal,
    };
    await expect(direct(call)).rejects.toMatchObject({ code: "tool_failed" });
  });

  test("its answer is cut to what the tool may say; an error is one", () => {
    const tools = createWaitingTools(rig().registry);
    const long = tools.answered("ask_location", { result: "x".repeat(5_000), isError: false });
    expect(long.result.length).toBeLessThan(1_100);
    expect(tools.answered("ask_location", { result: { latitude: 1 }, isError: false })).toMatchObject({
      status: "completed",
      result: '{"latitude":1}',
    });
    const gone = tools.answered("gone_tool", { result: null, isError: true });
    expect(gone).toMatchObject({ status: "failed", result: "null" });
  });

  test("an edited input is judged by the tool's own schema", () => {
    const tools = createWaitingTools(rig().registry);
    const good = { id: memoryId(1), amount: "1.00", date: "2026-11-20" };
    expect(() => tools.checkInput("delete_expense", good)).not.toThrow();
    expect(() => tools.checkInput("delete_expense", { ...good, all: true })).toThrow(/does not fit/);
  });
});
