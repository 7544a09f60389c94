import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** What a server prints with `--json`, as far as the demo needs it. */
const startedLine = z.object({ page: z.url(), socket: z.url(), rest: z.url(), token: z.string() });

export interface DemoServer extends z.infer<typeof startedLine> {
  /** Ends it, its database, and everything it stored. */
  dispose(): Promise<void>;
}

const startMsMax = 60_000;
const stopMsMax = 20_000;

/**
 * A server of the demo's own: any free port, a data folder that is deleted afterwards, no key and no other database,
 * whatever the surroundings say.
 * @throws Error with the server's own sentence when it does not start.
 */
export async function startDemoServer(): Promise<DemoServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "pam-demo-"));
  // Started by root, Postgres runs under an account of its own, which must get in.
  await chmod(dataDir, 0o755);
  const server = spawnServer(dataDir);
  const dispose = async () => {
    await stop(server);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { ...(await firstLine(server)), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function spawnServer(dataDir: string): ChildProcess {
  const { PATH = "", HOME = "", SystemRoot = "" } = process.env;
  const flags = ["--json", "--port", "0", "--data-dir", dataDir, "--log-level", "error", "--drain-ms", "0"];
  return spawn(process.execPath, [builtServer(), ...flags], {
    // A `.env` of the folder that the demo is run in is not meant for it.
    cwd: dataDir,
    env: { PATH, HOME, SystemRoot },
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C is the demo's to handle: it stops the server and then deletes what that stored.
    detached: true,
  });
}

/** Beside the bundled demo; from source, what the last build made. */
function builtServer(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.join(path.basename(here) === "dist" ? here : path.join(here, "../../dist"), "main.js");
}

async function firstLine(server: ChildProcess): Promise<z.infer<typeof startedLine>> {
  let complaints = "";
  server.stderr?.on("data", (data) => {
    complaints = `${complaints}${data}`.slice(-4_000);
  });
  const tooLong = setTimeout(() => server.kill("SIGKILL"), startMsMax);
  const told = await toldBy(server);
  clearTimeout(tooLong);
  server.stdout?.resume();
  if (told !== undefined) return told;
  throw new Error(`The server did not start: ${complaints.trim().split("\n").at(-1) || "it said nothing"}`);
}

/** Undefined when it ended without having said it. */
async function toldBy({ stdout }: ChildProcess): Promise<z.infer<typeof startedLine> | undefined> {
  if (stdout === null) return undefined;
  for await (const line of createInterface({ input: stdout })) {
    const told = line.startsWith("{") ? startedLine.safeParse(JSON.parse(line)) : undefined;
    if (told?.success) return told.data;
  }
  return undefined;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const tooLong = setTimeout(() => server.kill("SIGKILL"), stopMsMax);
  await ended;
  clearTimeout(tooLong);
}
