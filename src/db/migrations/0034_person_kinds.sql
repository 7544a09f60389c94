-- Which kinds of rows users have, of those that a turn may be told of, and what their client has told: for all whose turns
-- begin in a tick in one call, of index lookups only. Each is answered for their own rows alone.
create function pam_person_kinds(p_workspaces uuid[], p_users uuid[])
returns table (n int, context jsonb, kinds text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select asked.n::int, m.context, array_remove(array[
    case when exists (select from profiles r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'profile' end,
    case when exists (select from trips r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'trip' end,
    case when exists (select from calendar_events r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'calendar_event' end,
    case when exists (select from tasks r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'task' end,
    case when exists (select from budgets r
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'budget' end
  ], null)
  from unnest(p_workspaces, p_users) with ordinality as asked (workspace, user_id, n)
  join memberships m on m.workspace = asked.workspace and m.user_id = asked.user_id;
$$;

grant create on schema public to pam_engine;
revoke all on function pam_person_kinds(uuid[], uuid[]) from public;
grant execute on function pam_person_kinds(uuid[], uuid[]) to pam_app, pam_engine;
alter function pam_person_kinds(uuid[], uuid[]) owner to pam_engine;
revoke create on schema public from pam_engine;
