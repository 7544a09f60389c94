import { expect } from "vitest";
import type { TurnAddress } from "../../src/actors/ports.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import { createRegistry } from "../../src/tools/registry.ts";
import { createToolRunner } from "../../src/tools/runner.ts";
import { wheelTools } from "../../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../../src/tools/wins/win-tools.ts";
import { ManualClock, MemoryTools } from "./memory-tools.ts";

const address: TurnAddress = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };

/** Tools over rows in memory; today is Saturday, 2026-11-21, in Lisbon. */
export function purse() {
  const transactions = new MemoryTools();
  const report = { finished: () => {}, fault: (_: string, error: unknown) => expect.fail(String(error)) };
  const registry = createRegistry([...winTools, ...wheelTools]);
  const clock = new ManualClock();
  const runner = createToolRunner({ registry, transactions, clock, report });
  /** Goes on to another time. */
  const goTo = (time: string) => {
    clock.at = Date.parse(time);
    transactions.now = new Date(time);
  };
  let count = 0;
  const run = async (name: string, input: Record<string, unknown> = {}) => {
    const use = { toolUse: `use${++count}`, name, input, ordinal: 0 };
    transactions.approved.set(use.toolUse, inputHash(name, input));
    const result = await runner.run(use, address, new AbortController().signal);
    if (result.kind !== "recorded") throw new Error("fenced");
    const { status, summary = "", result: text } = result.outcome;
    return { status, summary, text };
  };
  return { transactions, run, goTo };
}
