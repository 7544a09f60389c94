/** `npm run chaos`: breaks a cluster of three under talking clients and checks the durability contract. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crashLoopName } from "./faults/crash-loop.ts";
import { faultNames } from "./faults/scheduler.ts";
import { measure } from "./measure/measure.ts";
import { type CommandLine, readOptions, UsageError, usage } from "./options.ts";
import { thisMachine } from "./report/machine.ts";
import { keepMeasured } from "./report/measured-file.ts";
import { appendRun, countOf, sumsText } from "./report/summed-runs.ts";
import { figuresText, resultText } from "./report/table.ts";
import { runChaos } from "./run-chaos.ts";

const results = fileURLToPath(new URL("results/", import.meta.url));
const stop = new AbortController();
const say = (line: string) => console.log(line);
const misunderstood = 2;
process.exitCode = await main();

async function main(): Promise<number> {
  const options = understood();
  if (typeof options === "number") return options;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      say("Stopping: no further faults; what has happened is checked. Ask again to leave at once.");
      stop.abort();
      process.once(signal, () => process.exit(130));
    });
  }
  return options.measure ? figures(options) : faults(options);
}

/** What was asked for, or what to end with. */
function understood(): CommandLine | number {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options !== undefined) return checkedKinds(options);
    say(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return misunderstood;
  }
}

function checkedKinds(options: CommandLine): CommandLine {
  const names = [crashLoopName, ...faultNames];
  const unknown = options.only.find((each) => !names.some((name) => name.startsWith(each)));
  if (options.measure || unknown === undefined) return options;
  throw new UsageError(
    `No kind of fault has a name that begins with "${unknown}". Choose of: ${names.join(", ")}.`,
  );
}

async function figures({ release, only }: CommandLine): Promise<number> {
  const measured = await measure({
    release,
    only,
    say,
    onMeasured(name, result) {
      say(figuresText([result]));
      keepMeasured(`${results}measured.json`, `${name}${release ? ", release" : ""}`, result);
    },
  });
  say("\nWritten to chaos/results/measured.json.");
  return measured.some(({ spread }) => spread === null) ? 1 : 0;
}

async function faults(options: CommandLine): Promise<number> {
  const { keep, append, ...more } = options;
  const brokenIn = `${results}evidence-${options.seed}`;
  const result = await runChaos({ ...more, keepIn: keep, brokenIn, signal: stop.signal, say });
  say(resultText(result));
  if (result.violations.length > 0) say(`The evidence is in ${keep ?? brokenIn}.`);
  const { struck, ...rest } = result;
  const kinds = countOf(struck.map(({ kind }) => kind));
  write(`chaos-${options.seed}`, { options, faults: struck.length, kinds, ...rest });
  if (append !== undefined) {
    appendRun(append, result);
    say(sumsText(append));
  }
  return result.violations.length === 0 && result.quiet ? 0 : 1;
}

function write(name: string, result: object): void {
  mkdirSync(results, { recursive: true });
  const record = { at: new Date().toISOString(), machine: thisMachine(), ...result };
  writeFileSync(`${results}${name}.json`, `${JSON.stringify(record, null, 2)}\n`);
  say(`Written to chaos/results/${name}.json.`);
}
