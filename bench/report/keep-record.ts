import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Workload } from "../run/workload.ts";
import { allWorkloads } from "../workloads/all-workloads.ts";
import { idleWorkload } from "../workloads/idle.ts";
import { sweepWorkloads } from "../workloads/sweep.ts";
import { memoryPlot, type Plot, sweepPlots } from "./plots.ts";
import {
  emptyRecord,
  isOfThisMachine,
  type KeptWorkload,
  machineLine,
  type RunRecord,
  rowLine,
  withRow,
} from "./run-record.ts";
import { workloadTable } from "./table.ts";

/** `latest` is composed: a row stays until its workload is kept again. `partial` and `quick` hold one run only. */
export type RecordName = "latest" | "partial" | "quick";

export const resultsFolder: string = fileURLToPath(new URL("../results", import.meta.url));

/** Saves each workload as soon as it is done, so that a run that is interrupted keeps what it has. */
export class RecordKeeper {
  readonly #name: RecordName;
  #record: RunRecord;

  constructor(name: RecordName, pinned: boolean) {
    const fresh = emptyRecord(pinned);
    const before = name === "latest" ? readRecord(name) : null;
    this.#name = name;
    this.#record = before !== null && isOfThisMachine(before, fresh) ? { ...before, ...about(fresh) } : fresh;
  }

  get machineLine(): string {
    return machineLine(this.#record);
  }

  keep({ id }: Workload, row: KeptWorkload): void {
    const { workloads, sweep } = this.#record;
    this.#record = isSweep(id)
      ? { ...this.#record, sweep: withRow(sweep, row, idsOf(sweepWorkloads)) }
      : { ...this.#record, workloads: withRow(workloads, row, idsOf(allWorkloads)) };
    this.#write();
  }

  #write(): void {
    mkdirSync(resultsFolder, { recursive: true });
    const base = `${resultsFolder}/${this.#name}`;
    writeFileSync(`${base}.json`, `${JSON.stringify(this.#record, null, 1)}\n`);
    writeFileSync(`${base}.md`, `${markdownOf(this.#record)}\n`);
    for (const { name, svg } of plotsOf(this.#record)) writeFileSync(`${base}-${name}.svg`, svg);
  }
}

/** @param name Of a record below `bench/results/`. Null where there is none yet. */
function readRecord(name: RecordName): RunRecord | null {
  try {
    // Written here and nowhere else.
    return JSON.parse(readFileSync(`${resultsFolder}/${name}.json`, "utf8")) as RunRecord;
  } catch {
    return null;
  }
}

const about = ({ machine, pinned }: RunRecord) => ({ machine, pinned });
const idsOf = (workloads: readonly Workload[]): string[] => workloads.map(({ id }) => id);
const isSweep = (id: string): boolean => idsOf(sweepWorkloads).includes(id);

function markdownOf(record: RunRecord): string {
  const tables = record.workloads.flatMap((row) => {
    const workload = allWorkloads.find(({ id }) => id === row.id);
    return workload === undefined ? [] : [`${workloadTable(workload, row)}\n\n${rowLine(row)}`];
  });
  return [machineLine(record), ...tables].join("\n\n");
}

function plotsOf({ workloads, sweep }: RunRecord): Plot[] {
  const idle = workloads.filter(({ id }) => id === idleWorkload.id);
  return [...(sweep.length > 1 ? sweepPlots(sweep) : []), ...idle.map(memoryPlot)];
}
