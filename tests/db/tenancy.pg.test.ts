import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allRecords } from "../../src/domains/all-records.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./prepared-database.ts";
import { refusal, say } from "./store-moves.ts";

/** Tables that belong to no workspace, and why. */
const WITHOUT_WORKSPACE: Record<string, string> = {
  users: "a person is the same in all workspaces; the policy shows each only themselves",
  instances: "processes, not people; only the engine's functions read it",
  tickets: "a ticket is looked up by its hash before anybody is known; only the engine's functions read it",
};

/** Tables whose rows follow the membership of groups, which cross workspaces. */
const GROUP_TABLES = allRecords.filter(({ ofGroup }) => ofGroup).map(({ table }) => table);

/** Tables whose shared rows a household changes together. */
const HOUSEHOLD_TABLES = allRecords
  .filter(({ household }) => household === "changes")
  .map(({ table }) => table);

/** What the application may do to tables by itself. Everything else goes through the engine's functions. */
const GRANTS: Record<string, string[]> = {
  // Rows that people own are taken away by a mark, never deleted.
  ...Object.fromEntries(allRecords.map(({ table }) => [table, ["INSERT", "SELECT", "UPDATE"]])),
  // Whose a row of a group is, and where it lies, is said once: updates of single columns only.
  ...Object.fromEntries([...GROUP_TABLES, "blocks"].map((table) => [table, ["INSERT", "SELECT"]])),
  approval_policies: ["SELECT"],
  branch_segments: ["SELECT"],
  branches: ["SELECT"],
  conversations: ["SELECT"],
  effects: ["INSERT", "SELECT"],
  group_invitations: [],
  instances: [],
  log: ["SELECT"],
  mail_addresses: ["SELECT"],
  mail_codes: ["SELECT"],
  memberships: ["SELECT"],
  notifications: ["SELECT"],
  outbox: ["INSERT", "SELECT"],
  partials: [],
  schedules: ["INSERT", "SELECT", "UPDATE"],
  steers: ["SELECT"],
  tickets: [],
  tool_calls: ["SELECT"],
  turns: ["SELECT"],
  usage_days: ["SELECT"],
  users: ["SELECT"],
  webhooks: ["DELETE", "INSERT", "SELECT", "UPDATE"],
  workspaces: ["SELECT"],
};

/** The functions that work across tenants. A new one is a decision: it must match (workspace, id) for each item. */
const ENGINE_FUNCTIONS = [
  "pam_accept",
  "pam_accept_plain",
  "pam_admin_groups",
  "pam_admit_invited",
  "pam_already_decided",
  "pam_append",
  "pam_append_about",
  "pam_approval_forget",
  "pam_approval_moved",
  "pam_approval_tell",
  "pam_blocked",
  "pam_branch_conversation",
  "pam_branch_fork",
  "pam_branch_select",
  "pam_cancel",
  "pam_cancel_queued",
  "pam_cancelled_turns",
  "pam_check_fence",
  "pam_claim_next",
  "pam_claim_orphans",
  "pam_command",
  "pam_commit",
  "pam_create_conversation",
  "pam_decide",
  "pam_direct_begin",
  "pam_end_leases",
  "pam_expire",
  "pam_found_group",
  "pam_group_tell",
  "pam_groups_lock",
  "pam_guard_group",
  "pam_guard_household",
  "pam_guard_member",
  "pam_hand_over",
  "pam_heads",
  "pam_household",
  "pam_household_group",
  "pam_household_left",
  "pam_inbox_append",
  "pam_invitation_make",
  "pam_invitation_revoke",
  "pam_invitation_take",
  "pam_invitations",
  "pam_invited_groups",
  "pam_job_over",
  "pam_job_tell",
  "pam_keep_household",
  "pam_login",
  "pam_mail_ask",
  "pam_mail_changed",
  "pam_mail_code",
  "pam_mail_confirm",
  "pam_mail_target",
  "pam_member_groups",
  "pam_notifications_read",
  "pam_notify",
  "pam_open_users",
  "pam_outbox_claim",
  "pam_outbox_dead",
  "pam_outbox_due",
  "pam_outbox_settle",
  "pam_page_heads",
  "pam_park",
  "pam_part_household",
  "pam_partials_read",
  "pam_partials_store",
  "pam_partials_sweep",
  "pam_partials_withdraw",
  "pam_person_kinds",
  "pam_place_in_group",
  "pam_plan_mark",
  "pam_purge",
  "pam_purge_conversations",
  "pam_purge_rows",
  "pam_queue",
  "pam_queue_reword",
  "pam_queue_stop",
  "pam_renew_lease",
  "pam_replay",
  "pam_resume",
  "pam_review_services",
  "pam_roll_up",
  "pam_schedules_due",
  "pam_schedules_fire",
  "pam_schedules_next",
  "pam_send",
  "pam_send_one",
  "pam_send_place",
  "pam_set_context",
  "pam_start_queued",
  "pam_steer",
  "pam_sweep",
  "pam_ticket_put",
  "pam_ticket_take",
  "pam_tool_answer",
  "pam_tool_begin",
  "pam_tool_close",
  "pam_tool_decided",
  "pam_tool_finish",
  "pam_tool_start",
  "pam_turn_ended",
  "pam_unshare",
  "pam_unshare_rest",
  "pam_unshare_some",
  "pam_views",
  "pam_wake",
  "pam_wake_if_settled",
  "pam_webhook_target",
  "pam_write",
];

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database.close());

