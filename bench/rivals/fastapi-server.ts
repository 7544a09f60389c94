import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { freePort } from "../servers/free-port.ts";
import { obeyParent } from "../servers/server-calls.ts";
import { fillPage } from "./fill-page.ts";
import { createTables } from "./rival-tables.ts";
import { untilOpen } from "./until-open.ts";

/** In argv, as JSON. */
export interface FastApiOptions {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly pieces: number;
  /** Where answers come from that are only sent on. */
  readonly modelUrl?: string;
}

const startMsMax = 20_000;
/** Debian's own: its packages are of that Python. */
const python = "/usr/bin/python3";
const page = 4_096;

/** Starts the Python server, which inherits this process's core, and speaks to the bench in its stead. */
const { databaseUrl, secret, pieces, modelUrl = "" }: FastApiOptions = JSON.parse(process.argv[2] ?? "{}");
const port = await freePort();
// From the folder that every process of the bench runs in: this file is built before it is run.
const script = "bench/rivals/fastapi_server.py";
const server = spawn(
  python,
  [script, String(port), databaseUrl, secret, String(pieces), createTables, modelUrl],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
process.once("exit", () => server.kill("SIGKILL"));
await untilReady(server);
// uvicorn listens once its application has started.
await untilOpen(port);
const pid = server.pid ?? 0;
const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
await obeyParent(port, {
  pids: [pid],
  page: (body) => fillPage(client, body),
  memory: () => {
    const rss = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * page;
    return { rss, heapUsed: rss, external: 0 };
  },
  stop: async () => {
    await client.end({ timeout: 1 });
    server.kill("SIGTERM");
    await Promise.race([once(server, "exit"), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  },
});

async function untilReady(child: ChildProcess): Promise<void> {
  const ready = child.stdout === null ? Promise.resolve() : once(child.stdout, "data");
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`FastAPI ended with ${code}: its output above says why.`);
  });
  const late = new Promise<never>((_, reject) =>
    setTimeout(
      () => reject(new Error(`FastAPI was not ready in ${startMsMax / 1_000} s.`)),
      startMsMax,
    ).unref(),
  );
  await Promise.race([ready, ended, late]);
  ended.catch(() => {});
}
