-- Accepting messages at less cost: what most batches hold is looked up and stored by one statement, and answered by one row.

/*
 * Stores those messages of a batch that are new, to a conversation that is there, free to lock and only queues. The
 * caller takes the others to pam_accept, whose arguments these are.
 *   p_aside  left alone here: of a user with several messages all but one, which is the first and has the least command,
 *            since commands are inserted in one order everywhere
 *   stored   a line an item, of the item's number, conversation, epoch, seq and, where its turn starts, fence; null when
 *            it stored none
 */
create function pam_accept_plain(
  p_incarnation uuid, p_queue_max int, p_wall_ms bigint,
  p_workspace uuid[], p_user uuid[], p_conversation uuid[], p_command text[], p_hash text[], p_turn uuid[], p_message uuid[],
  p_body text[], p_claim boolean[], p_aside boolean[], out at timestamptz, out deadline timestamptz, out stored text
) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  at := pam_clock();
  deadline := at + p_wall_ms * interval '1 ms';
  -- A command that was committed between this snapshot and the lock meets the unique index, and its item is tried again.
  -- Conversations are found by their id alone: a user may have a great many.
  with found as materialized (
    select i.item, i.ws, i.usr, c.id as conv, i.command, i.hash, i.turn, i.message, i.body, c.epoch, c.last_seq + 1 as seq,
      c.fence + 1 as fence, c.active_branch as branch, c.next_pos as pos, i.claim and c.running_turn is null and c.queued = 0 as starts
    from unnest(p_workspace, p_user, p_conversation, p_command, p_hash, p_turn, p_message, p_body, p_claim, p_aside)
      with ordinality i(ws, usr, conv, command, hash, turn, message, body, claim, aside, item)
    left join memberships s on i.conv is null and s.workspace = i.ws and s.user_id = i.usr
    join conversations c on c.workspace = i.ws and c.id = coalesce(i.conv, s.current_conversation)
    where i.aside is not true and c.user_id is not distinct from i.usr and c.kind = 'chat' and c.deleted_at is null and c.policy = 'queue'
      and (c.queued < p_queue_max or i.claim and c.running_turn is null and c.queued = 0)
      and not exists (select from log l where l.workspace = i.ws and l.user_id = i.usr and l.command = i.command)
    for no key update of c skip locked
  ), entries as (
    insert into log (workspace, conversation, seq, user_id, at, type, command, command_hash, turn, message, role, branch, pos, body)
    select ws, conv, seq, usr, pam_accept_plain.at, 'message.created', command, hash, turn, message, 'user',
      case when starts then branch end, case when starts then pos end,
      (case when starts then '{"status":"running",' else '{"status":"queued",' end || body)::json
    from found order by usr
  ), opened as (
    insert into turns (workspace, id, conversation, user_id, message_seq, status, fence, queued_at, started_at, deadline_at)
    select ws, turn, conv, usr, seq, case when starts then 'running' else 'queued' end, case when starts then fence end,
      pam_accept_plain.at, case when starts then pam_accept_plain.at end, case when starts then pam_accept_plain.deadline end
    from found
  ), moved as (
    update conversations c set last_seq = f.seq, updated_at = pam_accept_plain.at,
      queued = case when f.starts then c.queued else c.queued + 1 end,
      fence = case when f.starts then f.fence else c.fence end,
      next_pos = case when f.starts then f.pos + 1 else c.next_pos end,
      running_turn = case when f.starts then f.turn else c.running_turn end,
      owner = case when f.starts then p_incarnation else c.owner end
    from found f where c.workspace = f.ws and c.id = f.conv
  )
  select string_agg(concat_ws(' ', item, conv, epoch, seq, case when starts then fence end), chr(10)) into stored from found;
end $$;

drop function pam_commit(boolean, json, json, uuid, int, bigint, uuid[], uuid[], uuid[], uuid[], text[], text[], uuid[], uuid[], text[],
  boolean[], text[]);

/*
 * A batch of the group-commit writer: writes, then messages with their contexts, in one transaction.
 *   p_conversation, p_aside, p_context   null where every element is
 *   p_body   texts one behind the other, with unit separators (U+001F, which no JSON holds as it is) between them
 * The conversation that a message makes has an id of the message's and the turn's random digits. Rows as pam_write and
 * pam_accept have them; between the two one with outcome `plain`, whose body is what pam_accept_plain stored.
 */
create function pam_commit(
  p_wait boolean, p_entries json, p_calls json,
  p_incarnation uuid, p_queue_max int, p_wall_ms bigint,
  p_workspace uuid[], p_user uuid[], p_conversation uuid[], p_command text[], p_hash text[],
  p_turn uuid[], p_message uuid[], p_body text, p_claim boolean[], p_aside boolean[], p_context text[]
) returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  n constant int := coalesce(cardinality(p_command), 0);
  v_body constant text[] := string_to_array(p_body, chr(31));
  v_rest int[];
  m record;
  r pam_row;
begin
  if p_entries is not null then
    return query select * from pam_write(p_wait, p_entries, p_calls);
  end if;
  if n = 0 then return; end if;
  if array[cardinality(v_body), cardinality(p_hash), cardinality(p_workspace), cardinality(p_user), cardinality(p_turn),
    cardinality(p_message), cardinality(p_claim)] <> array_fill(n, array[7]) then
    raise exception 'the columns of a batch are not of one length' using errcode = '22000';
  end if;
  if not p_wait then
    select s.at, s.deadline, s.stored into r.at, r.deadline, r.body
      from pam_accept_plain(p_incarnation, p_queue_max, p_wall_ms, p_workspace, p_user, p_conversation, p_command, p_hash, p_turn,
        p_message, v_body, p_claim, p_aside) s;
    if r.body is not null then
      r.outcome := 'plain';
      return next r;
    end if;
  end if;
  v_rest := array(select generate_series(1, n) except
    select split_part(line, ' ', 1)::int from string_to_table(r.body, chr(10)) line order by 1);
  if cardinality(v_rest) > 0 then
    return query
    select v_rest[a.item], a.outcome, a.workspace, a.user_id, a.conversation, a.inbox, a.epoch, a.seq, a.at, a.type, a.body, a.turn,
      a.message, a.command, a.step, a.attempt, a.crashes, a.fence, a.deadline
    from pam_accept(p_incarnation, p_queue_max, p_wall_ms, p_wait, array(select p_workspace[i] from unnest(v_rest) i),
      array(select p_user[i] from unnest(v_rest) i), array(select p_conversation[i] from unnest(v_rest) i),
      array(select (left(p_message[i]::text, 24) || right(p_turn[i]::text, 12))::uuid from unnest(v_rest) i), array(select p_command[i] from unnest(v_rest) i),
      array(select p_hash[i] from unnest(v_rest) i), array(select p_turn[i] from unnest(v_rest) i),
      array(select p_message[i] from unnest(v_rest) i), array(select v_body[i] from unnest(v_rest) i),
      array(select p_claim[i] from unnest(v_rest) i)) a;
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

grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('pam_accept_plain', 'pam_commit') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_app, pam_engine', f.name);
    execute format('alter function %s owner to pam_engine', f.name);
  end loop;
end $$;
revoke create on schema public from pam_engine;
