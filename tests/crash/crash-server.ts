import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import { issueToken } from "../../src/auth/tokens.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/supervisor.ts";
import { bundleServer } from "./bundle-server.ts";
import { goneWithin } from "./process-gone.ts";

const secret = "the secret of the servers that are killed";

/** One life of the server's process. */
export interface Life {
  readonly child: ChildProcess;
  /** Resolves when it listens; rejects when it ended before. */
  readonly ready: Promise<void>;
  /** How it ended: exit code or signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** The end of what it wrote to standard error. */
  complaints(): string;
}

/** The real server on a data folder of its own, which outlives each of its lives. */
export interface CrashServer {
  readonly dataDir: string;
  /** A new life, on the same port and data. Does not wait. */
  launch(env?: Readonly<Record<string, string>>): Life;
  address(scheme: "http" | "ws"): string;
  token(subject: string): Promise<string>;
  /** The embedded server's first process, while it lives. */
  postmaster(): Promise<number | undefined>;
  /** Processes of the embedded server that serve connections or write: what a random kill may hit. */
  backends(): Promise<number[]>;
  /** Superuser on the embedded server, which is started when it does not run. Call `stop` when done with it. */
  openDatabase(): Promise<{ adminUrl: string; stop(): Promise<void> }>;
  /** Ends what lives, by pid, and deletes all. */
  dispose(): Promise<void>;
}

/** Bundles the server once, so that it starts as quickly as a built one. */
export async function buildCrashServer(port: number): Promise<CrashServer> {
  const home = await mkdtemp(join(inject("scratchDir"), "crash-"));
  const dataDir = join(home, "data");
  await bundleServer(join(home, "dist"));
  await mkdir(dataDir);
  // Started by root, Postgres runs under an account of its own, which must get in.
  for (const folder of [home, dataDir]) await chmod(folder, 0o755);
  const lives: Life[] = [];
  const postmaster = () => postmasterOf(dataDir);
  const openDatabase = async () =>
    startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), log: () => {} });
  return {
    dataDir,
    launch(env = {}) {
      const life = begin({ program: join(home, "dist", "main.js"), dataDir, port, env });
      lives.push(life);
      return life;
    },
    address: (scheme) => `${scheme}://127.0.0.1:${port}`,
    token: (subject) => issueToken({ secret, user: subject, expireMinutes: 600 }),
    postmaster,
    backends: async () => childrenOf(await postmaster()),
    openDatabase,
    async dispose() {
      for (const { child, ended } of lives) {
        child.kill("SIGKILL");
        await ended;
      }
      const pid = await postmaster();
      if (pid !== undefined) {
        process.kill(pid, "SIGINT");
        await goneWithin(pid, 30_000);
      }
      await rm(home, { recursive: true, force: true });
    },
  };
}

interface LifeOptions {
  readonly program: string;
  readonly dataDir: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}

function begin({ program, dataDir, port, env }: LifeOptions): Life {
  const { PATH = "", HOME = "" } = process.env;
  const args = ["--enable-source-maps", program, "--json", "--port", String(port), "--data-dir", dataDir];
  const child = spawn(process.execPath, args, {
    cwd: dataDir,
    env: { PATH, HOME, SECRET_KEY: secret, LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (data) => {
    complaints = `${complaints}${data}`.slice(-20_000);
  });
  const ended = once(child, "exit").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const ready = listening(child).then((isReady) => {
    if (!isReady) throw new Error(`The server ended before it was ready: ${complaints}`);
  });
  // Most lives are ended early, and nobody asks whether they were ready.
  ready.catch(() => {});
  return { child, ready, ended, complaints: () => complaints };
}

async function listening(child: ChildProcess): Promise<boolean> {
  if (child.stdout === null) return false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) continue;
    child.stdout.resume();
    return true;
  }
  return false;
}

async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const file = join(dataDir, "postgres", "cluster", "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n", 1)[0]);
  return pid > 0 && (await commandOf(pid)).includes("postgres") ? pid : undefined;
}

async function childrenOf(parent: number | undefined): Promise<number[]> {
  if (parent === undefined) return [];
  const pids = (await readdir("/proc")).map(Number).filter(Number.isSafeInteger);
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  return pids.filter((_, index) => Number(/\) \S (\d+)/.exec(stats[index] ?? "")?.[1]) === parent);
}

async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
}
