import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClaimedTurn } from "../../src/actors/store.ts";
import type { Client } from "../../src/db/driver.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { expectOneStory } from "./row-checks.ts";
import { note, say } from "./store-moves.ts";

let database: PreparedTestDatabase;
let one: Instance;
beforeAll(async () => {
  database = await preparedDatabase();
  one = await database.instance({ lanes: 1 });
});
afterAll(() => database.close());

/** Another transaction that holds a row until it is told to let go. */
async function hold(lock: (sql: Client) => PromiseLike<unknown>): Promise<() => Promise<void>> {
  const release = resolvers();
  const held = resolvers();
  const holder = database.patient.begin(async (tx) => {
    await lock(tx as unknown as Client);
    held.resolve();
    await release.promise;
  });
  await held.promise;
  return async () => {
    release.resolve();
    await holder;
  };
}

function resolvers() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function turns(count: number): Promise<ClaimedTurn[]> {
  const accepted = await Promise.all(
    (await database.tenants(count)).map((tenant) => one.store.accept(say(tenant, "first"))),
  );
  return accepted.flatMap(({ claimed }) => claimed ?? []);
}

const holdConversation = (id: string | undefined) =>
  hold((sql) => sql`select from conversations where id = ${id ?? ""} for no key update`);

test("a conversation that another transaction holds delays only itself, and keeps its order", async () => {
  const [held, ...free] = await turns(4);
  const release = await holdConversation(held?.conversation);
  const order: string[] = [];
  const waiting = [held, held, held].map(async (turn, n) => {
    if (turn !== undefined)
      await one.store.accept(say(turn, `waits ${n}`, { conversation: turn.conversation }));
    order.push(`waits ${n}`);
  });
  const write = held && one.store.write(note(held));
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      free.map((turn) => one.store.accept(say(turn, `passes ${round}`, { conversation: turn.conversation }))),
    );
    await Promise.all(free.map((turn) => one.store.write(note(turn))));
  }
  order.push("passed by");
  await release();
  await Promise.all(waiting);
  expect(order).toEqual(["passed by", "waits 0", "waits 1", "waits 2"]);
  expect(await write).toMatchObject({ kind: "written" });
  await expectOneStory(database.admin);
});

test("a conversation's messages keep their order when the lock is let go between two waits", {
  timeout: 60_000,
}, async () => {
  for (let round = 0; round < 8; round += 1) {
    const [held] = await turns(1);
    if (held === undefined) throw new Error("no turn");
    const release = await holdConversation(held.conversation);
    const { conversation } = held;
    const sent = Array.from({ length: 9 }, (_, n) => one.store.accept(say(held, `${n}`, { conversation })));
    // The slow lane waits 100 ms at a time: this ends in another place of its rounds each time.
    await database.admin`select pg_sleep(${0.15 + round * 0.13})`;
    await release();
    expect((await Promise.all(sent)).map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  }
});

test("of two held conversations the one let go first goes on while the other is still held", async () => {
  const [first, second] = await turns(2);
  const releases = [
    await holdConversation(first?.conversation),
    await holdConversation(second?.conversation),
  ];
  const order: string[] = [];
  const sent = [first, second].map(async (turn, n) => {
    if (turn !== undefined) await one.store.accept(say(turn, "waits", { conversation: turn.conversation }));
    order.push(n === 0 ? "first" : "second");
  });
  await releases[1]?.();
  await sent[1];
  order.push("first is let go");
  await releases[0]?.();
  await Promise.all(sent);
  expect(order).toEqual(["second", "first is let go", "first"]);
});

test("a conversation held longer than a lock is waited for is stored in the end", async () => {
  const [held] = await turns(1);
  const release = await holdConversation(held?.conversation);
  const sent = held && one.store.accept(say(held, "patient", { conversation: held.conversation }));
  await database.admin`select pg_sleep(2.5)`;
  await release();
  expect(await sent).toMatchObject({ seq: 2, duplicate: false });
});

test("a held inbox or place of a user without a conversation delays only that user", async () => {
  const [slow, quick] = await database.tenants(2);
  if (slow === undefined || quick === undefined) throw new Error("no tenants");
  for (const lock of [
    (sql: Client) => sql`select from conversations where id = ${slow.user} for no key update`,
    (sql: Client) => sql`select from memberships where user_id = ${slow.user} for no key update`,
  ]) {
    await database.admin`update memberships set current_conversation = null where user_id in ${database.admin([slow.user, quick.user])}`;
    const release = await hold(lock);
    const order: string[] = [];
    const waits = one.store.accept(say(slow, "waits")).then((accepted) => {
      order.push("waited");
      return accepted;
    });
    for (let round = 0; round < 10; round += 1) await one.store.accept(say(quick, `passes ${round}`));
    order.push("passed by");
    await release();
    expect((await waits).events.map(({ type }) => type)).toEqual(["conversation.created", "message.created"]);
    expect(order).toEqual(["passed by", "waited"]);
  }
});