test("security 15: every table has row level security enabled and forced, and policies with USING and WITH CHECK", async () => {
  const tables = await database.admin<
    { name: string; enabled: boolean; forced: boolean; policies: number; half: number }[]
  >`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, count(p.oid)::int as policies,
      (count(p.oid) filter (where p.polqual is null or p.polwithcheck is null
        or p.polcmd <> case p.polname when 'together' then 'w' else '*' end))::int as half
    from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_policy p on p.polrelid = c.oid
    where n.nspname = 'public' and c.relkind in ('r', 'p') group by c.oid order by name`;
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(GRANTS).sort());
  for (const { name, policies, ...rest } of tables) {
    expect(rest, name).toEqual({ enabled: true, forced: true, half: 0 });
    const together = HOUSEHOLD_TABLES.includes(name) ? 1 : 0;
    expect(policies, name).toBe(GRANTS[name]?.length === 0 ? 1 : 2 + together);
  }
});

test("security 15: every key of a table starts with the workspace, but for those that have none", async () => {
  const keys = await database.admin<{ table: string; key: string; first: string }[]>`
    select c.relname as table, i.indexrelid::regclass::text as key, a.attname as first
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where n.nspname = 'public' and i.indisunique order by 1, 2`;
  const others = keys.filter(({ first }) => first !== "workspace").map(({ table }) => table);
  expect(others.sort()).toEqual(Object.keys(WITHOUT_WORKSPACE).sort());
});

test("security 15: the application's policies know workspace and user, and only its own", async () => {
  const policies = await database.admin<{ table: string; policy: string; using: string; checks: string }[]>`
    select tablename as table, policyname as policy, qual as using, with_check as checks from pg_policies
    where schemaname = 'public' and 'pam_app' = any (roles)`;
  for (const { table, policy, using, checks } of policies) {
    if (table === "users") expect([using, checks].join()).toMatch(/pam_user.*pam_user/s);
    else if (GROUP_TABLES.includes(table))
      for (const half of [using, checks])
        expect(half, table).toMatch(/pam_user\(\).*pam_\w+_groups\(\)|pam_\w+_groups\(\).*pam_user\(\)/s);
    else if (table === "workspaces") expect([using, checks].join()).toMatch(/pam_workspace.*pam_workspace/s);
    else if (policy === "together")
      for (const half of [using, checks]) expect(half, table).toMatch(/visibility.*pam_household\(\)/s);
    else for (const half of [using, checks]) expect(half, table).toMatch(/pam_workspace\(\).*pam_user\(\)/s);
  }
});

test("security 15: the application owns nothing, bypasses nothing, and writes no log, turn or conversation by itself", async () => {
  const [role] = await database.admin`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
    (select count(*)::int from pg_class where relowner = r.oid) as relations,
    (select count(*)::int from pg_proc where proowner = r.oid) as functions,
    (select count(*)::int from pg_auth_members where member = r.oid) as memberships from pg_roles r where rolname = 'pam_app'`;
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    relations: 0,
    functions: 0,
    memberships: 0,
  });
  const grants = await database.admin<{ name: string; rights: string[] }[]>`
    select c.relname as name, array(select right_name from unnest(array['DELETE', 'INSERT', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE'])
      right_name where has_table_privilege('pam_app', c.oid, right_name) order by 1) as rights
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')`;
  expect(Object.fromEntries(grants.map(({ name, rights }) => [name, rights]))).toEqual(GRANTS);
  const [schema] = await database.admin`select has_schema_privilege('pam_app', 'public', 'create') as app,
    has_schema_privilege('pam_engine', 'public', 'create') as engine, has_schema_privilege('pam_app', 'drizzle', 'create') as drizzle`;
  expect(schema).toEqual({ app: false, engine: false, drizzle: false });
});

test("security 15: the functions that cross tenants are these, owned by pam_engine, with a pinned search_path", async () => {
  const functions = await database.admin<
    { name: string; owner: string; config: string[] | null; everyone: boolean }[]
  >`
    select p.proname as name, r.rolname as owner, p.proconfig as config, has_function_privilege('public', p.oid, 'execute') as everyone
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    where n.nspname = 'public' and p.prosecdef order by name`;
  expect(functions.map(({ name }) => name)).toEqual(ENGINE_FUNCTIONS);
  for (const { name, ...rest } of functions) {
    expect(rest, name).toEqual({
      owner: "pam_engine",
      config: ["search_path=pg_catalog, public, pg_temp"],
      everyone: false,
    });
  }
  const [engine] =
    await database.admin`select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'pam_engine'`;
  expect(engine).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false });
});

test("security 15: views show rows by their reader's rights", async () => {
  const views =
    await database.admin`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (c.reloptions), false)`;
  expect([...views]).toEqual([]);
});

