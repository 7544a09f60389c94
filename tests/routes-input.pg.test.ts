import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCommandStore } from "../src/db/commands.ts";
import { listConversations, readContext } from "../src/db/conversations.ts";
import { noTools } from "./db/no-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./db/prepared-database.ts";

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database.close());

test("a cursor that the server did not make reads as the beginning, and never as an error (19)", async () => {
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  const client = database.app("reader");
  const odd = [
    "",
    "x",
    "1",
    "_",
    "1_",
    `_${randomUUID()}`,
    `-1_${randomUUID()}`,
    "1_------------------------------------",
    `1_${"f".repeat(36)}`,
    `999999999999999_${randomUUID()}`,
    `9999999999999_${randomUUID()}`,
    "\u0000",
    "'; --",
  ]; // prettier-ignore
  for (const before of odd) {
    expect(await listConversations(client, tenant, { before, limit: 5 })).toEqual({
      conversations: [],
      next: null,
    });
  }
});

test("a context loses what no row can hold, by whatever way it comes (19)", async () => {
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  const client = database.app("writer");
  const carryOut = createCommandStore(client, { next: randomUUID }, noTools);
  const context = JSON.parse('{"a\\u0000":"x\\u0000y","half":["\\ud800"],"__proto__":{"b":1},"n":1e308}');
  const command = { type: "context.update", id: "context-0001", context } as const;
  const first = await carryOut(tenant, command);
  expect(await readContext(client, tenant)).toEqual({ a: "xy", half: ["\ufffd"], n: 1e308 });
  expect(await carryOut(tenant, command)).toMatchObject({ seq: first.seq, duplicate: true });
});
