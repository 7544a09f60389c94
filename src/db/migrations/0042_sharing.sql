CREATE TABLE "group_invitations" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"made_by" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_by" uuid,
	CONSTRAINT "group_invitations_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE INDEX "group_invitations_of_group" ON "group_invitations" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "group_invitations_by_hash" ON "group_invitations" USING btree ("code_hash");--> statement-breakpoint
-- Sharing inside a household. A household is a group whose access is 'household': its invitations, roles and rules are those of
-- groups, and a few of its own stand here. Each member's rows stay in the member's own workspace; those marked 'workspace' are
-- read by the other members, and some kinds are changed by them too. SQLSTATE PF010: not allowed; PF011: in a household already.

alter table group_invitations enable row level security;
alter table group_invitations force row level security;
create policy engine on group_invitations to pam_engine using (true) with check (true);
grant select, insert, update, delete on group_invitations to pam_engine;
--> statement-breakpoint
/* The household that the user is in; null for none. A person is in one at most. */
create function pam_household_group() returns uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.id from group_members m join groups g on g.workspace = m.workspace and g.id = m.group_id
  where m.member_id = pam_user() and m.status = 'member' and m.deleted_at is null and g.access = 'household' and g.deleted_at is null limit 1;
$$;
--> statement-breakpoint
/* Where rows that are shared with the user lie: the workspaces of the others of their household. */
create function pam_household() returns uuid[] language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(s.workspace), '{}') from group_members o
  join memberships s on s.user_id = o.member_id join workspaces w on w.workspace = s.workspace and w.kind = 'personal'
  where o.group_id = (select pam_household_group()) and o.status = 'member' and o.deleted_at is null and o.member_id <> pam_user();
