import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Client } from "../../src/client/client.ts";
import { until } from "../crash/gate.ts";
import { goneWithin } from "../crash/process-gone.ts";
import { message, text } from "../support/fake-anthropic/reply.ts";
import { type FakeAnthropic, startFakeAnthropic } from "../support/fake-anthropic.ts";
import { type TestDatabase, testDatabase } from "../support/postgres.ts";
import { anyRedis } from "../support/redis.ts";
import { answered, ask, People, textOf } from "./people.ts";
import { type ServerProcess, type ServerProcesses, serverProcesses } from "./server-processes.ts";

// Whole processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 120_000 });

let processes: ServerProcesses;
let redis: Awaited<ReturnType<typeof anyRedis>>;
let fake: FakeAnthropic;
let database: TestDatabase;
const people = new People();

beforeAll(async () => {
  [processes, redis, fake] = await Promise.all([serverProcesses(), anyRedis(), startFakeAnthropic([slowly])]);
});
afterAll(async () => {
  await processes.close();
  await Promise.all([redis.stop(), fake.stop()]);
});
beforeEach(async () => {
  database = await testDatabase();
  fake.forget();
});
afterEach(async () => {
  people.leave();
  await processes.endAll();
  await database.drop();
});

/** An answer that streams for about two seconds. */
const words = Array.from({ length: 40 }, (_, index) => `word${index} `);
const slowly = message([text(...words.flatMap((word) => [word, 50]))]);

