/** The entry of a build: runs the seeds that its parent names, and tells what it found. */
import { runScenario } from "./run-seed.ts";
import { scenarioOf } from "./scenario.ts";

async function main(): Promise<void> {
  const [from = "0", to = "10", trace] = process.argv.slice(2);
  let steps = 0;
  const t0 = process.hrtime.bigint();
  for (let seed = Number(from); seed < Number(to); seed++) {
    const result = await runScenario(scenarioOf(seed), trace === "trace");
    steps += result.steps;
    if (trace) process.stdout.write(`${seed} ${result.hash} steps ${result.steps} acks ${result.acks} turns ${result.turns} ms ${result.virtualMs}\n`);
    if (trace === "trace") process.stdout.write(`${result.lines?.join("\n")}\n`);
    if (result.findings.length > 0) process.stdout.write(`${seed} ${JSON.stringify(result.findings.slice(0, 3), null, 1)}\n`);
  }
  const ms = Number(process.hrtime.bigint() - t0) / 1e6;
  process.stdout.write(`${Number(to) - Number(from)} seeds, ${steps} steps, ${(ms / (Number(to) - Number(from))).toFixed(2)} ms a seed\n`);
}
await main();
