/** `npm run chaos`: breaks a cluster of three under talking clients and checks the durability contract. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measure } from "./measure/measure.ts";
import { readOptions } from "./options.ts";
import { thisMachine } from "./report/machine.ts";
import { keepMeasured } from "./report/measured-file.ts";
import { figuresText, resultText } from "./report/table.ts";
import { runChaos } from "./run-chaos.ts";

const options = readOptions(process.argv.slice(2));
const results = fileURLToPath(new URL("results/", import.meta.url));
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    console.log("Stopping: no further faults; what has happened is checked. Ask again to leave at once.");
    stop.abort();
    process.once(signal, () => process.exit(130));
  });
}

const say = (line: string) => console.log(line);
process.exitCode = options.measure ? await figures() : await faults();

async function figures(): Promise<number> {
  const { release, only } = options;
  const measured = await measure({
    release,
    only,
    say,
    onMeasured(name, result) {
      console.log(figuresText([result]));
      keepMeasured(`${results}measured.json`, `${name}${release ? ", release" : ""}`, result);
    },
  });
  console.log("\nWritten to chaos/results/measured.json.");
  return measured.some(({ spread }) => spread === null) ? 1 : 0;
}

async function faults(): Promise<number> {
  const { keep, ...more } = options;
  const result = await runChaos({ ...more, keepIn: keep, signal: stop.signal, say });
  console.log(resultText(result));
  const { struck, ...rest } = result;
  write(`chaos-${options.seed}`, { faults: struck.length, kinds: countOf(struck), ...rest });
  return result.violations.length === 0 && result.quiet ? 0 : 1;
}

function countOf(struck: readonly { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of struck) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function write(name: string, result: object): void {
  mkdirSync(results, { recursive: true });
  const record = { at: new Date().toISOString(), machine: thisMachine(), options, ...result };
  writeFileSync(`${results}${name}.json`, `${JSON.stringify(record, null, 2)}\n`);
  console.log(`Written to chaos/results/${name}.json.`);
}
