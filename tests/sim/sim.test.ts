import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSimulation } from "../../sim/build.ts";
import { findMutant } from "../../sim/hunt-mutants.ts";
import { mutants } from "../../sim/mutants.ts";
import { Pool } from "../../sim/pool.ts";
import { readMutantRecords, readRegressions } from "../../sim/records.ts";

const inCi = process.env["CI"] === "true";
/** What a change is checked with here, and before it is merged. */
const seeds = inCi ? 20_000 : 300;
const jobs = Math.min(2, availableParallelism());
const minute = 60_000;

describe("the simulation", () => {
  let bundle = "";
  let pool: Pool;

  beforeAll(async () => {
    bundle = await buildSimulation();
    pool = new Pool(bundle, jobs);
  }, minute);

  afterAll(async () => {
    pool.close();
    await rm(bundle, { force: true });
  });

  it("goes the same way for the same seed, again and in another process", {
    timeout: 3 * minute,
  }, async () => {
    const first = await pool.seeds({ from: 0, to: 40 });
    const again = await pool.seeds({ from: 0, to: 40 });
    const other = new Pool(bundle, 1);
    const elsewhere = await other.seeds({ from: 0, to: 40 });
    other.close();
    expect(again.hash).toBe(first.hash);
    expect(elsewhere.hash).toBe(first.hash);
    expect(first.steps).toBeGreaterThan(1_000);
  });

  it("goes another way for another seed", { timeout: minute }, async () => {
    const { seed: _, ...one } = await pool.plan(1);
    const { seed: __, ...other } = await pool.plan(2);
    expect(one).not.toEqual(other);
  });

  it("no recorded regression is back", { timeout: 3 * minute }, async () => {
    for (const { seed, rule, scenario } of await readRegressions()) {
      const { findings } = await pool.scenario(scenario);
      expect(findings, `seed ${seed}, which broke ${rule}`).toEqual([]);
    }
  });

  it(`no promise is broken by seeds 0 to ${seeds}`, { timeout: 30 * minute }, async () => {
    const sum = await pool.seeds({ from: 0, to: seeds });
    expect(sum.failed.map(({ seed, findings }) => ({ seed, ...findings[0] }))).toEqual([]);
    expect(sum.seeds).toBe(seeds);
    expect(sum.acks).toBeGreaterThan(seeds);
  });
});

describe("deliberate bugs", () => {
  it("are at least fifteen, each with seeds that find it", async () => {
    const recorded = (await readMutantRecords()).map(({ name }) => name);
    expect(mutants.length).toBeGreaterThanOrEqual(15);
    expect(mutants.map(({ name }) => name).filter((name) => !recorded.includes(name))).toEqual([]);
  });

  /** All of them before a change is merged; here the ones that few seeds find. */
  it("are found by their recorded seeds", { timeout: 60 * minute }, async () => {
    const records = new Map((await readMutantRecords()).map((record) => [record.name, record]));
    const tried = mutants.filter(({ name }) => inCi || (records.get(name)?.took ?? 0) <= 30);
    const missed: string[] = [];
    for (const mutant of tried) {
      const found = await findMutant(mutant, { jobs, record: records.get(mutant.name) });
      if (found === undefined) missed.push(mutant.name);
    }
    expect(missed).toEqual([]);
  });
});
