import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import type { ClaimedTurn } from "../../src/actors/store.ts";
import { createPartialReader, type PartialChunk, storePartials } from "../../src/db/partials.ts";
import { sweep } from "../../src/db/upkeep.ts";
import type { PartialBlock } from "../../src/protocol/blocks.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { ending, say, stepWith } from "./store-moves.ts";

let database: PreparedTestDatabase;
let owner: Instance;
beforeAll(async () => {
  database = await preparedDatabase();
  owner = await database.instance();
});
afterAll(() => database.close());

async function newTurn(instance = owner): Promise<ClaimedTurn> {
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  const { claimed } = await instance.store.accept(say(tenant, "hello"));
  if (claimed === undefined) throw new Error("the first message starts a turn");
  return claimed;
}

const prose: PartialBlock = { type: "text", text: "" };

function chunk(turn: ClaimedTurn, starts: number, text: string): PartialChunk {
  const { step, attempt } = turn;
  return { ...turn, step, attempt, block: 0, starts, ends: starts + text.length, text, shape: prose };
}

const store = (...chunks: PartialChunk[]) => storePartials(owner.client, chunks, []);
const read = (turn: ClaimedTurn, tenant: Tenant = turn) =>
  createPartialReader(owner.client)({ ...tenant, conversation: turn.conversation });
const textOf = async (turn: ClaimedTurn) => (await read(turn))?.blocks;
const left = async ({ turn }: ClaimedTurn) =>
  (await database.admin`select from partials where turn = ${turn}`).length;

/** A second instance, once the first one's lease is over. */
async function takeOver(turn: ClaimedTurn, former: Instance): Promise<ClaimedTurn> {
  await database.admin`update instances set lease_until = clock_timestamp() where incarnation = ${former.incarnation}`;
  const taken = await owner.store.claimOrphans(1_000, []);
  const mine = taken.find(({ claimed }) => claimed.turn === turn.turn);
  if (mine === undefined) throw new Error("the turn was not taken over");
  return mine.claimed;
}

test("chunks of many turns are stored by one call, and read back as the blocks they are of", async () => {
  const [one, two] = [await newTurn(), await newTurn()];
  const use: PartialBlock = { type: "tool_use", id: "use-1", name: "add", json: "" };
  expect(
    await store(chunk(one, 0, 'It {"is", \\ 🙂 '), chunk(two, 0, "Mine\u0000"), {
      ...chunk(one, 0, '{"a":'),
      block: 2,
      shape: use,
    }),
  ).toEqual([]);
  expect(await store(chunk(one, 15, "so"), { ...chunk(one, 5, "1}"), block: 2, shape: use })).toEqual([]);
  expect(await read(one)).toEqual({
    type: "partial",
    conversation: one.conversation,
    turn: one.turn,
    step: 1,
    attempt: 1,
    blocks: [
      { type: "text", text: 'It {"is", \\ 🙂 so' },
      { type: "thinking", thinking: "" },
      { type: "tool_use", id: "use-1", name: "add", json: '{"a":1}' },
    ],
  });
  expect(await textOf(two)).toEqual([{ type: "text", text: "Mine\ufffd" }]);
});

test("a chunk that does not follow what is stored is refused; one from the beginning takes the place of all", async () => {
  const turn = await newTurn();
  expect(await store(chunk(turn, 3, "too early"))).toEqual([0]);
  await store(chunk(turn, 0, "It "));
  await store(chunk(turn, 3, "grows"));
  // Its answer was lost, or a crash of Postgres took what was between.
  expect(await store(chunk(turn, 3, "grows!"), chunk(turn, 20, "later"))).toEqual([0, 1]);
  expect(await store(chunk(turn, 0, "It grows!"))).toEqual([]);
  expect(await store(chunk(turn, 9, "!"))).toEqual([]);
  expect(await textOf(turn)).toEqual([{ type: "text", text: "It grows!!" }]);
});

