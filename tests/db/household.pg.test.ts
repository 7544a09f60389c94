import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { asTenant, type TenantTransaction } from "../../src/db/as-tenant.ts";
import type { Client } from "../../src/db/driver.ts";
import { allRecords } from "../../src/domains/all-records.ts";
import { madeUpRow } from "./made-up-row.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { refusal } from "./store-moves.ts";

let database: PreparedTestDatabase;
let app: Client;
beforeAll(async () => {
  database = await preparedDatabase();
  app = database.app("household");
});
afterAll(() => database.close());

const as = <T>(tenant: Tenant, work: (tx: TenantTransaction) => Promise<T>) => asTenant(app, tenant, work);

async function tenants(count: number): Promise<readonly [Tenant, Tenant, ...Tenant[]]> {
  const [first, second, ...others] = await database.tenants(count);
  if (first === undefined || second === undefined) throw new Error("too few");
  return [first, second, ...others];
}

async function householdOf(owner: Tenant, ...others: Tenant[]): Promise<string> {
  const id = randomUUID();
  const { workspace, user } = owner;
  const made = { source: randomUUID(), tool_use: "use" };
  await as(
    owner,
    (tx) =>
      tx`insert into groups ${tx({ workspace, id, user_id: user, ...made, name: "Home", access: "household" })}`,
  );
  for (const other of others) {
    const invited = { workspace, id: randomUUID(), user_id: user, ...made, group_id: id, person: other.user };
    await as(owner, (tx) => tx`insert into group_members ${tx({ ...invited, status: "invited" })}`);
    await as(other, (tx) => tx`update group_members set status = 'member' where id = ${invited.id}`);
  }
  return id;
}

async function rowOf(
  { workspace, user }: Tenant,
  { table, visibility }: { table: "tasks" | "incomes"; visibility: string },
): Promise<string> {
  const id = randomUUID();
  const frame = { workspace, id, user_id: user, source: randomUUID(), tool_use: "use", visibility };
  const fields =
    table === "tasks" ? { title: "Bins" } : { amount_minor: 100, currency: "EUR", received_on: "2026-11-20" };
  await as({ workspace, user }, (tx) => tx`insert into ${tx(table)} ${tx({ ...frame, ...fields })}`);
  return id;
}

const seen = async (tenant: Tenant, table: string) =>
  (await as(tenant, (tx) => tx<{ id: string }[]>`select id from ${tx(table)}`)).map(({ id }) => id);

test("security 15: a member of a household reads what the others share, nothing that they don't, and no stranger's", async () => {
  const [anna, ben, eve] = await tenants(3);
  if (eve === undefined) throw new Error("too few");
  await householdOf(anna, ben);
  await householdOf(eve);
  const shown = await rowOf(anna, { table: "tasks", visibility: "workspace" });
  const own = await rowOf(anna, { table: "tasks", visibility: "private" });
  const foreign = await rowOf(eve, { table: "tasks", visibility: "workspace" });
  expect((await seen(anna, "tasks")).sort()).toEqual([shown, own].sort());
  expect(await seen(ben, "tasks")).toEqual([shown]);
  expect(await seen(eve, "tasks")).toEqual([foreign]);
  // Not by naming the workspace either.
  expect(await seen({ workspace: anna.workspace, user: eve.user }, "tasks")).toEqual([]);
  await as(anna, (tx) => tx`update tasks set deleted_at = now() where id = ${shown}`);
  expect(await seen(ben, "tasks")).toEqual([]);
});

test("security 15: a member changes what a household does together; whose it is, and that it is shared, only its owner", async () => {
  const [anna, ben, eve] = await tenants(3);
  if (eve === undefined) throw new Error("too few");
  await householdOf(anna, ben);
  const id = await rowOf(anna, { table: "tasks", visibility: "workspace" });
  const hidden = await rowOf(anna, { table: "tasks", visibility: "private" });
  const change = (who: Tenant, row: string, fields: object) =>
    as(
      who,
      async (tx) => (await tx`update tasks set ${tx({ ...fields })} where id = ${row} returning id`).length,
    );
  expect(await change(ben, id, { title: "Bins and glass" })).toBe(1);
  expect(await change(ben, hidden, { title: "x" })).toBe(0);
  expect(await change(eve, id, { title: "x" })).toBe(0);
  expect(await refusal(change(ben, id, { visibility: "private" }))).toBe("42501");
  expect(await refusal(change(ben, id, { deleted_at: new Date() }))).toBe("42501");
  // Nor by a statement that reads nothing, so that only the policy for changes judges it.
  expect(await refusal(as(ben, (tx) => tx`update tasks set visibility = 'private'`))).toBe("42501");
  expect(await refusal(change(ben, id, { user_id: ben.user }))).toBe("PF010");
  expect(await refusal(change(ben, id, { workspace: ben.workspace, user_id: ben.user }))).toBe("PF010");
  const forged = {
    workspace: anna.workspace,
    id: randomUUID(),
    user_id: anna.user,
    source: id,
    tool_use: "use",
  };
  const inHerName = as(
    ben,
    (tx) => tx`insert into tasks ${tx({ ...forged, title: "x", visibility: "workspace" })}`,
  );
  expect(await refusal(inHerName)).toBe("42501");
  expect(await refusal(as(ben, (tx) => tx`delete from tasks where id = ${id}`))).toBe("42501");
});

