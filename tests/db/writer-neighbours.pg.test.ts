import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import type { AcceptRequest, ClaimedTurn, TurnWrite } from "../../src/actors/store.ts";
import { type AcceptItem, acceptItem, type CommitItem } from "../../src/db/commit-batch.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { expectOneStory } from "./row-checks.ts";
import { ending, note, refusal, say, stepWith } from "./store-moves.ts";

let database: PreparedTestDatabase;
let one: Instance;
beforeAll(async () => {
  database = await preparedDatabase();
  // One lane: whatever is sent together shares a batch.
  one = await database.instance({ lanes: 1 });
});
afterAll(() => database.close());

async function turnOf(tenant: Tenant): Promise<ClaimedTurn> {
  const { claimed } = await one.store.accept(say(tenant, "first"));
  if (claimed === undefined) throw new Error("the first message starts a turn");
  return claimed;
}

async function turns(count: number): Promise<ClaimedTurn[]> {
  return Promise.all((await database.tenants(count)).map(turnOf));
}

const spoiltAccepts: Record<string, (item: AcceptItem, taken: ClaimedTurn) => AcceptItem> = {
  "a body that is not JSON": (item) => ({ ...item, tail: '"role":' }),
  "a turn id that exists": (item, { turn }) => ({ ...item, turn }),
  "a command with a NUL": (item) => ({ ...item, request: { ...item.request, command: "nul\u0000nul" } }),
  "an id that is no uuid": (item) => ({ ...item, message: "no uuid" }),
};

test.each(Object.keys(spoiltAccepts))("an accept with %s fails alone among 100 neighbours", async (kind) => {
  const [victim, ...neighbours] = await turns(11);
  const spoil = spoiltAccepts[kind];
  if (victim === undefined || spoil === undefined) throw new Error("nothing to spoil");
  const { conversation } = victim;
  const bad = spoil(acceptItem(say(victim, "bad", { conversation }), { next: randomUUID }), victim);
  const good = Array.from({ length: 100 }, (_, index) => {
    const at = neighbours[index % neighbours.length] ?? victim;
    return say(at, `good ${index}`, { conversation: at.conversation });
  });
  const outcomes = await Promise.all([
    ...good.slice(0, 50).map((request) => refusal(one.store.accept(request))),
    refusal(one.writer.commit(bad)),
    ...good.slice(50).map((request) => refusal(one.store.accept(request))),
  ]);
  const [failed] = outcomes.splice(50, 1);
  expect(failed).not.toBe("nothing was refused");
  expect(new Set(outcomes)).toEqual(new Set(["nothing was refused"]));
  expect((await one.store.accept(say(victim, "and afterwards", { conversation }))).seq).toBe(2);
  await expectOneStory(database.admin);
});

const spoiltWrites: Record<string, (turn: ClaimedTurn) => TurnWrite> = {
  "a body that is not JSON": (turn) => ({ ...turn, entries: [{ type: "tool.started", body: "not JSON" }] }),
  "two ends": (turn) => ({
    ...ending(turn),
    entries: [...ending(turn).entries, ...ending(turn).entries.slice(1)],
  }),
  "a tool use twice": (turn) => ({
    ...stepWith(turn, "a"),
    toolCalls: [...(stepWith(turn, "a").toolCalls ?? []), ...(stepWith(turn, "a").toolCalls ?? [])],
  }),
  "a step beyond all numbers": (turn) => ({ ...note(turn), next: { step: 2 ** 40, attempt: 1 } }),
};

test.each(
  Object.keys(spoiltWrites),
)("a write with %s fails alone among its neighbours, and its turn goes on", async (kind) => {
  const all = await turns(21);
  const [victim] = all;
  const spoil = spoiltWrites[kind];
  if (victim === undefined || spoil === undefined) throw new Error("nothing to spoil");
  const results = await Promise.all(
    all.map((turn) => refusal(one.store.write(turn === victim ? spoil(turn) : note(turn)))),
  );
  expect(results[0]).not.toBe("nothing was refused");
  expect(new Set(results.slice(1))).toEqual(new Set(["nothing was refused"]));
  expect(await one.store.write(ending(victim))).toMatchObject({
    kind: "written",
    events: [{ seq: 2 }, { seq: 3 }],
  });
  await expectOneStory(database.admin);
});

test("one conversation's messages and entries are stored and answered in the order they were sent", async () => {
  const [turn] = await turns(1);
  if (turn === undefined) throw new Error("no turn");
  const answered: number[] = [];
  const requests: AcceptRequest[] = Array.from({ length: 2_500 }, (_, n) =>
    say(turn, `${n}`, { conversation: turn.conversation }),
  );
  const items: CommitItem[] = requests.flatMap((request, n) => {
    const accept = acceptItem(request, { next: randomUUID });
    return n % 97 === 50 ? [accept, { kind: "write", write: note(turn) }] : [accept];
  });
  await Promise.all(items.map(async (item) => answered.push((await one.writer.commit(item))[0]?.seq ?? 0)));
  expect(answered).toEqual([...answered].sort((a, b) => a - b));
  const rows = await database.admin<{ content: string }[]>`select body ->> 'content' as content from log
    where conversation = ${turn.conversation} and role = 'user' and seq > 1 order by seq`;
  expect(rows.map(({ content }) => content)).toEqual(requests.map(({ content }) => content));
});

test("what a tick brings is one transaction, with twins, refused ones and entries of running turns among it", async () => {
  const all = await turns(10);
  const requests = Array.from({ length: 100 }, (_, n) => {
    const turn = all[n % all.length] ?? all[0];
    if (turn === undefined) throw new Error("no turn");
    return say(turn, `${n}`, { conversation: n % 10 === 9 ? randomUUID() : turn.conversation });
  });
  await Promise.all([
    ...requests.map((request) => refusal(one.store.accept(request))),
    ...requests.slice(0, 20).map((request) => one.store.accept(request).catch(() => undefined)),
    ...all.map((turn) => one.store.write(note(turn))),
  ]);
  const [row] =
    await database.admin`select count(*)::int as entries, count(distinct xmin::text)::int as transactions
    from log where conversation in ${database.admin(all.map(({ conversation }) => conversation))} and seq > 1`;
  expect(row).toEqual({ entries: 100, transactions: 1 });
});

test("a full writer refuses messages at once and still takes what running turns write", async () => {
  const { writer, store } = await database.instance({ pendingMax: 5 });
  const [turn] = await turns(1);
  if (turn === undefined) throw new Error("no turn");
  const sent = Array.from({ length: 8 }, (_, n) => refusal(store.accept(say(turn, `${n}`))));
  const write = store.write(note(turn));
  expect(await Promise.all(sent)).toEqual([
    ...Array(5).fill("nothing was refused"),
    ...Array(3).fill("overloaded"),
  ]);
  expect(await write).toMatchObject({ kind: "written" });
  expect(writer.pending()).toBe(0);
});

test("P1 every connection that writes waits for the disk", async () => {
  const [row] =
    await one.client`select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync`;
  expect(row).toEqual({ commit: "on", fsync: "on" });
});
