import { rm } from "node:fs/promises";
import { buildSimulation } from "./build.ts";
import type { Mutant } from "./mutant.ts";
import { Pool } from "./pool.ts";
import type { MutantRecord } from "./records.ts";

/** Seeds that are tried before a mutant counts as not found. */
const seedsMax = 10_000;
/** Seeds that are kept of one mutant. */
const keptMax = 1;

export interface MutantHunt {
  readonly jobs: number;
  readonly record: MutantRecord | undefined;
}

/** Whether one of the recorded seeds still finds the mutant, and which; else it is looked for among others. */
export async function findMutant(
  mutant: Mutant,
  { jobs, record }: MutantHunt,
): Promise<MutantRecord | undefined> {
  const bundle = await buildSimulation(mutant);
  const pool = new Pool(bundle, jobs);
  try {
    for (const seed of record?.seeds ?? []) {
      const found = await firstFailure(pool, { from: seed, to: seed + 1 });
      if (found !== undefined && record !== undefined) return record;
    }
    return await hunt(mutant, pool);
  } finally {
    pool.close();
    await rm(bundle, { force: true });
  }
}

async function hunt({ name }: Mutant, pool: Pool): Promise<MutantRecord | undefined> {
  const seeds: number[] = [];
  let rule = "";
  for (let from = 0; from < seedsMax && seeds.length < keptMax; ) {
    const found = await firstFailure(pool, { from, to: seedsMax });
    if (found === undefined) break;
    rule ||= found.rule;
    seeds.push(found.seed);
    from = found.seed + 1;
  }
  const [first] = seeds;
  return first === undefined ? undefined : { name, took: first + 1, seeds, rule };
}

async function firstFailure(
  pool: Pool,
  range: { from: number; to: number },
): Promise<{ seed: number; rule: string } | undefined> {
  const { failed } = await pool.seeds({ ...range, stopAtFirst: true });
  const [first] = failed;
  return first === undefined ? undefined : { seed: first.seed, rule: first.findings[0]?.rule ?? "" };
}
