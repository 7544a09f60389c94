-- Hot reads: SECURITY INVOKER, under the tenant's own row policies, one round trip each.

/* One user message and all that its turn has written, as JSON: {turn, pos, content entry, rows: [{type, body}]}. */
create function pam_turn_json(p_workspace uuid, p_message log) returns json
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('turn', p_message.turn, 'pos', p_message.pos, 'body', p_message.body, 'rows', coalesce((
    select json_agg(json_build_object('type', l.type, 'body', l.body) order by l.seq)
    from log l where l.workspace = p_workspace and l.turn = p_message.turn and l.fence is not null), '[]'::json));
$$;

/*
 * What a turn must know before its next step; null when it is not p_fence's any more. p_messages bounds how many of the
 * branch's messages are read.
 */
create function pam_view(p_workspace uuid, p_user uuid, p_conversation uuid, p_turn uuid, p_fence bigint, p_messages int)
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
    'history', (select json_agg(pam_turn_json(p_workspace, m) order by m.pos) from log m
      where m.workspace = p_workspace and m.conversation = p_conversation and m.branch = head.active_branch
        and m.pos > head.next_pos - 1 - p_messages and m.role = 'user')
  )::text;
end $$;

/*
 * A page of a branch's messages, oldest first. Positions run without holes, so a page is a range of them.
 * One row a message; one row with a null pos where the page is empty; no row where the conversation is not the user's.
 */
create function pam_history(p_workspace uuid, p_user uuid, p_conversation uuid, p_before bigint, p_after bigint, p_around bigint, p_limit int)
returns table (epoch uuid, head bigint, first boolean, last boolean, pos bigint, seq bigint, at timestamptz, role text, message uuid,
  turn uuid, body text, steps text, tools text)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  c conversations;
  lo bigint;
  hi bigint;
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
  return query
  select c.epoch, c.last_seq, coalesce(lo <= 1, true), coalesce(hi >= c.next_pos - 1, true), m.pos, m.seq, m.at, m.role, m.message, m.turn,
    m.body::text,
    case when m.step > 1 then (select json_agg(l.body order by l.seq)::text from log l
      where l.workspace = p_workspace and l.turn = m.turn and l.fence is not null and l.type = 'step.completed') end,
    case when m.step > 1 then (select json_agg(l.body order by l.seq)::text from log l
      where l.workspace = p_workspace and l.turn = m.turn and l.fence is not null and l.type = 'tool.completed') end
  from (select) one
  left join log m on m.workspace = p_workspace and m.conversation = p_conversation and m.branch = c.active_branch and m.pos between lo and hi
  order by m.pos;
end $$;

/* The log's head and who runs: {epoch, seq, running, queue} as JSON; null where the log is not the user's. */
create function pam_head(p_workspace uuid, p_user uuid, p_conversation uuid) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  c conversations;
begin
  perform pam_enter(p_workspace, p_user);
  select * into c from conversations k where k.workspace = p_workspace and k.id = p_conversation and k.deleted_at is null;
  if not found then return null; end if;
  return json_build_object('epoch', c.epoch, 'seq', c.last_seq,
    'running', (select json_build_object('turn', t.id, 'step', t.step, 'attempt', t.attempt, 'cancelRequested', t.cancel_requested,
        'message', m.message, 'rows', pam_turn_json(p_workspace, m) -> 'rows')
      from turns t join log m on m.workspace = t.workspace and m.conversation = t.conversation and m.seq = t.message_seq
      where t.workspace = p_workspace and t.id = c.running_turn),
    'queue', coalesce((select json_agg(json_build_object('seq', m.seq, 'at', m.at, 'body', m.body) order by m.seq)
      from turns t join log m on m.workspace = t.workspace and m.conversation = t.conversation and m.seq = t.message_seq
      where t.workspace = p_workspace and t.conversation = c.id and t.status = 'queued'), '[]'::json))::text;
end $$;

/* Entries of a log behind p_after, in order, at most p_limit. */
create function pam_entries(p_workspace uuid, p_user uuid, p_conversation uuid, p_after bigint, p_limit int)
returns table (epoch uuid, seq bigint, at timestamptz, type text, turn uuid, body text)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pam_enter(p_workspace, p_user);
  return query
    select c.epoch, l.seq, l.at, l.type, l.turn, l.body::text
    from conversations c join log l on l.workspace = c.workspace and l.conversation = c.id
    where c.workspace = p_workspace and c.id = p_conversation and c.deleted_at is null and l.seq > p_after
    order by l.seq limit p_limit;
end $$;

/*
 * A user's conversations, newest activity first; p_before is the last row's "updatedAt" and id. `first`: the entry
 * that one without a title is called by. It is read as it stands: what people type is not always text to Postgres.
 */
create function pam_conversations(p_workspace uuid, p_user uuid, p_before timestamptz, p_before_id uuid, p_limit int)
returns table (id uuid, title text, epoch uuid, seq bigint, archived boolean, created_at timestamptz, updated_at timestamptz, first text)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pam_enter(p_workspace, p_user);
  return query
    select c.id, c.title, c.epoch, c.last_seq, c.archived, c.created_at, c.updated_at,
      case when c.title is null then (select l.body::text from log l
        where l.workspace = c.workspace and l.conversation = c.id and l.seq = 1) end
    from conversations c
    where c.workspace = p_workspace and c.user_id = p_user and c.kind = 'chat' and c.deleted_at is null
      and (p_before is null or (c.updated_at, c.id) < (p_before, p_before_id))
    order by c.updated_at desc, c.id desc limit p_limit;
end $$;

create function pam_context(p_workspace uuid, p_user uuid) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pam_enter(p_workspace, p_user);
  return (select context::text from memberships where workspace = p_workspace and user_id = p_user);
end $$;

-- The engine's functions: owned by pam_engine, which bypasses no policy but has its own; called by the application only.
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
