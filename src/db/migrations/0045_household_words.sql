-- Who is in a household is told so with the kinds of rows: words of others stand in their prompts.
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
      where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'budget' end,
    case when h.household then 'household' end
  ], null)
  from unnest(p_workspaces, p_users) with ordinality as asked (workspace, user_id, n)
  join memberships m on m.workspace = asked.workspace and m.user_id = asked.user_id
  cross join lateral (select exists (select from group_members o join groups g on g.workspace = o.workspace and g.id = o.group_id
    where o.member_id = m.user_id and o.status = 'member' and o.deleted_at is null and g.access = 'household' and g.deleted_at is null)
    as household) h;
$$;
