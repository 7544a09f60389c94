-- Double-send policies, the queue, and branches. A message is a row of the log; where it stands is (branch, pos), and a
-- branch that was forked is made of stretches of others, flattened once, when it is made.

-- Seq of the entry of the same log that holds a message's words, where they were changed while it waited: a log entry
-- never changes once it was seen.
alter table log add column words bigint;
create index branches_forked_at on branches (workspace, conversation, parent, fork_pos) where parent is not null;

/*
 * The messages p_lo–p_hi of a branch, wherever they stand: rows of `log` with the branch's own positions, in no order.
 * A branch without segments is one stretch of its own. Only stretches that the range meets are looked up, so the cost
 * depends on the range and not on how often the branch was forked. One SELECT, so that callers' plans take it in.
 */
create function pam_branch_messages(p_workspace uuid, p_conversation uuid, p_branch uuid, p_lo bigint, p_hi bigint)
returns setof log language sql stable as $$
  select l.* from (
    select s.source_conversation as conversation, s.source_branch as branch, greatest(s.lo, p_lo) as lo,
      least(coalesce(s.hi, p_hi), p_hi) as hi
    from public.branch_segments s
    where s.workspace = p_workspace and s.conversation = p_conversation and s.branch = p_branch and s.lo <= p_hi
      and s.lo >= coalesce((select f.lo from public.branch_segments f
        where f.workspace = p_workspace and f.conversation = p_conversation and f.branch = p_branch and f.lo <= p_lo
        order by f.lo desc limit 1), 1)
    union all
    select p_conversation, p_branch, p_lo, p_hi
    where not exists (select from public.branch_segments s
      where s.workspace = p_workspace and s.conversation = p_conversation and s.branch = p_branch)
  ) stretch
  join public.log l on l.workspace = p_workspace and l.conversation = stretch.conversation and l.branch = stretch.branch
    and l.pos between stretch.lo and stretch.hi;
$$;

/*
 * A message's newest words, as the text of a JSON string. They are cut out as they stand: what people type is not
 * always text to Postgres.
 */
create function pam_words(p_message log) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select substring(coalesce((select l.body from log l where p_message.words is not null and l.workspace = p_message.workspace
    and l.conversation = p_message.conversation and l.seq = p_message.words), p_message.body)::text from '"content":("(?:[^"\\]|\\.)*")');
$$;

/* A message's body, with its newest words. */
create function pam_message_body(p_message log) returns json
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_text constant text := p_message.body::text;
  v_old text;
  v_at int;
begin
  if p_message.words is null then return p_message.body; end if;
  v_old := substring(v_text from '"content":("(?:[^"\\]|\\.)*")');
  v_at := strpos(v_text, '"content":') + length('"content":');
  return (left(v_text, v_at - 1) || pam_words(p_message) || substr(v_text, v_at + length(v_old)))::json;
end $$;

/*
 * A new conversation with its first branch, made the user's current one. Its inbox entry is returned. p_source: the
 * conversation that it is forked from.
 */
drop function pam_create_conversation(uuid, uuid, uuid, text, text, text);
create function pam_create_conversation(
  p_workspace uuid, p_user uuid, p_id uuid, p_title text, p_command text, p_hash text, p_source uuid default null
)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into conversations (workspace, id, user_id, kind, title, active_branch) values (p_workspace, p_id, p_user, 'chat', p_title, p_id);
  insert into branches (workspace, conversation, id, user_id) values (p_workspace, p_id, p_id, p_user);
  update memberships set current_conversation = p_id where workspace = p_workspace and user_id = p_user;
  return pam_inbox_append(p_workspace, p_user, 'conversation.created',
    case when p_source is null then json_build_object('conversation', p_id, 'title', p_title)
      else json_build_object('conversation', p_id, 'title', p_title, 'forkedFrom', p_source) end, p_command, p_hash, p_id);
end $$;



/*
 * The question of the active branch that a message's id stands for: its own row, or of an answer that of its question.
 * Its id is null when the branch has no such message. Newest first, in growing stretches: most edits are of the last words.
 */
create function pam_branch_find(p_head conversations, p_message uuid) returns log
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_hi bigint := p_head.next_pos - 1;
  v_size bigint := 50;
  found_row log;
begin
  while v_hi > 0 loop
    select m.* into found_row from pam_branch_messages(p_head.workspace, p_head.id, p_head.active_branch, v_hi - v_size + 1, v_hi) m
      where m.message = p_message;
    exit when found_row.message is not null;
    v_hi := v_hi - v_size;
    v_size := v_size * 4;
  end loop;
  if found_row.role = 'assistant' then
    select m.* into found_row from pam_branch_messages(p_head.workspace, p_head.id, p_head.active_branch, found_row.pos - 1, found_row.pos - 1) m;
  end if;
  return found_row;
end $$;

/* The stretches that a branch is made of, up to position p_hi. */
create function pam_branch_path(p_workspace uuid, p_conversation uuid, p_branch uuid, p_hi bigint)
returns table (lo bigint, hi bigint, source_conversation uuid, source_branch uuid)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select s.lo, least(coalesce(s.hi, p_hi), p_hi), s.source_conversation, s.source_branch
  from branch_segments s
  where s.workspace = p_workspace and s.conversation = p_conversation and s.branch = p_branch and s.lo <= p_hi
  union all
  select 1, p_hi, p_conversation, p_branch
  where p_hi > 0 and not exists (select from branch_segments s
    where s.workspace = p_workspace and s.conversation = p_conversation and s.branch = p_branch);
$$;

