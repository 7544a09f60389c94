-- A batch tries each conversation's lock once. It was tried once an entry: where another transaction let go between two of
-- them, a turn's end was stored without the entry that tells it, or a message before the one sent first.

/*
 * Commits entries of running turns. p_entries is an array of objects, the entries of one write neighbours:
 *   {ws, usr, conv, turn, fence, type, body, message?, role?, toolUse?, toolStatus?, step?, steer?, yields?: bool,
 *    first: bool, nextStep?, nextAttempt?, end?, input?, output?}
 * The fields after `first` stand on a write's first entry. p_calls: {ws, usr, conv, turn, fence, toolUse, name, step,
 * ordinal, hash, waitsFor?, waitMs?, waitBody?}; waitBody: the text of the entry that asks, up to its `expiresAt`.
 * Outcomes an entry: written (last: an end, and no message waits behind it), fenced, locked, steered (a write that yields:
 * words wait for its turn). A batch holds at most one write of a conversation. Entries that come of a write follow its own, with the item of its last: what a new call
 * waits for, unless its approval is remembered, and the words that an end returns.
 */
create or replace function pam_write(p_wait boolean, p_entries json, p_calls json)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now constant timestamptz := pam_clock();
  v_anywhere constant uuid := '00000000-0000-0000-0000-000000000000';
  place int[] := array_fill(null::int, array[json_array_length(p_entries)]);
  l_item int[]; l_epoch uuid[]; l_last bigint[]; l_fence bigint[]; l_running uuid[]; l_branch uuid[]; l_pos bigint[];
  l_queued int[];
begin
  if p_wait then
    perform from conversations c join json_to_recordset(p_entries) as i(ws uuid, conv uuid) on c.workspace = i.ws and c.id = i.conv
      order by c.id for no key update of c;
  end if;
  select array_agg(item), array_agg(epoch), array_agg(last_seq), array_agg(fence), array_agg(running_turn), array_agg(active_branch),
      array_agg(next_pos), array_agg(queued)
    into l_item, l_epoch, l_last, l_fence, l_running, l_branch, l_pos, l_queued
  from (
    select i.item, c.* from (
      select w.items, c.* from (
        select i.ws, i.conv, array_agg(i.item) as items
        from rows from (json_to_recordset(p_entries) as (ws uuid, conv uuid)) with ordinality i(ws, conv, item) group by i.ws, i.conv
      ) w
      join conversations c on c.workspace = w.ws and c.id = w.conv
      for no key update of c skip locked
    ) c cross join lateral unnest(c.items) i(item)
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
    case when n.owned and l_queued[n.at] = 0 and n.type in ('turn.completed', 'turn.failed', 'turn.cancelled') then 'last'
      when n.owned then 'written' when n.ours then 'steered'
      when n.at is null and exists (select from conversations c where c.workspace = n.ws and c.id = n.conv) then 'locked'
      else 'fenced' end,
    n.ws, n.usr, n.conv, false, l_epoch[n.at], n.seq, v_now, n.type, n.body, n.turn, n.message, null::text, null::int, null::int,
    null::int, n.fence, null::timestamptz
  from numbered n order by n.item, n.sub;
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
    select i.item, c.* from (
      select w.items, c.* from (
        select i.ws, i.conv, array_agg(i.item) as items
        from unnest(p_workspace, v_conversation) with ordinality i(ws, conv, item) group by i.ws, i.conv
      ) w
      join conversations c on c.workspace = w.ws and c.id = w.conv
      where c.kind = 'chat' and c.deleted_at is null
      for no key update of c skip locked
    ) c cross join lateral unnest(c.items) i(item)
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
