import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.ts";

/** A real Redis of a test's own on a loopback port, without persistence. It can be stopped in every way a server can. */
export interface TestRedis {
  /** Stays the same over `kill` and `restart`. */
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now. */
  readonly pid: number;
  /** SIGSTOP: connections stay open and nothing is delivered. */
  pause(): void;
  /** SIGCONT. */
  resume(): void;
  /** SIGKILL; resolves when the process is gone. Harmless when it is gone already. */
  kill(): Promise<void>;
  /** A new process on the same port, answering when this resolves; the old one is killed first. */
  restart(): Promise<void>;
  /** Ends it for good and deletes its folder. Call it in `afterAll`, whatever state it is in. */
  stop(): Promise<void>;
}

const startMsMax = 20_000;
/** Somebody else may take a port between the moment it was found free and the moment Redis listens on it. */
const startsMax = 5;

/** Where `npm test` found the program; on the path when tests are run by hand. */
const program = process.env.REDIS_SERVER_PATH ?? "redis-server";

/**
 * Starts a server of the test's own. For tests that only need some Redis, `anyRedis` is enough.
 * @param settings More of redis.conf, such as `{ "cluster-enabled": "yes" }`.
 * @throws Error when there is no `redis-server`; the message says what to install.
 */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<TestRedis> {
  const dir = mkdtempSync(join(tmpdir(), "pam-test-redis-"));
  let running: Running | null = null;
  let port = 0;
  for (let start = 1; running === null; start++) {
    port = await freePort();
    running = await run({ port, dir, settings }).catch((error: unknown) => {
      if (start < startsMax && error instanceof TookNoPort) return null;
      rmSync(dir, { recursive: true, force: true });
      throw error;
    });
  }
  return testRedis({ port, dir, settings }, running);
}

/** The Redis that REDIS_URL names, else one of the test's own. It can't be paused or killed: others may use it. */
export async function anyRedis(): Promise<Pick<TestRedis, "url" | "stop">> {
  const url = process.env.REDIS_URL;
  return url === undefined || url === "" ? startRedis() : { url, stop: async () => {} };
}

interface Place {
  readonly port: number;
  readonly dir: string;
  readonly settings: Readonly<Record<string, string>>;
}

function testRedis(place: Place, first: Running): TestRedis {
  const { port, dir } = place;
  let running = first;
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    get pid() {
      return running.pid;
    },
    pause: () => running.signal("SIGSTOP"),
    resume: () => running.signal("SIGCONT"),
    kill: () => running.kill(),
    async restart() {
      await running.kill();
      running = await run(place);
    },
    async stop() {
      await running.kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly pid: number;
  signal(signal: NodeJS.Signals): void;
  kill(): Promise<void>;
}

class TookNoPort extends Error {}

async function run({ port, dir, settings }: Place): Promise<Running> {
  const options = { bind: "127.0.0.1", port: String(port), save: "", appendonly: "no", dir, ...settings };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "ignore"] });
  const gone = once(child, "exit").catch(noProgram);
  const { pid } = child;
  if (pid === undefined) return gone.then(() => Promise.reject(new TookNoPort("redis-server ended")));
  const watcher = endWithThisProcess(pid);
  const running: Running = {
    pid,
    // A process that is gone is told nothing: `kill` then does nothing.
    signal: (signal) => void child.kill(signal),
    async kill() {
      watcher.kill("SIGKILL");
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
  };
  if (await answers(child, port)) return running;
  await running.kill();
  throw new TookNoPort(`redis-server did not answer on port ${port}; start it by hand to see why.`);
}

function noProgram(cause: unknown): never {
  throw new Error(`${program} can't be started. Install Redis (Debian: apt-get install redis-server).`, {
    cause,
  });
}

/** However this process ends, also by SIGKILL, its end of the pipe closes and the server is killed. */
function endWithThisProcess(pid: number): ChildProcess {
  const watcher = spawn("sh", ["-c", 'trap "" INT TERM HUP; cat >/dev/null; kill -9 "$0"', String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  return watcher;
}

/** False when the server ended or did not answer in time. */
async function answers(child: ChildProcess, port: number): Promise<boolean> {
  const until = Date.now() + startMsMax;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    if (await pings(port)) return true;
    await sleep(20);
  }
  return false;
}

function pings(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on("error", () => {});
    socket.on("data", (data) => {
      resolve(String(data).startsWith("+PONG"));
      socket.destroy();
    });
    socket.on("close", () => resolve(false));
  });
}