/* The branch that a position forks from: the one it lies on, or that one's parent where it begins there itself. */
create function pam_branch_base(p_workspace uuid, p_conversation uuid, p_owner uuid, p_pos bigint) returns uuid
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case when o.fork_pos = p_pos then o.parent else o.id end from branches o
  where o.workspace = p_workspace and o.conversation = p_conversation and o.id = p_owner;
$$;

/*
 * Branches that go on differently at a message, oldest first, as JSON {branch, branches}; null where there is only one.
 * What was forked from another conversation belongs to the first branch here.
 */
create function pam_branch_siblings(p_workspace uuid, p_conversation uuid, p_message log) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_owner constant uuid := case when p_message.conversation = p_conversation then p_message.branch else p_conversation end;
  v_base uuid;
  v_forks uuid[];
begin
  v_base := pam_branch_base(p_workspace, p_conversation, v_owner, p_message.pos);
  select array_agg(b.id order by l.seq) into v_forks
    from branches b join log l on l.workspace = b.workspace and l.conversation = b.conversation and l.branch = b.id and l.pos = b.fork_pos
    where b.workspace = p_workspace and b.conversation = p_conversation and b.parent = v_base and b.fork_pos = p_message.pos;
  if v_forks is null then return null; end if;
  return json_build_object('branch', v_owner, 'branches', v_base || v_forks)::text;
end $$;

/* Appends an entry about a message to a conversation that this transaction has locked: it is what a command's ack names. */
create function pam_append_about(
  p_head conversations, p_type text, p_body json, p_turn uuid, p_message uuid, p_command text, p_hash text
) returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_at constant timestamptz := pam_clock();
  v_seq bigint;
begin
  update conversations set last_seq = last_seq + 1, updated_at = v_at
    where workspace = p_head.workspace and id = p_head.id returning last_seq into strict v_seq;
  insert into log (workspace, conversation, seq, user_id, at, type, command, command_hash, turn, message, role, body)
    values (p_head.workspace, p_head.id, v_seq, p_head.user_id, v_at, p_type, p_command, p_hash, p_turn, p_message,
      case when p_type = 'message.created' then 'user' end, p_body);
  return (1, 'event', p_head.workspace, p_head.user_id, p_head.id, false, p_head.epoch, v_seq, v_at, p_type, p_body::text, p_turn, p_message,
    p_command, null, null, null, null, null)::pam_row;
end $$;

/* Makes the branch that a waiting turn goes on; it bears the turn's id. Its path is copied from the one it forks from. */
create function pam_branch_fork(p_head conversations, p_turn turns)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_before uuid;
  v_owner uuid;
begin
  select m.message, case when m.conversation = p_head.id then m.branch else p_head.id end into strict v_before, v_owner
    from pam_branch_messages(p_head.workspace, p_head.id, p_turn.fork_branch, p_turn.fork_pos, p_turn.fork_pos) m;
  insert into branches (workspace, conversation, id, user_id, parent, fork_pos)
    values (p_head.workspace, p_head.id, p_turn.id, p_head.user_id,
      pam_branch_base(p_head.workspace, p_head.id, v_owner, p_turn.fork_pos), p_turn.fork_pos);
  insert into branch_segments (workspace, conversation, branch, lo, hi, user_id, source_conversation, source_branch)
    select p_head.workspace, p_head.id, p_turn.id, s.lo, s.hi, p_head.user_id, s.source_conversation, s.source_branch
    from pam_branch_path(p_head.workspace, p_head.id, p_turn.fork_branch, p_turn.fork_pos - 1) s
    union all select p_head.workspace, p_head.id, p_turn.id, p_turn.fork_pos, null, p_head.user_id, p_head.id, p_turn.id;
  return pam_append(p_head, 'branch.created',
    json_build_object('branch', p_turn.id, 'before', v_before, 'forkPos', p_turn.fork_pos), p_turn.id, null, null, null);
end $$;

/*
 * Starts the first waiting turn of a conversation that this transaction has locked and that runs none; no row when none may
 * start yet. One that waits for a moment of silence starts with the first that does not: that came behind it, and order
 * holds. Rows: branch.created where it goes on a branch of its own, then turn.started with outcome `started`.
 */
drop function pam_start_queued(conversations, uuid, bigint);
create function pam_start_queued(p_head conversations, p_incarnation uuid, p_wall_ms bigint)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  target turns;
  v_now constant timestamptz := pam_clock();
  v_branch uuid := p_head.active_branch;
  v_pos bigint := p_head.next_pos;
  v_message uuid;
  r pam_row;
begin
  if not exists (select from turns where workspace = p_head.workspace and conversation = p_head.id and status = 'queued'
    and (start_after is null or start_after <= clock_timestamp())) then return; end if;
  select * into strict target from turns where workspace = p_head.workspace and conversation = p_head.id and status = 'queued'
    order by priority desc, message_seq limit 1 for no key update;
  if target.fork_branch is not null then
    return next pam_branch_fork(p_head, target);
    v_branch := target.id;
    v_pos := target.fork_pos;
  end if;
  update conversations set fence = fence + 1, owner = p_incarnation, running_turn = target.id, queued = queued - 1,
    active_branch = v_branch, next_pos = v_pos + 1 where workspace = p_head.workspace and id = p_head.id;
  update log set branch = v_branch, pos = v_pos
    where workspace = p_head.workspace and conversation = p_head.id and seq = target.message_seq returning message into strict v_message;
  update turns set status = 'running', fence = p_head.fence + 1, started_at = v_now, deadline_at = v_now + p_wall_ms * interval '1 ms'
    where workspace = p_head.workspace and id = target.id;
  r := pam_append(p_head, 'turn.started', json_build_object('turn', target.id, 'message', v_message), target.id, p_head.fence + 1, null, null);
  r.outcome := 'started'; r.step := 1; r.attempt := 1; r.crashes := 0; r.deadline := v_now + p_wall_ms * interval '1 ms';
  return next r;
