-- Words for a turn on its way (steers), and turns that wait: for a person's decision, or for a device that runs a tool.
-- Lock order as everywhere: conversation → turn → tool call → domain row, then the inbox.

create function pam_iso(p_at timestamptz) returns text language sql stable
  return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- Whoever asks a waiting turn to stop makes it due: the next scan of any instance finds it by one index.
create function pam_hasten() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.waiting_until := least(new.waiting_until, pam_clock());
  return new;
end $$;
create trigger hasten_on_cancel before update of cancel_requested on turns
  for each row when (new.status = 'waiting' and new.cancel_requested) execute function pam_hasten();

/*
 * Commits entries of running turns. p_entries is an array of objects, the entries of one write neighbours:
 *   {ws, usr, conv, turn, fence, type, body, message?, role?, toolUse?, toolStatus?, step?, steer?, yields?: bool,
 *    first: bool, nextStep?, nextAttempt?, end?, input?, output?}
 * The fields after `first` stand on a write's first entry. p_calls: {ws, usr, conv, turn, fence, toolUse, name, step,
 * ordinal, hash, waitsFor?, waitMs?, waitBody?}; waitBody: the text of the entry that asks, up to its `expiresAt`.
 * Outcomes an entry: written, fenced, locked, steered (a write that yields: words wait for its turn). A batch holds at most
 * one write of a conversation. Entries that come of a write follow its own, with the item of its last: what a new call
 * waits for, unless its approval is remembered, and the words that an end returns.
 */
create or replace function pam_write(p_wait boolean, p_entries json, p_calls json)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now constant timestamptz := pam_clock();
  v_anywhere constant uuid := '00000000-0000-0000-0000-000000000000';
  place int[] := array_fill(null::int, array[json_array_length(p_entries)]);
  l_item int[]; l_epoch uuid[]; l_last bigint[]; l_fence bigint[]; l_running uuid[]; l_branch uuid[]; l_pos bigint[];
