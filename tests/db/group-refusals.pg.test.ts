import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { asTenant, type TenantTransaction } from "../../src/db/as-tenant.ts";
import type { Client } from "../../src/db/driver.ts";
import { groupRefusal } from "../../src/db/records/group-refusals.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";

let database: PreparedTestDatabase;
let app: Client;
beforeAll(async () => {
  database = await preparedDatabase();
  app = database.app("refusals");
});
afterAll(() => database.close());

const as = <T>(tenant: Tenant, work: (tx: TenantTransaction) => Promise<T>) => asTenant(app, tenant, work);
const made = () => ({ source: randomUUID(), tool_use: "use" });

/** What they are told of why not. */
const refused = (who: Tenant, work: (tx: TenantTransaction) => Promise<unknown>): Promise<string> =>
  as(who, work).then(
    () => "nothing was refused",
    (error: unknown) => groupRefusal(new Error("as drizzle wraps it", { cause: error })) ?? String(error),
  );

async function three(): Promise<readonly [Tenant, Tenant, Tenant]> {
  const [anna, ben, eve] = await database.tenants(3);
  if (anna === undefined || ben === undefined || eve === undefined) throw new Error("too few");
  return [anna, ben, eve];
}

async function groupOf({ workspace, user }: Tenant, access: string): Promise<string> {
  const row = { workspace, id: randomUUID(), user_id: user, ...made(), name: "Club", access };
  await as({ workspace, user }, (tx) => tx`insert into groups ${tx(row)}`);
  return row.id;
}

const memberIn = (owner: Tenant, group: string, more: object = {}) => ({
  ...{ workspace: owner.workspace, id: randomUUID(), user_id: owner.user, ...made(), group_id: group },
  ...{ person: "", status: "member", ...more },
});

/** Members that nobody has heard of. */
async function crowd(owner: Tenant, group: string, count: number): Promise<void> {
  await database.admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into group_members (workspace, id, user_id, source, tool_use, group_id, person, member_id, status)
      select ${owner.workspace}, gen_random_uuid(), ${owner.user}, gen_random_uuid(), 'use', ${group}, 'p' || n, gen_random_uuid(), 'member'
      from generate_series(1, ${count}::int) n`;
  });
}

async function invitedTo(owner: Tenant, group: string, person: string): Promise<string> {
  const row = memberIn(owner, group, { person, status: "invited" });
  await as(owner, (tx) => tx`insert into group_members ${tx(row)}`);
  return row.id;
}

test("the last owner is told why they stay, and how they get out", async () => {
  const [anna] = await three();
  const group = await groupOf(anna, "public");
  const leaving = refused(
    anna,
    (tx) => tx`update group_members set status = 'left' where group_id = ${group}`,
  );
  expect(await leaving).toMatch(/keeps an owner.*Make another member its owner.*Nothing was changed\./);
});

test("who comes to a group that is full is told so, and who is in too many groups is told that", async () => {
  const [anna, ben, eve] = await three();
  const [full, open] = [await groupOf(anna, "public"), await groupOf(anna, "public")];
  await crowd(anna, full, 999);
  const join = (group: string) => (tx: TenantTransaction) =>
    tx`insert into group_members ${tx(memberIn(ben, group))}`;
  expect(await refused(ben, join(full))).toMatch(/1,000 members.*has to leave/);
  await database.admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into group_members (workspace, id, user_id, source, tool_use, group_id, person, member_id, status)
      select ${eve.workspace}, gen_random_uuid(), ${eve.user}, gen_random_uuid(), 'use', gen_random_uuid(), 'ben', ${ben.user}, 'member'
      from generate_series(1, 200)`;
  });
  expect(await refused(ben, join(open))).toMatch(/more than 200 groups.*has to be left/);
});

test("a household is full at 20, is joined by invitation alone, and stays what it is; each is said", async () => {
  const [anna, ben, eve] = await three();
  const home = await groupOf(anna, "household");
  const invited = await invitedTo(anna, home, ben.user);
  await as(ben, (tx) => tx`update group_members set status = 'member' where id = ${invited}`);
  await as(ben, (tx) => tx`update group_members set status = 'left' where id = ${invited}`);
  const back = await refused(
    ben,
    (tx) => tx`update group_members set status = 'member' where id = ${invited}`,
  );
  expect(back).toMatch(/joined by an invitation.*Ask one of its admins/);
  expect(await refused(anna, (tx) => tx`update groups set access = 'public' where id = ${home}`)).toMatch(
    /household from its beginning or never.*Make a new one/,
  );
  await crowd(anna, home, 19);
  const late = await invitedTo(anna, home, eve.user);
  expect(
    await refused(eve, (tx) => tx`update group_members set status = 'member' where id = ${late}`),
  ).toMatch(/20 members at most.*has to leave/);
});

