-- A claim that this instance itself lost is no crash: the process lives.

/*
 * Turns that nobody runs: their owner's lease is over, what they waited for is over (or they are to stop while they wait),
 * they were woken without an owner, or they stand in the queue of a conversation that runs none. A take-over starts a new
 * attempt of the step and withdraws the text of the last one. At most p_limit, locked ones passed by. A conversation's rows
 * are one claim, the one with the deadline, and the entries that came with it.
 * p_running: what this instance knows it runs. A turn that is its own and not among them, and of which no owner wrote
 * anything for 5 s (a lease: an instance that hears nothing for so long has lost its turns anyway), was claimed by a commit
 * whose reply got lost. What people write to the conversation meanwhile puts nothing off.
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
        or c.owner = p_incarnation and c.running_turn <> all (p_running) and coalesce(
          (select l.at from log l where l.workspace = c.workspace and l.turn = c.running_turn and l.fence is not null
            order by l.seq desc limit 1),
          (select s.started_at from turns s where s.workspace = c.workspace and s.id = c.running_turn)
        ) < clock_timestamp() - interval '5 s')
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
        crashes = crashes + case when coalesce(former.drained, false) or head.owner = p_incarnation then 0 else 1 end
        where workspace = head.workspace and id = t.id returning * into strict t;
      r := pam_append(head, 'step.reset', json_build_object('turn', t.id, 'step', t.step, 'attempt', t.attempt), t.id, t.fence, null, null);
    end if;
    r.outcome := 'claimed'; r.step := t.step; r.attempt := t.attempt; r.crashes := t.crashes; r.deadline := t.deadline_at;
    return next r;
  end loop;
end $$;