test("security 15: of somebody's books a member reads what is shared, and changes nothing", async () => {
  const [anna, ben] = await tenants(2);
  await householdOf(anna, ben);
  const id = await rowOf(anna, { table: "incomes", visibility: "workspace" });
  expect(await seen(ben, "incomes")).toEqual([id]);
  expect(await refusal(as(ben, (tx) => tx`update incomes set amount_minor = 1 where id = ${id}`))).toBe(
    "42501",
  );
});

test("security 15: what is shared is nobody's to take, of any kind", async () => {
  const [anna, ben] = await tenants(2);
  await householdOf(anna, ben);
  const kinds = await database.admin<{ table: string }[]>`
    select tablename as table from pg_policies where policyname = 'tenant' and qual like '%pam_household%' order by 1`;
  expect(kinds.length).toBeGreaterThan(20);
  for (const { table } of kinds) {
    if (table === "groups") continue;
    const id = await madeUpRow(database.admin, anna, { table, visibility: "workspace" });
    expect(await seen(ben, table), table).toEqual([id]);
    const own = { workspace: ben.workspace, user_id: ben.user };
    const theft = as(ben, (tx) => tx`update ${tx(table)} set ${tx(own)} where id = ${id}`);
    expect(await refusal(theft), table).toBe("PF010");
    const removal = as(ben, (tx) => tx`delete from ${tx(table)} where id = ${id}`);
    expect(await refusal(removal), table).toBe("42501");
    expect(await seen(anna, table), table).toEqual([id]);
  }
});

test("security 15: who goes, by themselves or by others, sees nothing at the next statement, and shares nothing", async () => {
  const [anna, ben] = await tenants(2);
  const group = await householdOf(anna, ben);
  const id = await rowOf(anna, { table: "tasks", visibility: "workspace" });
  const own = await rowOf(ben, { table: "tasks", visibility: "workspace" });
  expect((await seen(ben, "tasks")).sort()).toEqual([id, own].sort());
  await as(
    anna,
    (tx) =>
      tx`update group_members set status = 'removed' where group_id = ${group} and member_id = ${ben.user}`,
  );
  expect(await seen(ben, "tasks")).toEqual([own]);
  expect(await seen(anna, "tasks")).toEqual([id]);
  const back = as(
    ben,
    (tx) =>
      tx`update group_members set status = 'member' where group_id = ${group} and member_id = ${ben.user}`,
  );
  expect(await refusal(back)).toBe("PF010");
  const [row] = await database.admin`select visibility from tasks where id = ${own}`;
  expect(row?.visibility).toBe("private");
});

test("who shares very much is put out at once all the same: the rest is made private behind it, and shown to no other household", async () => {
  const [anna, ben, eve] = await tenants(3);
  if (eve === undefined) throw new Error("too few");
  const home = await householdOf(anna, ben);
  await database.admin`insert into tasks (workspace, id, user_id, source, tool_use, title, visibility)
    select ${ben.workspace}, gen_random_uuid(), ${ben.user}, gen_random_uuid(), 'use', 'T' || n, 'workspace' from generate_series(1, 4500) n`;
  const shared = async () =>
    (await database.admin`select from tasks where user_id = ${ben.user} and visibility = 'workspace'`).length;
  await as(
    anna,
    (tx) =>
      tx`update group_members set status = 'removed' where group_id = ${home} and member_id = ${ben.user}`,
  );
  expect(await shared()).toBe(2_500);
  expect(await seen(anna, "tasks")).toEqual([]);
  const other = await householdOf(eve);
  const row = {
    workspace: eve.workspace,
    id: randomUUID(),
    user_id: eve.user,
    group_id: other,
    person: ben.user,
  };
  const made = { source: randomUUID(), tool_use: "use", status: "invited" };
  await as(eve, (tx) => tx`insert into group_members ${tx({ ...row, ...made })}`);
  const join = () => as(ben, (tx) => tx`update group_members set status = 'member' where id = ${row.id}`);
  expect(await refusal(join())).toBe("PF010");
  const rest = async () => (await as(eve, (tx) => tx`select pam_unshare_rest(1000) as done`))[0]?.done;
  expect([await rest(), await rest(), await rest(), await rest()]).toEqual([1_000, 1_000, 500, 0]);
  expect(await shared()).toBe(0);
  await join();
  expect(await seen(eve, "tasks")).toEqual([]);
  const versions =
    await database.admin`select distinct t.version, e.version_after, e.undone_by = e.source || ':' || e.tool_use as neutral
    from tasks t join effects e on e.workspace = t.workspace and e.row_id = t.id where t.user_id = ${ben.user}`;
  expect(versions).toEqual([{ version: 2, version_after: 2, neutral: true }]);
});

