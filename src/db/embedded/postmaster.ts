import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-error.ts";
import { commandLineOf, isRunning, signalProcess, workingFolderOf } from "./host-process.ts";

/** What `postmaster.pid` tells about the server of a cluster. */
export interface Postmaster {
  pid: number;
  port: number;
  status: "starting" | "ready" | "stopping";
}

/** Crash recovery after a long run can take a while; so can the last checkpoint of a stop. */
const SETTLE_MS_MAX = 60_000;
const STOP_MS_MAX = 30_000;
const POLL_MS = 10;

/** @returns undefined when there is no file, or Postgres has only begun to write it. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const path = join(cluster, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  try {
    const lines = readFileSync(path, "utf8").split("\n");
    const status = lines[7]?.trim();
    return {
      pid: Math.abs(Number(lines[0])),
      port: Number(lines[3]),
      status: status === "ready" || status === "stopping" ? status : "starting",
    };
  } catch {
    return undefined;
  }
}

/**
 * Waits for a living server of this cluster to be ready or gone, and clears a file whose pid now belongs to a
 * stranger (Postgres itself only clears those whose pid belongs to nobody).
 * @returns The ready server, or undefined when there is none.
 * @throws EmbeddedPostgresError server_unresponsive
 */
export async function findRunning(
  cluster: string,
  log: (message: string) => void,
): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + SETTLE_MS_MAX; Date.now() < deadline; await sleep(POLL_MS)) {
    const found = readPostmaster(cluster);
    if (found === undefined || !isRunning(found.pid)) return undefined;
    if (!servesCluster(found.pid, cluster)) {
      log(`embedded Postgres clears a stale postmaster.pid: process ${found.pid} is another program now`);
      rmSync(join(cluster, "postmaster.pid"), { force: true });
      return undefined;
    }
    if (found.status === "ready") return found;
  }
  throw unresponsive(cluster);
}

/** The process that serves a cluster now, whoever started it: of several users one starts it again when it died. */
export function servingPid(cluster: string): number | undefined {
  const pid = readPostmaster(cluster)?.pid;
  return pid !== undefined && isRunning(pid) && servesCluster(pid, cluster) ? pid : undefined;
}

/**
 * Fast shutdown: open transactions roll back, a checkpoint is written. @throws EmbeddedPostgresError
 * stop_timeout
 */
export async function stopPostmaster(cluster: string): Promise<void> {
  const pid = servingPid(cluster);
  if (pid === undefined || !signalProcess(pid, "SIGINT")) return;
  for (const deadline = Date.now() + STOP_MS_MAX; Date.now() < deadline; await sleep(POLL_MS)) {
    if (!isRunning(pid)) return;
  }
  signalProcess(pid, "SIGQUIT");
  throw new EmbeddedPostgresError(
    "stop_timeout",
    `Postgres (process ${pid}) had not stopped after ${STOP_MS_MAX / 1_000} s and was told to stop at once. ` +
      "Nothing that was acknowledged is lost; the next start recovers it from the log.",
  );
}

export function unresponsive(cluster: string, cause?: unknown): EmbeddedPostgresError {
  const pid = readPostmaster(cluster)?.pid;
  return new EmbeddedPostgresError(
    "server_unresponsive",
    `A Postgres (process ${pid ?? "unknown"}) holds ${cluster} and does not answer. End it with \`kill -INT ${pid ?? "PID"}\`, then start again.`,
    cause,
  );
}

/**
 * Postgres works in its data folder, also after that was moved. Failing that the command line tells; failing
 * both, a living pid is taken for the server, and the probe finds out.
 */
function servesCluster(pid: number, cluster: string): boolean {
  const command = commandLineOf(pid);
  const program = command === undefined || command.includes("postgres");
  const folder = workingFolderOf(pid);
  return program && (folder === undefined ? (command?.includes(cluster) ?? true) : folder === cluster);
}