test("security 15: a temporary table does not stand in for one of ours", async () => {
  const app = database.app("shadow");
  await app`create temporary table tickets (hash text, claims jsonb, expires_at timestamptz)`;
  await app`grant all on tickets to public`;
  await app`select pam_ticket_put('shadowed', '{}'::jsonb, 60)`;
  expect([...(await app`select from pg_temp.tickets`)]).toEqual([]);
  expect(await database.admin`select from tickets where hash = 'shadowed'`).toHaveLength(1);
});

test("security 17: without a tenant there are no rows, before, between and after transactions that have one", async () => {
  const { store, client } = await database.instance();
  const [tenant] = await database.tenants(1);
  if (tenant === undefined) throw new Error("no tenant");
  await store.accept(say(tenant, "mine"));
  const readable = Object.keys(GRANTS).filter((table) => GRANTS[table]?.includes("SELECT"));
  const app = database.app("no tenant");
  const seen = async () => {
    const counts = await Promise.all(
      readable.map(async (table) => (await app`select from ${app(table)}`).length),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  expect(await seen()).toBe(0);
  await app.begin(async (tx) => {
    await tx`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`;
    expect(await tx`select from log`).not.toHaveLength(0);
  });
  expect(await seen()).toBe(0);
  await app`select pam_head(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${tenant.user}::uuid)`;
  expect(await seen()).toBe(0);
  expect(await client`select from log`).toHaveLength(0);
});

test("security 15: nobody writes rows of another user, another workspace, or of the engine's tables", async () => {
  const [mine, other] = await database.tenants(2);
  if (mine === undefined || other === undefined) throw new Error("no tenants");
  const app = database.app("writer of foreign rows");
  const expense = (workspace: string, user: string) =>
    app.begin(async (tx) => {
      await tx`select pam_enter(${mine.workspace}::uuid, ${mine.user}::uuid)`;
      await tx`insert into expenses (workspace, id, user_id, source, tool_use, amount_minor, currency, category, spent_on)
        values (${workspace}, ${randomUUID()}, ${user}, ${randomUUID()}, 'use', 1, 'EUR', 'fuel', '2026-01-01')`;
    });
  expect(await refusal(expense(mine.workspace, mine.user))).toBe("nothing was refused");
  expect(await refusal(expense(mine.workspace, other.user))).toBe("42501");
  expect(await refusal(expense(other.workspace, mine.user))).toBe("42501");
  expect(await refusal(expense(other.workspace, other.user))).toBe("42501");
  const direct = [
    app`update conversations set fence = 100`,
    app`update turns set status = 'completed'`,
    app`delete from log`,
    app`insert into log (workspace, conversation, seq, user_id, at, type, body)
      values (${mine.workspace}, ${mine.user}, 99, ${mine.user}, now(), 'x', '{}')`,
    app`update memberships set role = 'owner'`,
    app`select from instances`,
    app`select from tickets`,
    app`set role pam_engine`,
    app`set role pam_owner`,
    app`alter table log disable row level security`,
  ];
  expect(await Promise.all(direct.map((work) => refusal(work)))).toEqual(direct.map(() => "42501"));
});

test("security 39: a mailed code's address is told to its own user's tenant alone, and its hash is said once", async () => {
  const [mine, other] = await database.tenants(2);
  if (mine === undefined || other === undefined) throw new Error("no tenants");
  const app = database.app("mail codes");
  const as = (
    tenant: typeof mine,
    work: (tx: Parameters<Parameters<typeof app.begin>[1]>[0]) => Promise<object[]>,
  ) =>
    app.begin(async (tx) => {
      await tx`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`;
      return await work(tx);
    });
  await as(
    mine,
    (tx) => tx`insert into profiles (workspace, id, user_id, source, tool_use, preferences, autonomy, email)
    values (${mine.workspace}, ${randomUUID()}, ${mine.user}, ${randomUUID()}, 'use', '{}', '{}', 'me@example.org')`,
  );
  const [code] = await database.admin`select id from mail_codes where user_id = ${mine.user}`;
  const keep = (tenant: typeof mine, hash: string) =>
    as(tenant, (tx) => tx`select pam_mail_code(${String(code?.["id"])}::uuid, ${hash}) as address`);
  const kept = async () =>
    (await database.admin`select hash from mail_codes where user_id = ${mine.user}`)[0]?.["hash"];
  const nobody = { address: null };
  expect(await app`select pam_mail_code(${String(code?.["id"])}::uuid, 'x') as address`).toMatchObject([
    nobody,
  ]);
  for (const stranger of [other, { ...mine, user: other.user }, { ...other, user: mine.user }])
    expect(await keep(stranger, "theirs")).toMatchObject([nobody]);
  expect(await kept()).toBeNull();
  expect(await keep(mine, "ours")).toMatchObject([{ address: "me@example.org" }]);
  expect(await keep(mine, "ours")).toMatchObject([{ address: "me@example.org" }]);
  expect(await keep(mine, "another")).toMatchObject([nobody]);
  expect(await kept()).toBe("ours");
});
