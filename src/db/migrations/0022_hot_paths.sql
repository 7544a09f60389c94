-- A turn that starts with its message knows its user's context from the same commit: nothing is left to read.

/*
 * Stores those messages of a batch that are new, to a conversation that is there, free to lock and only queues. The
 * caller takes the others to pam_accept, whose arguments these are.
 *   p_aside  left alone here: of a user with several messages all but one, which is the first and has the least command,
 *            since commands are inserted in one order everywhere
 *   stored   a line an item, of the item's number, conversation, epoch, seq and, where its turn starts, fence and the user's
 *            context, which is left out where it is empty; null when it stored none
 */
create or replace function pam_accept_plain(
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
      c.fence + 1 as fence, c.active_branch as branch, c.next_pos as pos, i.claim and c.running_turn is null and c.queued = 0 as starts,
      s.context
    from unnest(p_workspace, p_user, p_conversation, p_command, p_hash, p_turn, p_message, p_body, p_claim, p_aside)
      with ordinality i(ws, usr, conv, command, hash, turn, message, body, claim, aside, item)
    left join memberships s on s.workspace = i.ws and s.user_id = i.usr
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
  select string_agg(concat_ws(' ', item, conv, epoch, seq, case when starts then fence end,
      case when starts then nullif(context, '{}')::text end), chr(10)) into stored from found;
end $$;
