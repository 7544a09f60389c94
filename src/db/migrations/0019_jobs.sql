-- What happens by itself: schedules and what they fire, notifications, webhooks, the outbox's way out, clean-up, use by day.
-- Lock order: schedule or notification, then the inbox.

create table schedules (
  workspace uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  subject uuid,
  payload jsonb not null default '{}'::jsonb,
  starts_at timestamp(3) with time zone not null,
  next_at timestamp(3) with time zone not null,
  rule text,
  zone text not null default 'UTC',
  last_fired_at timestamp(3) with time zone,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint schedules_workspace_id_pk primary key (workspace, id)
);
create index schedules_due on schedules (next_at) where active;
create index schedules_of_user on schedules (workspace, user_id, next_at) where active;
create index schedules_of_subject on schedules (workspace, subject) where subject is not null;
create index schedules_ended on schedules (updated_at) where not active;

create table notifications (
  workspace uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  title text not null,
  body text not null default '',
  link jsonb,
  dedupe_key text not null,
  created_at timestamp(3) with time zone not null default now(),
  read_at timestamp(3) with time zone,
  constraint notifications_workspace_id_pk primary key (workspace, id)
);
create unique index notifications_dedupe on notifications (workspace, user_id, dedupe_key);
create index notifications_page on notifications (workspace, user_id, created_at, id);
create index notifications_unread on notifications (workspace, user_id, created_at, id) where read_at is null;
create index notifications_old on notifications (created_at);

create table webhooks (
  workspace uuid not null,
  id uuid not null,
  user_id uuid not null,
  url text not null,
  secret text not null,
  events text[] not null,
  active boolean not null default true,
  failures integer not null default 0,
  created_at timestamp(3) with time zone not null default now(),
  updated_at timestamp(3) with time zone not null default now(),
  constraint webhooks_workspace_id_pk primary key (workspace, id)
);
create index webhooks_of_user on webhooks (workspace, user_id, id);

create table usage_days (
  workspace uuid not null,
  user_id uuid not null,
  day date not null,
  turns integer not null,
  input_tokens bigint not null,
  output_tokens bigint not null,
  tool_uses integer not null,
  constraint usage_days_workspace_user_id_day_pk primary key (workspace, user_id, day)
);
create index usage_days_old on usage_days (day);

alter table outbox add column attempts integer not null default 0;
alter table outbox add column next_try_at timestamp(3) with time zone not null default now();
alter table outbox add column dead_at timestamp(3) with time zone;
alter table outbox add column last_error text;
alter table outbox add column result jsonb;
drop index outbox_unsent;
create index outbox_due on outbox (next_try_at) where sent_at is null and dead_at is null;
create index outbox_ended on outbox (coalesce(sent_at, dead_at)) where coalesce(sent_at, dead_at) is not null;
create index outbox_dead on outbox (dead_at) where dead_at is not null;
create index tickets_old on tickets (expires_at);

do $$
declare
  t text;
