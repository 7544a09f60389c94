/** The entry of a build: takes orders from the process that started it, one at a time, and reports on each. */
import type { Order, Report, Tally } from "./orders.ts";
import { runScenario } from "./run-seed.ts";
import { scenarioOf } from "./scenario.ts";

/** Between two runs no world is alive: a collection then finds next to nothing to copy, and one within a run a world. */
const seedsPerCollection = 4;
const collect = (globalThis as { readonly gc?: (options: { type: "minor" }) => void }).gc;

async function carryOut(order: Order): Promise<Report> {
  Error.stackTraceLimit = 10;
  if (order.kind === "plan") return { kind: "plan", scenario: scenarioOf(order.seed) };
  if (order.kind === "scenario")
    return { kind: "result", result: await runScenario(order.scenario, order.trace) };
  return { kind: "tally", tally: await runSeeds(order) };
}

async function runSeeds({ from, to, stopAtFirst }: Extract<Order, { kind: "seeds" }>): Promise<Tally> {
  // Errors are a simulation's daily bread, and their stacks are read of single runs only.
  Error.stackTraceLimit = 0;
  const sum = { seeds: 0, steps: 0, acks: 0, turns: 0 };
  const failed: Tally["failed"][number][] = [];
  let hash = 0;
  for (let seed = from; seed < to; seed++) {
    if (seed % seedsPerCollection === 0) collect?.({ type: "minor" });
    const result = await runScenario(scenarioOf(seed));
    sum.seeds += 1;
    sum.steps += result.steps;
    sum.acks += result.acks;
    sum.turns += result.turns;
    for (const digit of result.hash) hash = Math.imul(hash ^ digit.charCodeAt(0), 0x01000193);
    if (result.findings.length === 0) continue;
    failed.push({ seed, findings: result.findings });
    if (stopAtFirst) break;
  }
  return { ...sum, hash: (hash >>> 0).toString(16).padStart(8, "0"), failed };
}

process.on("message", (order: Order) => {
  void carryOut(order).then((report) => process.send?.(report));
});
process.on("disconnect", () => process.exit(0));