end $$;

/* The next waiting turn of a conversation that runs none; nothing when there is none or somebody was faster. */
create or replace function pam_claim_next(p_incarnation uuid, p_wall_ms bigint, p_workspace uuid, p_conversation uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
begin
  select * into head from conversations where workspace = p_workspace and id = p_conversation for no key update;
  if head.running_turn is null and head.queued > 0 then
    return query select * from pam_start_queued(head, p_incarnation, p_wall_ms);
  end if;
end $$;

/* Asks the running turn to stop, once; no row when it was asked before. */
create function pam_queue_stop(p_head conversations)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update turns set cancel_requested = true where workspace = p_head.workspace and id = p_head.running_turn and not cancel_requested;
  if found then
    return next pam_append(p_head, 'turn.cancel_requested', json_build_object('turn', p_head.running_turn), p_head.running_turn,
      null, null, null);
  end if;
end $$;

/* What a waiting message says from now on. */
create function pam_queue_reword(
  p_head conversations, p_turn turns, p_words text, p_start_after timestamptz, p_command text, p_hash text
) returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r pam_row;
  v_message uuid;
begin
  select message into strict v_message from log
    where workspace = p_head.workspace and conversation = p_head.id and seq = p_turn.message_seq;
  r := pam_append_about(p_head, 'queue.edited', (format('{"turn":"%s","message":"%s","content":', p_turn.id, v_message) || p_words
    || coalesce(',"startAfter":' || to_json(pam_utc(p_start_after)), '') || '}')::json, p_turn.id, v_message, p_command, p_hash);
  update log set words = r.seq where workspace = p_head.workspace and conversation = p_head.id and seq = p_turn.message_seq;
  if p_start_after is not null then
    update turns set start_after = p_start_after where workspace = p_head.workspace and id = p_turn.id;
  end if;
  return r;
end $$;

/*
 * A waiting message: other words, off the queue, or next. p_type: the entry that it becomes, queue.edited, turn.cancelled or
 * queue.promoted; p_words: the text of a JSON string. Whatever races with it, the conversation's lock orders it.
 * Outcomes: duplicate, idempotency_mismatch, not_found, turn_running and turn_ended (it waits no more), else the entries
 * (the first is the command's).
 */
create function pam_queue(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_type text, p_conversation uuid, p_turn uuid, p_words text
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  target turns;
  v_message uuid;
begin
  select * into head from conversations
    where workspace = p_workspace and id = p_conversation and user_id = p_user and kind = 'chat' for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  select * into target from turns where workspace = p_workspace and id = p_turn and conversation = p_conversation for no key update;
  if head.id is null or head.deleted_at is not null or target.id is null then return next pam_outcome('not_found'); return; end if;
  if target.status in ('running', 'waiting') then return next pam_outcome('turn_running'); return; end if;
  if target.status <> 'queued' then return next pam_outcome('turn_ended'); return; end if;
  select message into strict v_message from log where workspace = p_workspace and conversation = p_conversation and seq = target.message_seq;
  if p_type = 'queue.edited' then
    return next pam_queue_reword(head, target, p_words, null, p_command, p_hash);
  elsif p_type = 'turn.cancelled' then
    return next pam_append_about(head, p_type, json_build_object('turn', p_turn, 'steps', 0), p_turn, v_message, p_command, p_hash);
    update turns set status = 'cancelled', cancel_requested = true, ended_at = pam_clock() where workspace = p_workspace and id = p_turn;
    update conversations set queued = queued - 1 where workspace = p_workspace and id = p_conversation;
  else
    return next pam_append_about(head, p_type, json_build_object('turn', p_turn, 'message', v_message), p_turn, v_message, p_command, p_hash);
    update turns set start_after = null, priority = (select max(t.priority) + 1 from turns t
      where t.workspace = p_workspace and t.conversation = p_conversation and t.status = 'queued')
      where workspace = p_workspace and id = p_turn;
    return query select * from pam_queue_stop(head);
  end if;
end $$;

/* UTF-16 units of the text of a JSON string, which is how content is measured. */
create function pam_text_units(p_literal text) returns int
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select length(regexp_replace(regexp_replace(p_literal, '\\(?:u[0-9a-fA-F]{4}|.)', 'x', 'g'), '[\U00010000-\U0010FFFF]', 'xx', 'g')) - 2;
$$;

create function pam_utc(p_at timestamptz) returns text language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
$$;

/*
 * One message that does more than queue. content: the text of a JSON string, or null for the words of the message that it
 * stands in for. fresh: id of the conversation that is made when the user has none.
 */
create type pam_send_item as (
  ws uuid, usr uuid, conv uuid, fresh uuid, command text, hash text, turn uuid, message uuid, content text, policy text,
  replaces uuid, claim boolean, context text
);

/* How long a conversation on `debounce` must be silent before what was said is answered. */
create function pam_silence() returns interval language sql immutable return interval '1 second';

/*
 * The conversation of a message, locked. Null: r says why not (`locked`, `not_found`), or r is the entry of a conversation
 * that was made for it.
 */
create function pam_send_place(p_wait boolean, s pam_send_item, out head conversations, out r pam_row)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_conversation uuid := s.conv;
begin
  if s.conv is null then
    select current_conversation into v_conversation from memberships where workspace = s.ws and user_id = s.usr;
    if not found then r := pam_outcome('not_found'); return; end if;
  end if;
  if v_conversation is null then
    -- What was accepted before makes nothing new.
    if exists (select from log where workspace = s.ws and user_id = s.usr and command = s.command) then return; end if;
    if p_wait then
      select current_conversation into v_conversation from memberships where workspace = s.ws and user_id = s.usr for update;
    else
      select current_conversation into v_conversation from memberships where workspace = s.ws and user_id = s.usr for update skip locked;
      if not found then r := pam_outcome('locked'); return; end if;
      perform from conversations where workspace = s.ws and id = s.usr and kind = 'inbox' for no key update skip locked;
      if not found then r := pam_outcome('locked'); return; end if;
    end if;
    if v_conversation is null then
      r := pam_create_conversation(s.ws, s.usr, s.fresh, null, null, null);
      v_conversation := s.fresh;
    end if;
  end if;
  if p_wait then
    select * into head from conversations where workspace = s.ws and id = v_conversation and kind = 'chat' for no key update;
  else
    select * into head from conversations where workspace = s.ws and id = v_conversation and kind = 'chat' for no key update skip locked;
    if not found and exists (select from conversations where workspace = s.ws and id = v_conversation and kind = 'chat') then
      r := pam_outcome('locked');
      return;
    end if;
  end if;
  if head.user_id is distinct from s.usr or head.deleted_at is not null then
    head := null;
    -- The current conversation may have been deleted since it was looked up.
    r := pam_outcome(case when s.conv is null then 'locked' else 'not_found' end);
  end if;
end $$;

/*
 * Accepts a message that does more than queue: under the conversation's lock, so that the policy holds whichever instance
 * and whatever races. Rows: the entries in order; the one with the command's id is its ack; `started` is a claim.
 * Outcomes: duplicate, idempotency_mismatch, not_found, locked, turn_running (reject), queue_full.
 */
create function pam_send_one(p_wait boolean, p_incarnation uuid, p_queue_max int, p_wall_ms bigint, p_content_max int, s pam_send_item)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  place record;
  head conversations;
  made pam_row;
  v_policy text;
  v_words text := s.content;
  replaced log;
  joined turns;
  v_joined text;
  v_after timestamptz;
  -- Waiting turns that this one takes the place of, and what waits besides.
  v_moot uuid[];
  v_waiting int;
  v_first boolean;
  v_moot_turn uuid;
begin
  select * into strict place from pam_send_place(p_wait, s);
  head := place.head;
  made := place.r;
  if made.outcome = 'locked' then return next made; return; end if;
  return query select * from pam_replay(s.ws, s.usr, s.command, s.hash);
  if found then return; end if;
  if head.id is null then return next coalesce(made, pam_outcome('not_found')); return; end if;
  if made.outcome is not null then return next made; end if;

  v_policy := case when s.replaces is not null then 'replace' else coalesce(s.policy, head.policy) end;
  if v_policy = 'replace' then
    replaced := pam_branch_find(head, s.replaces);
    if replaced.message is null then return next pam_outcome('not_found'); return; end if;
    v_words := coalesce(v_words, pam_words(replaced));
  elsif v_policy = 'rollback' and head.running_turn is not null then
    select l.* into strict replaced from turns t join log l on l.workspace = t.workspace and l.conversation = t.conversation and l.seq = t.message_seq
      where t.workspace = s.ws and t.id = head.running_turn;
  elsif v_policy = 'reject' and (head.running_turn is not null or head.queued > 0) then
    return next pam_outcome('turn_running');
    return;
  elsif v_policy in ('merge', 'debounce') then
    if v_policy = 'debounce' then v_after := pam_clock() + pam_silence(); end if;
    select * into joined from turns where workspace = s.ws and conversation = head.id and status = 'queued'
      order by message_seq desc limit 1 for no key update;
    if joined.id is not null and joined.fork_branch is null and (v_policy = 'merge' or joined.start_after > clock_timestamp()) then
      select left(pam_words(l), -1) || '\n\n' || substr(v_words, 2) into strict v_joined
        from log l where l.workspace = s.ws and l.conversation = head.id and l.seq = joined.message_seq;
      if pam_text_units(v_joined) <= p_content_max then
        return next pam_queue_reword(head, joined, v_joined, v_after, s.command, s.hash);
        if s.context is not null then return next pam_set_context(s.ws, s.usr, s.context::jsonb, null, null); end if;
        return;
      end if;
    end if;
  end if;

  v_first := v_policy in ('interrupt', 'rollback', 'replace');
  -- One edit waits at a time: a later one is meant in its place.
  select coalesce(array_agg(id order by message_seq), '{}') into v_moot from turns
    where workspace = s.ws and conversation = head.id and status = 'queued'
      and (v_policy = 'latest' or replaced.message is not null and fork_branch is not null);
  v_waiting := head.queued - cardinality(v_moot);
  if v_waiting >= p_queue_max and not (head.running_turn is null and s.claim and v_first) then
    return next pam_outcome('queue_full');
    return;
  end if;

  foreach v_moot_turn in array v_moot loop
    return next pam_cancel_queued(head, v_moot_turn);
  end loop;
  made := pam_append_about(head, 'message.created', (format('{"status":"queued","role":"user","message":"%s","turn":"%s","content":', s.message, s.turn)
    || v_words || ',"command":' || to_json(s.command) || coalesce(',"startAfter":' || to_json(pam_utc(v_after)), '')
    || coalesce(',"replaces":"' || replaced.message || '"', '') || '}')::json, s.turn, s.message, s.command, s.hash);
  made.outcome := 'queued';
  return next made;
  insert into turns (workspace, id, conversation, user_id, message_seq, status, queued_at, priority, start_after, fork_branch, fork_pos)
    values (s.ws, s.turn, head.id, s.usr, made.seq, 'queued', made.at,
      case when v_first then coalesce((select max(priority) + 1 from turns
        where workspace = s.ws and conversation = head.id and status = 'queued'), 0) else 0 end,
      v_after, case when replaced.message is not null then head.active_branch end, replaced.pos);
  update conversations set queued = queued + 1 where workspace = s.ws and id = head.id;
  if v_first then
    return query select * from pam_queue_stop(head);
    if v_waiting > 0 then
      return next pam_append_about(head, 'queue.promoted', json_build_object('turn', s.turn, 'message', s.message), s.turn, s.message, null, null);
    end if;
  end if;
  if head.running_turn is null and s.claim and (v_first or v_waiting = 0) then
    return query select * from pam_start_queued(head, p_incarnation, p_wall_ms);
  end if;
  if s.context is not null then return next pam_set_context(s.ws, s.usr, s.context::jsonb, null, null); end if;
end $$;

/*
 * Accepts messages that do more than queue, each as if alone, in one commit. p_sends: an array of pam_send_item. Without
 * p_wait a conversation that another transaction holds is passed by (`locked`). Every row names its item.
 */
create function pam_send(p_wait boolean, p_incarnation uuid, p_queue_max int, p_wall_ms bigint, p_content_max int, p_sends json)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s pam_send_item;
  r pam_row;
  v_item int := 0;
begin
  for s in select i.* from json_populate_recordset(null::pam_send_item, p_sends) i loop
    v_item := v_item + 1;
    for r in select * from pam_send_one(p_wait, p_incarnation, p_queue_max, p_wall_ms, p_content_max, s) loop
      r.item := v_item;
      return next r;
    end loop;
  end loop;
end $$;

/* Makes another branch the active one. Outcomes: duplicate, idempotency_mismatch, not_found, turn_running, else the entry. */
create function pam_branch_select(p_workspace uuid, p_user uuid, p_command text, p_hash text, p_conversation uuid, p_branch uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  v_last bigint;
begin
  select * into head from conversations
    where workspace = p_workspace and id = p_conversation and user_id = p_user and kind = 'chat' for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  if head.id is null or head.deleted_at is not null
    or not exists (select from branches where workspace = p_workspace and conversation = p_conversation and id = p_branch) then
    return next pam_outcome('not_found');
    return;
  end if;
  if head.running_turn is not null then return next pam_outcome('turn_running'); return; end if;
  select pos into v_last from log
    where workspace = p_workspace and conversation = p_conversation and branch = p_branch and pos is not null order by pos desc limit 1;
  -- The first branch of a fork may have no message of its own yet.
  v_last := coalesce(v_last, (select max(hi) from branch_segments
    where workspace = p_workspace and conversation = p_conversation and branch = p_branch), 0);
  update conversations set active_branch = p_branch, next_pos = v_last + 1 where workspace = p_workspace and id = p_conversation;
  return next pam_append(head, 'branch.selected', json_build_object('branch', p_branch), null, null, p_command, p_hash);
end $$;

/*
 * A new conversation that begins with another one's messages, up to and with the turn of p_message, or all whose turns have
 * ended. Nothing is copied: its first branch is made of the other's stretches, which stay readable when that one is deleted.
 * Outcomes: duplicate, idempotency_mismatch, not_found, turn_running (that turn has not ended), else the inbox's entry.
 */
create function pam_branch_conversation(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_source uuid, p_fresh uuid, p_message uuid, p_title text
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  last log;
  v_running bigint;
  v_hi bigint;
  r pam_row;
begin
  select * into head from conversations
    where workspace = p_workspace and id = p_source and user_id = p_user and kind = 'chat' for no key update;
  perform from memberships where workspace = p_workspace and user_id = p_user for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  if head.id is null or head.deleted_at is not null then return next pam_outcome('not_found'); return; end if;
  select l.pos into v_running from turns t join log l on l.workspace = t.workspace and l.conversation = t.conversation and l.seq = t.message_seq
    where t.workspace = p_workspace and t.id = head.running_turn;
  v_hi := coalesce(v_running, head.next_pos) - 1;
  if p_message is not null then
    last := pam_branch_find(head, p_message);
    if last.message is null then return next pam_outcome('not_found'); return; end if;
    if last.turn = head.running_turn then return next pam_outcome('turn_running'); return; end if;
    select max(m.pos) into v_hi from pam_branch_messages(p_workspace, p_source, head.active_branch, last.pos, last.pos + 1) m
      where m.turn = last.turn;
  end if;
  r := pam_create_conversation(p_workspace, p_user, p_fresh, coalesce(p_title, head.title), p_command, p_hash, p_source);
  update conversations set next_pos = v_hi + 1, policy = head.policy where workspace = p_workspace and id = p_fresh;
  insert into branch_segments (workspace, conversation, branch, lo, hi, user_id, source_conversation, source_branch)
    select p_workspace, p_fresh, p_fresh, s.lo, s.hi, p_user, s.source_conversation, s.source_branch
    from pam_branch_path(p_workspace, p_source, head.active_branch, v_hi) s
    union all select p_workspace, p_fresh, p_fresh, v_hi + 1, null, p_user, p_fresh, p_fresh;
  return next r;
end $$;

/*
 * A page of the active branch's messages, oldest first. Positions run without holes, so a page is a range of them.
 * One row a message; one row with a null pos where the page is empty; no row where the conversation is not the user's.
 * words: the newest words, the text of a JSON string, where they are not the body's. forks: {branch, branches}, of a question
 * that was asked differently. seq is 0 for a message of the conversation that this one was forked from.
 */
drop function pam_history(uuid, uuid, uuid, bigint, bigint, bigint, int);
create function pam_history(p_workspace uuid, p_user uuid, p_conversation uuid, p_before bigint, p_after bigint, p_around bigint, p_limit int)
returns table (epoch uuid, head bigint, first boolean, last boolean, pos bigint, seq bigint, at timestamptz, role text, message uuid,
  turn uuid, body text, steps text, tools text, words text, forks text)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  c conversations;
  lo bigint;
  hi bigint;
  forked boolean;
begin
  perform pam_enter(p_workspace, p_user);
  select * into c from conversations k where k.workspace = p_workspace and k.id = p_conversation and k.kind = 'chat' and k.deleted_at is null;
  if not found then return; end if;
  if p_after is not null then
    lo := greatest(p_after + 1, 1);
    hi := least(lo + p_limit - 1, c.next_pos - 1);
  else
    hi := case when p_around is not null then p_around + p_limit / 2 when p_before is not null then p_before - 1 else c.next_pos - 1 end;
    hi := least(hi, c.next_pos - 1);
    lo := greatest(hi - p_limit + 1, 1);
  end if;
  forked := exists (select from branches b where b.workspace = p_workspace and b.conversation = p_conversation and b.parent is not null);
  return query
  select c.epoch, c.last_seq, coalesce(lo <= 1, true), coalesce(hi >= c.next_pos - 1, true), m.pos,
    case when m.conversation = p_conversation then m.seq else 0 end, m.at, m.role, m.message, m.turn,
    m.body::text,
    case when m.step > 1 then (select json_agg(l.body order by l.seq)::text from log l
      where l.workspace = p_workspace and l.turn = m.turn and l.fence is not null and l.type = 'step.completed') end,
    case when m.step > 1 then (select json_agg(l.body order by l.seq)::text from log l
      where l.workspace = p_workspace and l.turn = m.turn and l.fence is not null and l.type = 'tool.completed') end,
    case when m.words is not null then pam_words(m) end,
    case when forked and m.role = 'user' then pam_branch_siblings(p_workspace, p_conversation, m) end
  from (select) one
  left join pam_branch_messages(p_workspace, p_conversation, c.active_branch, lo, hi) m on true
  order by m.pos;
end $$;

/*
 * Accepts messages in one commit. All arrays run in parallel, one element an item.
 *   p_conversation  null: the user's current conversation, created under the id in p_fresh when there is none
 *   p_body          the entry's text behind its status: "role":"user",…}
 *   p_claim         start the turn here when the conversation runs none and none waits
 *   p_wait          wait for locks (bounded by lock_timeout) instead of passing locked conversations by
 * Outcomes: started, queued, duplicate, idempotency_mismatch, not_found, queue_full, locked (try again, another
 * transaction holds the conversation), again (the same command stands earlier in this batch), policy (the conversation
 * does more than queue: pam_send takes it). Rows of items have no
 * type, which tells them from those of pam_write, and only what the caller can't know: conversation, seq, at, epoch, of
 * a started turn fence and deadline, of a duplicate turn, message and body.
 */
create or replace function pam_accept(
  p_incarnation uuid, p_queue_max int, p_wall_ms bigint, p_wait boolean,
  p_workspace uuid[], p_user uuid[], p_conversation uuid[], p_fresh uuid[], p_command text[], p_hash text[],
  p_turn uuid[], p_message uuid[], p_body text[], p_claim boolean[]
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  n constant int := cardinality(p_command);
  v_conversation uuid[] := p_conversation;
  v_now constant timestamptz := pam_clock();
  place int[] := array_fill(null::int, array[n]);
  l_item int[]; l_user uuid[]; l_epoch uuid[]; l_last bigint[]; l_fence bigint[]; l_running uuid[]; l_queued int[];
  l_branch uuid[]; l_pos bigint[]; l_policy text[];
  m record;
  v_current uuid;
begin
  for m in
    select distinct on (i.ws, i.usr) i.ws, i.usr, i.fresh
    from unnest(p_workspace, p_user, p_conversation, p_fresh, p_command) with ordinality i(ws, usr, conv, fresh, command, item)
    join memberships s on s.workspace = i.ws and s.user_id = i.usr
    -- What was accepted before makes nothing new.
    where i.conv is null and s.current_conversation is null
      and not exists (select from log l where l.workspace = i.ws and l.user_id = i.usr and l.command = i.command)
    order by i.ws, i.usr, i.item
  loop
    select current_conversation into v_current from memberships
      where workspace = m.ws and user_id = m.usr for update skip locked;
    continue when not found or v_current is not null;
    perform from conversations where workspace = m.ws and id = m.usr and kind = 'inbox' for no key update skip locked;
    continue when not found;
    return next pam_create_conversation(m.ws, m.usr, m.fresh, null, null, null);
  end loop;
  if array_position(p_conversation, null) is not null then
    select array_agg(coalesce(i.conv, s.current_conversation) order by i.item) into v_conversation
    from unnest(p_workspace, p_user, p_conversation) with ordinality i(ws, usr, conv, item)
    left join lateral (select current_conversation from memberships
      where workspace = i.ws and user_id = i.usr and i.conv is null limit 1) s on true;
  end if;

  if p_wait then
    perform from conversations c join unnest(p_workspace, v_conversation) i(ws, conv) on c.workspace = i.ws and c.id = i.conv
      order by c.id for no key update of c;
  end if;
  select array_agg(item), array_agg(user_id), array_agg(epoch), array_agg(last_seq), array_agg(fence), array_agg(running_turn),
      array_agg(queued), array_agg(active_branch), array_agg(next_pos), array_agg(policy)
    into l_item, l_user, l_epoch, l_last, l_fence, l_running, l_queued, l_branch, l_pos, l_policy
  from (
    select i.item, c.* from unnest(p_workspace, v_conversation) with ordinality i(ws, conv, item)
    join conversations c on c.workspace = i.ws and c.id = i.conv
    where c.kind = 'chat' and c.deleted_at is null
    for no key update of c skip locked
  ) locked;
  for i in 1 .. coalesce(cardinality(l_item), 0) loop
    place[l_item[i]] := i;
  end loop;

  -- A new statement: it sees what was committed before the locks were ours.
  return query
  with item as materialized (
    select i.item::int, i.ws, i.usr, i.conv, i.command, i.hash, i.turn, i.message, i.body, i.claim, place[i.item] as at,
      prior.conversation as prior_conversation, prior.seq as prior_seq, prior.at as prior_at, prior.command_hash as prior_hash,
      prior.turn as prior_turn, prior.message as prior_message, prior.body as prior_body, prior.epoch as prior_epoch,
      row_number() over (partition by i.ws, i.usr, i.command order by i.item) as occurrence
    from unnest(p_workspace, p_user, v_conversation, p_command, p_hash, p_turn, p_message, p_body, p_claim)
      with ordinality i(ws, usr, conv, command, hash, turn, message, body, claim, item)
    left join lateral (
      select l.*, c.epoch from log l join conversations c on c.workspace = l.workspace and c.id = l.conversation
      where l.workspace = i.ws and l.user_id = i.usr and l.command = i.command limit 1
    ) prior on true
  ), judged as materialized (
    select item.*,
      case
        when prior_seq is not null and prior_hash = hash then 'duplicate'
        when prior_seq is not null then 'idempotency_mismatch'
        when occurrence > 1 then 'again'
        -- The current conversation may have been deleted, or be under way, since it was looked up.
        when at is null and p_conversation[item] is null
          and exists (select from memberships s where s.workspace = ws and s.user_id = usr) then 'locked'
        when at is null and exists (select from conversations c where c.workspace = ws and c.id = conv
          and c.user_id = usr and c.kind = 'chat' and c.deleted_at is null) then 'locked'
        when at is null or l_user[at] <> usr then 'not_found'
        when l_policy[at] <> 'queue' then 'policy'
        else 'new'
      end as verdict
    from item
  ), numbered as materialized (
    select judged.*,
      count(*) filter (where verdict = 'new') over (partition by ws, conv order by item rows unbounded preceding) as nth,
      (verdict = 'new' and claim and l_running[at] is null and l_queued[at] = 0
        and count(*) filter (where verdict = 'new') over (partition by ws, conv order by item rows unbounded preceding) = 1) as starts
    from judged
  ), placed as materialized (
    -- A turn that starts takes no place in the queue.
    select numbered.*, l_queued[at] + nth - count(*) filter (where starts) over (partition by ws, conv) as in_queue from numbered
  ), kept as materialized (
    select placed.*, l_last[at] + nth as seq from placed where verdict = 'new' and in_queue <= p_queue_max
  ), entries as (
    insert into log (workspace, conversation, seq, user_id, at, type, command, command_hash, turn, message, role, branch, pos, body)
    select ws, conv, seq, usr, v_now, 'message.created', command, hash, turn, message, 'user',
      case when starts then l_branch[at] end, case when starts then l_pos[at] end,
      ('{"status":"' || case when starts then 'running' else 'queued' end || '",' || body)::json
    from kept order by usr, command
  ), opened as (
    insert into turns (workspace, id, conversation, user_id, message_seq, status, fence, queued_at, started_at, deadline_at)
    select ws, turn, conv, usr, seq, case when starts then 'running' else 'queued' end, case when starts then l_fence[at] + 1 end,
      v_now, case when starts then v_now end, case when starts then v_now + p_wall_ms * interval '1 ms' end
    from kept
  ), moved as (
    update conversations c set last_seq = c.last_seq + k.entries, queued = c.queued + k.waiting, updated_at = v_now,
      fence = c.fence + k.started, next_pos = c.next_pos + k.started,
      running_turn = coalesce(k.turn, c.running_turn), owner = case when k.turn is null then c.owner else p_incarnation end
    from (
      select ws, conv, count(*) as entries, count(*) filter (where not starts) as waiting, count(*) filter (where starts) as started,
        (array_agg(turn) filter (where starts))[1] as turn
      from kept group by ws, conv
    ) k
    where c.workspace = k.ws and c.id = k.conv
  )
  -- What the caller sent is not sent back: for a new message that is everything but its place.
  select r.item,
    case when verdict <> 'new' then verdict when starts then 'started' when in_queue <= p_queue_max then 'queued'
      else 'queue_full' end,
    null::uuid, null::uuid, coalesce(prior_conversation, conv), prior_conversation is not distinct from usr,
    case when prior_seq is null then l_epoch[at] else prior_epoch end,
    coalesce(prior_seq, l_last[at] + nth), coalesce(prior_at, v_now), null::text, case when verdict = 'duplicate' then prior_body::text end,
    prior_turn, prior_message, null::text, null::int, null::int, null::int,
    case when starts then l_fence[at] + 1 end, case when starts then v_now + p_wall_ms * interval '1 ms' end
  from placed r;
end $$;

/*
 * Turns that nobody runs: their owner's lease is over, or they wait in a conversation that runs none. A take-over
 * starts a new attempt of the step and withdraws the text of the last one. At most p_limit, locked ones passed by.
 * p_running: what this instance knows it runs. A turn that is its own and not among them, for 10 s, was claimed by a
 * commit whose reply got lost.
 */
create or replace function pam_claim_orphans(p_incarnation uuid, p_wall_ms bigint, p_limit int, p_running uuid[])
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  former instances;
  t turns;
  r pam_row;
begin
  for head in
    select c.* from conversations c
    where (c.workspace, c.id) in (select a.workspace, a.conversation from turns a where a.status in ('queued', 'running'))
      and (c.running_turn is null and c.queued > 0
        or c.running_turn is not null and not exists (
          select from instances i where i.incarnation = c.owner and i.lease_until > clock_timestamp())
        or c.owner = p_incarnation and c.running_turn <> all (p_running) and c.updated_at < clock_timestamp() - interval '10 s')
    limit p_limit for no key update of c skip locked
  loop
    if head.running_turn is null then
      return query select * from pam_start_queued(head, p_incarnation, p_wall_ms);
      continue;
    end if;
    select * into former from instances where incarnation = head.owner;
    update conversations set fence = fence + 1, owner = p_incarnation where workspace = head.workspace and id = head.id;
    update turns set fence = head.fence + 1, attempt = attempt + 1,
      crashes = crashes + case when coalesce(former.drained, false) then 0 else 1 end
      where workspace = head.workspace and id = head.running_turn returning * into strict t;
    r := pam_append(head, 'step.reset', json_build_object('turn', t.id, 'step', t.step, 'attempt', t.attempt), t.id, t.fence, null, null);
    r.outcome := 'taken_over'; r.step := t.step; r.attempt := t.attempt; r.crashes := t.crashes; r.deadline := t.deadline_at;
    return next r;
  end loop;
end $$;

/*
 * conversation.create, .rename, .archive, .delete, .policy and context.update. Each leaves an inbox entry with the command's id.
 * A context is a merge patch over the one before; PF002 when the result is too large.
 * Outcomes: duplicate, idempotency_mismatch, not_found, else the entries (the inbox's last).
 */
drop function pam_command(uuid, uuid, text, text, text, uuid, text, jsonb);
create function pam_command(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_type text, p_conversation uuid, p_title text, p_context jsonb,
  p_policy text default null
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  waiting uuid;
begin
  if p_type in ('conversation.renamed', 'conversation.archived', 'conversation.deleted', 'conversation.policy_changed') then
    select * into head from conversations
      where workspace = p_workspace and id = p_conversation and user_id = p_user and kind = 'chat' for no key update;
  end if;
  perform from memberships where workspace = p_workspace and user_id = p_user for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  if p_type = 'conversation.created' then
    return next pam_create_conversation(p_workspace, p_user, p_conversation, p_title, p_command, p_hash);
    return;
  end if;
  if p_type = 'context.updated' then
    return next pam_set_context(p_workspace, p_user, p_context, p_command, p_hash);
    return;
  end if;
  if head.id is null or head.deleted_at is not null then return next pam_outcome('not_found'); return; end if;
  if p_type = 'conversation.renamed' then
    update conversations set title = p_title where workspace = p_workspace and id = p_conversation;
    return next pam_inbox_append(p_workspace, p_user, p_type, json_build_object('conversation', p_conversation, 'title', p_title),
      p_command, p_hash, p_conversation);
    return;
  end if;
  if p_type = 'conversation.policy_changed' then
    update conversations set policy = p_policy where workspace = p_workspace and id = p_conversation;
    return next pam_inbox_append(p_workspace, p_user, p_type, json_build_object('conversation', p_conversation, 'policy', p_policy),
      p_command, p_hash, p_conversation);
    return;
  end if;
  if p_type = 'conversation.archived' then
    update conversations set archived = true where workspace = p_workspace and id = p_conversation;
  else
    -- What is still to be answered there is stopped first.
    for waiting in select id from turns where workspace = p_workspace and conversation = p_conversation and status = 'queued' loop
      return next pam_cancel_queued(head, waiting);
    end loop;
    update turns set cancel_requested = true where workspace = p_workspace and id = head.running_turn;
    update conversations set deleted_at = pam_clock() where workspace = p_workspace and id = p_conversation;
  end if;
  update memberships set current_conversation = null
    where workspace = p_workspace and user_id = p_user and current_conversation = p_conversation;
  return next pam_inbox_append(p_workspace, p_user, p_type, json_build_object('conversation', p_conversation), p_command, p_hash,
    p_conversation);
end $$;

/*
 * A user's conversations, newest activity first; p_before is the last row's "updatedAt" and id. `first`: the entry
 * that one without a title is called by. It is read as it stands: what people type is not always text to Postgres.
 */
create or replace function pam_conversations(p_workspace uuid, p_user uuid, p_before timestamptz, p_before_id uuid, p_limit int)
returns table (id uuid, title text, epoch uuid, seq bigint, archived boolean, created_at timestamptz, updated_at timestamptz, first text)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pam_enter(p_workspace, p_user);
  return query
    select c.id, c.title, c.epoch, c.last_seq, c.archived, c.created_at, c.updated_at,
      case when c.title is null then coalesce(
        (select l.body::text from log l where l.workspace = c.workspace and l.conversation = c.id and l.seq = 1 and l.role = 'user'),
        (select m.body::text from pam_branch_messages(c.workspace, c.id, c.active_branch, 1, 1) m)) end
    from conversations c
    where c.workspace = p_workspace and c.user_id = p_user and c.kind = 'chat' and c.deleted_at is null
      and (p_before is null or (c.updated_at, c.id) < (p_before, p_before_id))
    order by c.updated_at desc, c.id desc limit p_limit;
end $$;


-- Owners and rights, as in 0008.
grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name, p.prosecdef as definer from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname like 'pam\_%' loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_app, pam_engine', f.name);
    if f.definer then
      execute format('alter function %s owner to pam_engine', f.name);
    end if;
  end loop;
end $$;
revoke create on schema public from pam_engine;
