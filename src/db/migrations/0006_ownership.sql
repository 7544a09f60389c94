-- Who may run a turn: leases by the database's clock, claims and take-overs by one locked row.

/* Renews this instance's lease, or makes it. False when it had run out before: what it ran may be another's by now. */
create function pam_renew_lease(p_incarnation uuid, p_lease_ms int, p_host text, p_pid int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_until timestamptz;
begin
  select lease_until into v_until from instances where incarnation = p_incarnation for update;
  if not found then
    insert into instances (incarnation, lease_until, host, pid)
      values (p_incarnation, clock_timestamp() + p_lease_ms * interval '1 ms', p_host, p_pid);
    delete from instances where lease_until < clock_timestamp() - interval '1 day';
    return true;
  end if;
  update instances set lease_until = clock_timestamp() + p_lease_ms * interval '1 ms', drained = false where incarnation = p_incarnation;
  return v_until >= clock_timestamp();
end $$;

/* Ends a lease: of one instance that drained, or (embedded database, whose data folder proves them dead) of all others. */
create function pam_end_leases(p_incarnation uuid, p_others boolean) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update instances set lease_until = least(lease_until, clock_timestamp()), drained = drained or not p_others
  where (incarnation = p_incarnation) <> p_others;
$$;

/* Starts the first waiting turn of a conversation that this transaction has locked and that runs none. */
create function pam_start_queued(p_head conversations, p_incarnation uuid, p_wall_ms bigint)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  target turns;
  v_now constant timestamptz := pam_clock();
  v_message uuid;
  r pam_row;
begin
  select * into strict target from turns
    where workspace = p_head.workspace and conversation = p_head.id and status = 'queued' order by message_seq limit 1 for no key update;
  update conversations set fence = fence + 1, owner = p_incarnation, running_turn = target.id, queued = queued - 1, next_pos = next_pos + 1
    where workspace = p_head.workspace and id = p_head.id;
  update log set branch = p_head.active_branch, pos = p_head.next_pos
    where workspace = p_head.workspace and conversation = p_head.id and seq = target.message_seq returning message into strict v_message;
  update turns set status = 'running', fence = p_head.fence + 1, started_at = v_now, deadline_at = v_now + p_wall_ms * interval '1 ms'
    where workspace = p_head.workspace and id = target.id;
  r := pam_append(p_head, 'turn.started', json_build_object('turn', target.id, 'message', v_message), target.id, p_head.fence + 1, null, null);
  r.outcome := 'started'; r.step := 1; r.attempt := 1; r.crashes := 0; r.deadline := v_now + p_wall_ms * interval '1 ms';
  return r;
end $$;

/* The next waiting turn of a conversation that runs none; nothing when there is none or somebody was faster. */
create function pam_claim_next(p_incarnation uuid, p_wall_ms bigint, p_workspace uuid, p_conversation uuid)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
begin
  select * into head from conversations where workspace = p_workspace and id = p_conversation for no key update;
  if head.running_turn is null and head.queued > 0 then
    return next pam_start_queued(head, p_incarnation, p_wall_ms);
  end if;
end $$;

/*
 * Turns that nobody runs: their owner's lease is over, or they wait in a conversation that runs none. A take-over
 * starts a new attempt of the step and withdraws the text of the last one. At most p_limit, locked ones passed by.
 * p_running: what this instance knows it runs. A turn that is its own and not among them, for 10 s, was claimed by a
 * commit whose reply got lost.
 */
create function pam_claim_orphans(p_incarnation uuid, p_wall_ms bigint, p_limit int, p_running uuid[])
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  former instances;
  t turns;
  r pam_row;
begin
  for head in
    select c.* from conversations c
    where (c.workspace, c.id) in (select a.workspace, a.conversation from turns a where a.status in ('queued', 'running'))
      and (c.running_turn is null and c.queued > 0
        or c.running_turn is not null and not exists (
          select from instances i where i.incarnation = c.owner and i.lease_until > clock_timestamp())
        or c.owner = p_incarnation and c.running_turn <> all (p_running) and c.updated_at < clock_timestamp() - interval '10 s')
    limit p_limit for no key update of c skip locked
  loop
    if head.running_turn is null then
      return next pam_start_queued(head, p_incarnation, p_wall_ms);
      continue;
    end if;
    select * into former from instances where incarnation = head.owner;
    update conversations set fence = fence + 1, owner = p_incarnation where workspace = head.workspace and id = head.id;
    update turns set fence = head.fence + 1, attempt = attempt + 1,
      crashes = crashes + case when coalesce(former.drained, false) then 0 else 1 end
      where workspace = head.workspace and id = head.running_turn returning * into strict t;
    r := pam_append(head, 'step.reset', json_build_object('turn', t.id, 'step', t.step, 'attempt', t.attempt), t.id, t.fence, null, null);
    r.outcome := 'taken_over'; r.step := t.step; r.attempt := t.attempt; r.crashes := t.crashes; r.deadline := t.deadline_at;
    return next r;
  end loop;
end $$;

/* Running turns of this instance that somebody asked to stop. */
create function pam_cancelled_turns(p_incarnation uuid) returns table (turn uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.id from turns t join conversations c on c.workspace = t.workspace and c.id = t.conversation
  where t.cancel_requested and t.status = 'running' and c.running_turn = t.id and c.owner = p_incarnation;
$$;
