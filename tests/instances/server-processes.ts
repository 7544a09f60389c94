import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import { bundleServer } from "../crash/bundle-server.ts";
import { TEST_SECRET } from "../db/prepared-database.ts";
import { freePort } from "../support/free-port.ts";

/** The real server, or a primary with its workers, as a process. */
export interface ServerProcess {
  readonly port: number;
  readonly child: ChildProcess;
  /** Of those that serve, as they were at the start. */
  readonly pids: readonly number[];
  /** How it ended: exit code or signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Lines of its log. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  signal(name: NodeJS.Signals): void;
}

export interface ServerProcesses {
  /** Resolves when it listens. @throws Error with what it said when it ended before. */
  start(env: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** Ends what still lives, by pid. */
  endAll(): Promise<void>;
  /** The same, and deletes all. */
  close(): Promise<void>;
}

/** Bundles the server once for a file of tests. */
export async function serverProcesses(): Promise<ServerProcesses> {
  const home = await mkdtemp(join(inject("scratchDir"), "instances-"));
  await bundleServer(join(home, "dist"));
  const running: ServerProcess[] = [];
  return {
    async start(env) {
      const server = await startIn(home, env);
      running.push(server);
      return server;
    },
    endAll,
    async close() {
      await endAll();
      await rm(home, { recursive: true, force: true });
    },
  };

  async function endAll(): Promise<void> {
    for (const { child, ended, pids } of running.splice(0)) {
      child.kill("SIGKILL");
      for (const pid of pids) endWorker(pid);
      await ended;
    }
  }
}

async function startIn(home: string, env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { PATH = "", HOME = "" } = process.env;
  const port = await freePort();
  const args = ["--enable-source-maps", join(home, "dist", "main.js"), "--json", "--port", String(port)];
  const child = spawn(process.execPath, args, {
    cwd: home,
    env: {
      PATH,
      HOME,
      SECRET_KEY: TEST_SECRET,
      DATABASE_POOL_SIZE: "6",
      LOG_LEVEL: "info",
      PAM_DATA_DIR: join(home, "data"),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const log: Readonly<Record<string, unknown>>[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(parsed(line)));
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume();
    const { pids } = JSON.parse(line);
    return { port, child, pids, ended, log, signal: (name) => void child.kill(name) };
  }
  await ended;
  throw new Error(`The server ended before it was ready: ${JSON.stringify(log.slice(-5))}`);
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line);
  } catch {
    return { line };
  }
}

/** Its primary is gone, so it leaves by itself, but not at once. */
function endWorker(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone.
  }
}
