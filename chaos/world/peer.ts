import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Reaper } from "./reaper.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A helper process of a run: it prints one JSON line when it is ready. */
export interface Peer {
  readonly child: ChildProcess;
  readonly told: Readonly<Record<string, unknown>>;
  /** SIGTERM; resolves when it is gone. */
  stop(): Promise<void>;
}

/** @param program Path below the project's root. @throws Error when it ends before it is ready. */
export async function startPeer(program: string, args: readonly string[], reaper: Reaper): Promise<Peer> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  reaper.process(child.pid);
  const ended = once(child, "exit");
  const { stdout } = child;
  if (stdout === null) throw new Error("a peer tells of itself");
  for await (const line of createInterface({ input: stdout })) {
    if (!line.startsWith("{")) continue;
    stdout.resume();
    return {
      child,
      told: JSON.parse(line),
      stop: async () => {
        child.kill("SIGTERM");
        await ended;
      },
    };
  }
  throw new Error(`${program} ended before it was ready.`);
}
