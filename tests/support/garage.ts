import { expect } from "vitest";
import type { TurnAddress } from "../../src/actors/ports.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import { createRegistry } from "../../src/tools/registry.ts";
import { createToolRunner } from "../../src/tools/runner.ts";
import { undo } from "../../src/tools/undo.ts";
import { wheelTools } from "../../src/tools/wheels/wheel-tools.ts";
import { ManualClock, MemoryTools } from "./memory-tools.ts";

const address: TurnAddress = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };

/** The tools of vehicles and trips over rows in memory, each use approved; today is 2026-11-21. */
export function garage() {
  const transactions = new MemoryTools();
  const report = { finished: () => {}, fault: (_: string, error: unknown) => expect.fail(String(error)) };
  const registry = createRegistry([...wheelTools, undo]);
  const runner = createToolRunner({ registry, transactions, clock: new ManualClock(), report });
  let count = 0;
  const run = async (name: string, input: Record<string, unknown> = {}) => {
    const use = { toolUse: `use${++count}`, name, input, ordinal: 0 };
    transactions.approved.set(use.toolUse, inputHash(name, input));
    const result = await runner.run(use, address, new AbortController().signal);
    if (result.kind !== "recorded") throw new Error("fenced");
    const { status, summary = "", result: text } = result.outcome;
    return { status, summary, text, toolUse: use.toolUse };
  };
  const van = () => run("add_vehicle", { name: "the van", energy: "diesel" });
  return { transactions, run, van };
}
