import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The real server, as a person starts it, on a data folder of its own that outlives its crashes. */
export interface ServerProcess {
  /** What `--json` told at the last start. */
  readonly told: () => Readonly<Record<"page" | "socket" | "token" | "rest", string>>;
  /** Ends it as a crash does; its Postgres lives on until the next start adopts it. */
  kill(): Promise<void>;
  /** Again on the same port and data. */
  restart(): Promise<void>;
  /** Stops everything and deletes the data. */
  dispose(): Promise<void>;
}

export async function startServerProcess(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), "pam-page-"));
  // Started by root, Postgres runs under an account of its own, which must get in.
  await chmod(dataDir, 0o755);
  const port = String(await freePort());
  let running = await start({ dataDir, port, env });
  const end = async (signal: NodeJS.Signals) => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  };
  const restart = async () => {
    running = await start({ dataDir, port, env });
  };
  return {
    told: () => running.told,
    kill: () => end("SIGKILL"),
    restart,
    dispose: async () => {
      // After a crash only a server can stop its Postgres.
      if (running.child.signalCode === "SIGKILL") await restart();
      await end("SIGTERM");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface StartOptions {
  readonly dataDir: string;
  readonly port: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Running {
  readonly child: ChildProcess;
  readonly told: Readonly<Record<"page" | "socket" | "token" | "rest", string>>;
}

async function start({ dataDir, port, env }: StartOptions): Promise<Running> {
  const { PATH = "", HOME = "", CI = "" } = process.env;
  const args = ["scripts/start.mjs", "--json", "--port", port, "--data-dir", dataDir];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH, HOME, CI, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (data) => {
    complaints = `${complaints}${data}`.slice(-10_000);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) continue;
    // Whatever it says later is nobody's business here, but must not fill the pipe.
    child.stdout.resume();
    return { child, told: JSON.parse(line) };
  }
  throw new Error(`The server ended before it was ready: ${complaints}`);
}
