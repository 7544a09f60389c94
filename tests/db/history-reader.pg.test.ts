import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { createHistoryReader } from "../../src/db/history-reader.ts";
import { type Instance, type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";

let database: PreparedTestDatabase;
let instance: Instance;
beforeAll(async () => {
  database = await preparedDatabase();
  instance = await database.instance();
}, 120_000);
afterAll(() => database.close());

const limit = 50;

async function someone(): Promise<Tenant> {
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant was made");
  return tenant;
}

async function say(tenant: Tenant, content: string, conversation?: string): Promise<string> {
  const { store } = instance;
  const accepted = await store.accept({
    ...tenant,
    conversation,
    command: randomUUID(),
    content,
    claim: true,
  });
  return accepted.conversation ?? "";
}

test("a page that did not change is the one that was read before, until its log moves", async () => {
  const read = createHistoryReader(instance.client);
  const tenant = await someone();
  const conversation = await say(tenant, "one");
  const first = await read(tenant, { conversation, limit });
  expect(first?.items).toMatchObject([{ content: "one" }]);
  expect(await read(tenant, { conversation, limit })).toBe(first);
  expect(await read(tenant, { conversation, limit: 10 })).not.toBe(first);
  await say(tenant, "two", conversation);
  const second = await read(tenant, { conversation, limit });
  expect(second?.seq).toBeGreaterThan(first?.seq ?? 0);
  expect(await read(tenant, { conversation, limit })).toBe(second);
});

test("without a conversation it is the current one, also after another became it; nothing where there is none", async () => {
  const read = createHistoryReader(instance.client);
  const tenant = await someone();
  expect(await read(tenant, { conversation: undefined, limit })).toBeNull();
  const conversation = await say(tenant, "one");
  const page = await read(tenant, { conversation: undefined, limit });
  expect(page).toMatchObject({ conversation, items: [{ content: "one" }] });
  expect(await read(tenant, { conversation: undefined, limit })).toBe(page);
  await database.admin`update memberships set current_conversation = null where user_id = ${tenant.user}`;
  expect(await read(tenant, { conversation: undefined, limit })).toBeNull();
});

test("what is remembered for one user is nobody else's, and nothing once the conversation is deleted", async () => {
  const read = createHistoryReader(instance.client);
  const [owner, stranger] = [await someone(), await someone()];
  const conversation = await say(owner, "mine");
  for (let round = 0; round < 2; round++) {
    expect(await read(owner, { conversation, limit })).not.toBeNull();
    expect(await read(stranger, { conversation, limit })).toBeNull();
    expect(await read({ ...owner, user: stranger.user }, { conversation, limit })).toBeNull();
  }
  await database.admin`select pam_command(${owner.workspace}::uuid, ${owner.user}::uuid, ${randomUUID()}, 'hash', 'conversation.deleted',
    ${conversation}::uuid, null, null)`;
  expect(await read(owner, { conversation, limit })).toBeNull();
});

test("a log with a new epoch is read anew, though its head is the same", async () => {
  const read = createHistoryReader(instance.client);
  const tenant = await someone();
  const conversation = await say(tenant, "one");
  const before = await read(tenant, { conversation, limit });
  const epoch = randomUUID();
  await database.admin`update conversations set epoch = ${epoch} where id = ${conversation}`;
  expect(await read(tenant, { conversation, limit })).toMatchObject({ epoch, seq: before?.seq });
});

test("pages beyond the bound are forgotten, the least used first; a larger one is not kept at all", async () => {
  const tenant = await someone();
  const conversation = await say(tenant, "x".repeat(3_000));
  const another = await someone();
  const other = await say(another, "y".repeat(3_000));
  const read = createHistoryReader(instance.client, { charsMax: 6_000 });
  const first = await read(tenant, { conversation, limit });
  expect(await read(tenant, { conversation, limit })).toBe(first);
  await read(another, { conversation: other, limit });
  expect(await read(tenant, { conversation, limit })).not.toBe(first);
  const small = createHistoryReader(instance.client, { charsMax: 1_000 });
  expect(await small(tenant, { conversation, limit })).not.toBe(await small(tenant, { conversation, limit }));
});

test("many heads of one tick come from one call, each to whom it belongs", async () => {
  const read = createHistoryReader(instance.client);
  const tenants = await Promise.all(Array.from({ length: 20 }, someone));
  const conversations = await Promise.all(tenants.map((tenant, n) => say(tenant, `of ${n}`)));
  const all = () =>
    Promise.all(
      tenants.map((tenant, n) =>
        read(tenant, { conversation: n % 2 === 0 ? conversations[n] : undefined, limit }),
      ),
    );
  const pages = await all();
  for (const [n, page] of pages.entries()) expect(page?.items).toMatchObject([{ content: `of ${n}` }]);
  for (const [n, page] of (await all()).entries()) expect(page).toBe(pages[n]);
});

test("readers of one page at the same moment share an answer, and a reader behind them gets what was stored meanwhile", async () => {
  const read = createHistoryReader(instance.client);
  const tenant = await someone();
  const conversation = await say(tenant, "one");
  const first = await read(tenant, { conversation, limit });
  const early = Array.from({ length: 50 }, () => read(tenant, { conversation, limit }));
  await new Promise(setImmediate);
  await say(tenant, "two", conversation);
  const late = await read(tenant, { conversation, limit });
  expect(late?.seq).toBeGreaterThan(first?.seq ?? 0);
  for (const page of await Promise.all(early)) expect([first?.seq, late?.seq]).toContain(page?.seq);
});