test("whoever does what is an owner's, an admin's, a writer's or a member's is told whose it is", async () => {
  const [anna, ben, eve] = await three();
  const group = await groupOf(anna, "public");
  const ofBen = memberIn(ben, group);
  await as(ben, (tx) => tx`insert into group_members ${tx(ofBen)}`);
  const say = (who: Tenant, tx: TenantTransaction, text: string) => {
    const post = { workspace: who.workspace, id: randomUUID(), user_id: who.user, ...made(), author: "" };
    return tx`insert into posts ${tx({ ...post, group_id: group, text })}`;
  };
  await as(ben, (tx) => say(ben, tx, "mine"));
  expect(await refused(eve, (tx) => say(eve, tx, "hers"))).toMatch(/Only members write.*Join it first/);
  expect(await refused(anna, (tx) => tx`update posts set text = 'x' where group_id = ${group}`)).toMatch(
    /Only whoever wrote this changes its words.*Ask them/,
  );
  const asAdmin = memberIn(eve, group, { role: "admin" });
  expect(await refused(eve, (tx) => tx`insert into group_members ${tx(asAdmin)}`)).toMatch(
    /given by its owner.*Ask its owner/,
  );
  const own = refused(
    ben,
    (tx) =>
      tx`update group_members set status = 'requested' where group_id = ${group} and member_id = ${ben.user}`,
  );
  expect(await own).toMatch(/not yours to give.*Ask one of them/);
  await as(anna, (tx) => tx`update group_members set role = 'admin' where member_id = ${ben.user}`);
  expect(await refused(ben, (tx) => tx`update groups set deleted_at = now() where id = ${group}`)).toMatch(
    /Only its owner takes a group away.*Ask one of them/,
  );
  const nowhere = memberIn(ben, randomUUID());
  expect(await refused(ben, (tx) => tx`insert into group_members ${tx(nowhere)}`)).toMatch(
    /not there any more.*Look up/,
  );
});

test("whose a shared row is stays so, and who tries is told what to do instead", async () => {
  const [anna, ben] = await three();
  const home = await groupOf(anna, "household");
  const invited = await invitedTo(anna, home, ben.user);
  await as(ben, (tx) => tx`update group_members set status = 'member' where id = ${invited}`);
  const task = { workspace: anna.workspace, id: randomUUID(), user_id: anna.user, ...made(), title: "Bins" };
  await as(anna, (tx) => tx`insert into tasks ${tx({ ...task, visibility: "workspace" })}`);
  const theft = refused(ben, (tx) => tx`update tasks set user_id = ${ben.user} where id = ${task.id}`);
  expect(await theft).toMatch(/Whose this is stays.*Make one of your own/);
});

test("each cause that a trigger names has its sentence", async () => {
  const folder = new URL("../../src/db/migrations/", import.meta.url);
  const latest = new Map<string, string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort()) {
    const text = await readFile(new URL(file, folder), "utf8");
    for (const [, name = "", body = ""] of text.matchAll(
      /create (?:or replace )?function (\w+)\(([\s\S]*?)end \$\$;/g,
    ))
      latest.set(name, body);
  }
  const raised = [...latest.values()]
    .join("\n")
    .matchAll(/raise exception '((?:[^']|'')*)' using errcode = 'PF010'/g);
  const causes = new Set([...raised].map(([, cause = ""]) => cause.replaceAll("''", "'")));
  expect(causes.size).toBeGreaterThan(10);
  const said = [...causes].map((cause) => groupRefusal(Object.assign(new Error(cause), { code: "PF010" })));
  expect(new Set(said).size).toBe(causes.size);
  const unknown = groupRefusal(Object.assign(new Error("new"), { code: "PF010" }));
  expect(said).not.toContain(unknown);
  expect(groupRefusal(Object.assign(new Error("full"), { code: "23505" }))).toBeUndefined();
});
