-- Leaving a household ends by itself, however much one shared: so much at once, the rest behind it. What is shared no more has a
-- new version, and its owner's devices are told.

drop function pam_unshare(uuid);
--> statement-breakpoint
/*
 * Makes a person's rows private, p_limit of them at most; returns how many. Nobody reads those that are left, since they are read
 * by the standing of their owner: whoever has such is in no household. Each new version has its entry in the ledger, one that
 * takes itself back: what they did before they went can be taken back, and this is no use of theirs that could.
 */
create function pam_unshare(p_user uuid, p_limit int) returns int language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_source constant uuid := gen_random_uuid();
  v_done int := 0;
  v_rows int;
  t text;
begin
  foreach t in array array['budgets', 'categories', 'exchange_rates', 'expenses', 'incomes', 'recurring_items', 'saving_tips', 'savings_goals',
    'fuel_entries', 'maintenance_entries', 'odometer_readings', 'packing_items', 'service_plans', 'trip_stops', 'trips', 'vehicle_documents',
    'vehicles', 'calendar_events', 'meals', 'pantry_items', 'recipes', 'reminders', 'shopping_items', 'tasks'] loop
    exit when v_done >= p_limit;
    execute format('with gone as (
        update %1$I set visibility = ''private'', version = version + 1, updated_at = now()
        where (workspace, id) in (select x.workspace, x.id from %1$I x where x.workspace in (select s.workspace from memberships s where s.user_id = $1)
          and x.user_id = $1 and x.visibility = ''workspace'' order by x.workspace, x.id limit $2) and visibility = ''workspace''
        returning workspace, id, version)
      insert into effects (workspace, user_id, source, tool_use, ordinal, table_name, row_id, before, version_after, undone_by)
        select g.workspace, $1, $3, ''unshare'', $4 + row_number() over (), %1$L, g.id, ''{"visibility": "workspace"}''::jsonb, g.version, $3::text || '':unshare''
        from gone g', t) using p_user, p_limit - v_done, v_source, v_done;
    get diagnostics v_rows = row_count;
    v_done := v_done + v_rows;
  end loop;
  return v_done;
end $$;
--> statement-breakpoint
/* The same for somebody who comes or goes; of more than p_limit, the rest is noted, and done by pam_unshare_rest. */
create function pam_unshare_some(p_user uuid, p_limit int) returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if pam_unshare(p_user, p_limit) < p_limit then
    update schedules set active = false, updated_at = now() where user_id = p_user and kind = 'unshare' and active
      and workspace in (select s.workspace from memberships s where s.user_id = p_user);
    return true;
  end if;
  insert into schedules (workspace, user_id, id, kind, starts_at, next_at)
    select s.workspace, p_user, gen_random_uuid(), 'unshare', now(), now() from memberships s
    join workspaces w on w.workspace = s.workspace and w.kind = 'personal' where s.user_id = p_user
      and not exists (select from schedules n where n.workspace = s.workspace and n.user_id = p_user and n.kind = 'unshare' and n.active);
  return false;
end $$;
--> statement-breakpoint
/* What is noted, p_limit rows at most. Returns how many; fewer than p_limit: nothing is left. */
create function pam_unshare_rest(p_limit int) returns int language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_limit constant int := least(p_limit, 10000);
  v_done int := 0;
  v_rows int;
  n schedules;
begin
  while v_done < v_limit loop
    select * into n from schedules s where s.kind = 'unshare' and s.active order by s.next_at limit 1 for update skip locked;
    exit when not found;
    v_rows := pam_unshare(n.user_id, v_limit - v_done);
    v_done := v_done + v_rows;
    if v_done < v_limit then
      update schedules set active = false, updated_at = now() where workspace = n.workspace and id = n.id;
    end if;
  end loop;
  return v_done;
end $$;
--> statement-breakpoint
/* Who comes into a household or goes out of it shares nothing there from before. */
create or replace function pam_part_household() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_was constant boolean := tg_op = 'UPDATE' and old.status = 'member' and old.deleted_at is null;
  v_is constant boolean := new.status = 'member' and new.deleted_at is null;
begin
  if v_was <> v_is and exists (select from groups g where g.workspace = new.workspace and g.id = new.group_id and g.access = 'household')
    and not pam_unshare_some(case when v_was then old.member_id else new.member_id end, 2000) and v_is then
    raise exception 'still unsharing' using errcode = 'PF010';
  end if;
  return null;
end $$;
--> statement-breakpoint
/* A group is a household from its beginning or never, and one that was taken away stays so: its members may be in another. */
create or replace function pam_keep_household() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (old.access = 'household') <> (new.access = 'household')
    or old.access = 'household' and old.deleted_at is not null and new.deleted_at is null then
    raise exception 'a household stays what it is' using errcode = 'PF010';
  end if;
  if old.access = 'household' and old.deleted_at is null and new.deleted_at is not null then
    -- 20 members at most.
    perform pam_unshare_some(m.member_id, 200) from group_members m where m.workspace = new.workspace and m.group_id = new.id
      and m.status = 'member' and m.deleted_at is null;
  end if;
  return new;
end $$;
--> statement-breakpoint
/*
 * Tells the devices of people that have just gone out of a household to read their lists again: what they shared is private, and
 * what others share is gone. p_members: memberships that changed; p_groups: groups that were taken away. The user is one of these
 * people, or an admin of the group.
 */
create function pam_household_left(p_members uuid[], p_groups uuid[]) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_workspaces uuid[];
  v_users uuid[];
  v_left uuid[];
begin
  select array_agg(x.member_id) into v_left from (select distinct m.member_id from group_members m
    join groups g on g.workspace = m.workspace and g.id = m.group_id and g.access = 'household'
    where (m.member_id = pam_user() or m.group_id = any (pam_admin_groups()))
      and (m.id = any (p_members) and (m.status <> 'member' or m.deleted_at is not null)
        or g.id = any (p_groups) and g.deleted_at is not null and m.status = 'member' and m.deleted_at is null)) x;
  if v_left is null then return; end if;
  select array_agg(s.workspace), array_agg(s.user_id) into v_workspaces, v_users from memberships s
    join workspaces w on w.workspace = s.workspace and w.kind = 'personal' where s.user_id = any (v_left);
  -- With those who are told behind it of the same, in one order everywhere.
  perform from conversations c where c.kind = 'inbox' and (c.workspace, c.id) in (
      select * from unnest(v_workspaces, v_users) union select pam_workspace(), pam_user()
      union select s.workspace, s.user_id from group_members m
        join group_members o on o.workspace = m.workspace and o.group_id = m.group_id and o.status = 'member' and o.deleted_at is null
        join memberships s on s.user_id = o.member_id where m.id = any (p_members) or m.group_id = any (p_groups))
    order by c.workspace, c.id for no key update;
  return query select r.* from unnest(v_workspaces, v_users) x(workspace, user_id) cross join lateral pam_inbox_append(x.workspace, x.user_id,
    'records.changed', json_build_object('toolUse', 'unshare', 'changes', '[]'::json, 'more', true), null, null, null) r;
end $$;
--> statement-breakpoint
grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('pam_unshare', 'pam_unshare_some', 'pam_unshare_rest', 'pam_household_left') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_engine', f.name);
    -- What is shared by whom is judged by triggers alone: the application takes nobody's sharing back by itself.
    if f.proname in ('pam_unshare_rest', 'pam_household_left') then execute format('grant execute on function %s to pam_app', f.name); end if;
    execute format('alter function %s owner to pam_engine', f.name);
  end loop;
end $$;
revoke create on schema public from pam_engine;
