-- Who leaves a group and takes that back has the role again that they had.

/*
 * The role that a membership had before what the user is taking back in this transaction, from their own ledger: what others
 * changed since stands against an undo before it comes to this. Null while nothing of it is being taken back.
 */
create function pam_undone_role(p_member uuid) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select e.before ->> 'role' from effects e
  where e.workspace = pam_workspace() and e.user_id = pam_user() and e.table_name = 'group_members' and e.row_id = p_member
    and e.undone_by = nullif(current_setting('app.undoing', true), '')
  order by e.version_after limit 1
$$;

grant create on schema public to pam_engine;
revoke all on function pam_undone_role(uuid) from public;
grant execute on function pam_undone_role(uuid) to pam_engine;
alter function pam_undone_role(uuid) owner to pam_engine;
revoke create on schema public from pam_engine;

create or replace function pam_guard_member() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_me constant uuid := pam_user();
  g groups;
  v_role text;
  v_before text;
  v_self boolean;
begin
  if pg_trigger_depth() > 1 then return new; end if;
  -- One move at a time in a group: the last owner and the number of members are counted under this lock.
  select * into g from groups where id = new.group_id for no key update;
  if not found or g.deleted_at is not null then raise exception 'no such group' using errcode = 'PF010'; end if;
  select m.role into v_role from group_members m where m.workspace = g.workspace and m.group_id = g.id and m.member_id = v_me
    and m.status = 'member' and m.deleted_at is null;
  if tg_op = 'INSERT' then
    new.workspace := g.workspace;
    new.member_id := null;
    if new.person = '' then
      select u.subject into strict new.person from users u where u.id = v_me;
      new.member_id := v_me;
    end if;
    v_before := 'none';
  else
    v_before := case when old.deleted_at is null then old.status else 'none' end;
  end if;
  v_self := new.member_id is not distinct from v_me or new.member_id is null and new.person = pam_login();
  if tg_op = 'UPDATE' and new.role <> old.role and not (v_self and (new.role = 'member' or new.role is not distinct from pam_undone_role(new.id)))
    and v_role is distinct from 'owner'
    or tg_op = 'INSERT' and new.role <> 'member' then
    raise exception 'roles are the owner''s to give' using errcode = 'PF010';
  end if;
  if new.deleted_at is not null then
    if not (v_self and v_before <> 'banned' or coalesce(v_role = 'owner' or v_role = 'admin' and old.role = 'member', false)) then
      raise exception 'not allowed' using errcode = 'PF010';
    end if;
  elsif v_self and new.status is distinct from v_before then
    if not (new.status = 'left' and v_before in ('member', 'invited', 'requested') or new.status = 'invited' and v_before = 'member'
      or new.status = 'requested' and g.access = 'private' and v_before in ('none', 'left', 'removed')
      or new.status = 'member' and (v_before in ('invited', 'left') or g.access = 'public' and v_before in ('none', 'requested', 'removed'))) then
      raise exception 'not allowed' using errcode = 'PF010';
    end if;
    -- Who is invited again is known by their login alone, as before they joined.
    new.member_id := case when new.status <> 'invited' then v_me end;
  elsif not v_self then
    if v_role is null or v_role = 'member' or tg_op = 'UPDATE' and old.role <> 'member' and v_role <> 'owner'
      or not (new.status in ('invited', 'requested', 'removed', 'banned') or new.status = 'left' and v_before = 'invited'
        or new.status = 'member' and new.member_id is not null)
      or tg_op = 'INSERT' and new.status not in ('invited', 'banned') then
      raise exception 'not allowed' using errcode = 'PF010';
    end if;
  end if;
  if new.status <> 'member' then new.role := 'member'; end if;
  -- Somebody has to be the owner for as long as there are members.
  if tg_op = 'UPDATE' and v_before = 'member' and old.role = 'owner' and (new.role <> 'owner' or new.deleted_at is not null)
    and not exists (select from group_members m where m.workspace = g.workspace and m.group_id = g.id and m.id <> new.id
      and m.role = 'owner' and m.status = 'member' and m.deleted_at is null) then
    raise exception 'a group keeps an owner' using errcode = 'PF010';
  end if;
  if new.status = 'member' and v_before <> 'member' and new.deleted_at is null then
    if (select count(*) from group_members m where m.group_id = g.id and m.status = 'member' and m.deleted_at is null) >= 1000 then
      raise exception 'the group is full' using errcode = 'PF010';
    end if;
    if (select count(*) from group_members m where m.member_id = new.member_id and m.status = 'member' and m.deleted_at is null) >= 200 then
      raise exception 'in too many groups' using errcode = 'PF010';
    end if;
  end if;
  return new;
end $$;
