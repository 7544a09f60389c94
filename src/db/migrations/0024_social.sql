CREATE TABLE "blocks" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"person" text NOT NULL,
	CONSTRAINT "blocks_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"group_id" uuid NOT NULL,
	"author" text NOT NULL,
	"post_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "comments_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"group_id" uuid NOT NULL,
	"person" text NOT NULL,
	"member_id" uuid,
	"role" text DEFAULT 'member' NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "group_members_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"access" text DEFAULT 'private' NOT NULL,
	CONSTRAINT "groups_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"group_id" uuid NOT NULL,
	"author" text NOT NULL,
	"topic" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "posts_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"group_id" uuid NOT NULL,
	"author" text NOT NULL,
	"post_id" uuid NOT NULL,
	"emoji" text NOT NULL,
	CONSTRAINT "reactions_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"source" uuid NOT NULL,
	"tool_use" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"group_id" uuid NOT NULL,
	"author" text NOT NULL,
	"post_id" uuid NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "reports_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "blocks_one_a_person" ON "blocks" USING btree ("workspace","user_id","person") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "blocks_list" ON "blocks" USING btree ("workspace","user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_of_post" ON "comments" USING btree ("post_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_feed" ON "comments" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_by_id" ON "comments" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_members_one_a_person" ON "group_members" USING btree ("workspace","group_id","person") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "group_members_of_group" ON "group_members" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "group_members_of_user" ON "group_members" USING btree ("member_id") WHERE member_id is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "group_members_invited" ON "group_members" USING btree ("person") WHERE status = 'invited' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "groups_list" ON "groups" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "groups_by_id" ON "groups" USING btree ("id");--> statement-breakpoint
CREATE INDEX "posts_feed" ON "posts" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "posts_topic" ON "posts" USING btree ("group_id","topic","created_at","id");--> statement-breakpoint
CREATE INDEX "posts_by_id" ON "posts" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "reactions_once" ON "reactions" USING btree ("workspace","post_id","user_id","emoji") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "reactions_of_post" ON "reactions" USING btree ("post_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reactions_feed" ON "reactions" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reactions_by_id" ON "reactions" USING btree ("id");--> statement-breakpoint
CREATE INDEX "reports_of_group" ON "reports" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reports_by_id" ON "reports" USING btree ("id");--> statement-breakpoint
-- Groups cross workspaces: their rows lie in the workspace of the group's maker, are read by the group's members, and their
-- writes are judged here, by triggers, so that no path of the application can pass by them. SQLSTATE PF010: not allowed.

CREATE INDEX "users_by_subject" ON "users" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "memberships_of_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint

/* The user's login, as people name them; null where it has characters that texts do not keep apart. */
create function pam_login() returns text language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select u.subject from users u where u.id = pam_user() and u.subject !~ U&'[\2400\FFFD]';
$$;
--> statement-breakpoint
/* The groups that the user is a member of; and those that they are an admin or the owner of, also where the group was taken away. */
create function pam_member_groups() returns uuid[] language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(m.group_id), '{}') from group_members m join groups g on g.workspace = m.workspace and g.id = m.group_id
  where m.member_id = pam_user() and m.status = 'member' and m.deleted_at is null and g.deleted_at is null;
$$;
--> statement-breakpoint
create function pam_admin_groups() returns uuid[] language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(m.group_id), '{}') from group_members m
  where m.member_id = pam_user() and m.status = 'member' and m.role in ('owner', 'admin') and m.deleted_at is null;
$$;
--> statement-breakpoint
/* Groups that are shown to the user although they are no member: they were invited, or have asked. */
create function pam_invited_groups() returns uuid[] language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(m.group_id), '{}') from group_members m
  where m.deleted_at is null and (m.status = 'invited' and m.person = pam_login() or m.status in ('requested', 'left') and m.member_id = pam_user());
$$;
--> statement-breakpoint
/* The logins whose words the user does not want to read. */
create function pam_blocked() returns text[] language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(b.person), '{}') from blocks b
  where b.workspace = pam_workspace() and b.user_id = pam_user() and b.deleted_at is null;
