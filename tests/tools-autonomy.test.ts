import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { TurnAddress } from "../src/actors/ports.ts";
import { type Autonomy, autonomyAmong } from "../src/domains/you/autonomy.ts";
import { defineTool, type Tool } from "../src/tools/define-tool.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { createToolRunner } from "../src/tools/runner.ts";
import { socialTools } from "../src/tools/social/social-tools.ts";
import { uiTools } from "../src/tools/ui/ui-tools.ts";
import { wheelTools } from "../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { youTools } from "../src/tools/you/you-tools.ts";
import { ManualClock, MemoryTools, memoryId } from "./support/memory-tools.ts";

const address: TurnAddress = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };
const mail = defineTool({
  name: "mail",
  description: "Sends a mail.",
  input: z.strictObject({}),
  effect: "external_unsafe",
  timeoutMs: 100,
  run: () => ({ result: "sent", summary: "Sent." }),
});
const all: readonly Tool[] = [...winTools, ...wheelTools, ...youTools, ...socialTools, ...uiTools, mail];

const book = { amount: "12.50", date: "2026-11-20", description: "Coffee", category: "food" };
const inputs: Record<string, Record<string, unknown>> = {
  create_expense: book,
  delete_expense: { id: memoryId(1), amount: "12.50", date: "2026-11-20", description: "Coffee" },
  list_expenses: {},
  cancel_event: { event: "Dentist" },
  create_task: { title: "Rent" },
  post_to_group: { group: "Hikers", text: "At nine." },
  mail: {},
  ask_location: { reason: "weather" },
};

/** A runner for a user who has said this; each word that was read of it is a fault. */
function rig(autonomyOf: () => Promise<Autonomy>) {
  const transactions = new MemoryTools();
  // Whatever is asked for here could be done.
  transactions.rehearse = async () => null;
  const faults: string[] = [];
  const report = { finished: () => {}, fault: (where: string) => void faults.push(where) };
  const registry = createRegistry(all);
  const runner = createToolRunner({ registry, transactions, clock: new ManualClock(), report, autonomyOf });
  return {
    transactions,
    faults,
    asks: async (name: string, before: readonly string[] = [], input = inputs[name]) =>
      await runner.waitsFor(
        { toolUse: "a", name, input: input ?? {}, ordinal: 0 },
        { address, before, beside: [] },
      ),
    run: async (name: string, toolUse = "a") => {
      const use = { toolUse, name, input: inputs[name] ?? {}, ordinal: 0 };
      const run = await runner.run(use, address, new AbortController().signal);
      return run.kind === "recorded" ? run.outcome : run.kind;
    },
  };
}
const named = (entries: readonly (readonly [string, "ask" | "act"])[]): Autonomy =>
  Object.fromEntries(entries);
const allowing = (autonomy: Autonomy) => rig(async () => autonomy);

describe("what the user lets PAM do alone", () => {
  test.each<[string, Autonomy, string[]]>([
    ["nothing said: each tool's own rule", {}, ["delete_expense", "cancel_event", "post_to_group"]],
    [
      "a domain asks: all that changes something in it",
      { wins: "ask" },
      ["create_expense", "delete_expense", "cancel_event", "post_to_group"],
    ],
    [
      "a tool asks",
      { create_task: "ask" },
      ["delete_expense", "cancel_event", "create_task", "post_to_group"],
    ],
    ["a domain acts", { you: "act" }, ["delete_expense", "post_to_group"]],
    ["a tool acts", { delete_expense: "act" }, ["cancel_event", "post_to_group"]],
    [
      "a tool before its domain",
      { wins: "ask", create_expense: "act" },
      ["delete_expense", "cancel_event", "post_to_group"],
    ],
    ["a domain before nothing", { social: "act", wins: "act", you: "act" }, []],
    ["a tool outside asks", { mail: "ask" }, ["delete_expense", "cancel_event", "post_to_group", "mail"]],
    [
      "names that mean nothing",
      named([
        ["constructor", "act"],
        ["toString", "ask"],
        ["everything", "act"],
      ]),
      ["delete_expense", "cancel_event", "post_to_group"],
    ],
  ])("%s", async (_, autonomy, asked) => {
    const { asks } = allowing(autonomy);
    const waits = await Promise.all(
      Object.keys(inputs).map(async (name) => [name, await asks(name)] as const),
    );
    expect(waits.filter(([, wait]) => wait === "approval").map(([name]) => name)).toEqual(asked);
    expect(Object.fromEntries(waits)["ask_location"]).toBe("client");
  });

  test("reading is never asked about, and a use that will be refused neither", async () => {
    const { asks } = allowing({ wins: "ask", list_expenses: "ask" });
    expect([
      await asks("list_expenses"),
      await asks("create_expense", [], { amount: "x" }),
      await asks("nothing"),
    ]).toEqual([null, null, null]);
  });

  test.each([
    ["read_group"],
    ["mail"],
  ])("behind the words of others nothing destructive runs by itself, whatever is said (26): %s", async (foreign) => {
    const { asks } = allowing({ you: "act", social: "act" });
    expect([await asks("cancel_event", ["list_agenda"]), await asks("post_to_group", [])]).toEqual([
      null,
      null,
    ]);
    expect([
      await asks("cancel_event", ["list_agenda", foreign]),
      await asks("post_to_group", [foreign]),
    ]).toEqual(["approval", "approval"]);
    expect(await asks("create_task", [foreign])).toBeNull();
  });

  test("PAM gives herself no freedom: that is asked about, whatever is said", async () => {
    const { asks } = allowing({ you: "act", update_profile: "act" });
    const change = (autonomy: unknown) => asks("update_profile", [], { name: "Ana", autonomy });
    expect([await change({ wins: "act" }), await change({ wins: null })]).toEqual(["approval", "approval"]);
    expect([await change({ wins: "ask" }), await change(undefined)]).toEqual([null, null]);
  });

  test("where it can't be read, what changes something is asked about, and the log says so", async () => {
    const { asks, faults } = rig(() => Promise.reject(new Error("away")));
    expect([await asks("create_expense"), await asks("list_expenses")]).toEqual(["approval", null]);
    expect(faults).toHaveLength(2);
  });

  test("a use that nobody allowed does not run when asking was wished for meanwhile", async () => {
    const { run, transactions } = allowing({ wins: "ask" });
    expect(await run("create_expense")).toMatchObject({ status: "failed" });
    expect(transactions.of("expense")).toEqual([]);
  });

  test("a destructive use runs by itself where it may, and can be undone", async () => {
    const { run, transactions } = allowing({ wins: "act" });
    await run("create_expense", "book");
    expect(await run("delete_expense", "drop")).toMatchObject({ status: "completed", undoable: true });
    expect(transactions.of("expense")).toEqual([]);
  });

  test("a read that fails at the run leaves the tool's own rule", async () => {
    const { run } = rig(() => Promise.reject(new Error("away")));
    expect(await run("create_expense", "book")).toMatchObject({ status: "completed" });
    expect(await run("delete_expense", "drop")).toMatchObject({ status: "failed" });
  });
});

test("who reads what others of a household have written is asked as each tool asks by itself", () => {
  const said: Autonomy = { you: "act", cancel_event: "act", wins: "ask" };
  const profile = { autonomy: said };
  expect(autonomyAmong({ profile, household: false })).toEqual(said);
  expect(autonomyAmong({ profile, household: true })).toEqual({ wins: "ask" });
  expect(autonomyAmong({ profile: undefined, household: true })).toEqual({});
});
