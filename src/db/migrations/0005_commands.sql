-- Commands other than chat: rare, one at a time. Each accepted one leaves exactly one log entry that carries its id.

/* The row of a command that was accepted before: outcome duplicate or idempotency_mismatch; no row when it is new. */
create function pam_replay(p_workspace uuid, p_user uuid, p_command text, p_hash text)
returns setof pam_row language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select 1, case when l.command_hash = p_hash then 'duplicate' else 'idempotency_mismatch' end,
    l.workspace, l.user_id, case when l.conversation = l.user_id then l.subject else l.conversation end, l.conversation = l.user_id,
    c.epoch, l.seq, l.at, l.type, l.body::text, l.turn, l.message, l.command, null::int, null::int, null::int, null::bigint, null::timestamptz
  from log l join conversations c on c.workspace = l.workspace and c.id = l.conversation
  where l.workspace = p_workspace and l.user_id = p_user and l.command = p_command;
$$;

/* A row that says only how it went. */
create function pam_outcome(p_outcome text) returns pam_row language sql immutable as $$
  select (1, p_outcome, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)::pam_row;
$$;

/* Appends one entry to a conversation that this transaction has locked. */
create function pam_append(
  p_head conversations, p_type text, p_body json, p_turn uuid, p_fence bigint, p_command text, p_hash text
) returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_at constant timestamptz := pam_clock();
  v_seq bigint;
begin
  update conversations set last_seq = last_seq + 1, updated_at = v_at
    where workspace = p_head.workspace and id = p_head.id returning last_seq into strict v_seq;
  insert into log (workspace, conversation, seq, user_id, at, type, command, command_hash, turn, fence, body)
    values (p_head.workspace, p_head.id, v_seq, p_head.user_id, v_at, p_type, p_command, p_hash, p_turn, p_fence, p_body);
  return (1, 'event', p_head.workspace, p_head.user_id, p_head.id, false, p_head.epoch, v_seq, v_at, p_type, p_body::text, p_turn, null,
    p_command, null, null, null, p_fence, null)::pam_row;
end $$;

/* Ends a turn that never started. Its message stays in the log and off the branch. */
create function pam_cancel_queued(p_head conversations, p_turn uuid)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update turns set status = 'cancelled', cancel_requested = true, ended_at = pam_clock()
    where workspace = p_head.workspace and id = p_turn and status = 'queued';
  update conversations set queued = queued - 1 where workspace = p_head.workspace and id = p_head.id;
  return pam_append(p_head, 'turn.cancelled', json_build_object('turn', p_turn, 'steps', 0), p_turn, null, null, null);
end $$;

/*
 * Asks a turn to stop; without p_turn, the one that runs. A queued turn ends here and now. A second request is harmless.
 * Outcomes: duplicate, idempotency_mismatch, not_found, turn_ended, else the entries (the first is the command's).
 */
create function pam_cancel(p_workspace uuid, p_user uuid, p_command text, p_hash text, p_conversation uuid, p_turn uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
  if target.id is null or target.status not in ('queued', 'running') then return next pam_outcome('turn_ended'); return; end if;
  return next pam_append(head, 'turn.cancel_requested', json_build_object('turn', target.id), target.id, null, p_command, p_hash);
  if target.status = 'queued' then
    return next pam_cancel_queued(head, target.id);
  else
    update turns set cancel_requested = true where workspace = p_workspace and id = target.id;
  end if;
end $$;

/*
 * conversation.create, .rename, .archive, .delete and context.update. Each leaves an inbox entry with the command's id.
 * A context is a merge patch over the one before; PF002 when the result is too large.
 * Outcomes: duplicate, idempotency_mismatch, not_found, else the entries (the inbox's last).
 */
create function pam_command(
  p_workspace uuid, p_user uuid, p_command text, p_hash text, p_type text, p_conversation uuid, p_title text, p_context jsonb
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  waiting uuid;
begin
  if p_type in ('conversation.renamed', 'conversation.archived', 'conversation.deleted') then
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

/* Users as they connect: makes user, personal workspace, membership and inbox when first seen. Set-wise. */
create function pam_open_users(p_user uuid[], p_workspace uuid[], p_subject text[])
returns table (user_id uuid, inbox_epoch uuid, inbox_seq bigint, current_conversation uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from unnest(p_workspace, p_user) i(ws, usr)
    where not exists (select from conversations c where c.workspace = i.ws and c.id = i.usr)
  ) then
    insert into users (id, subject) select distinct on (u) u, s from unnest(p_user, p_subject) i(u, s) order by u on conflict do nothing;
    insert into workspaces (workspace, kind, name) select distinct w, 'personal', 'Personal' from unnest(p_workspace) w order by w
      on conflict do nothing;
    insert into memberships (workspace, user_id, role) select distinct w, u, 'owner' from unnest(p_workspace, p_user) i(w, u) order by w, u
      on conflict do nothing;
    insert into conversations (workspace, id, user_id, kind, active_branch)
      select distinct w, u, u, 'inbox', u from unnest(p_workspace, p_user) i(w, u) order by w, u on conflict do nothing;
  end if;
  return query
    select i.usr, c.epoch, c.last_seq, m.current_conversation
    from unnest(p_workspace, p_user) i(ws, usr)
    join conversations c on c.workspace = i.ws and c.id = i.usr
    join memberships m on m.workspace = i.ws and m.user_id = i.usr;
end $$;

create function pam_ticket_put(p_hash text, p_claims jsonb, p_seconds int) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from tickets where expires_at < now() - interval '1 minute';
  insert into tickets (hash, claims, expires_at) values (p_hash, p_claims, now() + p_seconds * interval '1 second');
$$;

/* The ticket's claims, once; null when it is unknown, used or expired. */
create function pam_ticket_take(p_hash text) returns jsonb
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with taken as (delete from tickets where hash = p_hash returning claims, expires_at)
  select claims from taken where expires_at > now();
$$;
