import { readFileSync } from "node:fs";
import { childrenOf } from "../load/cpu-time.ts";

/** Bytes, by what holds them. Memory that processes share is divided among them. */
export interface MemoryKinds {
  readonly servers: number;
  readonly load: number;
  readonly postgres: number;
  readonly redis: number;
  /** Its own structures: sockets, files, page tables; buffers of sockets. The cache of files is not in it. */
  readonly kernel: number;
}

export interface Groups {
  readonly servers: readonly number[];
  readonly load: readonly number[];
  readonly postgres: readonly number[];
  readonly redis: readonly number[];
}

const page = 4_096;
const kibi = 1_024;

export function memoryKinds(groups: Groups): MemoryKinds {
  const sum = (pids: readonly number[]) => pids.reduce((total, pid) => total + processBytes(pid), 0);
  return {
    servers: sum(groups.servers),
    load: sum(groups.load),
    postgres: sum(groups.postgres),
    redis: sum(groups.redis),
    kernel: kernelBytes(),
  };
}

/** A database server and those who serve its connections. */
export function withChildren(pid: number): number[] {
  return [pid, ...childrenOf(pid)];
}

/** What the machine could still give to somebody. */
export function availableBytes(): number {
  return fieldOf("/proc/meminfo", "MemAvailable") * kibi;
}

/** Its share of what it holds in memory; 0 once it is gone. */
export function processBytes(pid: number): number {
  return fieldOf(`/proc/${pid}/smaps_rollup`, "Pss") * kibi;
}

function kernelBytes(): number {
  const fields = ["Slab", "KernelStack", "PageTables", "Percpu"];
  const structures = fields.reduce((sum, name) => sum + fieldOf("/proc/meminfo", name), 0) * kibi;
  const buffers = /^TCP: .* mem (\d+)/m.exec(textOf("/proc/net/sockstat"))?.[1] ?? "0";
  return structures + Number(buffers) * page;
}

function fieldOf(file: string, name: string): number {
  return Number(new RegExp(`^${name}: +(\\d+)`, "m").exec(textOf(file))?.[1] ?? 0);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
