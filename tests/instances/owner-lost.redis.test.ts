import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openClient, type Client as Sql } from "../../src/db/driver.ts";
import { until } from "../crash/gate.ts";
import { message, text } from "../support/fake-anthropic/reply.ts";
import { type FakeAnthropic, startFakeAnthropic } from "../support/fake-anthropic.ts";
import { type TestDatabase, testDatabase } from "../support/postgres.ts";
import { anyRedis } from "../support/redis.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { answered, ask, People, textOf } from "./people.ts";
import { type ServerProcess, type ServerProcesses, serverProcesses } from "./server-processes.ts";

// Whole processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 120_000 });

let processes: ServerProcesses;
let redis: Awaited<ReturnType<typeof anyRedis>>;
let fake: FakeAnthropic;
let database: TestDatabase;
let sql: Sql;
let servers: ServerProcess[] = [];
let balancer: Balancer;
const people = new People();

/** Streams for about two seconds. */
const words = Array.from({ length: 40 }, (_, index) => `word${index} `);
const slowly = message([text(...words.flatMap((word) => [word, 50]))]);

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
  sql = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
  servers = await Promise.all([start(), start(), start()]);
  balancer = await startBalancer(servers.map(({ port }) => port));
});
afterEach(async () => {
  people.leave();
  await balancer.close();
  await processes.endAll();
  await sql.end({ timeout: 1 });
  await database.drop();
});

const start = () =>
  processes.start({
    DATABASE_URL: database.adminUrl,
    REDIS_URL: redis.url,
    ANTHROPIC_API_KEY: "test-key",
    ANTHROPIC_BASE_URL: fake.url,
    PAM_DRAIN_MS: "10000",
  });

/** Who runs the turn, by the database. */
async function ownerOf(turn: string): Promise<ServerProcess> {
  let owner: ServerProcess | undefined;
  await until("the turn has an owner", async () => {
    const [row] = await sql`select i.pid from conversations c join instances i on i.incarnation = c.owner
      where c.running_turn = ${turn}`;
    owner = servers.find(({ pids }) => pids.includes(Number(row?.["pid"])));
    return owner !== undefined;
  });
  if (owner === undefined) throw new Error("nobody runs the turn");
  return owner;
}

const turnRow = async (turn: string) =>
  (await sql`select status, attempt, crashes from turns where id = ${turn}`)[0];
const logOf = (turn: string) =>
  sql`select seq, type, fence, body::text as body from log where turn = ${turn} order by seq`;

describe("an owner that is killed", () => {
  test("loses its turn to another instance, which withdraws the text and answers in full, behind a plain balancer", async () => {
    const client = await people.connect(balancer.port, "killed");
    const asked = await ask(client, "tell me");
    await until(
      "text is shown",
      () => (client.state(asked.conversation)?.running?.steps.length ?? 0) > 0 || fake.requests.length > 0,
    );
    (await ownerOf(asked.turn)).signal("SIGKILL");
    const answer = await answered(client, asked);
    expect(answer.status).toBe("completed");
    expect(textOf(answer)).toBe(words.join(""));
    expect(await turnRow(asked.turn)).toEqual({ status: "completed", attempt: 2, crashes: 1 });
    expect((await logOf(asked.turn)).map((row) => row["type"])).toContain("step.reset");
  });
});

describe("an owner that stands still past its lease", () => {
  test("writes nothing more when it wakes: its turn was ended by another one, under another fence (P5)", async () => {
    const client = await people.connect(balancer.port, "paused");
    const asked = await ask(client, "tell me");
    await until("the model is asked", () => fake.requests.length === 1);
    const owner = await ownerOf(asked.turn);
    owner.signal("SIGSTOP");
    // The client's own socket may be on it.
    await until(
      "another one has ended the turn",
      async () => (await turnRow(asked.turn))?.["status"] === "completed",
    );
    const before = await logOf(asked.turn);
    owner.signal("SIGCONT");
    await until("it sees that its lease was over", () =>
      owner.log.some(({ msg }) => /lease .* had run out/.test(String(msg))),
    );
    await until(
      "its own answer has come to its end",
      async () => (await fake.requests[0]?.end) !== undefined,
    );
    expect(await logOf(asked.turn)).toEqual(before);
    expect(
      new Set(before.filter(({ type }) => type === "turn.completed").map(({ fence }) => fence)).size,
    ).toBe(1);
    // It serves on.
    const late = await people.connect(owner.port, "late");
    expect((await answered(late, await ask(late, "and now?"))).status).toBe("completed");
  });
});

describe("a rolling restart of three hosts behind a plain balancer", () => {
  test("fails no turn: each answer is whole, no owner counts as crashed, and every process ends with 0", async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, index) => people.connect(balancer.port, `roll-${index}`)),
    );
    const turns = await Promise.all(all.map((client) => ask(client, "tell me")));
    for (const old of [...servers]) {
      servers.push(await start());
      servers = servers.filter((server) => server !== old);
      balancer.to(servers.map(({ port }) => port));
      old.signal("SIGTERM");
      expect(await old.ended).toBe(0);
    }
    for (const [index, client] of all.entries()) {
      const asked = turns[index] ?? { conversation: "", turn: "" };
      expect(textOf(await answered(client, asked))).toBe(words.join(""));
    }
    const [failed] =
      await sql`select count(*)::int as turns from turns where status <> 'completed' or crashes > 0`;
    expect(failed).toEqual({ turns: 0 });
    expect(
      await Promise.all(
        all.map(async (client) => (await answered(client, await ask(client, "more"))).status),
      ),
    ).toEqual(all.map(() => "completed"));
  });
});