begin
  if p_wait then
    perform from conversations c join json_to_recordset(p_entries) as i(ws uuid, conv uuid) on c.workspace = i.ws and c.id = i.conv
      order by c.id for no key update of c;
  end if;
  select array_agg(item), array_agg(epoch), array_agg(last_seq), array_agg(fence), array_agg(running_turn), array_agg(active_branch),
      array_agg(next_pos)
    into l_item, l_epoch, l_last, l_fence, l_running, l_branch, l_pos
  from (
    select i.item, c.* from rows from (json_to_recordset(p_entries) as (ws uuid, conv uuid)) with ordinality i(ws, conv, item)
    join conversations c on c.workspace = i.ws and c.id = i.conv
    for no key update of c skip locked
  ) locked;
  for i in 1 .. coalesce(cardinality(l_item), 0) loop
    place[l_item[i]] := i;
  end loop;

  return query
  with given as materialized (
    select i.*, place[i.item] as at,
      coalesce(l_running[place[i.item]] = i.turn and l_fence[place[i.item]] = i.fence, false) as ours
    from rows from (json_to_recordset(p_entries) as (
      ws uuid, usr uuid, conv uuid, turn uuid, fence bigint, type text, body text, message uuid, "toolUse" text, "toolStatus" text,
      step int, steer uuid, yields boolean, first boolean, "nextStep" int, "nextAttempt" int, "end" text, input int, output int
    )) with ordinality i(ws, usr, conv, turn, fence, type, body, message, tool_use, tool_status,
      step, steer, yields, first, next_step, next_attempt, ended, input, output, item)
  ), judged as materialized (
    select g.*, g.ours and not (coalesce(g.yields, false)
      and exists (select from steers s where s.workspace = g.ws and s.turn = g.turn and s.state = 'pending')) as owned
    from given g
  ), lasts as (
    select j.ws, j.conv, j.usr, j.turn, j.fence, max(j.at) as at, max(j.item) as item, bool_or(j.ended is not null) as ends
    from judged j where j.owned group by j.ws, j.conv, j.usr, j.turn, j.fence
  ), calls as materialized (
    select c.*, w.item, w.at, c.waits is not null and not c.remembered as waiting
    from (
      select i.ws, i.usr, i.conv, i.turn, i.fence, i."toolUse" as tool_use, i.name, i.step, i.ordinal, i.hash, i."waitsFor" as waits,
        v_now + i."waitMs" * interval '1 ms' as expires, i."waitBody" as body,
        coalesce(i."waitsFor" = 'approval', false) and exists (select from approval_policies p
          where p.workspace = i.ws and p.user_id = i.usr and p.tool = i.name and p.conversation in (i.conv, v_anywhere)) as remembered
      from json_to_recordset(p_calls) as i(ws uuid, usr uuid, conv uuid, turn uuid, fence bigint, "toolUse" text, name text, step int,
        ordinal int, hash text, "waitsFor" text, "waitMs" bigint, "waitBody" text)
    ) c
    join lasts w on w.ws = c.ws and w.turn = c.turn
  ), item as materialized (
    select item, 0::bigint as sub, ws, usr, conv, turn, fence, type, body, message, tool_use, tool_status, step, steer, first, next_step,
      next_attempt, ended, input, output, at, ours, owned
    from judged
    union all
    select c.item, row_number() over (partition by c.ws, c.turn order by c.ordinal), c.ws, c.usr, c.conv, c.turn, c.fence,
      case c.waits when 'approval' then 'tool.approval_required' else 'tool.requested' end,
      c.body || ',"expiresAt":"' || pam_iso(c.expires) || '"}', null, c.tool_use, null, null, null, null, null, null, null, null, null,
      c.at, true, true
    from calls c where c.waiting
    union all
    select w.item, s.seq, w.ws, w.usr, w.conv, w.turn, w.fence, 'steer.returned', l.body::text, null, null, null, null, s.id, null, null,
      null, null, null, null, w.at, true, true
    from lasts w join steers s on s.workspace = w.ws and s.turn = w.turn and s.state = 'pending'
    join log l on l.workspace = s.workspace and l.conversation = s.conversation and l.seq = s.seq
    where w.ends
  ), numbered as materialized (
    select i.*,
      l_last[i.at] + count(*) filter (where owned) over (partition by ws, conv order by item, sub rows unbounded preceding) as seq,
      l_pos[i.at] - 1 + count(message) filter (where owned) over (partition by ws, conv order by item, sub rows unbounded preceding) as pos
    from item i
  ), entries as (
    insert into log (workspace, conversation, seq, user_id, at, type, turn, fence, message, role, branch, pos, tool_use, step, body)
    select ws, conv, seq, usr, v_now, type, turn, fence, message, case when message is not null then 'assistant' end,
      case when message is not null then l_branch[n.at] end, case when message is not null then pos end, tool_use, step, body::json
    from numbered n where owned
  ), called as (
    insert into tool_calls (workspace, turn, tool_use, conversation, user_id, name, step, ordinal, input_hash, status, fence, waits_for,
      expires_at, approved_hash)
    select c.ws, c.turn, c.tool_use, c.conv, c.usr, c.name, c.step, c.ordinal, c.hash, case when c.waiting then 'waiting' else 'requested' end,
      c.fence, c.waits, c.expires, case when c.remembered then c.hash end
    from calls c
  ), answered as (
    update tool_calls c set status = n.tool_status, result_seq = n.seq, fence = n.fence
    from numbered n where n.owned and n.tool_status is not null
      and c.workspace = n.ws and c.turn = n.turn and c.tool_use = n.tool_use
  ), heard as (
    update steers s set state = case n.type when 'steer.applied' then 'applied' else 'returned' end
    from numbered n where n.owned and n.steer is not null
      and s.workspace = n.ws and s.id = n.steer and s.turn = n.turn and s.state = 'pending'
  ), moved_turns as (
    update turns t set step = coalesce(n.next_step, t.step), attempt = coalesce(n.next_attempt, t.attempt),
      crashes = case when coalesce(n.next_step, t.step) = t.step then t.crashes else 0 end,
      status = coalesce(n.ended, t.status), ended_at = case when n.ended is null then t.ended_at else v_now end,
      waiting_until = case when n.ended is null then t.waiting_until end,
      input_tokens = t.input_tokens + coalesce(n.input, 0), output_tokens = t.output_tokens + coalesce(n.output, 0)
    from numbered n where n.owned and n.first and t.workspace = n.ws and t.id = n.turn
  ), moved as (
    update conversations c set last_seq = c.last_seq + k.entries, next_pos = c.next_pos + k.messages, updated_at = v_now,
      running_turn = case when k.ended then null else c.running_turn end, owner = case when k.ended then null else c.owner end
    from (
      select ws, conv, count(*) as entries, count(message) as messages, bool_or(ended is not null) as ended
      from numbered where owned group by ws, conv
    ) k
    where c.workspace = k.ws and c.id = k.conv
  )
  select n.item::int,
    case when n.owned then 'written' when n.ours then 'steered'
      when n.at is null and exists (select from conversations c where c.workspace = n.ws and c.id = n.conv) then 'locked'
      else 'fenced' end,
    n.ws, n.usr, n.conv, false, l_epoch[n.at], n.seq, v_now, n.type, n.body, n.turn, n.message, null::text, null::int, null::int,
    null::int, n.fence, null::timestamptz
  from numbered n order by n.item, n.sub;
