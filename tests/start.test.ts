import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { startFakeAnthropic } from "./support/fake-anthropic.ts";

/** What `npm start -- --json` tells a program. */
const Started = z.strictObject({
  page: z.url(),
  socket: z.url({ protocol: /^wss?$/ }),
  rest: z.url(),
  health: z.url(),
  metrics: z.url(),
  token: z.string().min(20),
  dataDir: z.string(),
  model: z.string(),
  broker: z.string(),
  socketServer: z.enum(["uws", "node"]),
  workers: z.literal(1),
  pids: z.array(z.int()).length(1),
});

let dataDir = "";
let child: ChildProcess | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "pam-start-"));
  // Started by root, Postgres runs under an account of its own, which must get in: else its files lie elsewhere and stay.
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  await rm(dataDir, { recursive: true, force: true });
});

interface Run {
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts as a person does, without npm around it: nothing of this process's own settings leaks in. */
function start(flags: string[], env: Record<string, string> = {}) {
  const { PATH = "", HOME = "", CI = "" } = process.env;
  const args = ["scripts/start.mjs", "--data-dir", dataDir, ...flags];
  const server = spawn(process.execPath, args, { env: { PATH, HOME, CI, ...env } });
  child = server;
  const run = { stdout: "", stderr: "" };
  server.stdout.on("data", (data) => (run.stdout += data));
  server.stderr.on("data", (data) => (run.stderr += data));
  return { server, run };
}

async function started(flags: string[], env?: Record<string, string>) {
  const { server, run } = start(["--port", "0", ...flags], env);
  await Promise.race([once(server.stdout, "data"), once(server, "exit")]);
  if (server.exitCode !== null) throw new Error(`the server ended: ${run.stderr}`);
  return { server, run };
}

async function refused(flags: string[], env?: Record<string, string>): Promise<Run> {
  const { server, run } = start(flags, env);
  const [code] = await once(server, "close");
  expect(code).toBe(1);
  expect(run.stdout).toBe("");
  expect(run.stderr).not.toMatch(/^\s+at /m);
  return run;
}

const lastLine = ({ stderr }: Run) => stderr.trim().split("\n").at(-1);

describe("npm start", () => {
  test("with --json prints one line, which leads to a healthy server, and SIGTERM ends it with exit 0", async () => {
    const { server, run } = await started(["--json"]);
    const told = Started.parse(JSON.parse(run.stdout));
    expect(told.dataDir).toBe(dataDir);
    expect((await fetch(told.health)).status).toBe(200);
    expect((await fetch(told.page)).headers.get("content-type")).toContain("text/html");
    server.kill("SIGTERM");
    expect(await once(server, "exit")).toEqual([0, null]);
    expect(run.stdout.trim().split("\n")).toHaveLength(1);
  });

  test("makes a secret once: a token of the first start is good after the second", async () => {
    const first = await started(["--json"]);
    const { token } = Started.parse(JSON.parse(first.run.stdout));
    first.server.kill("SIGTERM");
    await once(first.server, "exit");
    const second = await started(["--json"]);
    const { rest } = Started.parse(JSON.parse(second.run.stdout));
    const answer = await fetch(new URL("/api/pam/conversations", rest), {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    const secret = (await readFile(path.join(dataDir, "secret-key"), "utf8")).trim();
    expect(second.run.stderr + second.run.stdout).not.toContain(secret);
  });

  test("as it is built works on what is queued, with what it loads behind its start", async () => {
    const { run } = await started(["--json"]);
    const { rest, token } = Started.parse(JSON.parse(run.stdout));
    const ask = async (path: string, init: RequestInit = {}): Promise<Record<string, unknown>> => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      return (await fetch(new URL(path, rest), { headers, ...init })).json();
    };
    const body = JSON.stringify({ message: "I spent 4.20 on bread" });
    const { job } = await ask("/api/pam/process", { method: "POST", body });
    await vi.waitFor(
      async () => expect(await ask(`/api/pam/jobs/${job}`)).toMatchObject({ status: "completed" }),
      { timeout: 30_000, interval: 100 },
    );
  }, 60_000);

  test("without --json prints a banner with every address, the data folder and a token", async () => {
    const { run } = await started([]);
    for (const part of ["http://127.0.0.1:", "ws://127.0.0.1:", "/api/health", "/metrics", dataDir, "eyJ"]) {
      expect(run.stdout).toContain(part);
    }
  });
});

describe("what can't start says so in one sentence and a next step, and exits 1", () => {
  test("a wrong setting", async () => {
    expect(lastLine(await refused(["--port", "80000"]))).toMatch(
      /^PORT .* must be a whole number .* start again/,
    );
  });

  test("an unknown flag", async () => {
    expect(lastLine(await refused(["--prot", "1"]))).toMatch(/Did you mean --port\?/);
  });

  test("production without SECRET_KEY", async () => {
    const run = await refused(["--port", "0"], { ENVIRONMENT: "production" });
    expect(lastLine(run)).toMatch(/^SECRET_KEY is not set.*openssl/);
  });

  test("a port in use", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const address = holder.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const run = await refused(["--port", String(port)]);
    expect(lastLine(run)).toMatch(new RegExp(`^Port ${port} .* in use`));
    holder.close();
  });

  test.each([
    ["a new data folder", false],
    ["one that has a database", true],
  ])("a key that the provider does not know, and no Postgres is left behind: %s", async (_, before) => {
    if (before) {
      const { server } = await started(["--json"]);
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    const provider = await startFakeAnthropic([]);
    const env = { ANTHROPIC_API_KEY: "sk-ant-wrong-key-canary", ANTHROPIC_BASE_URL: provider.url };
    const run = await refused(["--port", "0"], env);
    await provider.stop();
    expect(lastLine(run)).toMatch(/^127\.0\.0\.1:\d+ does not accept the key .* unset it/);
    expect(run.stderr).not.toContain("canary");
    expect(await programsWith(dataDir)).toEqual([]);
  });

  test("a database that is not there, without its password", async () => {
    const DATABASE_URL = "postgres://pam:canary-31aa@127.0.0.1:1/pam";
    const run = await refused(["--port", "0"], { DATABASE_URL });
    expect(lastLine(run)).toMatch(/database/i);
    expect(run.stderr).not.toContain("canary-31aa");
  });
});

/** Command lines of processes that name a path: a Postgres has its data folder there. */
async function programsWith(words: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
  );
  return lines.filter((line) => line.includes(words)).map((line) => line.replaceAll("\0", " "));
}
