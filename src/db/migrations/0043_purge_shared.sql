-- What is shared in households is purged from its members' ledgers too, and links of invitations go once they are over.

/*
 * Removes rows of a table for good, at most p_limit, and empties what the ledger has of how they were, in the workspaces of all
 * who may have changed them. p_which: the rows `x`, as the rest of a `from`; $1 is p_before. Returns how many went.
 */
create or replace function pam_purge_rows(p_table text, p_which text, p_before timestamptz, p_limit int) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_group constant text := case when p_table = 'groups' then 'x.id' when exists (select from pg_attribute a
    where a.attrelid = to_regclass(p_table) and a.attname = 'group_id') then 'x.group_id' else 'null::uuid' end;
  v_gone int;
begin
  execute format('with gone as (
      delete from %1$I x where (x.workspace, x.id) in (select x.workspace, x.id from %1$I x %2$s limit $2 for update of x skip locked)
      returning x.workspace, x.id, x.user_id, x.visibility, %3$s as group_id
    ), writers as (
      select g.id, g.workspace from gone g
      union select g.id, m.workspace from gone g join memberships m on m.user_id = g.user_id where g.group_id is not null
      union select g.id, m.workspace from gone g join group_members a on a.group_id = g.group_id and a.role <> ''member''
        join memberships m on m.user_id = a.member_id
      -- What is shared in a household its members have changed too.
      union select g.id, m.workspace from gone g join group_members o on o.member_id = g.user_id and g.visibility = ''workspace''
        join groups h on h.id = o.group_id and h.access = ''household'' join group_members a on a.group_id = h.id
        join memberships m on m.user_id = a.member_id
    ), emptied as (
      update effects e set before = null from writers w
      where e.workspace = w.workspace and e.row_id = w.id and e.table_name = %1$L and e.before is not null
    )
    select count(*) from gone', p_table, p_which, v_group) using p_before, p_limit into v_gone;
  return v_gone;
end $$;

/*
 * One batch, of at most p_limit rows in all: what was deleted before p_deleted, with what was written in groups and to posts that
 * are among it; invitations that nobody has answered since p_invited; notifications that nobody has read since p_unread; codes for
 * addresses, which count for a day; links of invitations that are over. Returns how many rows went; fewer than p_limit: there is
 * nothing left to do.
 */
create or replace function pam_purge(p_limit int, p_deleted timestamptz, p_invited timestamptz, p_unread timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_left int := p_limit;
  v_rows int;
  t text;
begin
  foreach t in array array['reactions', 'comments', 'reports', 'posts', 'group_members'] loop
    if v_left > 0 then
      v_left := v_left - pam_purge_rows(t, 'join groups o on o.id = x.group_id where o.deleted_at < $1', p_deleted, v_left);
    end if;
  end loop;
  foreach t in array array['reactions', 'comments', 'reports'] loop
    if v_left > 0 then
      v_left := v_left - pam_purge_rows(t, 'join posts o on o.id = x.post_id and o.group_id = x.group_id where o.deleted_at < $1',
        p_deleted, v_left);
    end if;
  end loop;
  for t in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'deleted_at')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tool_use') order by c.relname loop
    if v_left > 0 then v_left := v_left - pam_purge_rows(t, 'where x.deleted_at < $1', p_deleted, v_left); end if;
  end loop;
  if v_left > 0 then
    v_left := v_left - pam_purge_rows('group_members',
      'where x.status = ''invited'' and x.deleted_at is null and x.updated_at < $1', p_invited, v_left);
  end if;
  if v_left > 0 then
    delete from notifications where (workspace, id) in (select n.workspace, n.id from notifications n
      -- A budget's alert is the mark that it was told: it outlives the longest period, a year.
      where n.created_at < p_unread and n.read_at is null and (n.kind <> 'budget_alert' or n.created_at < pam_clock() - interval '400 days')
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
  return p_limit - v_left;
end $$;
create index group_invitations_over on group_invitations (expires_at);
