import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { readEntries, readHead } from "../../src/db/conversations.ts";
import type { Client } from "../../src/db/driver.ts";
import { createResumer } from "../../src/db/resumes.ts";
import { noTools } from "./no-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";

const ids = createIds(systemClock);
const bounds = { gapEntriesMax: 20, gapBytesMax: 1_000_000, pageEntries: 8 };
let database: PreparedTestDatabase;
let client: Client;
let ana: Tenant;
let ben: Tenant;

beforeAll(async () => {
  database = await preparedDatabase();
  client = database.app("resumes", { max: 4 });
  const [first, second] = await database.tenants(2);
  if (first === undefined || second === undefined) throw new Error("no users were made");
  [ana, ben] = [first, second];
  const carryOut = createCommandStore(client, ids, noTools);
  const title = 'a "quoted" title with \u0001, \u001e, \u001f and \n in it';
  for (let i = 0; i < 15; i++) {
    await carryOut(ana, { type: "conversation.create", id: ids.next(), title });
    await carryOut(ben, { type: "conversation.create", id: ids.next() });
  }
});
afterAll(() => database.close());

const behind = async (tenant: Tenant, by: number) => {
  const head = await readHead(client, tenant, tenant.user);
  if (head === null) throw new Error("no inbox was made");
  const { epoch, seq } = head;
  return { head, request: { ...tenant, log: tenant.user, cursor: { epoch, seq: seq - by } } };
};

test("many logs are read in one call, each as it stands, with the first of what was missed as the log has it", async () => {
  const resume = createResumer(client, bounds);
  const [hers, his, upToDate] = await Promise.all([behind(ana, 10), behind(ben, 3), behind(ana, 0)]);
  const found = await Promise.all([hers, his, upToDate].map(({ request }) => resume(request)));
  const { epoch, seq } = hers.head;
  const entries = async (tenant: Tenant, after: number, limit: number) =>
    await readEntries(client, tenant, { conversation: tenant.user, after, limit });
  const first = await entries(ana, seq - 10, 8);
  const all = await entries(ana, seq - 10, 10);
  const gapBytes = all.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  expect(first).toHaveLength(8);
  expect(found[0]).toEqual({ epoch, seq, running: null, gapBytes, entries: first });
  expect(found[1]).toMatchObject({ seq: his.head.seq, entries: await entries(ben, his.head.seq - 3, 3) });
  expect(found[2]).toEqual({ epoch, seq, running: null, gapBytes: null, entries: [] });
});

test("nobody reads another's log, nor one that is not there", async () => {
  const resume = createResumer(client, bounds);
  const { request } = await behind(ana, 5);
  const { cursor } = request;
  const asked = [
    { ...ben, log: ana.user, cursor },
    { ...ben, workspace: ana.workspace, log: ana.user, cursor },
    { ...ana, log: randomUUID(), cursor },
  ];
  expect(await Promise.all(asked.map(resume))).toEqual([null, null, null]);
});

test("nothing is read behind a cursor of another log, ahead of the log, or too far behind it", async () => {
  const resume = createResumer(client, bounds);
  const { head, request } = await behind(ana, 5);
  const { epoch, seq } = head;
  const cursors = [
    null,
    { epoch: randomUUID(), seq: seq - 5 },
    { epoch, seq: seq + 1 },
    { epoch, seq: seq - 21 },
  ];
  const found = await Promise.all(cursors.map((cursor) => resume({ ...request, cursor })));
  for (const each of found) expect(each).toEqual({ epoch, seq, running: null, gapBytes: null, entries: [] });
  const small = createResumer(client, { ...bounds, gapBytesMax: 100 });
  const large = await small(request);
  expect(large?.gapBytes).toBeGreaterThan(100);
  expect(large?.entries).toEqual([]);
});

test("a question asked while calls are under way sees what was stored before it was asked", async () => {
  const resume = createResumer(client, bounds);
  const carryOut = createCommandStore(client, ids, noTools);
  const { head, request } = await behind(ben, 0);
  const early = Array.from({ length: 300 }, () => resume(request));
  await carryOut(ben, { type: "conversation.create", id: ids.next() });
  const late = await resume(request);
  expect(late?.seq).toBeGreaterThan(head.seq);
  expect(late?.entries.map(({ seq }) => seq)).toContain(head.seq + 1);
  expect((await Promise.all(early)).every((each) => each !== null && each.seq >= head.seq)).toBe(true);
});
