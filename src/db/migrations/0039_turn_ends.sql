-- What a turn's end tells beside its conversation, in the same commit: the user's webhooks, and whoever queued its request.

CREATE INDEX "outbox_turn_of_request" ON "outbox" USING btree ("workspace",(result->>'turn')) WHERE kind = 'process';

/* Tells that a queued request has come to its end, once: the outbox brings it to the user's inbox. */
create function pam_job_over(p_workspace uuid, p_user uuid, p_job uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
    values (p_workspace, gen_random_uuid(), p_user, 'job_ended', 'job_ended:' || p_job, jsonb_build_object('job', p_job))
    on conflict (workspace, dedupe_key) do nothing;
$$;

/*
 * Called at the end of the transaction: the entry of the end stands in the log then, whichever way the turn came to it. For a user
 * without webhooks and queued requests, two index probes.
 */
create function pam_turn_ended() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_end log;
begin
  if exists (select from webhooks w where w.workspace = new.workspace and w.user_id = new.user_id and w.active
      and 'turn.' || new.status = any (w.events)) then
    select * into v_end from log l where l.workspace = new.workspace and l.turn = new.id
      and l.type in ('turn.completed', 'turn.failed', 'turn.cancelled');
    insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
      select new.workspace, gen_random_uuid(), new.user_id, 'webhook', 'webhook:' || w.id || ':end:' || new.id,
        jsonb_build_object('webhook', w.id, 'event', v_end.type, 'data', jsonb_build_object('conversation', new.conversation) || v_end.body::jsonb)
      from webhooks w where w.workspace = new.workspace and w.user_id = new.user_id and w.active and v_end.type = any (w.events)
      on conflict (workspace, dedupe_key) do nothing;
  end if;
  perform pam_job_over(o.workspace, o.user_id, o.id) from outbox o
    where o.workspace = new.workspace and o.kind = 'process' and o.result->>'turn' = new.id::text and o.user_id = new.user_id;
  return null;
end $$;
create constraint trigger ended after update of status on turns deferrable initially deferred for each row
  when (new.status in ('completed', 'failed', 'cancelled') and old.status is distinct from new.status)
  execute function pam_turn_ended();

/*
 * How an attempt went: 'sent' (with what came of it), 'failed' (until p_retry_at) or 'dead'. Changes nothing when a later
 * attempt has begun. A webhook that loses many in a row is switched off; one that arrives starts the count anew. A queued
 * request that is given up is over; so is one whose turn has ended before this could say which one it became.
 */
create or replace function pam_outbox_settle(p_workspace uuid, p_id uuid, p_attempt int, p_outcome text, p_now timestamptz,
  p_retry_at timestamptz, p_error text, p_result jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  o outbox;
  t turns;
begin
  update outbox set sent_at = case when p_outcome = 'sent' then p_now end, dead_at = case when p_outcome = 'dead' then p_now end,
    next_try_at = coalesce(p_retry_at, next_try_at), last_error = p_error, result = p_result
    where workspace = p_workspace and id = p_id and attempts = p_attempt and sent_at is null and dead_at is null returning * into o;
  if not found then return false; end if;
  if o.kind = 'webhook' and p_outcome in ('sent', 'dead') then
    update webhooks w set failures = case when p_outcome = 'sent' then 0 else w.failures + 1 end,
      active = w.active and (p_outcome = 'sent' or w.failures + 1 < pam_webhook_failures_max())
      where w.workspace = p_workspace and w.id = (o.payload->>'webhook')::uuid and (p_outcome = 'dead' or w.failures > 0);
  elsif o.kind = 'process' and p_outcome = 'dead' then
    perform pam_job_over(o.workspace, o.user_id, o.id);
  elsif o.kind = 'process' and p_outcome = 'sent' then
    -- Under the turn's lock: an end that is on its way is waited for, and one that comes later finds what was written here.
    select * into t from turns where workspace = p_workspace and id = (p_result->>'turn')::uuid for no key update;
    if t.status in ('completed', 'failed', 'cancelled') then perform pam_job_over(o.workspace, o.user_id, o.id); end if;
  end if;
  return true;
end $$;

/*
 * The inbox's entry that a queued request is over: how its turn ended, and the answer's text, or why it never became a turn. Once:
 * nothing when it was told before, is unknown, or not over. Webhooks that ask for it get a delivery.
 */
create function pam_job_tell(p_workspace uuid, p_user uuid, p_job uuid, p_text_max int) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_command constant text := 'job-ended-' || p_job;
  o outbox;
  t turns;
  v_end log;
  v_text text := '';
  v_body jsonb;
begin
  perform from memberships where workspace = p_workspace and user_id = p_user for no key update;
  if exists (select from log l where l.workspace = p_workspace and l.user_id = p_user and l.command = v_command) then return; end if;
  select * into o from outbox where workspace = p_workspace and id = p_job and user_id = p_user and kind = 'process';
  if not found then return; end if;
  v_body := jsonb_build_object('job', p_job);
  if o.dead_at is not null then
    v_body := v_body || jsonb_build_object('status', 'failed', 'text', '',
      'error', jsonb_build_object('code', 'request_failed', 'message', coalesce(o.last_error, '')));
  else
    select * into t from turns where workspace = p_workspace and id = (o.result->>'turn')::uuid;
    if t.status is null or t.status not in ('completed', 'failed', 'cancelled') then return; end if;
    select * into v_end from log l where l.workspace = p_workspace and l.turn = t.id
      and l.type in ('turn.completed', 'turn.failed', 'turn.cancelled');
    select coalesce(string_agg(b.value->>'text', E'\n' order by b.ordinality), '') into v_text
      from (select l.body from log l where l.workspace = p_workspace and l.turn = t.id and l.fence is not null
          and l.type = 'message.created' and l.role = 'assistant' order by l.seq desc limit 1) m
        cross join lateral json_array_elements(m.body->'blocks') with ordinality b
      where b.value->>'type' = 'text';
    v_body := v_body || jsonb_build_object('status', t.status, 'conversation', t.conversation, 'turn', t.id,
      'text', left(v_text, p_text_max));
    if v_end.body->'error' is not null then v_body := v_body || jsonb_build_object('error', v_end.body->'error'); end if;
  end if;
  insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
    select p_workspace, gen_random_uuid(), p_user, 'webhook', 'webhook:' || w.id || ':job:' || p_job,
      jsonb_build_object('webhook', w.id, 'event', 'job.ended', 'data', v_body)
    from webhooks w where w.workspace = p_workspace and w.user_id = p_user and w.active and 'job.ended' = any (w.events)
    on conflict (workspace, dedupe_key) do nothing;
  return next pam_inbox_append(p_workspace, p_user, 'job.ended', v_body::json, v_command, '', null);
end $$;

grant create on schema public to pam_engine;
do $$
declare
  f regprocedure;
begin
  foreach f in array array['pam_job_over(uuid, uuid, uuid)'::regprocedure, 'pam_turn_ended()'::regprocedure,
    'pam_job_tell(uuid, uuid, uuid, int)'::regprocedure]
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to pam_app, pam_engine', f);
    execute format('alter function %s owner to pam_engine', f);
  end loop;
end $$;
revoke create on schema public from pam_engine;
