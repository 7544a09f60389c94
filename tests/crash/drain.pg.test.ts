import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { userIdOf } from "../../src/auth/user-id.ts";
import { openClient, type Client as Sql } from "../../src/db/driver.ts";
import { freePort } from "../support/free-port.ts";
import { buildCrashServer, type CrashServer, type Life } from "./crash-server.ts";
import { until } from "./gate.ts";
import { goneWithin } from "./process-gone.ts";
import { expectWholeRows } from "./rows-story.ts";

let server: CrashServer;
/** Another one in each test. */
let user = "";

beforeAll(async () => {
  server = await buildCrashServer(await freePort());
});
beforeEach(() => {
  user = randomUUID();
});
afterAll(() => server.dispose());

type Frame = Readonly<Record<string, unknown>>;

/** A socket as the wire has it, with all that it heard. */
async function connect() {
  const url = `${server.address("ws")}/api/pam/ws`;
  const socket = new WebSocket(url, ["pam.v1", `bearer.${await server.token(user)}`]);
  const heard: Frame[] = [];
  socket.on("message", (data) => void heard.push(JSON.parse(String(data))));
  const closed = once(socket, "close").then(([code]) => Number(code));
  const hears = (type: string) =>
    until(`${type} was heard`, () => heard.some((frame) => frame["type"] === type));
  await hears("ready");
  return {
    heard,
    closed,
    hears,
    say: (content: string) => socket.send(JSON.stringify({ type: "chat", content })),
  };
}

/** An answer of more words than any other: it streams for about two seconds. */
const longQuestion = "what can you do?";

async function speaking(life: Life) {
  await life.ready;
  const socket = await connect();
  socket.say(longQuestion);
  socket.say("I spent 12.34 on diesel");
  await socket.hears("text.delta");
  return socket;
}

async function withDatabase(work: (sql: Sql) => Promise<void>): Promise<void> {
  const database = await server.openDatabase();
  const sql = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
    await database.stop();
  }
}

const turnsIn = (sql: Sql) =>
  sql`select status, attempt, crashes from turns where user_id = ${userIdOf(user)} order by message_seq`;
const bookedIn = (sql: Sql) =>
  sql`select amount_minor::int as amount from expenses where user_id = ${userIdOf(user)}`;

/** The next life finishes what is left; Ctrl-C ends it as SIGTERM does. */
async function finishIn(life: Life): Promise<void> {
  await life.ready;
  const socket = await connect();
  await withDatabase(async (sql) => {
    await until(
      "every turn has ended",
      async () => (await sql`select from turns where ended_at is null`).length === 0,
    );
    await expectWholeRows(sql);
    expect(await bookedIn(sql)).toMatchObject([{ amount: 1234 }]);
  });
  const postmaster = await server.postmaster();
  life.child.kill("SIGINT");
  expect(await socket.closed).toBe(1012);
  expect(await life.ended).toBe(0);
  await expectNothingLeft(postmaster);
}

/** Nothing of a life is left: neither its Postgres nor a child of it. */
async function expectNothingLeft(postmaster: number | undefined): Promise<void> {
  expect(postmaster).toBeTypeOf("number");
  expect(await goneWithin(postmaster ?? 0, 10_000)).toBe(true);
  expect(await server.postmaster()).toBeUndefined();
}

describe("SIGTERM", () => {
  test("sockets leave with 1012, the running answer ends, what waits is left for others, Postgres stops, exit 0", async () => {
    const life = server.launch();
    const socket = await speaking(life);
    const postmaster = await server.postmaster();
    life.child.kill("SIGTERM");
    expect(await socket.closed).toBe(1012);
    expect(socket.heard.filter(({ type }) => type === "turn.completed")).toEqual([]);
    expect(await life.ended).toBe(0);
    await expectNothingLeft(postmaster);
    await withDatabase(async (sql) => {
      expect(await turnsIn(sql)).toMatchObject([
        { status: "completed", attempt: 1, crashes: 0 },
        { status: "queued" },
      ]);
    });
    await finishIn(server.launch());
  }, 60_000);

  test("an answer that takes longer than PAM_DRAIN_MS is handed over, and that is no crash", async () => {
    const life = server.launch({ PAM_DRAIN_MS: "50" });
    const socket = await speaking(life);
    const postmaster = await server.postmaster();
    life.child.kill("SIGTERM");
    expect(await socket.closed).toBe(1012);
    expect(await life.ended).toBe(0);
    await expectNothingLeft(postmaster);
    await withDatabase(async (sql) => {
      expect(await turnsIn(sql)).toMatchObject([{ status: "running", attempt: 1 }, { status: "queued" }]);
      expect(await sql`select drained from instances order by started_at desc limit 1`).toMatchObject([
        { drained: true },
      ]);
    });
    await finishIn(server.launch());
    await withDatabase(async (sql) => {
      expect(await turnsIn(sql)).toMatchObject([
        { status: "completed", attempt: 2, crashes: 0 },
        { status: "completed" },
      ]);
    });
  }, 60_000);

  test("the second signal leaves at once, Postgres follows, and nothing is lost", async () => {
    const life = server.launch();
    const socket = await speaking(life);
    const postmaster = await server.postmaster();
    life.child.kill("SIGTERM");
    expect(await socket.closed).toBe(1012);
    life.child.kill("SIGTERM");
    expect(await life.ended).toBe(130);
    await expectNothingLeft(postmaster);
    await finishIn(server.launch());
  }, 60_000);
});
