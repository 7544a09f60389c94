import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { freePort } from "../servers/free-port.ts";

export interface BenchRedis {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

const triesMax = 100;
const tryEveryMs = 50;
/** Where `npm run bench` found the program. */
const program = process.env.REDIS_SERVER_PATH ?? "redis-server";

/** A Redis of the run's own that keeps nothing. It inherits this process's core. */
export async function startBenchRedis(): Promise<BenchRedis> {
  const dir = mkdtempSync(join(tmpdir(), "pam-bench-redis-"));
  const port = await freePort();
  const settings = ["--bind", "127.0.0.1", "--port", String(port), "--save", "", "--appendonly", "no"];
  const server = spawn(program, [...settings, "--dir", dir], { stdio: "ignore" });
  const end = () => {
    server.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  };
  process.once("exit", end);
  const exited = once(server, "exit");
  const failed = exited.then(([code]) => Promise.reject(new Error(`redis-server ended with ${code}.`)));
  const url = `redis://127.0.0.1:${port}`;
  await Promise.race([untilAnswering(url), failed]);
  failed.catch(() => {});
  return {
    pid: server.pid ?? 0,
    url,
    async stop() {
      end();
      process.off("exit", end);
      await exited;
    },
  };
}

async function untilAnswering(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: (tries) => (tries < triesMax ? tryEveryMs : null) });
  // It refuses until it is up: the answer to the ping is what counts.
  client.on("error", () => {});
  await client.ping();
  client.disconnect();
}
