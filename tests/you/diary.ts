import { expect } from "vitest";
import type { TurnAddress } from "../../src/actors/ports.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import { createRegistry } from "../../src/tools/registry.ts";
import { createToolRunner } from "../../src/tools/runner.ts";
import { youTools } from "../../src/tools/you/you-tools.ts";
import { ManualClock, MemoryTools } from "../support/memory-tools.ts";

const address: TurnAddress = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };

// biome-ignore lint/suspicious/noExplicitAny: what a tool answers is what the test is about
type Json = any;

export interface Used {
  readonly status: string;
  readonly summary: string;
  readonly result: Json;
  readonly text: string;
  readonly toolUse: string;
}

/** The tools of days over rows in memory, each use approved; now is Saturday 21 November 2026, 12:00 in Lisbon. */
export function diary(timeZone = "Europe/Lisbon") {
  const rows = new MemoryTools();
  rows.place = { timeZone, currency: "EUR" };
  const clock = new ManualClock();
  const report = { finished: () => {}, fault: (_: string, error: unknown) => expect.fail(String(error)) };
  const runner = createToolRunner({ registry: createRegistry(youTools), transactions: rows, clock, report });
  let count = 0;
  async function run(name: string, input: Record<string, unknown> = {}): Promise<Used> {
    const toolUse = `use${++count}`;
    rows.approved.set(toolUse, inputHash(name, input));
    const ran = await runner.run({ toolUse, name, input, ordinal: 0 }, address, new AbortController().signal);
    if (ran.kind !== "recorded") throw new Error("fenced");
    const { status, summary = "", result: text } = ran.outcome;
    return { status, summary, text, toolUse, result: status === "completed" ? JSON.parse(text) : undefined };
  }
  /** The same, where anything but success is a mistake of the test. */
  async function ok(name: string, input: Record<string, unknown> = {}): Promise<Used> {
    const used = await run(name, input);
    expect(used.status, used.text).toBe("completed");
    return used;
  }
  const undo = (toolUse: string) => {
    const id = `undo${++count}`;
    return rows.direct({ command: { id, hash: id }, toolUse: id }, async ({ undoLog }) => {
      await undoLog.undo(toolUse);
      return { status: "completed", result: "{}" };
    });
  };
  return { rows, clock, run, ok, undo };
}