begin
  foreach t in array array['schedules', 'notifications', 'webhooks', 'usage_days'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy engine on %I to pam_engine using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to pam_engine', t);
    execute format('create policy tenant on %I to pam_app using (workspace = (select pam_workspace()) and user_id = (select pam_user()))
      with check (workspace = (select pam_workspace()) and user_id = (select pam_user()))', t);
    execute format('grant select on %I to pam_app', t);
  end loop;
end $$;
grant insert, update on schedules to pam_app;
grant insert, update, delete on webhooks to pam_app;

/*
 * Tells a user of something: the notification, its inbox entry, and a delivery for each of their webhooks that asks for it.
 * p_note: {id, kind, title, body, link?, dedupe}. Returns the entry; nothing when the same was told before.
 */
create function pam_notify(p_workspace uuid, p_user uuid, p_note jsonb) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_at constant timestamptz := pam_clock();
  v_shown constant jsonb := jsonb_strip_nulls(jsonb_build_object('id', p_note->>'id', 'kind', p_note->>'kind', 'title', p_note->>'title',
    'body', coalesce(p_note->>'body', ''), 'link', p_note->'link', 'createdAt', pam_iso(v_at)));
begin
  insert into notifications (workspace, id, user_id, kind, title, body, link, dedupe_key, created_at)
    values (p_workspace, (p_note->>'id')::uuid, p_user, p_note->>'kind', p_note->>'title', coalesce(p_note->>'body', ''), p_note->'link',
      p_note->>'dedupe', v_at)
    on conflict (workspace, user_id, dedupe_key) do nothing;
  if not found then return; end if;
  insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
    select p_workspace, gen_random_uuid(), p_user, 'webhook', 'webhook:' || w.id || ':' || (p_note->>'id'),
      jsonb_build_object('webhook', w.id, 'event', 'notification.created', 'data', jsonb_build_object('notification', v_shown))
    from webhooks w where w.workspace = p_workspace and w.user_id = p_user and w.active and 'notification.created' = any (w.events);
  return next pam_inbox_append(p_workspace, p_user, 'notification.created', json_build_object('notification', v_shown), null, null, null);
end $$;

/*
 * Marks notifications as read: those of p_ids, or (null) all. One inbox entry, which bears the command's id.
 * Outcomes: duplicate, idempotency_mismatch, else the entry.
 */
create function pam_notifications_read(p_workspace uuid, p_user uuid, p_command text, p_hash text, p_ids uuid[]) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_ids uuid[];
begin
  perform from memberships where workspace = p_workspace and user_id = p_user for no key update;
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
  if found then return; end if;
  with changed as (
    update notifications set read_at = pam_clock()
    where workspace = p_workspace and user_id = p_user and read_at is null and (p_ids is null or id = any (p_ids))
    returning id
  )
  select array_agg(id order by id) into v_ids from changed;
  return next pam_inbox_append(p_workspace, p_user, 'notification.read',
    case when p_ids is null then json_build_object('ids', '[]'::json, 'all', true)
      else json_build_object('ids', to_json(coalesce(v_ids, '{}'))) end, p_command, p_hash, null);
end $$;

/* Schedules of the given kinds whose time has come, the longest waiting first. */
create function pam_schedules_due(p_now timestamptz, p_kinds text[], p_limit int)
returns table (workspace uuid, id uuid, user_id uuid, kind text, subject uuid, payload text, starts_at timestamptz, next_at timestamptz,
  rule text, zone text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.workspace, s.id, s.user_id, s.kind, s.subject, s.payload::text, s.starts_at, s.next_at, s.rule, s.zone from schedules s
  where s.active and s.next_at <= p_now and s.kind = any (p_kinds) order by s.next_at limit p_limit;
$$;

/* When the next schedule of the given kinds is due; null when there is none. */
create function pam_schedules_next(p_kinds text[]) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.next_at from schedules s where s.active and s.kind = any (p_kinds) order by s.next_at limit 1;
$$;

/*
 * Fires schedules and moves them on, in one transaction. Each p_items: {ws, id, due, next?, notes: [as pam_notify], sends: [{id,
 * kind, dedupe, payload}]}. One that somebody else fires, has fired or has changed meanwhile is passed by: `due` must still
 * be its time. Outcomes an item: fired, behind it its entries.
 */
create function pam_schedules_fire(p_now timestamptz, p_items jsonb) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  i record;
  v_user uuid;
  v_note jsonb;
  r pam_row;
begin
  for i in select e.value as v, e.ordinality::int as item from jsonb_array_elements(p_items) with ordinality e loop
    select s.user_id into v_user from schedules s
      where s.workspace = (i.v->>'ws')::uuid and s.id = (i.v->>'id')::uuid and s.active and s.next_at = (i.v->>'due')::timestamptz
      for no key update skip locked;
    continue when not found;
    update schedules s set last_fired_at = p_now, next_at = coalesce((i.v->>'next')::timestamptz, s.next_at), active = i.v->>'next' is not null,
      updated_at = p_now where s.workspace = (i.v->>'ws')::uuid and s.id = (i.v->>'id')::uuid;
    insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
      select (i.v->>'ws')::uuid, (e->>'id')::uuid, v_user, e->>'kind', e->>'dedupe', e->'payload' from jsonb_array_elements(i.v->'sends') e
      on conflict (workspace, dedupe_key) do nothing;
    r := pam_outcome('fired'); r.item := i.item;
    return next r;
    for v_note in select value from jsonb_array_elements(i.v->'notes') loop
      for r in select * from pam_notify((i.v->>'ws')::uuid, v_user, v_note) loop
        r.item := i.item;
        return next r;
      end loop;
    end loop;
  end loop;
end $$;

/* What waits to leave: never tried, or overdue by p_grace_ms, which is when nobody is at it any more. */
create function pam_outbox_due(p_now timestamptz, p_grace_ms int, p_limit int)
returns table (workspace uuid, id uuid, kind text, attempts int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.workspace, o.id, o.kind, o.attempts from outbox o
  where o.sent_at is null and o.dead_at is null and o.next_try_at <= p_now
    and (o.attempts = 0 or o.next_try_at <= p_now - p_grace_ms * interval '1 ms')
  order by o.next_try_at limit p_limit;
$$;

/* Takes one on for p_lease_ms; nothing when it has left, is given up, is not due, or somebody else is at it. */
create function pam_outbox_claim(p_workspace uuid, p_id uuid, p_now timestamptz, p_lease_ms int)
returns table (user_id uuid, kind text, dedupe_key text, payload text, attempts int, created_at timestamptz)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update outbox o set attempts = o.attempts + 1, next_try_at = p_now + p_lease_ms * interval '1 ms'
  where (o.workspace, o.id) in (select l.workspace, l.id from outbox l
    where l.workspace = p_workspace and l.id = p_id and l.sent_at is null and l.dead_at is null and l.next_try_at <= p_now
    for no key update skip locked)
  returning o.user_id, o.kind, o.dedupe_key, o.payload::text, o.attempts, o.created_at;
$$;

/* How many deliveries in a row a webhook may lose before it is switched off. */
create function pam_webhook_failures_max() returns int language sql immutable return 10;

/*
 * How an attempt went: 'sent' (with what came of it), 'failed' (until p_retry_at) or 'dead'. Changes nothing when a later
 * attempt has begun. A webhook that loses many in a row is switched off; one that arrives starts the count anew.
 */
create function pam_outbox_settle(p_workspace uuid, p_id uuid, p_attempt int, p_outcome text, p_now timestamptz, p_retry_at timestamptz,
  p_error text, p_result jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  o outbox;
begin
  update outbox set sent_at = case when p_outcome = 'sent' then p_now end, dead_at = case when p_outcome = 'dead' then p_now end,
    next_try_at = coalesce(p_retry_at, next_try_at), last_error = p_error, result = p_result
    where workspace = p_workspace and id = p_id and attempts = p_attempt and sent_at is null and dead_at is null returning * into o;
  if not found then return false; end if;
  if o.kind = 'webhook' and p_outcome in ('sent', 'dead') then
    update webhooks w set failures = case when p_outcome = 'sent' then 0 else w.failures + 1 end,
      active = w.active and (p_outcome = 'sent' or w.failures + 1 < pam_webhook_failures_max())
      where w.workspace = p_workspace and w.id = (o.payload->>'webhook')::uuid and (p_outcome = 'dead' or w.failures > 0);
  end if;
  return true;
end $$;

/* The secret of a webhook, sealed, and where it goes; nothing when it is gone or switched off. */
create function pam_webhook_target(p_workspace uuid, p_id uuid) returns table (url text, secret text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.url, w.secret from webhooks w where w.workspace = p_workspace and w.id = p_id and w.active;
$$;

/* Sends that were given up and are still kept; counted up to 1,000. */
create function pam_outbox_dead() returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from (select from outbox where dead_at is not null limit 1000) d;
$$;

/* Removes what is past its time, at most p_limit rows of each kind; returns how many of which. */
create function pam_sweep(p_limit int, p_outbox timestamptz, p_read timestamptz, p_ended timestamptz, p_usage date)
returns table (name text, removed int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from outbox where (workspace, id) in (select o.workspace, o.id from outbox o
    where coalesce(o.sent_at, o.dead_at) < p_outbox limit p_limit for update skip locked);
  get diagnostics removed = row_count; name := 'outbox'; return next;
  delete from notifications where (workspace, id) in (select n.workspace, n.id from notifications n
    -- A budget's alert is the mark that it was told: it outlives the longest period, a year.
    where n.created_at < p_read and n.read_at < p_read and (n.kind <> 'budget_alert' or n.created_at < pam_clock() - interval '400 days')
    limit p_limit for update skip locked);
  get diagnostics removed = row_count; name := 'notifications'; return next;
  delete from schedules where (workspace, id) in (select s.workspace, s.id from schedules s
    where not s.active and s.updated_at < p_ended limit p_limit for update skip locked);
  get diagnostics removed = row_count; name := 'schedules'; return next;
  delete from tickets where hash in (select t.hash from tickets t where t.expires_at < pam_clock() - interval '1 hour'
    limit p_limit for update skip locked);
  get diagnostics removed = row_count; name := 'tickets'; return next;
  delete from usage_days where (workspace, user_id, day) in (select u.workspace, u.user_id, u.day from usage_days u
    where u.day < p_usage limit p_limit for update skip locked);
  get diagnostics removed = row_count; name := 'usage'; return next;
end $$;

/*
 * What was used on a day (UTC) by the turns that were asked on it, of at most p_limit workspaces behind p_after. Returns
 * the last of them, null when there is none more. A turn's id tells its time (uuid version 7), so its key finds a day.
 */
create function pam_roll_up(p_day date, p_after uuid, p_limit int) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_from constant uuid := rpad(lpad(to_hex((extract(epoch from p_day::timestamp at time zone 'UTC') * 1000)::bigint), 12, '0'), 32, '0')::uuid;
  v_to constant uuid := rpad(lpad(to_hex((extract(epoch from (p_day + 1)::timestamp at time zone 'UTC') * 1000)::bigint), 12, '0'), 32, '0')::uuid;
  v_workspaces uuid[];
begin
  select array_agg(w.workspace) into v_workspaces from (
    select workspace from workspaces where workspace > p_after order by workspace limit p_limit) w;
  if v_workspaces is null then return null; end if;
  insert into usage_days (workspace, user_id, day, turns, input_tokens, output_tokens, tool_uses)
    select t.workspace, t.user_id, p_day, count(*), sum(t.input_tokens), sum(t.output_tokens),
      coalesce(sum((select count(*) from tool_calls c where c.workspace = t.workspace and c.turn = t.id)), 0)
    from unnest(v_workspaces) w(ws) join turns t on t.workspace = w.ws and t.id >= v_from and t.id < v_to
    group by t.workspace, t.user_id
    on conflict (workspace, user_id, day) do update set turns = excluded.turns, input_tokens = excluded.input_tokens,
      output_tokens = excluded.output_tokens, tool_uses = excluded.tool_uses;
  return v_workspaces[cardinality(v_workspaces)];
end $$;

grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name, p.prosecdef as definer from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('pam_notify', 'pam_notifications_read', 'pam_schedules_due', 'pam_schedules_next',
      'pam_schedules_fire', 'pam_outbox_due', 'pam_outbox_claim', 'pam_outbox_settle', 'pam_webhook_failures_max', 'pam_webhook_target',
      'pam_outbox_dead', 'pam_sweep', 'pam_roll_up') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_app, pam_engine', f.name);
    if f.definer then
      execute format('alter function %s owner to pam_engine', f.name);
    end if;
  end loop;
end $$;
revoke create on schema public from pam_engine;
