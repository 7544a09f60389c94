-- Deleted conversations go for good after their time; who tells several groups locks their inboxes in one order; the hash of a
-- mailed code is kept for its own user, once.

create index conversations_deleted on conversations (deleted_at) where deleted_at is not null;
create index branch_segments_of_source on branch_segments (workspace, source_conversation) where source_conversation <> conversation;
create index log_titles on log (workspace, subject) where type in ('conversation.created', 'conversation.renamed');
--> statement-breakpoint
/*
 * One batch of at most p_limit log entries: what conversations that were deleted before p_deleted have said, with their turns, tool
 * uses, steers, pieces of answers and branches; then the conversation itself, and its titles in the inbox, whose entries stay. One
 * that a fork still reads stays with it, and one whose turn has not ended. Returns how many rows went; fewer than p_limit: there is
 * nothing left to do. Nothing that is younger than three days goes, whatever is asked for: its turns are counted until then.
 */
create function pam_purge_conversations(p_limit int, p_deleted timestamptz) returns int
language plpgsql strict security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_left int := least(p_limit, 10000);
  v_gone int := 0;
  v_before constant timestamptz := least(p_deleted, pam_clock() - interval '3 days');
  v_turns uuid[];
  v_rows int;
  v_over int;
  t text;
  c record;
begin
  while v_left > 0 loop
    select k.workspace, k.user_id, k.id into c from conversations k
      where k.kind = 'chat' and k.deleted_at < v_before and k.running_turn is null and k.queued = 0
        and not exists (select from branch_segments s where s.workspace = k.workspace and s.source_conversation = k.id
          and s.source_conversation <> s.conversation)
      limit 1 for update of k skip locked;
    exit when not found;
    with first as (
      select l.seq from log l where l.workspace = c.workspace and l.conversation = c.id order by l.seq limit v_left
    ), said as (
      delete from log l using first f where l.workspace = c.workspace and l.conversation = c.id and l.seq = f.seq returning l.turn
    )
    select count(*), array_agg(distinct turn) filter (where turn is not null) into v_rows, v_turns from said;
    foreach t in array array['partials', 'steers', 'tool_calls'] loop
      execute format('delete from %I where workspace = $1 and turn = any ($2) and conversation = $3', t) using c.workspace, v_turns, c.id;
      get diagnostics v_over = row_count;
      v_gone := v_gone + v_over;
    end loop;
    delete from turns where workspace = c.workspace and id = any (v_turns) and conversation = c.id;
    get diagnostics v_over = row_count;
    v_gone := v_gone + v_over + v_rows;
    v_left := v_left - v_rows;
    -- A full batch: there may be more of it.
    continue when v_left = 0;
    delete from branch_segments where workspace = c.workspace and conversation = c.id;
    delete from branches where workspace = c.workspace and conversation = c.id;
    delete from approval_policies where workspace = c.workspace and user_id = c.user_id and conversation = c.id;
    update log l set body = json_build_object('conversation', l.subject, 'title', case l.type when 'conversation.renamed' then '' end)
      where l.workspace = c.workspace and l.subject = c.id and l.conversation = c.user_id
        and l.type in ('conversation.created', 'conversation.renamed');
    delete from conversations where workspace = c.workspace and id = c.id;
    v_gone := v_gone + 1;
    v_left := v_left - 1;
  end loop;
  return v_gone;
end $$;
--> statement-breakpoint
/*
 * Locks the inboxes of all whom pam_group_tell may reach in these groups, and the writer's own, in the order in which it locks those
 * of one: who tells several groups holds none while waiting for one that comes before it.
 */
create function pam_groups_lock(p_groups uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from conversations c where c.kind = 'inbox' and (c.workspace, c.id) in (
    select s.workspace, s.user_id from memberships s join workspaces w on w.workspace = s.workspace and w.kind = 'personal'
    where s.user_id in (
      select m.member_id from group_members m where m.group_id = any (p_groups) and m.deleted_at is null and m.member_id is not null
        and exists (select from group_members me where me.group_id = m.group_id and me.member_id = pam_user() and me.deleted_at is null)
      union select u.id from group_members m join users u on u.subject = m.person
        where m.group_id = any (p_groups) and m.deleted_at is null and m.member_id is null
        and exists (select from group_members me where me.group_id = m.group_id and me.member_id = pam_user() and me.deleted_at is null))
    union select pam_workspace(), pam_user()
  ) order by c.workspace, c.id for no key update;
end $$;
--> statement-breakpoint
/*
 * Where the user's code is to go, whose hash is kept from now on; null when it is used, over, another's, the profile names another
 * address, or another hash is kept of it: what a mail has told stays what counts.
 */
drop function pam_mail_code(uuid, uuid, text);
create function pam_mail_code(p_code uuid, p_hash text) returns text
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update mail_codes c set hash = p_hash from profiles p
  where c.workspace = pam_workspace() and c.user_id = pam_user() and c.id = p_code and c.used_at is null and c.expires_at > pam_clock()
    and coalesce(c.hash, p_hash) = p_hash
    and p.workspace = c.workspace and p.user_id = c.user_id and p.email = c.address and p.deleted_at is null
  returning c.address;
$$;
--> statement-breakpoint
grant create on schema public to pam_engine;
do $$
declare
  f regprocedure;
begin
  foreach f in array array['pam_purge_conversations(int, timestamptz)'::regprocedure, 'pam_groups_lock(uuid[])'::regprocedure,
    'pam_mail_code(uuid, text)'::regprocedure]
  loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to pam_engine', f);
    execute format('grant execute on function %s to pam_app, pam_engine', f);
  end loop;
end $$;
revoke create on schema public from pam_engine;
