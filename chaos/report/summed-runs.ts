import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ChaosResult } from "../run-chaos.ts";
import { type Machine, thisMachine } from "./machine.ts";

/** One run in a line: what of several runs can be added up. */
interface RunLine {
  readonly at: string;
  readonly machine: Machine;
  readonly seed: number;
  readonly seconds: number;
  readonly faults: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly points: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly turns: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, number>>;
  readonly recoveryMs: ChaosResult["recoveryMs"];
  readonly loop: ChaosResult["loop"];
  readonly quiet: boolean;
  readonly violations: ChaosResult["violations"];
}

/** Adds a run to a file of JSON lines, which is made when there is none. */
export function appendRun(file: string, { struck, missing: _, ...result }: ChaosResult): void {
  const line: RunLine = {
    at: new Date().toISOString(),
    machine: thisMachine(),
    faults: struck.length,
    kinds: countOf(struck.map(({ kind }) => kind)),
    ...result,
  };
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** The sums of all runs in the file. */
export function sumsText(file: string): string {
  const lines = readFileSync(file, "utf8").split("\n");
  const runs = lines.flatMap((line) => (line === "" ? [] : [JSON.parse(line) as RunLine]));
  const sum = (of: (run: RunLine) => number) => runs.reduce((all, run) => all + of(run), 0);
  const hit = new Set(
    runs.flatMap(({ points }) => Object.keys(points).filter((name) => (points[name] ?? 0) > 0)),
  );
  const seconds = sum((run) => run.seconds);
  return [
    `In ${file}: ${runs.length} runs, ${Math.round(seconds / 60)} minutes, ${new Set(runs.map(({ machine }) => machine.commit)).size} commits.`,
    `  faults ${sum((run) => run.faults)}, acks ${sum((run) => run.counts["acks"] ?? 0)}, points hit ${hit.size}`,
    `  violations ${sum((run) => run.violations.reduce((all, { count }) => all + count, 0))}, not quiet ${runs.filter(({ quiet }) => !quiet).length}`,
  ].join("\n");
}

export function countOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
