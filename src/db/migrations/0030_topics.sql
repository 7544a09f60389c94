-- Who follows topics of a group is told of what is posted, commented and reacted to in those, and not of the others.

CREATE TABLE "topic_follows" (
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
	"topic" text NOT NULL,
	CONSTRAINT "topic_follows_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "topic_follows_once" ON "topic_follows" USING btree ("workspace","user_id","group_id","topic") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "topic_follows_list" ON "topic_follows" USING btree ("workspace","user_id","topic","id");--> statement-breakpoint
CREATE INDEX "topic_follows_of_group" ON "topic_follows" USING btree ("group_id","user_id") WHERE deleted_at is null;--> statement-breakpoint
alter table topic_follows enable row level security;
alter table topic_follows force row level security;
create policy engine on topic_follows to pam_engine using (true) with check (true);
create policy tenant on topic_follows to pam_app using (workspace = (select pam_workspace()) and user_id = (select pam_user()))
  with check (workspace = (select pam_workspace()) and user_id = (select pam_user()));
grant select, insert, update, delete on topic_follows to pam_engine;
grant select, insert, update on topic_follows to pam_app;
--> statement-breakpoint
/*
 * What of a group's change somebody is told who follows these topics, null for all of them; null where that is nothing. What
 * bears no topics (who is in the group, the group itself) is for everybody.
 */
create function pam_heard(p_body json, p_topics text[]) returns json language sql immutable as $$
  select case when p_topics is null then p_body else (
    select (p_body::jsonb || jsonb_build_object('changes', jsonb_agg(c.change order by c.place)))::json
    from jsonb_array_elements(p_body::jsonb->'changes') with ordinality c(change, place)
    where not c.change ? 'topics' or c.change->'topics' ?| p_topics
    having count(*) > 0) end;
$$;
revoke all on function pam_heard(json, text[]) from public;
grant execute on function pam_heard(json, text[]) to pam_app, pam_engine;
--> statement-breakpoint
/*
 * Tells a group of what one of its people did: one entry in the inbox of each other member who has not blocked them, with one
 * statement, of the topics that the member follows, and notifications of the members or people that a note names.
 *   p_audience  members, or admins
 *   p_body      each of its changes may bear topics
 *   p_notes     [{persons: [login in lower case] | null (all admins), kind, title, body, link, dedupe}]
 * Inboxes are locked in one order, the teller's among them: their own entry follows in the same transaction.
 */
create or replace function pam_group_tell(p_group uuid, p_audience text, p_body json, p_notes jsonb) returns setof pam_row
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
    with followed as (
      select f.user_id, array_agg(f.topic) as topics from topic_follows f
      where f.group_id = p_group and f.user_id = any (v_users) and f.deleted_at is null group by f.user_id
    ), reached as (
      select s.workspace, s.user_id, pam_heard(p_body, f.topics) as body from unnest(v_workspaces, v_users) s(workspace, user_id)
      join group_members m on m.group_id = p_group and m.member_id = s.user_id and m.deleted_at is null and m.status = 'member'
        and (p_audience = 'members' or m.role in ('owner', 'admin'))
      left join followed f on f.user_id = s.user_id
    ), moved as (
      update conversations c set last_seq = c.last_seq + 1, updated_at = v_at from reached s
      where c.workspace = s.workspace and c.id = s.user_id and c.kind = 'inbox' and s.body is not null
      returning c.workspace, c.id, c.epoch, c.last_seq, s.body
    ), entered as (
      insert into log (workspace, conversation, seq, user_id, at, type, body)
      select workspace, id, last_seq, id, v_at, 'group.changed', body from moved
    )
    select null::int as item, 'event' as outcome, workspace, id as user_id, id as conversation, true as inbox, epoch, last_seq as seq,
      v_at as at, 'group.changed' as type, body::text as body from moved
  loop
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
