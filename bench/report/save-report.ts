import { mkdirSync, writeFileSync } from "node:fs";
import { resultsFolder } from "./keep-record.ts";
import type { Plot } from "./plots.ts";
import { commitNow, emptyRecord, machineText } from "./run-record.ts";

/** A run of its own kind, which is no row of the record. */
export interface Report {
  readonly name: string;
  readonly result: object;
  readonly markdown: string;
  readonly plots?: readonly Plot[];
}

/** Keeps it below `bench/results/`, with the machine it ran on, and tells it. */
export function saveReport({ name, result, markdown, plots = [] }: Report): void {
  const record = emptyRecord(false);
  const at = new Date().toISOString();
  const commit = commitNow();
  const text = `${markdown}\n\n${machineText(record)}. Commit ${commit}, ${at.slice(0, 16).replace("T", " ")} UTC.\n`;
  const json = { at, commit, machine: record.machine, ...result };
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(`${resultsFolder}/${name}.json`, `${JSON.stringify(json, null, 1)}\n`);
  writeFileSync(`${resultsFolder}/${name}.md`, text);
  for (const plot of plots) writeFileSync(`${resultsFolder}/${name}-${plot.name}.svg`, plot.svg);
  process.stdout.write(`${text}\nKept in bench/results/${name}.json and ${name}.md\n`);
}
