import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { readHead } from "../../src/db/conversations.ts";
import type { Client } from "../../src/db/driver.ts";
import { readHeads } from "../../src/db/heads.ts";
import { noTools } from "./no-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";

let database: PreparedTestDatabase;
let client: Client;
let ana: Tenant;
let ben: Tenant;
const ids = createIds(systemClock);

beforeAll(async () => {
  database = await preparedDatabase();
  client = database.app("heads", { max: 4 });
  const [first, second] = await database.tenants(2);
  if (first === undefined || second === undefined) throw new Error("no users were made");
  [ana, ben] = [first, second];
});
afterAll(() => database.close());

const create = async (tenant: Tenant) => {
  const carryOut = createCommandStore(client, ids, noTools);
  const { conversation = "" } = await carryOut(tenant, { type: "conversation.create", id: ids.next() });
  return conversation;
};
const nameOf = ({ workspace }: Tenant, stream: string) => ({ workspace, stream });

test("heads of many tenants' logs come in one call: inboxes and conversations, none that is not there", async () => {
  const [hers, his] = [await create(ana), await create(ben)];
  const asked = [nameOf(ana, ana.user), nameOf(ben, his), nameOf(ana, hers), nameOf(ana, randomUUID())];
  const heads = await readHeads(client, [...asked, nameOf(ben, hers)]);
  const known = await Promise.all([readHead(client, ana, ana.user), readHead(client, ben, his)]);
  expect(heads).toHaveLength(3);
  for (const [i, head] of known.entries()) {
    const { epoch, seq } = head ?? {};
    expect(heads).toContainEqual({ ...asked[i], epoch, seq, running: false });
  }
  expect(await readHeads(client, [])).toEqual([]);
});