$$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['groups', 'group_members', 'posts', 'comments', 'reactions', 'reports', 'blocks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy engine on %I to pam_engine using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to pam_engine', t);
    execute format('grant select, insert on %I to pam_app', t);
    -- Whose a row is and where it lies is said once.
    execute format('grant update (visibility, version, updated_at, deleted_at) on %I to pam_app', t);
  end loop;
  foreach t in array array['posts', 'comments', 'reactions'] loop
    execute format('create policy tenant on %I to pam_app
      using (group_id = any ((select pam_member_groups())::uuid[]) and (user_id = (select pam_user()) or author <> all ((select pam_blocked())::text[])))
      with check (group_id = any ((select pam_member_groups())::uuid[])
        and (user_id = (select pam_user()) or version > 1 and group_id = any ((select pam_admin_groups())::uuid[])))', t);
  end loop;
end $$;
--> statement-breakpoint
grant update (name, description, access) on groups to pam_app;
grant update (role, status) on group_members to pam_app;
grant update (topic, text) on posts to pam_app;
grant update (text) on comments to pam_app;
grant update (emoji) on reactions to pam_app;
grant update (reason) on reports to pam_app;
grant update (person) on blocks to pam_app;
--> statement-breakpoint
create policy tenant on blocks to pam_app using (workspace = (select pam_workspace()) and user_id = (select pam_user()))
  with check (workspace = (select pam_workspace()) and user_id = (select pam_user()));
create policy tenant on reports to pam_app
  using (user_id = (select pam_user()) or group_id = any ((select pam_admin_groups())::uuid[]))
  with check (user_id = (select pam_user()) and group_id = any ((select pam_member_groups())::uuid[]));
create policy tenant on groups to pam_app
  using (user_id = (select pam_user()) or id = any ((select pam_admin_groups())::uuid[]) or deleted_at is null and (access <> 'invite' or id = any ((select pam_member_groups())::uuid[])
    or id = any ((select pam_invited_groups())::uuid[])))
  with check (workspace = (select pam_workspace()) and user_id = (select pam_user()) or id = any ((select pam_admin_groups())::uuid[]));
create policy tenant on group_members to pam_app
  using (member_id = (select pam_user()) or person = (select pam_login()) or group_id = any ((select pam_member_groups())::uuid[]))
  with check (member_id = (select pam_user()) or person = (select pam_login()) or group_id = any ((select pam_admin_groups())::uuid[]));
--> statement-breakpoint
/* A row of a group lies where its group lies, and bears its writer's login. Others than its writer only take it away. */
create function pam_place_in_group() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.user_id <> pam_user()
      and to_jsonb(new) - '{version,updated_at,deleted_at}'::text[] <> to_jsonb(old) - '{version,updated_at,deleted_at}'::text[] then
      raise exception 'only its writer changes it' using errcode = 'PF010';
    end if;
    return new;
  end if;
  if tg_table_name = 'posts' then
    select g.workspace into new.workspace from groups g where g.id = new.group_id and g.deleted_at is null;
  else
    select p.workspace, p.group_id into new.workspace, new.group_id from posts p
      where p.id = (to_jsonb(new)->>'post_id')::uuid and p.deleted_at is null;
  end if;
  select m.person into new.author from group_members m
    where m.workspace = new.workspace and m.group_id = new.group_id and m.member_id = pam_user() and m.status = 'member' and m.deleted_at is null;
  if not found then raise exception 'only members write in a group' using errcode = 'PF010'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger place before insert or update on posts for each row execute function pam_place_in_group();
create trigger place before insert or update on comments for each row execute function pam_place_in_group();
create trigger place before insert or update on reactions for each row execute function pam_place_in_group();
create trigger place before insert or update on reports for each row execute function pam_place_in_group();
--> statement-breakpoint
/* Whoever makes a group is its first member and its owner. */
create function pam_found_group() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into group_members (workspace, id, user_id, source, tool_use, group_id, person, member_id, role, status)
    select new.workspace, gen_random_uuid(), new.id, new.source, new.tool_use, new.id, u.subject, u.id, 'owner', 'member'
    from users u where u.id = new.user_id;
  return null;
end $$;
--> statement-breakpoint
create trigger found after insert on groups for each row execute function pam_found_group();
--> statement-breakpoint
/* A group is taken away, and brought back, by its owner only. */
create function pam_guard_group() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from group_members m where m.workspace = new.workspace and m.group_id = new.id and m.member_id = pam_user()
      and m.status = 'member' and m.deleted_at is null
      and (m.role = 'owner' or m.role = 'admin' and new.deleted_at is not distinct from old.deleted_at and new.deleted_at is null)) then
    raise exception 'only its owner does this' using errcode = 'PF010';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard before update on groups for each row execute function pam_guard_group();
--> statement-breakpoint
/*
 * Who may bring about which standing in a group. People join (a public group, or where they are invited, or which they left), ask
 * and leave for themselves; admins invite, accept, remove and ban; roles are the owner's to give. Bounds: 1,000 members a group,
 * 200 groups a person.
 */
