/*
 * Commits entries of running turns. p_entries is an array of objects, the entries of one write neighbours:
 *   {ws, usr, conv, turn, fence, type, body, message?, role?, toolUse?, toolStatus?, step?,
 *    first: bool, nextStep?, nextAttempt?, end?, input?, output?}
 * The fields after `first` stand on a write's first entry. p_calls: {ws, usr, conv, turn, fence, toolUse, name, step,
 * ordinal, hash}. Outcomes an entry: written, fenced, locked. A batch holds at most one write of a conversation.
 */
create function pam_write(p_wait boolean, p_entries json, p_calls json)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now constant timestamptz := pam_clock();
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
  with item as materialized (
    select i.*, place[i.item] as at,
      coalesce(l_running[place[i.item]] = i.turn and l_fence[place[i.item]] = i.fence, false) as owned
    from rows from (json_to_recordset(p_entries) as (
      ws uuid, usr uuid, conv uuid, turn uuid, fence bigint, type text, body text, message uuid, "toolUse" text, "toolStatus" text,
      step int, first boolean, "nextStep" int, "nextAttempt" int, "end" text, input int, output int
    )) with ordinality i(ws, usr, conv, turn, fence, type, body, message, tool_use, tool_status,
      step, first, next_step, next_attempt, ended, input, output, item)
  ), numbered as materialized (
    select item.*,
      l_last[at] + count(*) filter (where owned) over (partition by ws, conv order by item rows unbounded preceding) as seq,
      l_pos[at] - 1 + count(message) filter (where owned) over (partition by ws, conv order by item rows unbounded preceding) as pos
    from item
  ), entries as (
    insert into log (workspace, conversation, seq, user_id, at, type, turn, fence, message, role, branch, pos, tool_use, step, body)
    select ws, conv, seq, usr, v_now, type, turn, fence, message, case when message is not null then 'assistant' end,
      case when message is not null then l_branch[at] end, case when message is not null then pos end, tool_use, step, body::json
    from numbered where owned
  ), called as (
    insert into tool_calls (workspace, turn, tool_use, conversation, user_id, name, step, ordinal, input_hash, status, fence)
    select c.ws, c.turn, c."toolUse", c.conv, c.usr, c.name, c.step, c.ordinal, c.hash, 'requested', c.fence
    from json_to_recordset(p_calls) as c(ws uuid, usr uuid, conv uuid, turn uuid, fence bigint, "toolUse" text, name text, step int,
      ordinal int, hash text)
    where exists (select from numbered n where n.owned and n.ws = c.ws and n.turn = c.turn)
  ), answered as (
    update tool_calls c set status = n.tool_status, result_seq = n.seq, fence = n.fence
    from numbered n where n.owned and n.tool_status is not null
      and c.workspace = n.ws and c.turn = n.turn and c.tool_use = n.tool_use
  ), moved_turns as (
    update turns t set step = coalesce(n.next_step, t.step), attempt = coalesce(n.next_attempt, t.attempt),
      crashes = case when coalesce(n.next_step, t.step) = t.step then t.crashes else 0 end,
      status = coalesce(n.ended, t.status), ended_at = case when n.ended is null then t.ended_at else v_now end,
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
    case when n.owned then 'written'
      when n.at is null and exists (select from conversations c where c.workspace = n.ws and c.id = n.conv) then 'locked'
      else 'fenced' end,
    n.ws, n.usr, n.conv, false, l_epoch[n.at], n.seq, v_now, n.type, n.body, n.turn, n.message, null::text, null::int, null::int,
    null::int, n.fence, null::timestamptz
  from numbered n order by n.item;
end $$;

/* JSON merge patch (RFC 7396): null removes a field, objects merge, all else replaces. */
create function pam_merge_patch(p_target jsonb, p_patch jsonb) returns jsonb
language plpgsql immutable set search_path = pg_catalog, public as $$
declare
  field record;
  result jsonb := case when jsonb_typeof(p_target) = 'object' then p_target else '{}' end;
begin
  if jsonb_typeof(p_patch) <> 'object' then return p_patch; end if;
  for field in select key, value from jsonb_each(p_patch) loop
    result := case when field.value = 'null' then result - field.key
      else result || jsonb_build_object(field.key, pam_merge_patch(result -> field.key, field.value)) end;
  end loop;
  return result;
end $$;

/* Lays a patch over a user's context, and says so in the inbox. PF002 when the result is too large. */
create function pam_set_context(p_workspace uuid, p_user uuid, p_patch jsonb, p_command text, p_hash text)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  merged jsonb;
begin
  update memberships set context = pam_merge_patch(context, p_patch) where workspace = p_workspace and user_id = p_user
    returning context into strict merged;
  -- It goes into the neighbourhood of every prompt; no screen needs more.
  if octet_length(merged::text) > 16384 then
    raise exception 'the context would have % bytes', octet_length(merged::text) using errcode = 'PF002';
  end if;
  return pam_inbox_append(p_workspace, p_user, 'context.updated', json_build_object('context', merged), p_command, p_hash, null);
end $$;

/*
 * One round trip for all that a lane has gathered in a tick: writes of running turns first, then accepts. p_context: what
 * came with a message, a merge patch or null; null in all when none brought any. It is kept with its message or not at all.
 */
create function pam_commit(
  p_wait boolean, p_entries json, p_calls json,
  p_incarnation uuid, p_queue_max int, p_wall_ms bigint,
  p_workspace uuid[], p_user uuid[], p_conversation uuid[], p_fresh uuid[], p_command text[], p_hash text[],
  p_turn uuid[], p_message uuid[], p_body text[], p_claim boolean[], p_context text[]
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m record;
  r pam_row;
begin
  if p_entries is not null then
    return query select * from pam_write(p_wait, p_entries, p_calls);
  end if;
  if cardinality(p_command) > 0 then
    return query select * from pam_accept(p_incarnation, p_queue_max, p_wall_ms, p_wait, p_workspace, p_user, p_conversation, p_fresh,
      p_command, p_hash, p_turn, p_message, p_body, p_claim);
  end if;
  if p_context is null then return; end if;
  for m in
    select i.* from unnest(p_workspace, p_user, p_command, p_turn, p_context) with ordinality i(ws, usr, command, turn, context, item)
    where i.context is not null and exists (
      select from log l where l.workspace = i.ws and l.user_id = i.usr and l.command = i.command and l.turn = i.turn
        and l.xmin = pg_current_xact_id()::xid)
  loop
    r := pam_set_context(m.ws, m.usr, m.context::jsonb, null, null);
    r.item := m.item;
    return next r;
  end loop;
end $$;
