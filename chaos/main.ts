/** `npm run chaos`: breaks a cluster of three under talking clients and checks the durability contract. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readOptions } from "./options.ts";
import { thisMachine } from "./report/machine.ts";
import { resultText } from "./report/table.ts";
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

const result = await runChaos({
  ...options,
  keepIn: options.keep,
  signal: stop.signal,
  say: (line) => console.log(line),
});
console.log(resultText(result));
mkdirSync(results, { recursive: true });
const { struck, ...rest } = result;
const kinds = Object.fromEntries(
  [...new Set(struck.map(({ kind }) => kind))].map((kind) => [
    kind,
    struck.filter((it) => it.kind === kind).length,
  ]),
);
const record = {
  at: new Date().toISOString(),
  machine: thisMachine(),
  options,
  faults: struck.length,
  kinds,
  ...rest,
};
writeFileSync(`${results}chaos-${options.seed}.json`, `${JSON.stringify(record, null, 2)}\n`);
console.log(`Written to chaos/results/chaos-${options.seed}.json.`);
process.exit(result.violations.length === 0 && result.quiet ? 0 : 1);
