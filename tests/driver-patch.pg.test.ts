import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Client, openClient } from "../src/db/driver.ts";
import { startLoad } from "./support/driver-load.ts";
import { type TestDatabase, testDatabase } from "./support/postgres.ts";

const KILLS = process.env["CI"] === "true" ? 500 : 60;
const POOL = 6;

let database: TestDatabase;
let admin: Client;
let sql: Client;
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);

beforeAll(async () => {
  database = await testDatabase();
  admin = openClient(database.adminUrl, { max: 1, applicationName: "killer" });
  await admin`create table halves (pair text, half int, tx xid8 not null default pg_current_xact_id())`;
  await admin`create table singles (id text primary key)`;
  process.on("uncaughtException", note).on("unhandledRejection", note);
});
afterAll(async () => {
  process.off("uncaughtException", note).off("unhandledRejection", note);
  await admin.end({ timeout: 1 });
  await database.drop();
});
beforeEach(() => {
  sql = openClient(database.adminUrl, { max: POOL, applicationName: "victim" });
});
afterEach(async () => {
  await within(5_000, sql.end({ timeout: 1 }));
  expect(uncaught.splice(0)).toEqual([]);
});

/**
 * Terminates one backend of this database at random, in whatever state; those that are still starting too.
 */
async function killOne(): Promise<number> {
  const killed = await admin`
    select pg_terminate_backend(pid) from (
      select pid from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
      order by random() limit 1) victim`;
  return killed.length;
}

async function within<T>(ms: number, promise: PromiseLike<T>): Promise<T> {
  const late = sleep(ms, "hung" as const, { ref: false });
  const first = await Promise.race([promise, late]);
  if (first === "hung") throw new Error(`a promise was still open after ${ms} ms`);
  return first as T;
}

async function killThisBackend(
  client: (strings: TemplateStringsArray) => PromiseLike<Iterable<{ pid?: number }>>,
) {
  const [row] = await client`select pg_backend_pid() as pid`;
  await admin`select pg_terminate_backend(${row?.pid ?? 0}, 2000)`;
  await sleep(20);
}

test(`${KILLS} backends die under load: no uncaught error, no open promise, no statement outside its transaction`, {
  timeout: 120_000,
}, async () => {
  const load = startLoad(sql);
  let kills = 0;
  while (kills < KILLS) {
    kills += await killOne();
    await sleep(Math.random() * 12);
  }
  const { committed, abandoned, acknowledged, codes, operations } = await within(30_000, load.finish());

  const rows = await admin<{ pair: string; halves: number; transactions: number }[]>`
    select pair, count(*)::int as halves, count(distinct tx)::int as transactions from halves group by pair`;
  expect(rows.filter(({ halves, transactions }) => halves !== 4 || transactions !== 1)).toEqual([]);
  const stored = new Set(rows.map(({ pair }) => pair));
  expect(committed.filter((pair) => !stored.has(pair))).toEqual([]);
  expect(abandoned.filter((pair) => stored.has(pair))).toEqual([]);
  const singles = new Set((await admin<{ id: string }[]>`select id from singles`).map(({ id }) => id));
  expect(acknowledged.filter((id) => !singles.has(id))).toEqual([]);
  expect(
    [...codes].filter((code) => !["CONNECTION_CLOSED", "57P01", "ECONNRESET", "EPIPE"].includes(code)),
  ).toEqual([]);
  expect(operations).toBeGreaterThan(kills);

  // Connections killed in the last moment may still cost one query each; after that every query must be fine.
  await within(5_000, Promise.allSettled(Array.from({ length: POOL * 2 }, () => sql`select 1`)));
  await within(5_000, Promise.all(Array.from({ length: POOL * 20 }, () => sql`select 1`)));
});

test("the query after an idle connection's death is fine", async () => {
  for (let round = 0; round < 5; round += 1) {
    const one = openClient(database.adminUrl, { max: 1, applicationName: "idle" });
    await killThisBackend(one);
    expect(await within(3_000, one`select 1 as one`)).toEqual([{ one: 1 }]);
    await within(3_000, one.end({ timeout: 1 }));
  }
});

