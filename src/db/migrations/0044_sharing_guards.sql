-- A shared row stays whose it is, of every kind; leaving a household leaves undo as it was; what is purged is gone from every ledger;
-- a ban outlasts a code; and a purge takes nothing that is young, whoever asks for it.

do $$
declare
  t text;
begin
  -- The other kinds have it since they are shared.
  foreach t in array array['budgets', 'categories', 'exchange_rates', 'expenses', 'incomes', 'recurring_items', 'saving_tips', 'savings_goals',
    'fuel_entries', 'maintenance_entries', 'odometer_readings', 'service_plans', 'vehicle_documents', 'reminders'] loop
    execute format('create trigger said_once before update of workspace, id, user_id on %I for each row
      when (old.workspace <> new.workspace or old.id <> new.id or old.user_id <> new.user_id) execute function pam_said_once()', t);
  end loop;
end $$;
--> statement-breakpoint
/*
 * Nothing of a person's is shared any more: they have said so to the household that they leave, or to none. A row's
 * version stays, since each version has its entry in the ledger: what they did before they went can be taken back.
 */
create or replace function pam_unshare(p_user uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t text;
begin
  foreach t in array array['budgets', 'categories', 'exchange_rates', 'expenses', 'incomes', 'recurring_items', 'saving_tips', 'savings_goals',
    'fuel_entries', 'maintenance_entries', 'odometer_readings', 'packing_items', 'service_plans', 'trip_stops', 'trips', 'vehicle_documents',
    'vehicles', 'calendar_events', 'meals', 'pantry_items', 'recipes', 'reminders', 'shopping_items', 'tasks'] loop
    execute format('update %I set visibility = ''private'', updated_at = now()
      where workspace in (select s.workspace from memberships s where s.user_id = $1) and user_id = $1 and visibility = ''workspace''', t)
      using p_user;
  end loop;
end $$;
--> statement-breakpoint
/*
 * Makes the user one who is invited, by a code's hash, once: their membership, which they accept as anybody who is invited does.
 * Null for a code that was used by another, has expired, was taken back or never was, and for somebody who is in the group or banned.
 */
create or replace function pam_invitation_take(p_hash text) returns uuid language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_person constant text := (select u.subject from users u where u.id = pam_user());
  i group_invitations;
  v_membership uuid;
begin
  select it.* into i from group_invitations it where it.code_hash = p_hash;
  if not found then return null; end if;
  -- The membership, the group, the invitation: in this order all lock who change them, and what they do meanwhile is waited for.
  perform from group_members m where m.workspace = i.workspace and m.group_id = i.group_id and m.person = v_person
    and m.deleted_at is null for no key update;
  perform from groups g where g.workspace = i.workspace and g.id = i.group_id and g.deleted_at is null for no key update;
  if not found then return null; end if;
  select it.* into i from group_invitations it where it.workspace = i.workspace and it.id = i.id and it.code_hash = p_hash
    and it.expires_at > now() and (it.used_by is null or it.used_by = pam_user()) for update;
  if not found then return null; end if;
  if i.used_by is null then
    if exists (select from group_members m where m.workspace = i.workspace and m.group_id = i.group_id
        and m.person = v_person and m.deleted_at is null and m.status in ('member', 'banned'))
      or not exists (select from group_members m where m.workspace = i.workspace and m.group_id = i.group_id and m.member_id = i.made_by
        and m.status = 'member' and m.role in ('owner', 'admin') and m.deleted_at is null) then
      return null;
    end if;
    update group_invitations it set used_by = pam_user() where it.workspace = i.workspace and it.id = i.id;
  end if;
  select m.id into v_membership from group_members m where m.workspace = i.workspace and m.group_id = i.group_id
    and m.person = v_person and m.deleted_at is null and m.status <> 'banned';
  return v_membership;
end $$;
--> statement-breakpoint
/* Whoever took a code is invited by its maker, but for those who came in or were banned meanwhile. */
create or replace function pam_admit_invited() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_person text;
begin
  select u.subject into strict v_person from users u where u.id = new.used_by;
  update group_members m set status = 'invited', role = 'member', member_id = null, version = m.version + 1, updated_at = now()
    where m.workspace = new.workspace and m.group_id = new.group_id and m.person = v_person and m.deleted_at is null
      and m.status not in ('member', 'banned');
  if not found then
    insert into group_members (workspace, id, user_id, source, tool_use, group_id, person, status)
      values (new.workspace, gen_random_uuid(), new.made_by, new.id, 'invitation', new.group_id, v_person, 'invited')
      on conflict (workspace, group_id, person) where deleted_at is null do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create index effects_kept on effects (row_id) where before is not null;
--> statement-breakpoint
/*
 * Removes rows of a table for good, at most p_limit, and empties what any ledger has of how they were, whoever changed them and
 * wherever they are by now. p_which: the rows `x`, as the rest of a `from`; $1 is p_before. Returns how many went.
 */
create or replace function pam_purge_rows(p_table text, p_which text, p_before timestamptz, p_limit int) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_gone int;
begin
  execute format('with gone as (
      delete from %1$I x where (x.workspace, x.id) in (select x.workspace, x.id from %1$I x %2$s limit $2 for update of x skip locked)
      returning x.workspace, x.id
    ), emptied as (
      update effects e set before = null from gone g
      where e.row_id = g.id and e.table_name = %1$L and e.before is not null
        -- An id is one of a workspace: a row of that name that lies elsewhere is another, and its owner''s entries are about that.
        and (e.workspace = g.workspace or not exists (select from %1$I o where o.workspace = e.workspace and o.id = g.id))
    )
    select count(*) from gone', p_table, p_which) using p_before, p_limit into v_gone;
  return v_gone;
end $$;
--> statement-breakpoint
/*
 * One batch, of at most p_limit rows in all: what was deleted before p_deleted, with what was written in groups and to posts that
 * are among it; invitations that nobody has answered since p_invited; notifications that nobody has read since p_unread; codes for
 * addresses, which count for a day; links of invitations that are over. Returns how many rows went; fewer than p_limit: there is
 * nothing left to do. Whatever is asked for: nothing that is younger than a day, and no more than 10000. Null removes nothing.
 */
create or replace function pam_purge(p_limit int, p_deleted timestamptz, p_invited timestamptz, p_unread timestamptz) returns int
language plpgsql strict security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_limit constant int := least(p_limit, 10000);
  v_young constant timestamptz := pam_clock() - interval '1 day';
  v_deleted constant timestamptz := least(p_deleted, v_young);
  v_left int := v_limit;
  v_rows int;
  t text;
begin
  foreach t in array array['reactions', 'comments', 'reports', 'posts', 'group_members'] loop
    if v_left > 0 then
      v_left := v_left - pam_purge_rows(t, 'join groups o on o.id = x.group_id where o.deleted_at < $1', v_deleted, v_left);
    end if;
  end loop;
  foreach t in array array['reactions', 'comments', 'reports'] loop
    if v_left > 0 then
      v_left := v_left - pam_purge_rows(t, 'join posts o on o.id = x.post_id and o.group_id = x.group_id where o.deleted_at < $1',
        v_deleted, v_left);
    end if;
  end loop;
  for t in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'deleted_at')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tool_use') order by c.relname loop
    if v_left > 0 then v_left := v_left - pam_purge_rows(t, 'where x.deleted_at < $1', v_deleted, v_left); end if;
  end loop;
  if v_left > 0 then
    v_left := v_left - pam_purge_rows('group_members',
      'where x.status = ''invited'' and x.deleted_at is null and x.updated_at < $1', least(p_invited, v_young), v_left);
  end if;
  if v_left > 0 then
    delete from notifications where (workspace, id) in (select n.workspace, n.id from notifications n
      -- A budget's alert is the mark that it was told: it outlives the longest period, a year.
      where n.created_at < least(p_unread, v_young) and n.read_at is null and (n.kind <> 'budget_alert' or n.created_at < pam_clock() - interval '400 days')
      limit v_left for update skip locked);
    get diagnostics v_rows = row_count;
    v_left := v_left - v_rows;
  end if;
  if v_left > 0 then
    delete from mail_codes where (workspace, id) in (select m.workspace, m.id from mail_codes m
      where m.created_at < pam_clock() - interval '2 days' limit v_left for update skip locked);
    get diagnostics v_rows = row_count;
    v_left := v_left - v_rows;
  end if;
  if v_left > 0 then
    delete from group_invitations where (workspace, id) in (select i.workspace, i.id from group_invitations i
      where i.expires_at < pam_clock() - interval '2 days' limit v_left for update skip locked);
    get diagnostics v_rows = row_count;
    v_left := v_left - v_rows;
  end if;
  return v_limit - v_left;
end $$;
