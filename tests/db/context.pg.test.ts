import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import { createCommandStore } from "../../src/db/commands.ts";
import { readContext } from "../../src/db/conversations.ts";
import type { Client } from "../../src/db/driver.ts";
import { noTools } from "./no-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";

let database: PreparedTestDatabase;
let client: Client;
const ids = createIds(systemClock);

beforeAll(async () => {
  database = await preparedDatabase();
  client = database.app("context", { max: 4 });
});
afterAll(() => database.close());

async function someone() {
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no user was made");
  const carryOut = createCommandStore(client, ids, noTools);
  return {
    update: (context: Record<string, unknown>, id: string = ids.next()) =>
      carryOut(tenant, { type: "context.update", id, context }),
    stored: () => readContext(client, tenant),
  };
}

describe("a client's context", () => {
  it("is merged: null removes, objects merge, all else replaces (RFC 7396)", async () => {
    const user = await someone();
    await user.update({ screen: "home", place: { city: "Lisbon", zone: "x" }, tags: ["a", "b"], n: 1 });
    await user.update({
      screen: null,
      place: { zone: null, floor: 2 },
      tags: ["c"],
      n: { deep: { gone: null, x: 1 } },
    });
    expect(await user.stored()).toEqual({
      place: { city: "Lisbon", floor: 2 },
      tags: ["c"],
      n: { deep: { x: 1 } },
    });
  });

  it("P2: the same patch under the same id again changes nothing, whatever came between", async () => {
    const user = await someone();
    const first = await user.update({ a: 1 }, "context-0001");
    await user.update({ a: 2 });
    const again = await user.update({ a: 1 }, "context-0001");
    expect(again).toMatchObject({ seq: first.seq, duplicate: true });
    expect(await user.stored()).toEqual({ a: 2 });
    await expect(user.update({ a: 3 }, "context-0001")).rejects.toMatchObject({
      code: "idempotency_mismatch",
    });
  });

  it("loses none of the patches that come at the same time", async () => {
    const user = await someone();
    await Promise.all(Array.from({ length: 20 }, (_, index) => user.update({ [`field${index}`]: index })));
    expect(Object.keys(await user.stored())).toHaveLength(20);
  });

  it("holds 16 KiB, and what would pass them changes nothing", async () => {
    const user = await someone();
    await user.update({ a: "x".repeat(10_000) });
    await expect(user.update({ b: "ä".repeat(4_000) })).rejects.toMatchObject({ code: "context_too_large" });
    expect(Object.keys(await user.stored())).toEqual(["a"]);
  });

  it("loses what no row can hold, NUL and half a surrogate pair, and nothing else (19)", async () => {
    const user = await someone();
    await user.update({ "a\u0000": "\u0000x", b: ["\ud800", { "\udc00": "y" }], n: 1.5 });
    expect(await user.stored()).toEqual({ a: "x", b: ["\ufffd", { "\ufffd": "y" }], n: 1.5 });
  });
});