test("after its connection's death a transaction refuses every further statement, and none reaches the next connection", async () => {
  const one = openClient(database.adminUrl, { max: 1, applicationName: "lost" });
  const late: unknown[] = [];
  let work: Promise<void> = Promise.resolve();
  const transaction = one.begin((tx) => {
    work = (async () => {
      await tx`insert into halves (pair, half) values ('lost', 1)`;
      await killThisBackend(tx);
      for (let half = 2; half < 6; half += 1) {
        late.push(
          await tx`insert into halves (pair, half) values ('lost', ${half})`.catch((error) => error.code),
        );
        await one`select 1`;
      }
    })();
    return work;
  });
  await expect(within(5_000, transaction)).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await within(5_000, work);
  expect(late).toEqual(Array(4).fill("CONNECTION_CLOSED"));
  expect(await admin`select * from halves where pair = 'lost'`).toEqual([]);
  await one.end({ timeout: 1 });
});

test("statements that a transaction queued in parallel are all answered when its connection dies", async () => {
  const answers = sql.begin((tx) =>
    Promise.allSettled([
      tx`insert into halves (pair, half) values ('parallel', 1)`,
      tx`select pg_terminate_backend(pg_backend_pid())`,
      ...Array.from(
        { length: 30 },
        (_, half) => tx`insert into halves (pair, half) values ('parallel', ${half})`,
      ),
    ]),
  );
  await expect(within(5_000, answers)).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await admin`select * from halves where pair = 'parallel'`).toEqual([]);
});

test("a statement that comes after its transaction's end is refused, not run on somebody else's connection", async () => {
  const one = openClient(database.adminUrl, { max: 1, applicationName: "late" });
  let straggle: () => PromiseLike<unknown> = async () => {};
  await one.begin(async (tx) => {
    straggle = () => tx`insert into halves (pair, half) values ('late', 1)`;
    await tx`select 1`;
  });
  await expect(within(3_000, straggle())).rejects.toMatchObject({ code: "TRANSACTION_ENDED" });
  const other = one.begin(async (tx) => {
    await tx`select 1`;
    await straggle();
  });
  await expect(within(3_000, other)).rejects.toMatchObject({ code: "TRANSACTION_ENDED" });
  expect(await admin`select * from halves where pair = 'late'`).toEqual([]);
  await one.end({ timeout: 1 });
});

test("a reserved connection that dies refuses its queries, and the next reservation works, on a first connection too", async () => {
  const one = openClient(database.adminUrl, { max: 1, applicationName: "reserved", fetchTypes: false });
  const reserved = await within(3_000, one.reserve());
  const waiting = one.reserve();
  await killThisBackend(reserved);
  await expect(within(3_000, reserved`select 1`)).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  const next = await within(3_000, waiting);
  expect(await next`select 1 as one`).toEqual([{ one: 1 }]);
  reserved.release();
  next.release();
  expect(await within(3_000, one`select 2 as two`)).toEqual([{ two: 2 }]);
  await one.end({ timeout: 1 });
});

test("closing a client whose busy connection dies ends", async () => {
  const one = openClient(database.adminUrl, { max: 1, applicationName: "ending" });
  const [row] = await one<[{ pid: number }]>`select pg_backend_pid() as pid`;
  const query = one`select pg_sleep(4)`.catch((error) => error.code);
  await sleep(50);
  const ending = one.end();
  await sleep(10);
  await admin`select pg_terminate_backend(${row.pid})`;
  expect(await within(3_000, query)).toBe("CONNECTION_CLOSED");
  await within(3_000, ending);
});

test("a server that hangs up before it is ready fails the query instead of being called for ever", async () => {
  let calls = 0;
  const rude = createServer((socket) => {
    calls += 1;
    socket.end();
  });
  await new Promise<void>((resolve) => rude.listen(0, "127.0.0.1", resolve));
  const address = rude.address();
  const port = typeof address === "object" ? address?.port : 0;
  const one = openClient(`postgres://x:y@127.0.0.1:${port}/x`, { max: 1, applicationName: "rude" });
  await expect(within(5_000, one`select 1`)).rejects.toMatchObject({
    code: expect.stringMatching(/CONNECTION_CLOSED|ECONNRESET/),
  });
  expect(calls).toBeLessThan(5);
  await one.end({ timeout: 1 });
  rude.close();
});
