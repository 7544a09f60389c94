/** npm run sim: the simulation's entry. */
import { rm } from "node:fs/promises";
import { buildSimulation } from "./build.ts";
import { type CommandLine, readCommandLine, UsageError, usage } from "./command-line.ts";
import { findMutant } from "./hunt-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import type { FailedSeed, Tally } from "./orders.ts";
import { Pool } from "./pool.ts";
import { addRegression, readMutantRecords, readRegressions, writeMutantRecords } from "./records.ts";
import { shrink } from "./shrink.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const shrunkMax = 3;

/** @returns Whether all is as it should be. */
async function main(asked: CommandLine): Promise<boolean> {
  if (asked.mutants) return huntAll(asked);
  const { mutant, seed } = asked;
  const bundle = await buildSimulation(mutant);
  const pool = new Pool(bundle, seed === undefined ? asked.jobs : 1);
  try {
    if (seed !== undefined) return await one(pool, seed, asked.trace);
    const replayed = mutant === undefined ? await replay(pool) : true;
    return (await many(pool, asked)) && replayed;
  } finally {
    pool.close();
    await rm(bundle, { force: true });
  }
}

async function one(pool: Pool, seed: number, trace: boolean): Promise<boolean> {
  const scenario = await pool.plan(seed);
  say(JSON.stringify(scenario));
  const result = await pool.scenario(scenario, trace);
  for (const line of result.lines ?? []) say(line);
  say(`seed ${seed}: ${result.steps} steps, ${result.acks} acks, ${result.turns} turns, hash ${result.hash}`);
  for (const { rule, text } of result.findings) say(`${rule}: ${text}`);
  return result.findings.length === 0;
}

/** What once went wrong does not go wrong again. */
async function replay(pool: Pool): Promise<boolean> {
  const regressions = await readRegressions();
  let ok = true;
  for (const { seed, rule, scenario } of regressions) {
    const { findings } = await pool.scenario(scenario);
    if (findings.length === 0) continue;
    say(`The regression of seed ${seed} (${rule}) is back: ${findings[0]?.text}`);
    ok = false;
  }
  if (regressions.length > 0) say(`${regressions.length} regressions replayed.`);
  return ok;
}

async function many(pool: Pool, { seeds, untilMs, mutant }: CommandLine): Promise<boolean> {
  const startedAt = Date.now();
  let toldAt = startedAt;
  const onTally = (sum: Tally): void => {
    if (Date.now() - toldAt < 15_000) return;
    toldAt = Date.now();
    say(lineOf(sum, toldAt - startedAt));
  };
  const sum = await pool.seeds({ ...seeds, untilMs, onTally, stopAtFirst: mutant !== undefined });
  say(lineOf(sum, Date.now() - startedAt));
  say(`hash ${sum.hash}`);
  for (const failed of sum.failed) tell(failed, mutant);
  if (mutant === undefined) for (const failed of firstOfEachRule(sum.failed)) await keep(pool, failed);
  return sum.failed.length === 0;
}

function lineOf({ seeds, steps, acks, turns, failed }: Tally, ms: number): string {
  const rate = Math.round(seeds / (ms / 1_000));
  return `${seeds} seeds (${rate}/s), ${steps} steps, ${turns} turns, ${acks} acks, ${failed.length} failed`;
}

function tell({ seed, findings }: FailedSeed, mutant: Mutant | undefined): void {
  const more = mutant === undefined ? "" : ` --mutant ${mutant.name}`;
  say(`seed ${seed} breaks ${findings[0]?.rule}: ${findings[0]?.text}`);
  say(`  again: npm run sim -- --seed ${seed} --trace${more}`);
}

function firstOfEachRule(failed: readonly FailedSeed[]): FailedSeed[] {
  const rules = new Map<string, FailedSeed>();
  for (const it of failed) {
    const rule = it.findings[0]?.rule ?? "";
    if (!rules.has(rule)) rules.set(rule, it);
  }
  return [...rules.values()].slice(0, shrunkMax);
}

async function keep(pool: Pool, { seed, findings }: FailedSeed): Promise<void> {
  const [first] = findings;
  if (first === undefined) return;
  const scenario = await shrink(await pool.plan(seed), first.rule, async (smaller) => {
    return (await pool.scenario(smaller)).findings;
  });
  await addRegression({ seed, rule: first.rule, text: first.text, scenario });
  say(
    `seed ${seed} shrunk to ${scenario.actions.length} actions and ${Object.keys(scenario.rates).length} faults,`,
  );
  say("  and added to sim/regressions.json.");
}

async function huntAll({ jobs, record }: CommandLine): Promise<boolean> {
  const records = new Map((await readMutantRecords()).map((record) => [record.name, record]));
  let ok = true;
  for (const mutant of mutants) {
    const found = await findMutant(mutant, {
      jobs,
      record: record ? undefined : records.get(mutant.name),
    });
    if (found === undefined) {
      ok = false;
      records.delete(mutant.name);
      say(`${mutant.name}: NOT FOUND`);
    } else {
      records.set(mutant.name, found);
      say(`${mutant.name}: found by seed ${found.seeds[0]} (${found.rule}), after ${found.took} seeds`);
    }
    if (record) await writeMutantRecords(mutants.flatMap(({ name }) => records.get(name) ?? []));
  }
  return ok;
}

/** @returns The exit code. */
async function answer(args: readonly string[]): Promise<number> {
  try {
    const asked = readCommandLine(args);
    if (!asked.help) return (await main(asked)) ? 0 : 1;
    say(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = await answer(process.argv.slice(2));
