-- A stored answer tells what was said while it was on its way, and what its tools were allowed to do.

/*
 * The entries about a turn's steers in the log's order, [{type, seq, body}]: each given, and then applied or returned. The
 * bodies are passed on unread: what people type is not always text to Postgres.
 */
create function pam_turn_steers(p_workspace uuid, p_turn uuid) returns json
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(json_agg(json_build_object('type', e.type, 'seq', e.seq, 'body', e.body) order by e.seq), '[]'::json)
  from (
    select l.type, l.seq, l.body from steers s
    join log l on l.workspace = s.workspace and l.conversation = s.conversation and l.seq = s.seq
    where s.workspace = p_workspace and s.turn = p_turn
    union all
    select l.type, l.seq, l.body from log l
    where l.workspace = p_workspace and l.turn = p_turn and l.fence is not null and l.type in ('steer.applied', 'steer.returned')
  ) e;
$$;

/*
 * A page of the active branch's messages, oldest first. Positions run without holes, so a page is a range of them.
 * One row a message; one row with a null pos where the page is empty; no row where the conversation is not the user's.
 * tools: bodies of results and of decisions. words: the newest words, the text of a JSON string, where they are not the body's.
 * forks: {branch, branches}, of a question that was asked differently. steers: as pam_turn_steers, where there are any. seq is
 * 0 for a message of the conversation that this one was forked from.
 */
drop function pam_history(uuid, uuid, uuid, bigint, bigint, bigint, int);
create function pam_history(p_workspace uuid, p_user uuid, p_conversation uuid, p_before bigint, p_after bigint, p_around bigint, p_limit int)
returns table (epoch uuid, head bigint, first boolean, last boolean, pos bigint, seq bigint, at timestamptz, role text, message uuid,
  turn uuid, body text, steps text, tools text, words text, forks text, steers text)
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
      where l.workspace = p_workspace and l.turn = m.turn and l.fence is not null and l.type in ('tool.completed', 'tool.decided')) end,
    case when m.words is not null then pam_words(m) end,
    case when forked and m.role = 'user' then pam_branch_siblings(p_workspace, p_conversation, m) end,
    case when m.role = 'assistant' and exists (select from steers s where s.workspace = p_workspace and s.turn = m.turn)
      then pam_turn_steers(p_workspace, m.turn)::text end
  from (select) one
  left join pam_branch_messages(p_workspace, p_conversation, c.active_branch, lo, hi) m on true
  order by m.pos;
end $$;

/*
 * The log's head, who runs, and who waits: {epoch, seq, branch, policy, running, queue} as JSON; null where the log is not
 * the user's. `waiting`: each use with the entry that asks, `steers`: as pam_turn_steers, `queue` in the order it will start.
 */
create or replace function pam_head(p_workspace uuid, p_user uuid, p_conversation uuid) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  c conversations;
begin
  perform pam_enter(p_workspace, p_user);
  select * into c from conversations k where k.workspace = p_workspace and k.id = p_conversation and k.deleted_at is null;
  if not found then return null; end if;
  return json_build_object('epoch', c.epoch, 'seq', c.last_seq, 'branch', c.active_branch, 'policy', c.policy,
    'running', (select json_build_object('turn', t.id, 'step', t.step, 'attempt', t.attempt, 'cancelRequested', t.cancel_requested,
        'status', t.status, 'message', m.message, 'rows', pam_turn_json(p_workspace, m) -> 'rows',
        'waiting', coalesce((select json_agg(json_build_object('waitsFor', w.waits_for, 'inputHash', w.input_hash, 'body', l.body)
            order by w.step, w.ordinal)
          from tool_calls w join log l on l.workspace = w.workspace and l.turn = w.turn and l.tool_use = w.tool_use and l.fence is not null
            and l.type in ('tool.approval_required', 'tool.requested')
          where w.workspace = t.workspace and w.turn = t.id and w.status = 'waiting'), '[]'::json),
        'steers', pam_turn_steers(p_workspace, t.id))
      from turns t join log m on m.workspace = t.workspace and m.conversation = t.conversation and m.seq = t.message_seq
      where t.workspace = p_workspace and t.id = c.running_turn),
    'queue', coalesce((select json_agg(json_build_object('seq', m.seq, 'at', m.at, 'startAfter', t.start_after, 'body', pam_message_body(m))
        order by t.priority desc, m.seq)
      from turns t join log m on m.workspace = t.workspace and m.conversation = t.conversation and m.seq = t.message_seq
      where t.workspace = p_workspace and t.conversation = c.id and t.status = 'queued'), '[]'::json))::text;
end $$;

revoke all on function pam_turn_steers(uuid, uuid) from public;
grant execute on function pam_turn_steers(uuid, uuid) to pam_app, pam_engine;
revoke all on function pam_history(uuid, uuid, uuid, bigint, bigint, bigint, int) from public;
grant execute on function pam_history(uuid, uuid, uuid, bigint, bigint, bigint, int) to pam_app, pam_engine;
