import { afterAll, beforeAll, expect, test } from "vitest";
import type { Accepted, AcceptRequest } from "../../src/actors/store.ts";
import { type CuttingProxy, cuttingProxy } from "./cutting-proxy.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { expectOneStory } from "./row-checks.ts";
import { ackOf, ending, note, refusal, say } from "./store-moves.ts";

const FULL = process.env["CI"] === "true";

let database: PreparedTestDatabase;
let proxy: CuttingProxy;
let cut: Instance;
let straight: Instance;
beforeAll(async () => {
  database = await preparedDatabase();
  proxy = await cuttingProxy(database.appUrl);
  cut = await database.instance({ laneUrl: proxy.url });
  straight = await database.instance();
});
afterAll(async () => {
  await database.close();
  await proxy.close();
});

async function warmTurn() {
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  const { claimed, conversation } = await cut.store.accept(say(tenant, "first"));
  if (claimed === undefined || conversation === undefined) throw new Error("the first message starts a turn");
  return { tenant, claimed, conversation };
}

test("P1 P2 a message whose COMMIT was not answered is stored once, acked once, and told as new", async () => {
  const { tenant, conversation } = await warmTurn();
  const lostBefore = proxy.lost();
  const request = say(tenant, "did you get that?", { conversation });
  proxy.loseNextReply();
  const accepted = await cut.store.accept(request);
  expect(proxy.lost()).toBe(lostBefore + 1);
  expect(accepted).toMatchObject({ duplicate: false, seq: 2 });
  expect(accepted.events.map(({ seq, type }) => [seq, type])).toEqual([[2, "message.created"]]);
  expect(ackOf(await straight.store.accept(request))).toEqual(ackOf(accepted));
  await expectOneStory(database.admin);
});

test("P5 P7 entries whose COMMIT was not answered are reported as unknown, and are there once", async () => {
  const { tenant, claimed } = await warmTurn();
  proxy.loseNextReply();
  expect(await refusal(cut.store.write(note(claimed)))).toBe("database_unavailable");
  proxy.loseNextReply();
  expect(await refusal(cut.store.write(ending(claimed)))).toBe("database_unavailable");
  // Read back by key: the turn has ended, and can't end again.
  expect(await cut.store.view(claimed)).toBe("fenced");
  expect(await cut.store.write(ending(claimed))).toEqual({ kind: "fenced" });
  const rows =
    await database.admin`select type from log where workspace = ${tenant.workspace} and turn is not null order by seq`;
  expect(rows.map(({ type }) => type)).toEqual([
    "message.created",
    "tool.started",
    "message.created",
    "turn.completed",
  ]);
  await expectOneStory(database.admin);
});

test("P2 messages under way while replies get lost and backends die are each stored once", {
  timeout: FULL ? 600_000 : 120_000,
}, async () => {
  const tenants = await database.tenants(5);
  const lostBefore = proxy.lost();
  const requests = Array.from({ length: FULL ? 4_000 : 800 }, (_, index) => {
    const [tenant] = tenants.slice(index % tenants.length);
    if (tenant === undefined) throw new Error("no tenant");
    return say(tenant, `message ${index}`);
  });
  const accepted = new Map<string, Accepted>();
  for (let at = 0; at < requests.length; at += 20) {
    // Trouble comes by the message, not by the clock, so that a slow machine gets on as well.
    proxy.loseNextReply();
    const sent = Promise.all(requests.slice(at, at + 20).map(untilAcked));
    if (at % 60 === 0) await endSomeLane();
    for (const [command, answer] of await sent) accepted.set(command, answer);
  }
  expect(proxy.lost()).toBeGreaterThan(lostBefore);
  const rows = await database.admin<{ command: string; seq: number; conversation: string }[]>`
    select command, seq, conversation from log where command is not null`;
  const stored = new Map(rows.map(({ command, ...row }) => [command, row]));
  for (const { command } of requests) {
    const { seq, conversation } = accepted.get(command) ?? {};
    expect(stored.get(command)).toEqual({ seq, conversation });
  }
  await expectOneStory(database.admin);
});

/** As clients do: sends the same command again until it is acked. */
async function untilAcked(request: AcceptRequest): Promise<[string, Accepted]> {
  for (;;) {
    try {
      return [request.command, await cut.store.accept(request)];
    } catch (error) {
      expect(error).toMatchObject({ code: "database_unavailable" });
    }
  }
}

async function endSomeLane(): Promise<void> {
  await database.admin`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'lane%' order by random() limit 1`;
}
