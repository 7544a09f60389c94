-- Each refusal of a standing in a group has its own name, which src/db/records/group-refusals.ts has the sentence for.

/*
 * Who may bring about which standing in a group. People join (a public group, or where they are invited, or which they left), ask
 * and leave for themselves, and may be as before they took an invitation, which is no more than who has left may; admins invite,
 * accept, remove and ban; roles are the owner's to give. Bounds: 1,000 members a group, 200 groups a person.
 */
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
  if tg_op = 'UPDATE' and new.role <> old.role and not (v_self and new.role = 'member') and v_role is distinct from 'owner'
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
--> statement-breakpoint
/*
 * Into a household one comes by an invitation alone, also who has left it; into one at a time; and it has 20 members at most.
 * It guards after pam_guard_member, which judges all else.
 */
create or replace function pam_guard_household() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
    raise exception 'the household is full' using errcode = 'PF010';
  end if;
  return new;
end $$;
