import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedPostgresError } from "./embedded-error.ts";
import { findRunning, type Postmaster, readPostmaster } from "./postmaster.ts";
import type { ServerSettings } from "./server-settings.ts";

const ATTEMPTS_MAX = 6;
const RETRY_MS = 300;
const READY_MS_MAX = 60_000;
const POLL_MS = 5;
const LOG_BYTES_MAX = 1_048_576;

/**
 * Worth another look: somebody took the port between our choice and Postgres's bind, the last helpers of a
 * killed server are still leaving its shared memory, or a start that was killed half way has brought its
 * server up after all.
 */
const PASSING =
  /could not bind|address already in use|pre-existing shared memory block|could not create any TCP\/IP sockets|lock file ".*" already exists/i;

export interface LaunchRequest {
  folder: DataFolder;
  binaries: Binaries;
  settings: ServerSettings;
  log: (message: string) => void;
  /** By default the one it had, else any free one. */
  port?: number;
}

/**
 * Finds the living server of the folder or starts one, and waits until it takes connections.
 * @throws EmbeddedPostgresError start_failed, server_unresponsive
 */
export async function findOrLaunch(
  request: LaunchRequest,
): Promise<{ server: Postmaster; adopted: boolean }> {
  const { folder, log } = request;
  // What a server that died has left behind: those who used it look for it there.
  const last = readPostmaster(folder.cluster)?.port ?? 0;
  let complaint = "";
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const running = await findRunning(folder.cluster, log);
    if (running) return { server: running, adopted: true };
    const port = request.port ?? (attempt === 1 && last > 0 ? last : await freePort());
    const outcome = await tryLaunch(request, port);
    if (typeof outcome !== "string") return { server: outcome, adopted: false };
    complaint = outcome;
    if (!PASSING.test(complaint)) break;
    await sleep(RETRY_MS);
  }
  throw new EmbeddedPostgresError(
    "start_failed",
    `Postgres did not start. Its last words:\n${complaint}\nThe whole log is ${join(folder.control, "server.log")}.`,
  );
}

/** @returns The ready server, or the end of its log when it died. */
async function tryLaunch(
  { folder, binaries, settings }: LaunchRequest,
  port: number,
): Promise<Postmaster | string> {
  const logFile = join(folder.control, "server.log");
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX) rmSync(logFile);
  const log = openSync(logFile, "a", 0o600);
  const logStart = statSync(logFile).size;
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Its own process group: Ctrl-C reaches the application alone, which drains first. A file for its words: a
  // pipe would die with us.
  const child = spawn(binaries.postgres, ["-D", folder.cluster, "-p", String(port), ...options], {
    ...folder.account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let death: string | undefined;
  child.once("error", (error) => (death = error.message));
  child.once("exit", (code, signal) => (death = `ended with ${signal ?? `exit code ${code}`}`));
  for (const deadline = Date.now() + READY_MS_MAX; Date.now() < deadline; await sleep(POLL_MS)) {
    if (death !== undefined) return `${lastLines(logFile, logStart)}${death}`;
    const found = readPostmaster(folder.cluster);
    if (found?.pid === child.pid && found?.status === "ready") return found;
  }
  child.kill("SIGINT");
  return `${lastLines(logFile, logStart)}not ready after ${READY_MS_MAX / 1_000} s`;
}

function lastLines(logFile: string, from: number): string {
  const text = readFileSync(logFile).subarray(from).toString("utf8").trim();
  return text === "" ? "" : `${text.split("\n").slice(-15).join("\n")}\n`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
