-- What users are told of deliveries: that a webhook was switched off, and why a request came to nothing, in words for them.

/*
 * How an attempt went: 'sent' (with what came of it), 'failed' (until p_retry_at) or 'dead' (p_result: {error: {code, message}} as
 * its user may read it; p_error is for operators). Changes nothing when a later attempt has begun. A webhook that loses many in a
 * row is switched off, and its user told; one that arrives starts the count anew. A queued request that is given up is over; so is
 * one whose turn has ended before this could say which one it became. Returns the entries that came of it.
 */
drop function pam_outbox_settle(uuid, uuid, int, text, timestamptz, timestamptz, text, jsonb);
create function pam_outbox_settle(p_workspace uuid, p_id uuid, p_attempt int, p_outcome text, p_now timestamptz,
  p_retry_at timestamptz, p_error text, p_result jsonb) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  o outbox;
  t turns;
  w webhooks;
  v_off boolean;
begin
  update outbox set sent_at = case when p_outcome = 'sent' then p_now end, dead_at = case when p_outcome = 'dead' then p_now end,
    next_try_at = coalesce(p_retry_at, next_try_at), last_error = p_error, result = p_result
    where workspace = p_workspace and id = p_id and attempts = p_attempt and sent_at is null and dead_at is null returning * into o;
  if not found then return; end if;
  if o.kind = 'webhook' and p_outcome in ('sent', 'dead') then
    select * into w from webhooks where workspace = p_workspace and id = (o.payload->>'webhook')::uuid
      and (p_outcome = 'dead' or failures > 0) for no key update;
    v_off := p_outcome = 'dead' and w.active and w.failures + 1 >= pam_webhook_failures_max();
    update webhooks set failures = case when p_outcome = 'sent' then 0 else failures + 1 end, active = active and not v_off
      where workspace = w.workspace and id = w.id returning * into w;
    if v_off then
      return next pam_inbox_append(p_workspace, w.user_id, 'webhook.changed', json_build_object('action', 'updated', 'webhook',
        json_build_object('id', w.id, 'url', w.url, 'events', w.events, 'active', w.active, 'failures', w.failures,
          'createdAt', pam_iso(w.created_at))), null, null, null);
      return query select * from pam_notify(p_workspace, w.user_id, jsonb_build_object('id', gen_random_uuid(), 'kind', 'webhook_off',
        'title', 'A webhook was switched off', 'body', left(w.url, 200) || ' did not take ' || pam_webhook_failures_max()
          || ' deliveries in a row, so nothing is sent there any more. Mend what answers there, then switch it on again.',
        'link', jsonb_build_object('kind', 'webhook', 'id', w.id), 'dedupe', 'webhook_off:' || o.id));
    end if;
  elsif o.kind = 'process' and p_outcome = 'dead' then
    perform pam_job_over(o.workspace, o.user_id, o.id);
  elsif o.kind = 'process' and p_outcome = 'sent' then
    -- Under the turn's lock: an end that is on its way is waited for, and one that comes later finds what was written here.
    select * into t from turns where workspace = p_workspace and id = (p_result->>'turn')::uuid for no key update;
    if t.status in ('completed', 'failed', 'cancelled') then perform pam_job_over(o.workspace, o.user_id, o.id); end if;
  end if;
end $$;

/*
 * The inbox's entry that a queued request is over: how its turn ended, and the answer's text, or why it never became a turn, in words
 * for people: what an exception said stands in last_error, for operators. Once:
 * nothing when it was told before, is unknown, or not over. Webhooks that ask for it get a delivery.
 */
create or replace function pam_job_tell(p_workspace uuid, p_user uuid, p_job uuid, p_text_max int) returns setof pam_row
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
      'error', coalesce(o.result->'error', jsonb_build_object('code', 'internal',
        'message', 'Something went wrong on our side. Try again; if it stays, report the request id.')));
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
  f constant regprocedure := 'pam_outbox_settle(uuid, uuid, int, text, timestamptz, timestamptz, text, jsonb)'::regprocedure;
begin
  execute format('revoke all on function %s from public', f);
  execute format('grant execute on function %s to pam_app, pam_engine', f);
  execute format('alter function %s owner to pam_engine', f);
end $$;
revoke create on schema public from pam_engine;
