import { readFile, writeFile } from "node:fs/promises";
import type { Scenario } from "./scenario.ts";

/** A scenario that once broke a promise. It must never again. */
export interface Regression {
  readonly seed: number;
  readonly rule: string;
  readonly text: string;
  /** As small as it could be made. */
  readonly scenario: Scenario;
}

/** Seeds that find a mutant. */
export interface MutantRecord {
  readonly name: string;
  /** How many seeds were run, from 0 on, until one of them found it. */
  readonly took: number;
  readonly seeds: readonly number[];
  /** The promise that was seen to break. */
  readonly rule: string;
}

const regressionsFile = new URL("./regressions.json", import.meta.url);
const mutantsFile = new URL("./mutants.json", import.meta.url);

export async function readRegressions(): Promise<readonly Regression[]> {
  return JSON.parse(await readFile(regressionsFile, "utf8")) as readonly Regression[];
}

export async function addRegression(regression: Regression): Promise<void> {
  const others = (await readRegressions()).filter(({ seed }) => seed !== regression.seed);
  await write(regressionsFile, [...others, regression]);
}

export async function readMutantRecords(): Promise<readonly MutantRecord[]> {
  return JSON.parse(await readFile(mutantsFile, "utf8")) as readonly MutantRecord[];
}

export function writeMutantRecords(records: readonly MutantRecord[]): Promise<void> {
  return write(mutantsFile, records);
}

function write(file: URL, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
