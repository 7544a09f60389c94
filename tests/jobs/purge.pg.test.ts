import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../src/app/system-ports.ts";
import { purge } from "../../src/db/upkeep.ts";
import { allRecords } from "../../src/domains/all-records.ts";
import { madeUpRow } from "../db/made-up-row.ts";
import { AppWorld } from "./app-world.ts";
import { Someone } from "./someone.ts";

/** The server's time begins with an hour, so that its own hourly clean-up does not come between. */
const aheadMs = 3_600_000 - (Date.now() % 3_600_000);
const clock = { ...systemClock, now: () => Date.now() + aheadMs };

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start({}, { clock });
});
afterAll(() => world?.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const until = { deleted: daysAgo(30), invited: daysAgo(90), unread: daysAgo(365) };
const clean = (limit = 1_000) => purge(world.admin, until, limit);
const spent = {
  amountMinor: 4_250,
  currency: "EUR",
  category: "fuel",
  description: "secret",
  spentOn: "2026-03-01",
};

/** As if it had been deleted so long ago. */
const age = (table: string, id: unknown, days: number) =>
  world.admin`update ${world.admin(table)} set deleted_at = now() - ${days} * interval '1 day' where id = ${String(id)}`;

/** An expense that somebody deleted, and the key of that. */
async function deletedExpense(user: Someone, days: number) {
  const { id } = await user.call("POST /api/wins/expenses", spent);
  const key = `key-${randomUUID()}`;
  await world.call(user.login, `DELETE /api/wins/expenses/${String(id)}`, undefined, key);
  await age("expenses", id, days);
  return { id, toolUse: `rest_${key}` };
}

test("what was deleted can be taken back until its time is over; then it is gone, an undo says that it is too late, and nothing of it is left in the ledger", async () => {
  const user = new Someone(world);
  const [young, old] = [await deletedExpense(user, 29), await deletedExpense(user, 31)];
  await clean();
  const undo = (input: object) => world.call(user.login, "POST /api/pam/tools/undo", input);
  expect((await undo({ toolUse: young.toolUse })).status).toBe(200);
  const late = await undo({ toolUse: old.toolUse });
  expect(late.status).toBe(409);
  expect(JSON.stringify(late.body)).toMatch(/too late.*gone for good.*Nothing was changed/);
  const left = await world.admin`select id from expenses where user_id = ${user.id}`;
  expect(left.map(({ id }) => id)).toEqual([young.id]);
  const kept = await world.admin`select from effects where row_id = ${String(old.id)} and before is not null`;
  expect(kept).toHaveLength(0);
  // Neither is it brought back by "undo that", which finds it as the newest change.
  const another = new Someone(world);
  await deletedExpense(another, 31);
  await clean();
  const last = await world.call(another.login, "POST /api/pam/tools/undo", { last: "change" });
  expect([last.status, JSON.stringify(last.body).includes("too late")]).toEqual([409, true]);
});

test("a change of many rows of which one is gone is taken back as a whole or not at all", async () => {
  const user = new Someone(world);
  const made = await user.call("POST /api/wins/expenses", spent);
  const more = await user.call("POST /api/wins/expenses", spent);
  const key = `key-${randomUUID()}`;
  const ids = [made["id"], more["id"]];
  await world.call(user.login, "DELETE /api/wins/expenses/bulk", { items: ids.map((id) => ({ id })) }, key);
  const removed =
    await world.admin`update expenses set deleted_at = coalesce(deleted_at, now()) where user_id = ${user.id} returning id`;
  expect(removed).toHaveLength(2);
  await age("expenses", ids[0], 31);
  await clean();
  const undone = await world.call(user.login, "POST /api/pam/tools/undo", { toolUse: `rest_${key}` });
  expect(undone.status).not.toBe(200);
  const left = await world.admin`select deleted_at from expenses where user_id = ${user.id}`;
  expect(left).toHaveLength(1);
  expect(left[0]?.["deleted_at"]).not.toBeNull();
});

test("every kind of row is found by its mark, and each table has an index for that", async () => {
  const tables = [...new Set(allRecords.map(({ table }) => table))];
  const indexed = await world.admin<{ table: string }[]>`
    select tablename as table from pg_indexes where indexdef like '%(deleted_at) WHERE (deleted_at IS NOT NULL)'`;
  expect(indexed.map(({ table }) => table)).toEqual(expect.arrayContaining(tables));
  const user = new Someone(world);
  await user.call("GET /api/pam/conversations");
  const tenant = { workspace: user.workspace, user: user.id };
  for (const table of tables) await madeUpRow(world.admin, tenant, { table, deleted_at: "2020-01-01" });
  await clean(100_000);
  for (const table of tables) expect(await user.rows(table), table).toBe(0);
});

test("a batch removes no more than it was told, over all tables, and the next one goes on", async () => {
  const user = new Someone(world);
  for (let n = 0; n < 7; n++) await deletedExpense(user, 40);
  expect([await clean(3), await user.rows("expenses")]).toEqual([3, 4]);
  expect([await clean(3), await user.rows("expenses")]).toEqual([3, 1]);
  expect([await clean(3), await user.rows("expenses")]).toEqual([1, 0]);
  expect(await clean(3)).toBe(0);
});

test("with a group goes what was written in it; invitations that nobody answered and notifications that nobody read go after their time", async () => {
  const [owner, guest] = [new Someone(world), new Someone(world)];
  const { id: groupId } = await owner.call("POST /api/social/groups", { name: "Hikers" });
  await guest.call("GET /api/pam/conversations");
  await owner.call("POST /api/social/posts", { groupId, text: "Hello" });
  await owner.call("POST /api/social/invite", { group: groupId, person: guest.login });
  const invited = () =>
    world.admin`select from group_members where group_id = ${String(groupId)} and status = 'invited'`;
  expect(await invited()).toHaveLength(1);
  await world.admin.unsafe(`begin; set local session_replication_role = replica;
    update group_members set updated_at = now() - interval '91 days' where group_id = '${String(groupId)}'; commit;`);
  await world.admin`update notifications set created_at = now() - interval '366 days' where user_id = ${guest.id}`;
  expect(await guest.rows("notifications")).toBe(1);
  await clean();
  expect([(await invited()).length, await guest.rows("notifications")]).toEqual([0, 0]);
  expect(await owner.rows("posts")).toBe(1);
  await owner.call(`DELETE /api/social/groups/${String(groupId)}`);
  await world.admin.unsafe(`begin; set local session_replication_role = replica;
    update groups set deleted_at = now() - interval '31 days' where id = '${String(groupId)}'; commit;`);
  await clean();
  const rest = await world.admin`select from group_members where group_id = ${String(groupId)}`;
  expect([await owner.rows("posts"), await owner.rows("groups"), rest.length]).toEqual([0, 0, 0]);
});

test("of what is shared in a household nothing is left with those who have changed it; links of invitations go once they are over", async () => {
  const [owner, partner] = [new Someone(world), new Someone(world)];
  const { id } = await deletedExpense(owner, 31);
  await partner.call("GET /api/pam/conversations");
  const household = randomUUID();
  const member = ({ id: who, login }: Someone) => `insert into group_members
    (workspace, id, user_id, source, tool_use, group_id, person, member_id, status)
    values ('${owner.workspace}', gen_random_uuid(), '${household}', gen_random_uuid(), 'x', '${household}', '${login}', '${who}', 'member');`;
  await world.admin.unsafe(`begin; set local session_replication_role = replica;
    insert into groups (workspace, id, user_id, source, tool_use, name, access)
      values ('${owner.workspace}', '${household}', '${owner.id}', gen_random_uuid(), 'x', 'Home', 'household');
    ${member(owner)} ${member(partner)}
    update expenses set visibility = 'workspace' where id = '${String(id)}';
    insert into effects (workspace, source, tool_use, ordinal, user_id, table_name, row_id, before, version_after)
      values ('${partner.workspace}', gen_random_uuid(), 'x', 0, '${partner.id}', 'expenses', '${String(id)}', '{"description":"secret"}', 2);
    insert into group_invitations (workspace, id, group_id, made_by, code_hash, expires_at)
      select '${owner.workspace}', gen_random_uuid(), '${household}', '${owner.id}', 'x' || n, now() - n * interval '1 day'
      from unnest(array[1, 3]) n; commit;`);
  await clean();
  const kept = await world.admin`select from effects where row_id = ${String(id)} and before is not null`;
  const links = await world.admin`select from group_invitations where group_id = ${household}`;
  expect([kept.length, links.length]).toEqual([0, 1]);
});

test("what a member of a household changed goes from their ledger too, also where it was shared no more, and they were gone", async () => {
  const [owner, partner] = [new Someone(world), new Someone(world)];
  const household = await owner.call("POST /api/social/groups", { name: "Home", access: "household" });
  await partner.call("GET /api/pam/conversations");
  await owner.call("POST /api/social/invite", { group: household["id"], person: partner.login });
  await partner.call("POST /api/pam/tools/join_group", { group: household["id"] });
  const { id } = await owner.call("POST /api/you/tasks", { title: "secret one", visibility: "workspace" });
  await partner.call(`PATCH /api/you/tasks/${String(id)}`, { title: "secret two" });
  await partner.call("POST /api/pam/tools/leave_group", { group: household["id"] });
  await owner.call(`PATCH /api/you/tasks/${String(id)}`, { visibility: "private" });
  await owner.call(`DELETE /api/you/tasks/${String(id)}`);
  const kept = () => world.admin`select workspace from effects where before::text like '%secret%'
    and user_id in (${owner.id}, ${partner.id})`;
  expect(new Set((await kept()).map(({ workspace }) => workspace)).size).toBe(2);
  await age("tasks", id, 31);
  await clean();
  expect(await kept()).toEqual([]);
});

test("the ledger of a row that stands is kept, where one of the same id is purged elsewhere", async () => {
  const [owner, other] = [new Someone(world), new Someone(world)];
  const { id } = await owner.call("POST /api/wins/expenses", spent);
  await owner.call(`PATCH /api/wins/expenses/${String(id)}`, { description: "new" });
  await other.call("GET /api/pam/conversations");
  const tenant = { workspace: other.workspace, user: other.id };
  const made = await madeUpRow(world.admin, tenant, { table: "expenses", deleted_at: "2020-01-01" });
  await world.admin.unsafe(`begin; set local session_replication_role = replica;
    update expenses set id = '${String(id)}' where id = '${made}'; commit;`);
  await clean();
  expect([await other.rows("expenses"), await owner.rows("expenses")]).toEqual([0, 1]);
  const kept = await world.admin`select from effects where row_id = ${String(id)} and before is not null`;
  expect(kept).toHaveLength(1);
});

test("nothing that was deleted within a day is purged, whatever is asked for", async () => {
  const user = new Someone(world);
  await deletedExpense(user, 0.5);
  const { id } = await deletedExpense(user, 2);
  const tomorrow = daysAgo(-1);
  await purge(world.admin, { deleted: tomorrow, invited: tomorrow, unread: tomorrow }, 1_000_000_000);
  const left = await world.admin`select id from expenses where user_id = ${user.id}`;
  expect(left).toHaveLength(1);
  expect(left[0]?.["id"]).not.toBe(id);
});