const start = (env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> =>
  processes.start({
    DATABASE_URL: database.adminUrl,
    REDIS_URL: redis.url,
    ANTHROPIC_API_KEY: "test-key",
    ANTHROPIC_BASE_URL: fake.url,
    PAM_WORKERS: "2",
    ...env,
  });

const connect = (server: ServerProcess, user: string) => people.connect(server.port, user);

/** The processes that answer on the port, each asked until all are known. */
async function pidsAt({ port }: ServerProcess, count: number): Promise<Set<number>> {
  const pids = new Set<number>();
  await until(`${count} workers answer`, async () => {
    // Each on a connection of its own.
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/detailed`, {
      headers: { connection: "close" },
    });
    const { facts } = (await answer.json()) as { facts: { pid: number } };
    pids.add(facts.pid);
    return pids.size >= count;
  });
  return pids;
}

describe.each(["uws", "node"] as const)("--workers on the %s server", (socketServer) => {
  const env = { PAM_SOCKET_SERVER: socketServer };

  test("share one port; each is an instance of its own with its own lease; the primary tells of them once", async () => {
    const server = await start(env);
    expect(server.pids).toHaveLength(2);
    expect(server.pids).not.toContain(server.child.pid);
    expect(await pidsAt(server, 2)).toEqual(new Set(server.pids));
    server.signal("SIGTERM");
    expect(await server.ended).toBe(0);
    for (const pid of server.pids) expect(await goneWithin(pid, 1_000)).toBe(true);
  });

  test("a rolling restart fails no turn: clients resume, every answer is whole, and the old workers are gone", async () => {
    const server = await start(env);
    const all = await Promise.all(Array.from({ length: 6 }, (_, index) => connect(server, `roll-${index}`)));
    const turns = await Promise.all(all.map((client) => ask(client, "tell me")));
    server.signal("SIGHUP");
    for (const [index, client] of all.entries()) {
      const turn = turns[index] ?? { conversation: "", turn: "" };
      const answer = await answered(client, turn);
      expect(answer.status).toBe("completed");
      expect(textOf(answer)).toBe(words.join(""));
    }
    await until("the rolling restart is over", () =>
      server.log.some(({ msg }) => msg === "The rolling restart is complete."),
    );
    for (const pid of server.pids) expect(await goneWithin(pid, 5_000)).toBe(true);
    const now = await pidsAt(server, 2);
    for (const pid of server.pids) expect(now).not.toContain(pid);
    // Nobody called the model twice for one answer: what ran was finished where it ran.
    expect(fake.requests).toHaveLength(all.length);
    await answered(all[0] as Client, await ask(all[0] as Client, "and after it"));
  });
});

describe("a worker that is killed", () => {
  test("is replaced, its log line says how it ended, and its turns go on elsewhere", async () => {
    const server = await start();
    const all = await Promise.all(Array.from({ length: 4 }, (_, index) => connect(server, `kill-${index}`)));
    const turns = await Promise.all(all.map((client) => ask(client, "tell me")));
    await until("all models are asked", () => fake.requests.length === all.length);
    const [victim = 0] = server.pids;
    process.kill(victim, "SIGKILL");
    for (const [index, client] of all.entries()) {
      const answer = await answered(client, turns[index] ?? { conversation: "", turn: "" });
      expect(answer.status).toBe("completed");
      expect(textOf(answer)).toBe(words.join(""));
    }
    await until("another one took its place", async () => {
      const pids = await pidsAt(server, 2);
      return pids.size === 2 && !pids.has(victim);
    });
    expect(server.log).toContainEqual(
      expect.objectContaining({ pid: victim, how: "by SIGKILL", level: "error" }),
    );
  });
});

describe("a worker that hangs", () => {
  test("is ended and replaced, its turns go on elsewhere, and the log says why", async () => {
    const server = await start();
    const all = await Promise.all(Array.from({ length: 4 }, (_, index) => connect(server, `hang-${index}`)));
    const turns = await Promise.all(all.map((client) => ask(client, "tell me")));
    await until("all models are asked", () => fake.requests.length === all.length);
    const [victim = 0] = server.pids;
    process.kill(victim, "SIGSTOP");
    expect(await goneWithin(victim, 60_000)).toBe(true);
    for (const [index, client] of all.entries()) {
      const answer = await answered(client, turns[index] ?? { conversation: "", turn: "" });
      expect(answer.status).toBe("completed");
      expect(textOf(answer)).toBe(words.join(""));
    }
    await until("another one took its place", async () => {
      const pids = await pidsAt(server, 2);
      return pids.size === 2 && !pids.has(victim);
    });
    const ended = server.log.filter(({ pid, level }) => pid === victim && level === "error");
    expect(ended.map(({ msg }) => msg)).toEqual([
      "A worker has not answered for 10 s; it is ended.",
      "A worker ended; another one takes its place.",
    ]);
  });
});

describe("the primary", () => {
  test("killed alone takes its workers with it, after their drain, and acked messages are answered at the next start", async () => {
    const server = await start();
    const client = await connect(server, "orphan");
    const turn = await ask(client, "tell me");
    server.signal("SIGKILL");
    for (const pid of server.pids) expect(await goneWithin(pid, 15_000)).toBe(true);
    const next = await start();
    const again = await connect(next, "orphan");
    again.subscribe(turn.conversation);
    expect((await answered(again, turn)).status).toBe("completed");
  });

  test("refuses a start that would need more connections than the database has, with the numbers to set", async () => {
    const refused = start({ PAM_WORKERS: "64", DATABASE_POOL_SIZE: "500" });
    await expect(refused).rejects.toThrow(
      /32500 connections \(64 workers.*DATABASE_POOL_SIZE to at most \d+, or raise max_connections .* by \d+/,
    );
  });

  test("refuses what one process alone refuses, before any worker is forked", async () => {
    const refused = start({ ANTHROPIC_API_KEY: "wrong" });
    await expect(refused).rejects.toThrow(/does not accept the key/);
  });
});

describe("metrics of workers", () => {
  test("read anywhere are the sum, and do not fall when a worker is replaced", async () => {
    const server = await start();
    const client = await connect(server, "counted");
    await answered(client, await ask(client, "tell me"));
    const read = async () => {
      const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`, {
        headers: { connection: "close" },
      });
      const body = await answer.text();
      return (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(body)?.[1]);
    };
    for (let reader = 0; reader < 4; reader += 1) {
      const metric = await read();
      expect(metric('pam_turns_total{status="completed"}')).toBe(1);
      expect(metric("pam_connections")).toBe(1);
    }
    server.signal("SIGHUP");
    await until("the rolling restart is over", () =>
      server.log.some(({ msg }) => msg === "The rolling restart is complete."),
    );
    for (let reader = 0; reader < 4; reader += 1)
      expect((await read())('pam_turns_total{status="completed"}')).toBe(1);
  });
});