test("P5 a former owner's chunk is refused, beside those of others that are taken", async () => {
  const former = await database.instance();
  const [believed, other] = [await newTurn(former), await newTurn()];
  const turn = await takeOver(believed, former);
  expect(await store(chunk(believed, 0, "a zombie's"), chunk(other, 0, "taken"))).toEqual([0]);
  // Not even with the attempt of the new one.
  expect(await store(chunk({ ...turn, fence: believed.fence }, 0, "a zombie's"))).toEqual([0]);
  expect([await left(turn), await textOf(other)]).toEqual([0, [{ type: "text", text: "taken" }]]);
  expect(await store(chunk(turn, 0, "the owner's"))).toEqual([]);
});

test("P10 what is withdrawn is gone with its attempt, and what came too late for that is shown to nobody", async () => {
  const former = await database.instance();
  const believed = await newTurn(former);
  await storePartials(former.client, [chunk(believed, 0, "of the one who died")], []);
  expect(await textOf(believed)).toEqual([{ type: "text", text: "of the one who died" }]);
  const turn = await takeOver(believed, former);
  expect([await left(turn), await read(turn)]).toEqual([0, null]);
  // A former owner's call that was under way in that moment.
  await database.admin`insert into partials (workspace, turn, step, attempt, block, starts, ends, conversation, user_id, fence, type, text)
    values (${turn.workspace}, ${turn.turn}, 1, 1, 0, 0, 4, ${turn.conversation}, ${turn.user}, ${believed.fence}, 'text', 'late'),
      (${turn.workspace}, ${turn.turn}, 1, 2, 0, 0, 4, ${turn.conversation}, ${turn.user}, ${believed.fence}, 'text', 'late')`;
  expect(await read(turn)).toBeNull();
});

test("what is part of the log is not shown, and goes when its owner says so; an open step's text stays", async () => {
  const turn = await newTurn();
  await store(chunk(turn, 0, "first"));
  await owner.store.write(stepWith(turn, "use-1"));
  expect(await read(turn)).toBeNull();
  const second = { ...turn, step: 2 };
  await store(chunk(second, 0, "second"));
  await storePartials(owner.client, [], [turn]);
  expect([await left(turn), await textOf(second)]).toEqual([1, [{ type: "text", text: "second" }]]);
  await owner.store.write(ending(second));
  expect([await read(turn), await left(turn)]).toEqual([null, 1]);
  await storePartials(owner.client, [], [turn]);
  expect(await left(turn)).toBe(0);
});

test("nobody reads another's text", async () => {
  const turn = await newTurn();
  await store(chunk(turn, 0, "hers alone"));
  const [other] = await database.tenants(1);
  expect(await read(turn, other)).toBeNull();
  expect(await read(turn, { workspace: turn.workspace, user: randomUUID() })).toBeNull();
});

test("what an owner left behind that died behind its turn's end is swept, a bounded number at a time; open text stays", async () => {
  const [over, open] = [await newTurn(), await newTurn()];
  await store(chunk(over, 0, "a"), { ...chunk(over, 0, "b"), block: 1 }, chunk(open, 0, "c"));
  await owner.store.write(ending(over));
  await database.admin`delete from partials where turn <> all (${[over.turn, open.turn]}::uuid[])`;
  const past = new Date(0);
  const until = { outbox: past, read: past, ended: past, usage: "1970-01-01" };
  const round = async () =>
    (await sweep(owner.client, until, 1)).find(({ name }) => name === "partials")?.removed;
  expect([await round(), await round(), await round()]).toEqual([1, 1, 0]);
  expect([await left(over), await left(open)]).toEqual([0, 1]);
});

test("only the transaction that stores text does not wait for the disk", async () => {
  const turn = await newTurn();
  const seen = await owner.client.begin(async (tx) => {
    await storePartials(tx as never, [chunk(turn, 0, "a")], []);
    const [inside] = await tx`show synchronous_commit`;
    return inside?.["synchronous_commit"];
  });
  const [after] = await owner.client`select setting from pg_settings where name = 'synchronous_commit'`;
  expect([seen, after?.["setting"]]).toEqual(["off", "on"]);
});