create function pam_guard_member() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
    if not (new.status = 'left' and v_before in ('member', 'invited', 'requested')
      or new.status = 'requested' and g.access = 'private' and v_before in ('none', 'left', 'removed')
      or new.status = 'member' and (v_before in ('invited', 'left') or g.access = 'public' and v_before in ('none', 'requested', 'removed'))) then
      raise exception 'not allowed' using errcode = 'PF010';
    end if;
    new.member_id := v_me;
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
  if new.status = 'member' and v_before <> 'member' and new.deleted_at is null
    and ((select count(*) from group_members m where m.group_id = g.id and m.status = 'member' and m.deleted_at is null) >= 1000
      or (select count(*) from group_members m where m.member_id = new.member_id and m.status = 'member' and m.deleted_at is null) >= 200) then
    raise exception 'full' using errcode = 'PF010';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard before insert or update on group_members for each row execute function pam_guard_member();
--> statement-breakpoint
/*
 * Tells a group of what one of its people did: one entry in the inbox of each other member who has not blocked them, with one
 * statement, and notifications of the members or people that a note names.
 *   p_audience  members, or admins
 *   p_notes     [{persons: [login in lower case] | null (all admins), kind, title, body, link, dedupe}]
 * Inboxes are locked in one order, the teller's among them: their own entry follows in the same transaction.
 */
create function pam_group_tell(p_group uuid, p_audience text, p_body json, p_notes jsonb) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_me constant uuid := pam_user();
  v_at constant timestamptz := pam_clock();
  v_login text;
  v_workspaces uuid[];
  v_users uuid[];
  n record;
  r pam_row;
begin
  select m.person into v_login from group_members m where m.group_id = p_group and m.member_id = v_me and m.deleted_at is null limit 1;
  if not found then return; end if;
  -- Everybody whom this may reach: members, and people who are named.
  select array_agg(x.workspace), array_agg(x.user_id) into v_workspaces, v_users from (
    select distinct s.workspace, s.user_id from memberships s join workspaces w on w.workspace = s.workspace and w.kind = 'personal'
    where s.user_id in (
        select m.member_id from group_members m where m.group_id = p_group and m.deleted_at is null and m.status = 'member'
          and (p_audience = 'members' or m.role in ('owner', 'admin'))
        union select u.id from group_members m join users u on u.subject = m.person and u.subject !~ U&'[\2400\FFFD]'
          where m.group_id = p_group and m.deleted_at is null and (m.member_id is null or m.member_id = u.id)
            and exists (select from jsonb_array_elements(p_notes) note where note->'persons' ? lower(m.person)))
      and s.user_id <> v_me
      and not exists (select from blocks b where b.workspace = s.workspace and b.user_id = s.user_id and b.person = v_login and b.deleted_at is null)
  ) x;
  if v_users is null then return; end if;
  perform from conversations c where (c.workspace, c.id) in (select * from unnest(v_workspaces, v_users) union all select pam_workspace(), v_me)
    and c.kind = 'inbox' order by c.workspace, c.id for no key update;
  for r in
    with reached as (
      select s.workspace, s.user_id from unnest(v_workspaces, v_users) s(workspace, user_id)
      join group_members m on m.group_id = p_group and m.member_id = s.user_id and m.deleted_at is null and m.status = 'member'
        and (p_audience = 'members' or m.role in ('owner', 'admin'))
    ), moved as (
      update conversations c set last_seq = c.last_seq + 1, updated_at = v_at from reached s
      where c.workspace = s.workspace and c.id = s.user_id and c.kind = 'inbox' returning c.workspace, c.id, c.epoch, c.last_seq
    ), entered as (
      insert into log (workspace, conversation, seq, user_id, at, type, body)
      select workspace, id, last_seq, id, v_at, 'group.changed', p_body from moved
    )
    select null::int as item, 'event' as outcome, workspace, id as user_id, id as conversation, true as inbox, epoch, last_seq as seq from moved
  loop
    r.at := v_at; r.type := 'group.changed'; r.body := p_body::text;
    return next r;
  end loop;
  for n in
    select s.workspace, s.user_id, note from unnest(v_workspaces, v_users) s(workspace, user_id) cross join jsonb_array_elements(p_notes) note
    where exists (select from group_members m join users u on u.id = s.user_id
      where m.group_id = p_group and m.deleted_at is null and (m.member_id = s.user_id or m.member_id is null and m.person = u.subject)
        and (case when jsonb_typeof(note->'persons') = 'array' then note->'persons' ? lower(m.person)
          else m.status = 'member' and m.role in ('owner', 'admin') end))
  loop
    return query select * from pam_notify(n.workspace, n.user_id, (n.note - 'persons') || jsonb_build_object('id', gen_random_uuid()));
  end loop;
end $$;
--> statement-breakpoint
grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('pam_login', 'pam_member_groups', 'pam_admin_groups', 'pam_invited_groups', 'pam_blocked',
      'pam_place_in_group', 'pam_found_group', 'pam_guard_group', 'pam_guard_member', 'pam_group_tell') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_app, pam_engine', f.name);
    execute format('alter function %s owner to pam_engine', f.name);
  end loop;
end $$;
revoke create on schema public from pam_engine;
