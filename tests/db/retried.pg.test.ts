import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { oncePerCommand } from "../../src/db/direct-calls.ts";
import { reachable } from "../../src/db/postgres-store.ts";
import { retried } from "../../src/db/retried.ts";
import { type TenantDatabase, tenantDatabase } from "../../src/db/tenant-database.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";

let database: PreparedTestDatabase;
let db: TenantDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
  db = tenantDatabase(database.app("two requests", { max: 2 }));
});
afterAll(() => database.close());

/** Opens once `count` have come; who comes later walks through. */
function gate(count: number) {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return async () => {
    if (++come >= count) open();
    await opened;
  };
}

const lock = (tx: TenantDatabase, row: number) => tx.execute(sql`select pg_advisory_xact_lock(${row})`);

function request(tenant: Tenant, work: (tx: TenantDatabase) => Promise<unknown>) {
  const call = { ...tenant, command: { id: randomUUID(), hash: "hash" }, toolUse: randomUUID() };
  const place = { timeZone: "UTC", currency: "EUR" };
  return oncePerCommand<string>({ db, ids: { next: randomUUID }, place }, call, {
    replayed: () => "replayed",
    work: async (_world, tx) => {
      await work(tx);
      return {
        value: "done",
        entry: { type: "records.changed", body: { toolUse: call.toolUse, changes: [] } },
      };
    },
  });
}

test("two requests that lock the same rows in another order are both carried out, each once", async () => {
  const [anna, ben] = (await database.tenants(2)) as [Tenant, Tenant];
  const bothHoldOne = gate(2);
  let tries = 0;
  const crosswise = (first: number, second: number) => async (tx: TenantDatabase) => {
    tries++;
    await lock(tx, first);
    await bothHoldOne();
    await lock(tx, second);
  };
  const ends = await Promise.all([request(anna, crosswise(1, 2)), request(ben, crosswise(2, 1))]);
  expect(ends.map(({ value, duplicate }) => ({ value, duplicate }))).toEqual([
    { value: "done", duplicate: false },
    { value: "done", duplicate: false },
  ]);
  expect(tries, "one was undone and went again").toBeGreaterThan(2);
  const told = await database.admin<{ conversation: string }[]>`
    select conversation from log where type = 'records.changed' and conversation in (${anna.user}, ${ben.user})`;
  expect(told.map((row) => row.conversation).sort()).toEqual([anna.user, ben.user].sort());
});

test("two that undo each other whenever they meet don't go on in step", async () => {
  let here = 0;
  const undoneByCompany = async () => {
    here++;
    await sleep(5);
    const alone = here === 1;
    await sleep(5);
    here--;
    if (!alone) throw Object.assign(new Error("made up"), { code: "40P01" });
    return "done";
  };
  expect(await Promise.all([retried(undoneByCompany), retried(undoneByCompany)])).toEqual(["done", "done"]);
});

test("what passes at no try says that nothing was stored; what the work refuses is asked once", async () => {
  const [anna] = (await database.tenants(1)) as [Tenant];
  let tries = 0;
  const passing = async (tx: TenantDatabase) => {
    tries++;
    await tx.execute(sql`do $$ begin raise exception 'made up' using errcode = '40001'; end $$`);
  };
  await expect(request(anna, passing)).rejects.toMatchObject({ code: "overloaded" });
  expect(tries).toBe(5);
  tries = 0;
  const refused = async () => {
    tries++;
    throw new PamError("not_found");
  };
  await expect(request(anna, refused)).rejects.toMatchObject({ code: "not_found" });
  expect(tries).toBe(1);
});

test("what takes longer than a statement may is not tried again", async () => {
  const [anna] = (await database.tenants(1)) as [Tenant];
  let tries = 0;
  const long = async (tx: TenantDatabase) => {
    tries++;
    await tx.execute(sql`set local statement_timeout = 20`);
    await tx.execute(sql`select pg_sleep(60)`);
  };
  await expect(request(anna, long)).rejects.toMatchObject({ code: "overloaded" });
  expect(tries).toBe(1);
});

test("a read that takes longer than a statement may says that the server is busy", async () => {
  const reading = database.admin.begin(async (sql) => {
    await sql`set local statement_timeout = 20`;
    return sql`select pg_sleep(60)`;
  });
  await expect(reachable(reading)).rejects.toMatchObject({ code: "overloaded" });
});