test("security 15: two who accept invitations of two households at once are in one of them each", async () => {
  const [anna, ben, eve] = await tenants(3);
  if (eve === undefined) throw new Error("too few");
  const groups = [await householdOf(anna), await householdOf(ben)];
  const made = { source: randomUUID(), tool_use: "use", person: eve.user, status: "invited" };
  for (const [index, owner] of [anna, ben].entries()) {
    const row = {
      workspace: owner.workspace,
      id: randomUUID(),
      user_id: owner.user,
      group_id: groups[index] ?? "",
      ...made,
    };
    await as(owner, (tx) => tx`insert into group_members ${tx(row)}`);
  }
  const clients = groups.map((_, index) => database.app(`joining ${index}`));
  const join = (index: number, behind: () => Promise<void>) =>
    asTenant(clients[index] ?? app, eve, async (tx) => {
      await tx`update group_members set status = 'member' where group_id = ${groups[index] ?? ""} and person = ${eve.user}`;
      await behind();
    });
  let commit = () => {};
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let first: Promise<void> = Promise.resolve();
  await new Promise<void>((isIn) => {
    first = join(0, () => {
      isIn();
      return mayCommit;
    });
  });
  let isOver = false;
  const second = join(1, async () => {}).finally(() => {
    isOver = true;
  });
  const outcomes = Promise.all([refusal(first), refusal(second)]);
  // Until the second waits for the first, or has passed it.
  for (let look = 0; look < 80 && !isOver; look++) {
    const waiting = await database.admin`select from pg_locks where locktype = 'advisory' and not granted`;
    if (waiting.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  commit();
  expect(await outcomes).toEqual(["nothing was refused", "PF011"]);
});

test("a code is kept as its hash only, expires, and is good for one person; the application can't read the table", async () => {
  const [anna, ben, eve] = await tenants(3);
  if (eve === undefined) throw new Error("too few");
  const group = await householdOf(anna);
  const make = (seconds: number, hash: string) =>
    as(
      anna,
      (tx) =>
        tx`select * from pam_invitation_make(${group}::uuid, ${randomUUID()}::uuid, ${hash}, ${seconds}::int)`,
    );
  const take = async (who: Tenant, hash: string) =>
    (await as(who, (tx) => tx`select pam_invitation_take(${hash}) as id`))[0]?.id;
  await make(-1, "old");
  expect(await take(ben, "old")).toBeNull();
  await make(60, "fresh");
  expect(await Promise.all([take(ben, "fresh"), take(ben, "fresh")])).toEqual([
    expect.any(String),
    expect.any(String),
  ]);
  expect(await take(eve, "fresh")).toBeNull();
  expect(await refusal(as(anna, (tx) => tx`select from group_invitations`))).toBe("42501");
  expect(await refusal(as(anna, (tx) => tx`select pam_unshare(${ben.user}::uuid, 10)`))).toBe("42501");
});

test("a ban that is committed while its person takes a code outlasts the code", async () => {
  const [anna, ben] = await tenants(2);
  const group = await householdOf(anna);
  const row = { workspace: anna.workspace, id: randomUUID(), user_id: anna.user, group_id: group };
  const invited = { ...row, source: randomUUID(), tool_use: "use", person: ben.user, status: "invited" };
  await as(anna, (tx) => tx`insert into group_members ${tx(invited)}`);
  await as(
    anna,
    (tx) => tx`select from pam_invitation_make(${group}::uuid, ${randomUUID()}::uuid, 'banned', 60)`,
  );
  const taking = database.app("taking a code");
  let taken: Promise<string> = Promise.resolve("");
  await as(anna, async (tx) => {
    await tx`update group_members set status = 'banned' where id = ${row.id}`;
    taken = asTenant(
      taking,
      ben,
      async (own) => (await own`select pam_invitation_take('banned') as id`)[0]?.id,
    ).catch(String);
    // Until it waits for the ban.
    for (let look = 0; look < 200; look++) {
      const waiting = await database.admin`select from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.query like '%pam_invitation_take%'`;
      if (waiting.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  expect(await taken).toBeNull();
  const found = await database.admin`select status from group_members where group_id = ${group}
    and person = ${ben.user} and deleted_at is null`;
  expect(found).toEqual([{ status: "banned" }]);
});

test("the kinds that a household changes are those whose tables let it, and a profile is shown to nobody", async () => {
  const open = await database.admin<{ table: string }[]>`
    select tablename as table from pg_policies where policyname = 'together' order by 1`;
  const kinds = allRecords.filter(({ household }) => household === "changes").map(({ table }) => table);
  expect(open.map(({ table }) => table)).toEqual(kinds.toSorted());
  const shown = await database.admin<{ table: string }[]>`
    select tablename as table from pg_policies where policyname = 'tenant' and qual like '%pam_household%' order by 1`;
  const own = allRecords.filter(
    ({ ofGroup, kind, path }) => !ofGroup && kind !== "profile" && !path.startsWith("social/"),
  );
  expect(shown.map(({ table }) => table)).toEqual(own.map(({ table }) => table).toSorted());
});
