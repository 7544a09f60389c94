-- Plans: the outcome of a tool use marks its step of the turn's plan in the same commit, whoever brings it.

/*
 * The turn's plan with the step marked that this use was at, as a new entry; no row where there is none such. Under the
 * conversation's lock. The plan is text here: what people type is not always text to Postgres. In it a step's tool use and its
 * status stand side by side, and no title can look like them, since its quotes are escaped.
 */
create function pam_plan_mark(p_head conversations, p_turn uuid, p_fence bigint, p_tool_use text, p_status text)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_use constant text := '"toolUse":' || to_json(p_tool_use)::text || ',"status":';
  v_status constant text := case p_status when 'completed' then 'done' when 'failed' then 'failed' when 'unknown' then 'failed' else 'skipped' end;
  v_plan text;
begin
  select l.body::text into v_plan from log l where l.workspace = p_head.workspace and l.turn = p_turn and l.fence is not null
    and l.type = 'plan.updated' order by l.seq desc limit 1;
  if strpos(v_plan, v_use || '"running"') > 0 then
    return next pam_append(p_head, 'plan.updated', replace(v_plan, v_use || '"running"', v_use || '"' || v_status || '"')::json, p_turn,
      p_fence, null, null);
  end if;
end $$;

/* Records a use's outcome in the transaction that had its effect: its entry, and the plan's where the use was a step of it. */
drop function pam_tool_finish(uuid, uuid, uuid, bigint, text, text, json);
create function pam_tool_finish(
  p_workspace uuid, p_conversation uuid, p_turn uuid, p_fence bigint, p_tool_use text, p_status text, p_body json
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  r pam_row;
begin
  select * into strict head from conversations where workspace = p_workspace and id = p_conversation for no key update;
  r := pam_append(head, 'tool.completed', p_body, p_turn, p_fence, null, null);
  update log set tool_use = p_tool_use where workspace = p_workspace and conversation = p_conversation and seq = r.seq;
  update tool_calls set status = p_status, result_seq = r.seq, fence = p_fence
    where workspace = p_workspace and turn = p_turn and tool_use = p_tool_use and result_seq is null;
  if not found then raise exception 'tool use % has a result already', p_tool_use using errcode = 'PF001'; end if;
  return next r;
  return query select * from pam_plan_mark(head, p_turn, p_fence, p_tool_use, p_status);
end $$;

/*
 * The result of a use that nobody ran: declined, or answered by a device; then the plan's entry, where the use was a step of
 * it. Under the locks of conversation, turn and call.
 */
drop function pam_tool_close(conversations, tool_calls, text, json, text, text);
create function pam_tool_close(p_head conversations, p_call tool_calls, p_status text, p_body json, p_command text, p_hash text)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r pam_row;
begin
  r := pam_append(p_head, 'tool.completed', p_body, p_call.turn, p_head.fence, p_command, p_hash);
  update log set tool_use = p_call.tool_use where workspace = p_head.workspace and conversation = p_head.id and seq = r.seq;
  update tool_calls set status = p_status, result_seq = r.seq, fence = p_head.fence
    where workspace = p_call.workspace and turn = p_call.turn and tool_use = p_call.tool_use;
  return next r;
  return query select * from pam_plan_mark(p_head, p_call.turn, p_head.fence, p_call.tool_use, p_status);
end $$;

/* What waited for too long: an approval that nobody gave is declined, a device that did not answer has failed. */
create or replace function pam_expire(p_head conversations, p_turn uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  c tool_calls;
begin
  for c in
    select * from tool_calls where workspace = p_head.workspace and turn = p_turn and status = 'waiting' and expires_at <= clock_timestamp()
      order by step, ordinal for no key update
  loop
    if c.waits_for = 'approval' then
      return next pam_tool_decided(p_head, c,
        json_build_object('turn', p_turn, 'toolUse', c.tool_use, 'name', c.name, 'decision', 'expired'), null, null);
    end if;
    return query select * from pam_tool_close(p_head, c, case c.waits_for when 'approval' then 'declined' else 'failed' end,
      json_build_object('turn', p_turn, 'toolUse', c.tool_use, 'name', c.name,
        'status', case c.waits_for when 'approval' then 'declined' else 'failed' end,
        'result', case c.waits_for
          when 'approval' then 'Not run: nobody decided in time whether it may. Nothing was changed. Ask the user before you try again.'
          else 'Not run: no device of the user answered in time. Go on without it, or ask the user to open PAM there.' end,
        'summary', case c.waits_for when 'approval' then 'Nobody decided in time; nothing was changed.'
          else 'No device answered in time.' end), null, null);
  end loop;
end $$;

/*
 * Decides on a use that waits for approval.
 *   p_approved   hash of the input that may run; null: declined
 *   p_decided    body of `tool.decided`; p_completed: of `tool.completed`, where it is declined
 *   p_remember   do not ask again for this tool: in this conversation, or (nil) anywhere
 *   p_incarnation  claims the turn for this instance when it waits for nothing more; null: leave it to the next scan
 * Outcomes: duplicate, idempotency_mismatch, not_found, already_decided, input_changed, else the entries, one of them started
 * where the turn was claimed.
 */
create or replace function pam_decide(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_conversation uuid, p_turn uuid, p_tool_use text, p_input_hash text,
  p_approved text, p_decided text, p_completed text, p_remember uuid, p_incarnation uuid
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  t turns;
  c tool_calls;
begin
  select * into head from conversations
    where workspace = p_workspace and id = p_conversation and user_id = p_user and kind = 'chat' for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  if head.id is null or head.deleted_at is not null then return next pam_outcome('not_found'); return; end if;
  select * into t from turns where workspace = p_workspace and id = p_turn and conversation = p_conversation for no key update;
  select * into c from tool_calls where workspace = p_workspace and turn = t.id and tool_use = p_tool_use for no key update;
  if c.waits_for is distinct from 'approval' then return next pam_outcome('not_found'); return; end if;
  if c.status <> 'waiting' or c.expires_at <= clock_timestamp() then return next pam_already_decided(head, c); return; end if;
  if c.input_hash <> p_input_hash then return next pam_outcome('input_changed'); return; end if;
  return next pam_tool_decided(head, c, p_decided::json, p_command, p_hash);
  if p_approved is null then
    return query select * from pam_tool_close(head, c, 'declined', p_completed::json, null, null);
  else
    update tool_calls set status = 'requested', approved_hash = p_approved, fence = head.fence
      where workspace = p_workspace and turn = t.id and tool_use = p_tool_use;
  end if;
  if p_remember is not null then
    insert into approval_policies (workspace, user_id, tool, conversation) values (p_workspace, p_user, c.name, p_remember)
      on conflict do nothing;
    return next pam_inbox_append(p_workspace, p_user, 'approval.remembered', json_strip_nulls(json_build_object('tool', c.name,
      'conversation', case when p_remember = p_conversation then p_conversation end)), null, null, null);
  end if;
  return query select * from pam_wake_if_settled(head, t, p_incarnation);
end $$;

/*
 * What a device answers a use with that it runs itself: the first answer counts. p_body: of `tool.completed`, which is the
 * command's entry. Outcomes: duplicate, idempotency_mismatch, not_found, already_decided, else the entries, one of them started
 * where the turn was claimed.
 */
create or replace function pam_tool_answer(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_conversation uuid, p_turn uuid, p_tool_use text, p_status text,
  p_body text, p_incarnation uuid
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  t turns;
  c tool_calls;
begin
  select * into head from conversations
    where workspace = p_workspace and id = p_conversation and user_id = p_user and kind = 'chat' for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  if head.id is null or head.deleted_at is not null then return next pam_outcome('not_found'); return; end if;
  select * into t from turns where workspace = p_workspace and id = p_turn and conversation = p_conversation for no key update;
  select * into c from tool_calls where workspace = p_workspace and turn = t.id and tool_use = p_tool_use for no key update;
  if c.waits_for is distinct from 'client' then return next pam_outcome('not_found'); return; end if;
  if c.status <> 'waiting' or c.expires_at <= clock_timestamp() then return next pam_already_decided(head, c); return; end if;
  return query select * from pam_tool_close(head, c, p_status, p_body::json, p_command, p_hash);
  return query select * from pam_wake_if_settled(head, t, p_incarnation);
end $$;

/*
 * A page of the active branch's messages, oldest first. Positions run without holes, so a page is a range of them.
 * One row a message; one row with a null pos where the page is empty; no row where the conversation is not the user's.
 * tools: bodies of results, of decisions, and of the newest plan. words: the newest words, the text of a JSON string, where they are not the body's.
 * forks: {branch, branches}, of a question that was asked differently. steers: as pam_turn_steers, where there are any. seq is
 * 0 for a message of the conversation that this one was forked from.
 */
create or replace function pam_history(p_workspace uuid, p_user uuid, p_conversation uuid, p_before bigint, p_after bigint, p_around bigint, p_limit int)
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
      where l.workspace = p_workspace and l.turn = m.turn and l.fence is not null and (l.type in ('tool.completed', 'tool.decided')
        or l.seq = (select max(p.seq) from log p where p.workspace = p_workspace and p.turn = m.turn and p.fence is not null
          and p.type = 'plan.updated'))) end,
    case when m.words is not null then pam_words(m) end,
    case when forked and m.role = 'user' then pam_branch_siblings(p_workspace, p_conversation, m) end,
    case when m.role = 'assistant' and exists (select from steers s where s.workspace = p_workspace and s.turn = m.turn)
      then pam_turn_steers(p_workspace, m.turn)::text end
  from (select) one
  left join pam_branch_messages(p_workspace, p_conversation, c.active_branch, lo, hi) m on true
  order by m.pos;
end $$;

grant create on schema public to pam_engine;
do $$
declare
  f regprocedure;
begin
  foreach f in array array['pam_plan_mark(conversations, uuid, bigint, text, text)'::regprocedure,
    'pam_tool_finish(uuid, uuid, uuid, bigint, text, text, json)'::regprocedure,
    'pam_tool_close(conversations, tool_calls, text, json, text, text)'::regprocedure]
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to pam_app, pam_engine', f);
    execute format('alter function %s owner to pam_engine', f);
  end loop;
end $$;
revoke create on schema public from pam_engine;
