import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { purge } from "../../src/db/upkeep.ts";
import { AppWorld } from "./app-world.ts";
import { Someone } from "./someone.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world?.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const until = { deleted: daysAgo(30), invited: daysAgo(90), unread: daysAgo(365) };
const talks = "/api/pam/conversations";

/** Purges until nothing is left to do, in batches of so many. */
async function purgeAll(limit = 1_000): Promise<void> {
  for (let n = 0; n < 1_000; n++) if ((await purge(world.admin, until, limit)) < limit) return;
  throw new Error("the purge comes to no end");
}

async function talk(user: Someone, title: string, ...messages: string[]): Promise<string> {
  const { conversation } = await user.call(`POST ${talks}`, { title });
  for (const message of messages) await user.call("POST /api/pam/chat", { message, conversation });
  return String(conversation);
}

/** As if it had been deleted so long ago. */
async function deleted(user: Someone, conversation: string, days: number): Promise<void> {
  await user.call(`DELETE ${talks}/${conversation}`);
  await world.admin`update conversations set deleted_at = now() - ${days} * interval '1 day' where id = ${conversation}`;
}

/** In which tables a word stands anywhere. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await world.admin<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows =
      await world.admin`select from ${world.admin(name)} t where t::text like ${`%${word}%`} limit 1`;
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** Rows of each table that say they belong to a conversation. */
async function rowsOf(conversation: string): Promise<Record<string, number>> {
  const tables = await world.admin<{ name: string }[]>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'conversation' order by 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const rows = await world.admin`select from ${world.admin(name)} where conversation = ${conversation}`;
    if (rows.length > 0) counts[name] = rows.length;
  }
  return counts;
}

/** The same of several, less the pieces of answers, which go by themselves. */
const stored = (...conversations: string[]) =>
  Promise.all(
    conversations.map(async (id) => {
      const { partials: _, ...rows } = await rowsOf(id);
      return rows;
    }),
  );

const word = () => `w${randomUUID().replaceAll("-", "")}`;
const pageOf = async (user: Someone, conversation: string) =>
  JSON.stringify(await user.call(`GET /api/pam/history?conversation=${conversation}`));

test("nothing of a deleted conversation is left after its time; others stay, what it did can still be undone, and the inbox has no hole", {
  timeout: 60_000,
}, async () => {
  const user = new Someone(world);
  const [secret, mine] = [word(), word()];
  const gone = await talk(
    user,
    `About ${secret}`,
    `hello ${secret}`,
    "I spent 12 euros on lunch",
    "my tasks",
  );
  await user.call(`PATCH ${talks}/${gone}`, { title: `More of ${secret}` });
  const young = await talk(user, "Young", `hello ${mine}`);
  const live = await talk(user, "Live", `hello ${mine}`);
  expect(await tablesWith(secret)).toEqual(["conversations", "log"]);
  const held = await rowsOf(gone);
  for (const table of ["log", "turns", "tool_calls", "branches"])
    expect(held[table], table).toBeGreaterThan(0);
  await deleted(user, gone, 31);
  await deleted(user, young, 29);
  const others = await stored(young, live);
  await purgeAll();
  expect(await tablesWith(secret)).toEqual([]);
  expect(await rowsOf(gone)).toEqual({});
  expect(await world.admin`select from conversations where id = ${gone}`).toHaveLength(0);
  expect(await stored(young, live)).toEqual(others);
  expect(await pageOf(user, live)).toContain(mine);
  const [inbox] = await world.admin`select last_seq::int as last,
    (select count(*)::int from log l where l.workspace = c.workspace and l.conversation = c.id) as entries
    from conversations c where c.id = ${user.id} and c.kind = 'inbox'`;
  expect(inbox?.["entries"]).toBe(inbox?.["last"]);
  const peer = await world.join(user.login);
  const ready = peer.frames.find(({ type }) => type === "ready") as { inbox: { epoch: string } } | undefined;
  peer.send({ type: "subscribe", id: word().slice(0, 30), inbox: true, epoch: ready?.inbox.epoch, seq: 0 });
  await peer.next("resumed");

  await peer.end();
  expect(await user.rows("expenses")).toBe(1);
  await user.call("POST /api/pam/tools/undo", { last: "change" });
  const standing = await world.admin`select from expenses where user_id = ${user.id} and deleted_at is null`;
  expect(standing).toHaveLength(0);
});

test("what a fork still reads stays with it, and goes when the fork has gone", async () => {
  const user = new Someone(world);
  const secret = word();
  const first = await talk(user, "First", `hello ${secret}`);
  const { conversation: fork } = await user.call(`POST ${talks}/${first}/fork`, { title: "Second" });
  await deleted(user, first, 40);
  await purgeAll();
  expect(await pageOf(user, String(fork))).toContain(secret);
  await deleted(user, String(fork), 31);
  await purgeAll();
  expect([await rowsOf(first), await rowsOf(String(fork))]).toEqual([{}, {}]);
  expect(await tablesWith(secret)).toEqual([]);
});

test("a batch removes no more entries than it was told; cut off between two it goes on, and shows nobody the half", async () => {
  const user = new Someone(world);
  const conversation = await talk(user, "Long", "hello", "my tasks", "thanks", "my goals");
  await deleted(user, conversation, 31);
  const entries = async () => (await rowsOf(conversation))["log"] ?? 0;
  const all = await entries();
  expect(all).toBeGreaterThan(8);
  await purge(world.admin, until, 5);
  expect(await entries()).toBe(all - 5);
  const page = await world.call(user.login, `GET /api/pam/history?conversation=${conversation}`);
  expect(page.status).toBe(404);
  await purgeAll(5);
  expect(await rowsOf(conversation)).toEqual({});
});

test("one whose turn has not ended stays, and whatever is asked for, what was deleted within three days", async () => {
  const user = new Someone(world);
  const [open, young] = [await talk(user, "Open", "hello"), await talk(user, "Young", "hello")];
  await deleted(user, open, 31);
  await deleted(user, young, 2.5);
  await world.admin`update conversations set running_turn = gen_random_uuid() where id = ${open}`;
  await purgeAll();
  expect((await rowsOf(open))["log"]).toBeGreaterThan(0);
  const now = daysAgo(-1);
  await purge(world.admin, { deleted: now, invited: now, unread: now }, 1_000_000);
  expect((await rowsOf(young))["log"]).toBeGreaterThan(0);
});
