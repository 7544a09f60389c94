-- A turn's view for many turns in one call, each with what its reader does not know yet; and an end that says whether
-- somebody waits behind it.

/*
 * What running turns must know before their next step, as pam_view told it of one: a row each; none for a turn that is not
 * p_fence's any more.
 *   p_epoch, p_branch, p_from, p_to  what the reader has kept: the turns of the log of that epoch, on that branch, whose
 *     questions stand from p_from up to p_to, all of them ended. Null where it has kept nothing.
 *   p_messages  how many of the branch's messages count
 * first: the lowest position that counts; unread: the one from which `history` tells. It is first where what was kept is of
 * another log or branch, or begins behind it. What an ended turn wrote does not change any more: nobody has its fence.
 */
create function pam_views(
  p_workspace uuid[], p_user uuid[], p_conversation uuid[], p_turn uuid[], p_fence bigint[],
  p_epoch uuid[], p_branch uuid[], p_from bigint[], p_to bigint[], p_messages int
) returns table (item int, epoch uuid, branch uuid, first bigint, unread bigint, view text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select i.item::int, c.epoch, c.active_branch, f.pos, u.pos, json_build_object(
    'step', t.step, 'attempt', t.attempt, 'cancelRequested', t.cancel_requested,
    'usage', json_build_object('inputTokens', t.input_tokens, 'outputTokens', t.output_tokens),
    'context', (select m.context from memberships m where m.workspace = i.ws and m.user_id = i.usr),
    'toolCalls', coalesce((select json_agg(json_build_object('toolUse', k.tool_use, 'status', k.status) order by k.step, k.ordinal)
      from tool_calls k where k.workspace = i.ws and k.turn = i.turn), '[]'::json),
    'steers', coalesce((select json_agg(json_build_object('state', s.state, 'body', l.body) order by s.seq)
      from steers s join log l on l.workspace = s.workspace and l.conversation = s.conversation and l.seq = s.seq
      where s.workspace = i.ws and s.turn = i.turn and s.state = 'pending'), '[]'::json),
    'history', (select json_agg(json_build_object('turn', m.turn, 'pos', m.pos,
        'body', case when m.words is null then m.body else pam_message_body(m) end,
        'rows', coalesce((select json_agg(json_build_object('type', l.type, 'body', l.body) order by l.seq)
          from log l where l.workspace = i.ws and l.turn = m.turn and l.fence is not null), '[]'::json)) order by m.pos)
      from pam_branch_messages(i.ws, i.conv, c.active_branch, u.pos, c.next_pos - 1) m where m.role = 'user')
  )::text
  from unnest(p_workspace, p_user, p_conversation, p_turn, p_fence, p_epoch, p_branch, p_from, p_to)
    with ordinality i(ws, usr, conv, turn, fence, epoch, branch, kept_from, kept_to, item)
  join conversations c on c.workspace = i.ws and c.id = i.conv and c.user_id = i.usr and c.running_turn = i.turn and c.fence = i.fence
  join turns t on t.workspace = i.ws and t.id = i.turn
  cross join lateral (select greatest(c.next_pos - p_messages, 1) as pos) f
  cross join lateral (select case when i.epoch = c.epoch and i.branch = c.active_branch and i.kept_from <= f.pos
    then greatest(i.kept_to + 1, f.pos) else f.pos end as pos) u;
end $$;
drop function pam_view(uuid, uuid, uuid, uuid, bigint, int);

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
    case when n.owned and l_queued[n.at] = 0 and n.type in ('turn.completed', 'turn.failed', 'turn.cancelled') then 'last'
      when n.owned then 'written' when n.ours then 'steered'
      when n.at is null and exists (select from conversations c where c.workspace = n.ws and c.id = n.conv) then 'locked'
      else 'fenced' end,
    n.ws, n.usr, n.conv, false, l_epoch[n.at], n.seq, v_now, n.type, n.body, n.turn, n.message, null::text, null::int, null::int,
    null::int, n.fence, null::timestamptz
  from numbered n order by n.item, n.sub;
end $$;

grant create on schema public to pam_engine;
do $$
declare
  f regprocedure := 'pam_views(uuid[], uuid[], uuid[], uuid[], bigint[], uuid[], uuid[], bigint[], bigint[], int)';
begin
  execute format('revoke all on function %s from public', f);
  execute format('grant execute on function %s to pam_app, pam_engine', f);
  execute format('alter function %s owner to pam_engine', f);
end $$;
revoke create on schema public from pam_engine;
