import { execFileSync, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Where processes run. Null: the machine can't pin, everything shares its cores and figures are worth less. */
export interface Cores {
  /** The server under test alone. */
  readonly server: number | null;
  /** Load, database and this process. */
  readonly load: number | null;
}

/** Two cores when there are two and `taskset` is installed. This process goes to the load's. */
export function takeCores(): Cores {
  const pinnable = availableParallelism() >= 2 && spawnSync("taskset", ["--version"]).status === 0;
  if (!pinnable) return { server: null, load: null };
  execFileSync("taskset", ["-acp", "1", String(process.pid)], { stdio: "ignore" });
  return { server: 0, load: 1 };
}

/** A command line that runs on both, though this process keeps to one. */
export function onAllCores({ server, load }: Cores, command: readonly string[]): readonly string[] {
  return server === null ? command : ["taskset", "-c", `${server},${load}`, ...command];
}

/** A command line that runs on the given core. */
export function onCore(core: number | null, command: readonly string[]): readonly string[] {
  return core === null ? command : ["taskset", "-c", String(core), ...command];
}