$$;
--> statement-breakpoint
/* Whose a row is, and where it lies, is said once. */
create function pam_said_once() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'whose a row is, is said once' using errcode = 'PF010';
end $$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  -- Shown to the household where its owner says so, and written by its owner only.
  foreach t in array array['budgets', 'categories', 'exchange_rates', 'expenses', 'incomes', 'recurring_items', 'saving_tips', 'savings_goals',
    'fuel_entries', 'maintenance_entries', 'odometer_readings', 'packing_items', 'service_plans', 'trip_stops', 'trips', 'vehicle_documents',
    'vehicles', 'calendar_events', 'meals', 'pantry_items', 'recipes', 'reminders', 'shopping_items', 'tasks'] loop
    execute format('drop policy tenant on %I', t);
    execute format('create policy tenant on %I to pam_app
      using (workspace = (select pam_workspace()) and user_id = (select pam_user())
        or visibility = ''workspace'' and deleted_at is null and workspace = any ((select pam_household())::uuid[]))
      with check (workspace = (select pam_workspace()) and user_id = (select pam_user()))', t);
  end loop;
  -- What a household does together is changed by all its members. Its owner alone shares it, stops sharing it, and removes it.
  foreach t in array array['vehicles', 'trips', 'trip_stops', 'packing_items', 'calendar_events', 'tasks', 'recipes', 'meals',
    'pantry_items', 'shopping_items'] loop
    execute format('create policy together on %I for update to pam_app
      using (visibility = ''workspace'' and deleted_at is null and workspace = any ((select pam_household())::uuid[]))
      with check (visibility = ''workspace'' and deleted_at is null and workspace = any ((select pam_household())::uuid[]))', t);
    execute format('create trigger said_once before update of workspace, id, user_id on %I for each row
      when (old.workspace <> new.workspace or old.id <> new.id or old.user_id <> new.user_id) execute function pam_said_once()', t);
  end loop;
end $$;
--> statement-breakpoint
-- What PAM may do alone, and how she speaks to somebody, is shown to nobody.
drop policy tenant on profiles;
create policy tenant on profiles to pam_app using (workspace = (select pam_workspace()) and user_id = (select pam_user()))
  with check (workspace = (select pam_workspace()) and user_id = (select pam_user()));
--> statement-breakpoint
-- A household is known to its members and those invited, as a group by invitation is.
drop policy tenant on groups;
create policy tenant on groups to pam_app
  using (user_id = (select pam_user()) or id = any ((select pam_admin_groups())::uuid[]) or deleted_at is null and (access in ('public', 'private') or id = any ((select pam_member_groups())::uuid[])
    or id = any ((select pam_invited_groups())::uuid[])))
  with check (workspace = (select pam_workspace()) and user_id = (select pam_user()) or id = any ((select pam_admin_groups())::uuid[]));
--> statement-breakpoint
/* Nothing of a person's is shared any more: they have said so to the household that they leave, or to none. */
create function pam_unshare(p_user uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t text;
begin
  foreach t in array array['budgets', 'categories', 'exchange_rates', 'expenses', 'incomes', 'recurring_items', 'saving_tips', 'savings_goals',
    'fuel_entries', 'maintenance_entries', 'odometer_readings', 'packing_items', 'service_plans', 'trip_stops', 'trips', 'vehicle_documents',
    'vehicles', 'calendar_events', 'meals', 'pantry_items', 'recipes', 'reminders', 'shopping_items', 'tasks'] loop
    execute format('update %I set visibility = ''private'', version = version + 1, updated_at = now()
      where workspace in (select s.workspace from memberships s where s.user_id = $1) and user_id = $1 and visibility = ''workspace''', t)
      using p_user;
  end loop;
end $$;
--> statement-breakpoint
/*
 * Into a household one comes by an invitation alone, also who has left it; into one at a time; and it has 20 members at most.
 * It guards after pam_guard_member, which judges all else.
 */
create function pam_guard_household() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.status <> 'member' or new.deleted_at is not null
    or tg_op = 'UPDATE' and old.status = 'member' and old.deleted_at is null and old.member_id = new.member_id
    or not exists (select from groups g where g.workspace = new.workspace and g.id = new.group_id and g.access = 'household') then
    return new;
  end if;
  -- Whoever makes a household comes in by a trigger.
  if pg_trigger_depth() = 1 and not coalesce(tg_op = 'UPDATE' and old.status = 'invited' and old.deleted_at is null and new.member_id = pam_user(), false) then
    raise exception 'a household is joined by invitation' using errcode = 'PF010';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('household ' || new.member_id, 0));
  if exists (select from group_members m join groups g on g.workspace = m.workspace and g.id = m.group_id
      where m.member_id = new.member_id and m.status = 'member' and m.deleted_at is null and g.access = 'household' and g.deleted_at is null
        and m.group_id <> new.group_id) then
    raise exception 'in a household already' using errcode = 'PF011';
  end if;
  if (select count(*) from group_members m where m.workspace = new.workspace and m.group_id = new.group_id and m.status = 'member'
      and m.deleted_at is null) >= 20 then
    raise exception 'full' using errcode = 'PF010';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_household before insert or update on group_members for each row execute function pam_guard_household();
--> statement-breakpoint
/* Who comes into a household or goes out of it shares nothing there from before. */
create function pam_part_household() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_was constant boolean := tg_op = 'UPDATE' and old.status = 'member' and old.deleted_at is null;
  v_is constant boolean := new.status = 'member' and new.deleted_at is null;
begin
  if v_was <> v_is and exists (select from groups g where g.workspace = new.workspace and g.id = new.group_id and g.access = 'household') then
    perform pam_unshare(case when v_was then old.member_id else new.member_id end);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger part_household after insert or update on group_members for each row execute function pam_part_household();
--> statement-breakpoint
/* A group is a household from its beginning or never, and one that was taken away stays so: its members may be in another. */
create function pam_keep_household() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (old.access = 'household') <> (new.access = 'household')
    or old.access = 'household' and old.deleted_at is not null and new.deleted_at is null then
    raise exception 'a household stays what it is' using errcode = 'PF010';
  end if;
  if old.access = 'household' and old.deleted_at is null and new.deleted_at is not null then
    perform pam_unshare(m.member_id) from group_members m where m.workspace = new.workspace and m.group_id = new.id
      and m.status = 'member' and m.deleted_at is null;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_household before update on groups for each row execute function pam_keep_household();
--> statement-breakpoint
/*
 * An invitation to a group by a secret code, for somebody whose login nobody knows. Only the code's hash is kept.
 * Outcomes: made, not_found (no member), forbidden (no admin), full (20 that are open).
 */
create function pam_invitation_make(p_group uuid, p_id uuid, p_hash text, p_seconds int)
returns table (outcome text, id uuid, created_at timestamptz, expires_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m group_members;
begin
  select * into m from group_members it where it.group_id = p_group and it.member_id = pam_user() and it.status = 'member' and it.deleted_at is null;
  if not found then return query select 'not_found', null::uuid, null::timestamptz, null::timestamptz; return; end if;
  -- One at a time in a group: those that are open are counted under this lock.
  perform from groups g where g.workspace = m.workspace and g.id = p_group and g.deleted_at is null for no key update;
  if not found then return query select 'not_found', null::uuid, null::timestamptz, null::timestamptz; return; end if;
  if m.role not in ('owner', 'admin') then return query select 'forbidden', null::uuid, null::timestamptz, null::timestamptz; return; end if;
  delete from group_invitations i where i.workspace = m.workspace and i.group_id = p_group and i.expires_at < now() - interval '1 day';
  if (select count(*) from group_invitations i where i.workspace = m.workspace and i.group_id = p_group and i.used_by is null
      and i.expires_at > now()) >= 20 then
    return query select 'full', null::uuid, null::timestamptz, null::timestamptz; return;
  end if;
  return query insert into group_invitations as i (workspace, id, group_id, made_by, code_hash, expires_at)
    values (m.workspace, p_id, p_group, pam_user(), p_hash, now() + make_interval(secs => p_seconds))
    returning 'made', i.id, i.created_at, i.expires_at;
end $$;
--> statement-breakpoint
/* Those of the group that are open, for its admins; for all others none. */
create function pam_invitations(p_group uuid) returns table (id uuid, created_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.id, i.created_at, i.expires_at from group_invitations i
  where i.group_id = p_group and p_group = any (pam_admin_groups()) and i.used_by is null and i.expires_at > now() order by i.created_at, i.id;
$$;
--> statement-breakpoint
/* Takes an open one back; whether there was such a one that is the user's to take. */
create function pam_invitation_revoke(p_id uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from group_invitations i where i.id = p_id and i.group_id = any (pam_admin_groups()) and i.used_by is null;
  return found;
end $$;
--> statement-breakpoint
/*
 * Makes the user one who is invited, by a code's hash, once: their membership, which they accept as anybody who is invited does.
 * Null for a code that was used by another, has expired, was taken back or never was, and for somebody who is in the group or banned.
 */
create function pam_invitation_take(p_hash text) returns uuid language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  i group_invitations;
  v_membership uuid;
begin
  select it.* into i from group_invitations it join groups g on g.workspace = it.workspace and g.id = it.group_id and g.deleted_at is null
    where it.code_hash = p_hash and it.expires_at > now() and (it.used_by is null or it.used_by = pam_user()) for update of it;
  if not found then return null; end if;
  if i.used_by is null then
    if exists (select from group_members m join users u on u.id = pam_user() where m.workspace = i.workspace and m.group_id = i.group_id
        and m.person = u.subject and m.deleted_at is null and m.status in ('member', 'banned'))
      or not exists (select from group_members m where m.workspace = i.workspace and m.group_id = i.group_id and m.member_id = i.made_by
        and m.status = 'member' and m.role in ('owner', 'admin') and m.deleted_at is null) then
      return null;
    end if;
    update group_invitations it set used_by = pam_user() where it.workspace = i.workspace and it.id = i.id;
  end if;
  select m.id into v_membership from group_members m join users u on u.id = pam_user()
    where m.workspace = i.workspace and m.group_id = i.group_id and m.person = u.subject and m.deleted_at is null;
  return v_membership;
end $$;
--> statement-breakpoint
/* Whoever took a code is invited by its maker. */
create function pam_admit_invited() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_person text;
begin
  select u.subject into strict v_person from users u where u.id = new.used_by;
  update group_members m set status = 'invited', role = 'member', member_id = null, version = m.version + 1, updated_at = now()
    where m.workspace = new.workspace and m.group_id = new.group_id and m.person = v_person and m.deleted_at is null;
  if not found then
    insert into group_members (workspace, id, user_id, source, tool_use, group_id, person, status)
      values (new.workspace, gen_random_uuid(), new.made_by, new.id, 'invitation', new.group_id, v_person, 'invited');
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger admit after update of used_by on group_invitations for each row execute function pam_admit_invited();
--> statement-breakpoint
-- Whoever is in a household may have what the others of it share: their turns are told of it.
create or replace function pam_person_kinds(p_workspaces uuid[], p_users uuid[])
returns table (n int, context jsonb, kinds text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select asked.n::int, m.context, array_remove(array[
    case when exists (select from profiles r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'profile' end,
    case when h.household or exists (select from trips r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'trip' end,
    case when h.household or exists (select from calendar_events r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'calendar_event' end,
    case when h.household or exists (select from tasks r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'task' end,
    case when exists (select from budgets r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'budget' end
  ], null)
  from unnest(p_workspaces, p_users) with ordinality as asked (workspace, user_id, n)
  join memberships m on m.workspace = asked.workspace and m.user_id = asked.user_id
  cross join lateral (select exists (select from group_members o join groups g on g.workspace = o.workspace and g.id = o.group_id
    where o.member_id = m.user_id and o.status = 'member' and o.deleted_at is null and g.access = 'household' and g.deleted_at is null)
    as household) h;
$$;
--> statement-breakpoint
grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('pam_household_group', 'pam_household', 'pam_unshare', 'pam_guard_household', 'pam_part_household',
      'pam_keep_household', 'pam_invitation_make', 'pam_invitations', 'pam_invitation_revoke', 'pam_invitation_take', 'pam_admit_invited') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_engine', f.name);
    -- What is shared by whom is judged by triggers alone: the application takes nobody's sharing back by itself.
    if f.proname <> 'pam_unshare' then execute format('grant execute on function %s to pam_app', f.name); end if;
    execute format('alter function %s owner to pam_engine', f.name);
  end loop;
end $$;
revoke create on schema public from pam_engine;