end $$;

/*
 * Leaves a turn to the people it waits for, when nothing else is left to run: parked with its entry, parked without one
 * (it was before), changed (a cancel came, or something may run), fenced.
 */
create function pam_park(p_workspace uuid, p_user uuid, p_conversation uuid, p_turn uuid, p_fence bigint)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  t turns;
  v_now constant timestamptz := pam_clock();
  v_until timestamptz;
  r pam_row;
begin
  select * into head from conversations where workspace = p_workspace and id = p_conversation and user_id = p_user
    and running_turn = p_turn and fence = p_fence for no key update;
  if not found then return next pam_outcome('fenced'); return; end if;
  select * into strict t from turns where workspace = p_workspace and id = p_turn for no key update;
  select min(expires_at) into v_until from tool_calls where workspace = p_workspace and turn = p_turn and status = 'waiting';
  if t.cancel_requested or v_until is null or exists (select from tool_calls
    where workspace = p_workspace and turn = p_turn and status in ('requested', 'executing')) then
    return next pam_outcome('changed');
    return;
  end if;
  if t.status = 'waiting' then return next pam_outcome('parked'); return; end if;
  update turns set status = 'waiting', waiting_until = v_until,
    remaining_ms = greatest(0, extract(epoch from t.deadline_at - v_now) * 1000)
    where workspace = p_workspace and id = p_turn;
  update conversations set owner = null where workspace = p_workspace and id = p_conversation;
  r := pam_append(head, 'turn.waiting', json_build_object('turn', p_turn, 'until', pam_iso(v_until)), p_turn, p_fence, null, null);
  r.outcome := 'parked';
  return next r;
end $$;

/*
 * Ends a turn's wait, under the locks of both. With an instance it is claimed there (outcome started); without, the next
 * scan claims it. Its time goes on from where it stood still.
 */
