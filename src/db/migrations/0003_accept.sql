-- Accepting messages, set-wise. Every function of the engine is SECURITY DEFINER, owned by pam_engine, with a pinned
-- search_path (pg_temp last, or a caller's temporary table would stand in for ours), and matches (workspace, id) for
-- each item it is given.

/* One row of an engine call's answer: an item's outcome, or a further log entry that came of it (outcome 'event'). */
create type pam_row as (
  item int, outcome text,
  workspace uuid, user_id uuid, conversation uuid, inbox boolean,
  epoch uuid, seq bigint, at timestamptz, type text, body text,
  turn uuid, message uuid, command text, step int, attempt int, crashes int, fence bigint, deadline timestamptz
);

create function pam_clock() returns timestamptz language sql volatile
  return date_trunc('milliseconds', clock_timestamp());

/* Appends one entry to a user's inbox and returns it. Locks the inbox; call it after any conversation's lock. */
create function pam_inbox_append(p_workspace uuid, p_user uuid, p_type text, p_body json, p_command text, p_hash text, p_subject uuid)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  v_at timestamptz := pam_clock();
  r pam_row;
begin
  update conversations set last_seq = last_seq + 1, updated_at = v_at
    where workspace = p_workspace and id = p_user and kind = 'inbox' returning * into strict head;
  insert into log (workspace, conversation, seq, user_id, at, type, command, command_hash, subject, body)
    values (p_workspace, p_user, head.last_seq, p_user, v_at, p_type, p_command, p_hash, p_subject, p_body);
  r.outcome := 'event'; r.workspace := p_workspace; r.user_id := p_user; r.inbox := true;
  -- What the ack names: the conversation that the entry is about, where it is about one.
  r.conversation := coalesce(p_subject, p_user);
  r.epoch := head.epoch; r.seq := head.last_seq; r.at := v_at; r.type := p_type; r.body := p_body::text; r.command := p_command;
  return r;
end $$;

/* A new conversation with its first branch, made the user's current one. Its inbox entry is returned. */
create function pam_create_conversation(p_workspace uuid, p_user uuid, p_id uuid, p_title text, p_command text, p_hash text)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into conversations (workspace, id, user_id, kind, title, active_branch) values (p_workspace, p_id, p_user, 'chat', p_title, p_id);
  insert into branches (workspace, conversation, id, user_id) values (p_workspace, p_id, p_id, p_user);
  update memberships set current_conversation = p_id where workspace = p_workspace and user_id = p_user;
  return pam_inbox_append(p_workspace, p_user, 'conversation.created',
    json_build_object('conversation', p_id, 'title', p_title), p_command, p_hash, p_id);
end $$;

/*
 * Accepts messages in one commit. All arrays run in parallel, one element an item.
 *   p_conversation  null: the user's current conversation, created under the id in p_fresh when there is none
 *   p_body          the entry's text behind its status: "role":"user",…}
 *   p_claim         start the turn here when the conversation runs none and none waits
 *   p_wait          wait for locks (bounded by lock_timeout) instead of passing locked conversations by
 * Outcomes: started, queued, duplicate, idempotency_mismatch, not_found, queue_full, locked (try again, another
 * transaction holds the conversation), again (the same command stands earlier in this batch). Rows of items have no
 * type, which tells them from those of pam_write, and only what the caller can't know: conversation, seq, at, epoch, of
 * a started turn fence and deadline, of a duplicate turn, message and body.
 */
create function pam_accept(
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
  l_branch uuid[]; l_pos bigint[];
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
      array_agg(queued), array_agg(active_branch), array_agg(next_pos)
    into l_item, l_user, l_epoch, l_last, l_fence, l_running, l_queued, l_branch, l_pos
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