create function pam_wake(p_head conversations, p_turn turns, p_incarnation uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_deadline constant timestamptz := pam_clock() + p_turn.remaining_ms * interval '1 ms';
  r pam_row;
begin
  update conversations set fence = fence + 1, owner = p_incarnation where workspace = p_head.workspace and id = p_head.id;
  update turns set status = 'running', fence = p_head.fence + 1, deadline_at = v_deadline, waiting_until = null, remaining_ms = null
    where workspace = p_head.workspace and id = p_turn.id;
  if p_incarnation is null then return; end if;
  r := pam_append(p_head, 'turn.resumed', json_build_object('turn', p_turn.id, 'step', p_turn.step, 'attempt', p_turn.attempt),
    p_turn.id, p_head.fence + 1, null, null);
  r.outcome := 'started'; r.step := p_turn.step; r.attempt := p_turn.attempt; r.crashes := p_turn.crashes; r.deadline := v_deadline;
  return next r;
end $$;

/* Wakes a turn that waits for nothing more, now that one of its tool uses was decided or answered. */
create function pam_wake_if_settled(p_head conversations, p_turn turns, p_incarnation uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_until timestamptz;
begin
  -- While it runs, its owner looks again before it leaves.
  if p_turn.status <> 'waiting' then return; end if;
  select min(expires_at) into v_until from tool_calls
    where workspace = p_head.workspace and turn = p_turn.id and status = 'waiting';
  if v_until is null then
    return query select * from pam_wake(p_head, p_turn, p_incarnation);
  elsif not p_turn.cancel_requested then
    update turns set waiting_until = v_until where workspace = p_head.workspace and id = p_turn.id;
  end if;
end $$;

/* The result of a use that nobody ran: declined, or answered by a device. Under the locks of conversation, turn and call. */
create function pam_tool_close(p_head conversations, p_call tool_calls, p_status text, p_body json, p_command text, p_hash text)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r pam_row;
begin
  r := pam_append(p_head, 'tool.completed', p_body, p_call.turn, p_head.fence, p_command, p_hash);
  update log set tool_use = p_call.tool_use where workspace = p_head.workspace and conversation = p_head.id and seq = r.seq;
  update tool_calls set status = p_status, result_seq = r.seq, fence = p_head.fence
    where workspace = p_call.workspace and turn = p_call.turn and tool_use = p_call.tool_use;
  return r;
end $$;

/* The entry that says how a person decided, or that nobody did. */
create function pam_tool_decided(p_head conversations, p_call tool_calls, p_body json, p_command text, p_hash text)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r pam_row;
begin
  r := pam_append(p_head, 'tool.decided', p_body, p_call.turn, p_head.fence, p_command, p_hash);
  update log set tool_use = p_call.tool_use where workspace = p_head.workspace and conversation = p_head.id and seq = r.seq;
  return r;
end $$;

/* What waited for too long: an approval that nobody gave is declined, a device that did not answer has failed. */
create function pam_expire(p_head conversations, p_turn uuid)
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
    return next pam_tool_close(p_head, c, case c.waits_for when 'approval' then 'declined' else 'failed' end,
      json_build_object('turn', p_turn, 'toolUse', c.tool_use, 'name', c.name,
        'status', case c.waits_for when 'approval' then 'declined' else 'failed' end,
        'result', case c.waits_for
          when 'approval' then 'Not run: nobody decided in time whether it may. Nothing was changed. Ask the user before you try again.'
          else 'Not run: no device of the user answered in time. Go on without it, or ask the user to open PAM there.' end,
        'summary', case c.waits_for when 'approval' then 'Nobody decided in time; nothing was changed.'
          else 'No device answered in time.' end), null, null);
  end loop;
end $$;

/* A use that waits no more, as an outcome: its body says how it went, or is null where the time was over. */
create function pam_already_decided(p_head conversations, p_call tool_calls) returns pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r pam_row := pam_outcome('already_decided');
begin
  r.body := (select l.body::text from log l where l.workspace = p_head.workspace and l.turn = p_call.turn and l.fence is not null
    and l.tool_use = p_call.tool_use and l.type in ('tool.decided', 'tool.completed') order by l.seq limit 1);
  return r;
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
create function pam_decide(
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
    return next pam_tool_close(head, c, 'declined', p_completed::json, null, null);
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
create function pam_tool_answer(
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
  return next pam_tool_close(head, c, p_status, p_body::json, p_command, p_hash);
  return query select * from pam_wake_if_settled(head, t, p_incarnation);
end $$;

/* Ask again for a tool that was remembered in a conversation, or (nil) anywhere. Outcomes as ever; not_found when it was not. */
create function pam_approval_forget(p_workspace uuid, p_user uuid, p_command text, p_hash text, p_tool text, p_conversation uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_in constant uuid := nullif(p_conversation, '00000000-0000-0000-0000-000000000000');
begin
  perform from memberships where workspace = p_workspace and user_id = p_user for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  delete from approval_policies
    where workspace = p_workspace and user_id = p_user and tool = p_tool and conversation = p_conversation;
  if not found then return next pam_outcome('not_found'); return; end if;
  return next pam_inbox_append(p_workspace, p_user, 'approval.forgotten',
    json_strip_nulls(json_build_object('tool', p_tool, 'conversation', v_in)), p_command, p_hash, v_in);
end $$;

/*
 * Words for a turn on its way; without p_turn, the one that runs or waits for people. p_tail: the entry's text behind its
 * turn. They are applied before the turn's next model step, or returned at its end.
 * Outcomes: duplicate, idempotency_mismatch, not_found, turn_ended, queue_full (p_max wait already), else the entry.
 */
create function pam_steer(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_conversation uuid, p_turn uuid, p_steer uuid, p_tail text, p_max int
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  t turns;
  r pam_row;
begin
  select * into head from conversations
    where workspace = p_workspace and id = p_conversation and user_id = p_user and kind = 'chat' for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  if head.id is null or head.deleted_at is not null then return next pam_outcome('not_found'); return; end if;
  select * into t from turns
    where workspace = p_workspace and id = coalesce(p_turn, head.running_turn) and conversation = p_conversation for no key update;
  if t.id is null and p_turn is not null then return next pam_outcome('not_found'); return; end if;
  if t.id is null or t.status not in ('running', 'waiting') then return next pam_outcome('turn_ended'); return; end if;
  if (select count(*) from steers where workspace = p_workspace and turn = t.id and state = 'pending') >= p_max then
    return next pam_outcome('queue_full');
    return;
  end if;
  r := pam_append(head, 'turn.steered', ('{"turn":"' || t.id || '",' || p_tail)::json, t.id, null, p_command, p_hash);
  insert into steers (workspace, id, conversation, turn, user_id, seq) values (p_workspace, p_steer, p_conversation, t.id, p_user, r.seq);
  return next r;
end $$;

/* The tool of a use, and whether it still waits; nothing where the user has no such use. */
create function pam_tool_named(p_workspace uuid, p_user uuid, p_turn uuid, p_tool_use text) returns table (name text, status text)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pam_enter(p_workspace, p_user);
  return query select c.name, c.status from tool_calls c
    where c.workspace = p_workspace and c.turn = p_turn and c.tool_use = p_tool_use;
end $$;

drop function pam_cancel(uuid, uuid, text, text, uuid, uuid);
/*
 * Asks a turn to stop; without p_turn, the one that runs or waits for people. A queued turn ends here and now; a waiting
 * one is woken to be ended, by p_incarnation or by the next scan. A second request is harmless.
 * Outcomes: duplicate, idempotency_mismatch, not_found, turn_ended, else the entries (the first is the command's).
 */
create function pam_cancel(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_conversation uuid, p_turn uuid, p_incarnation uuid default null
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  target turns;
begin
  select * into head from conversations
    where workspace = p_workspace and id = p_conversation and user_id = p_user and kind = 'chat' for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  if head.id is null then return next pam_outcome('not_found'); return; end if;
  select * into target from turns
    where workspace = p_workspace and id = coalesce(p_turn, head.running_turn) and conversation = p_conversation for no key update;
  if target.id is null and p_turn is not null then return next pam_outcome('not_found'); return; end if;
  if target.id is null or target.status not in ('queued', 'running', 'waiting') then return next pam_outcome('turn_ended'); return; end if;
  return next pam_append(head, 'turn.cancel_requested', json_build_object('turn', target.id), target.id, null, p_command, p_hash);
  if target.status = 'queued' then
    return next pam_cancel_queued(head, target.id);
    return;
  end if;
  update turns set cancel_requested = true where workspace = p_workspace and id = target.id;
  if target.status = 'waiting' and p_incarnation is not null then
    return query select * from pam_wake(head, target, p_incarnation);
  end if;
end $$;

/*
 * Turns that nobody runs: their owner's lease is over, what they waited for is over (or they are to stop while they wait),
 * they were woken without an owner, or they stand in the queue of a conversation that runs none. A take-over starts a new
 * attempt of the step and withdraws the text of the last one. At most p_limit, locked ones passed by. A conversation's rows
 * are one claim, the one with the deadline, and the entries that came with it.
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
    where (c.workspace, c.id) in (
        select a.workspace, a.conversation from turns a
          where a.status in ('queued', 'running') and (a.status = 'running' or a.start_after is null or a.start_after <= clock_timestamp())
        union all
        select w.workspace, w.conversation from turns w where w.status = 'waiting' and w.waiting_until <= clock_timestamp())
      and (c.running_turn is null and c.queued > 0
        or c.owner is not null and not exists (
          select from instances i where i.incarnation = c.owner and i.lease_until > clock_timestamp())
        or c.owner is null and exists (select from turns o where o.workspace = c.workspace and o.id = c.running_turn
          and (o.status = 'running' or o.waiting_until <= clock_timestamp()))
        or c.owner = p_incarnation and c.running_turn <> all (p_running) and c.updated_at < clock_timestamp() - interval '10 s')
    limit p_limit for no key update of c skip locked
  loop
    if head.running_turn is null then
      return query select * from pam_start_queued(head, p_incarnation, p_wall_ms) q where q.outcome is not null;
      continue;
    end if;
    select * into strict t from turns where workspace = head.workspace and id = head.running_turn for no key update;
    if t.status = 'waiting' then
      -- It may have been parked again since it was found.
      continue when t.waiting_until > clock_timestamp();
      -- What ends by a cancel gets its outcomes with the end.
      if not t.cancel_requested then return query select * from pam_expire(head, t.id); end if;
      return query select * from pam_wake(head, t, p_incarnation);
      continue;
    end if;
    update conversations set fence = fence + 1, owner = p_incarnation where workspace = head.workspace and id = head.id;
    if head.owner is null then
      -- Woken, and no instance had room: nothing of its step was begun.
      update turns set fence = head.fence + 1 where workspace = head.workspace and id = t.id;
      r := pam_append(head, 'turn.resumed', json_build_object('turn', t.id, 'step', t.step, 'attempt', t.attempt), t.id, head.fence + 1,
        null, null);
    else
      select * into former from instances where incarnation = head.owner;
      update turns set fence = head.fence + 1, attempt = attempt + 1,
        crashes = crashes + case when coalesce(former.drained, false) then 0 else 1 end
        where workspace = head.workspace and id = t.id returning * into strict t;
      r := pam_append(head, 'step.reset', json_build_object('turn', t.id, 'step', t.step, 'attempt', t.attempt), t.id, t.fence, null, null);
    end if;
    r.outcome := 'claimed'; r.step := t.step; r.attempt := t.attempt; r.crashes := t.crashes; r.deadline := t.deadline_at;
    return next r;
  end loop;
end $$;

drop function pam_tool_begin(uuid, uuid, uuid, uuid, bigint, text);
/*
 * Outcomes: run, executing (an owner before may have run it), cancelled (a cancel came first), done (it has a result),
 * waiting (for a decision or a device), unapproved (p_hash is not what was approved), fenced (another owner, or no such
 * use). p_approval: the tool runs with approval only, whatever the row knew when it was written.
 */
create function pam_tool_begin(
  p_workspace uuid, p_user uuid, p_conversation uuid, p_turn uuid, p_fence bigint, p_tool_use text, p_hash text default null,
  p_approval boolean default false
) returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_cancelled boolean;
  c tool_calls;
begin
  perform from conversations where workspace = p_workspace and id = p_conversation and user_id = p_user
    and running_turn = p_turn and fence = p_fence for no key update;
  if not found then return 'fenced'; end if;
  select cancel_requested into v_cancelled from turns where workspace = p_workspace and id = p_turn for no key update;
  select * into c from tool_calls where workspace = p_workspace and turn = p_turn and tool_use = p_tool_use for no key update;
  if c.status is null then return 'fenced'; end if;
  perform pam_enter(p_workspace, p_user);
  if c.status = 'waiting' then return 'waiting'; end if;
  if c.status not in ('requested', 'executing') then return 'done'; end if;
  if v_cancelled then return 'cancelled'; end if;
  if (p_approval or c.waits_for = 'approval') and c.approved_hash is distinct from p_hash then return 'unapproved'; end if;
  return case when c.status = 'executing' then 'executing' else 'run' end;
end $$;

/* One user message, with its newest words, and all that its turn has written: {turn, pos, body, rows: [{type, body}]}. */
create or replace function pam_turn_json(p_workspace uuid, p_message log) returns json
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('turn', p_message.turn, 'pos', p_message.pos, 'body', pam_message_body(p_message), 'rows', coalesce((
    select json_agg(json_build_object('type', l.type, 'body', l.body) order by l.seq)
    from log l where l.workspace = p_workspace and l.turn = p_message.turn and l.fence is not null), '[]'::json));
$$;

/* A turn's steers in the order they came: {state, body: the entry turn.steered}. */
create function pam_steers_json(p_workspace uuid, p_turn uuid, p_state text) returns json
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select json_agg(json_build_object('state', s.state, 'body', l.body) order by s.seq)
    from steers s join log l on l.workspace = s.workspace and l.conversation = s.conversation and l.seq = s.seq
    where s.workspace = p_workspace and s.turn = p_turn and s.state = coalesce(p_state, s.state)), '[]'::json);
$$;

/*
 * What a turn must know before its next step; null when it is not p_fence's any more. p_messages bounds how many of the
 * branch's messages are read.
 */
create or replace function pam_view(p_workspace uuid, p_user uuid, p_conversation uuid, p_turn uuid, p_fence bigint, p_messages int)
returns text language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  t turns;
begin
  perform pam_enter(p_workspace, p_user);
  select * into head from conversations where workspace = p_workspace and id = p_conversation;
  if head.running_turn is distinct from p_turn or head.fence <> p_fence then return null; end if;
  select * into strict t from turns where workspace = p_workspace and id = p_turn;
  return json_build_object(
    'step', t.step, 'attempt', t.attempt, 'cancelRequested', t.cancel_requested,
    'usage', json_build_object('inputTokens', t.input_tokens, 'outputTokens', t.output_tokens),
    'context', (select m.context from memberships m where m.workspace = p_workspace and m.user_id = p_user),
    'toolCalls', coalesce((select json_agg(json_build_object('toolUse', c.tool_use, 'status', c.status) order by c.step, c.ordinal)
      from tool_calls c where c.workspace = p_workspace and c.turn = p_turn), '[]'::json),
    'steers', pam_steers_json(p_workspace, p_turn, 'pending'),
    'history', (select json_agg(pam_turn_json(p_workspace, m) order by m.pos)
      from pam_branch_messages(p_workspace, p_conversation, head.active_branch, greatest(head.next_pos - p_messages, 1), head.next_pos - 1) m
      where m.role = 'user')
  )::text;
end $$;

/*
 * The log's head, who runs, and who waits: {epoch, seq, branch, policy, running, queue} as JSON; null where the log is not
 * the user's. `waiting`: each use with the entry that asks, `queue` in the order it will start.
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
        'steers', pam_steers_json(p_workspace, t.id, null))
      from turns t join log m on m.workspace = t.workspace and m.conversation = t.conversation and m.seq = t.message_seq
      where t.workspace = p_workspace and t.id = c.running_turn),
    'queue', coalesce((select json_agg(json_build_object('seq', m.seq, 'at', m.at, 'startAfter', t.start_after, 'body', pam_message_body(m))
        order by t.priority desc, m.seq)
      from turns t join log m on m.workspace = t.workspace and m.conversation = t.conversation and m.seq = t.message_seq
      where t.workspace = p_workspace and t.conversation = c.id and t.status = 'queued'), '[]'::json))::text;
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
