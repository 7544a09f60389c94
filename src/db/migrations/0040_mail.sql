-- Mail goes to an address that its user has shown to be theirs: they wrote the code that was mailed to it. What of the things
-- that they are told comes by mail too is theirs to choose.

ALTER TABLE "profiles" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "mail_reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "mail_digest" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "mail_alerts" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE TABLE "mail_addresses" (
	"workspace" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"address" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_addresses_workspace_user_id_address_pk" PRIMARY KEY("workspace","user_id","address")
);
--> statement-breakpoint
CREATE TABLE "mail_codes" (
	"workspace" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"address" text NOT NULL,
	"hash" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "mail_codes_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE INDEX "mail_codes_of_user" ON "mail_codes" USING btree ("workspace","user_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_codes_by_user" ON "mail_codes" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_codes_to_address" ON "mail_codes" USING btree (lower("address"),"created_at");--> statement-breakpoint
CREATE INDEX "mail_codes_old" ON "mail_codes" USING btree ("created_at");--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['mail_addresses', 'mail_codes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy engine on %I to pam_engine using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to pam_engine', t);
    execute format('create policy tenant on %I to pam_app using (workspace = (select pam_workspace()) and user_id = (select pam_user()))
      with check (workspace = (select pam_workspace()) and user_id = (select pam_user()))', t);
  end loop;
end $$;
grant select on mail_addresses, mail_codes to pam_app;
--> statement-breakpoint
/* Where mail about something (reminders, digest, alerts) goes: the profile's address, once confirmed; null where none is wanted. */
create function pam_mail_target(p_workspace uuid, p_user uuid, p_about text) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.address from profiles p join mail_addresses a on a.workspace = p.workspace and a.user_id = p.user_id and a.address = p.email
  where p.workspace = p_workspace and p.user_id = p_user and p.deleted_at is null
    and case p_about when 'reminders' then p.mail_reminders when 'digest' then p.mail_digest when 'alerts' then p.mail_alerts else false end;
$$;
--> statement-breakpoint
/*
 * Has a code mailed to the profile's address, good for an hour. At most one a minute; a person asks for five a day, and an
 * address gets five a day, whoever asks. Returns sent, confirmed (it is already), none (no address), wait or limit.
 */
create function pam_mail_ask(p_workspace uuid, p_user uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now constant timestamptz := pam_clock();
  v_id constant uuid := gen_random_uuid();
  v_address text;
begin
  select p.email into v_address from profiles p where p.workspace = p_workspace and p.user_id = p_user and p.deleted_at is null;
  if v_address is null then return 'none'; end if;
  if exists (select from mail_addresses a where a.workspace = p_workspace and a.user_id = p_user and a.address = v_address) then
    return 'confirmed';
  end if;
  -- Of those who ask at the same time, one after the other is counted: of a person, and for an address.
  perform pg_advisory_xact_lock(hashtextextended('pam mail code ' || p_user, 0));
  perform pg_advisory_xact_lock(hashtextextended('pam mail code ' || lower(v_address), 0));
  if exists (select from mail_codes c where c.workspace = p_workspace and c.user_id = p_user and c.address = v_address
      and c.created_at > v_now - interval '1 minute') then
    return 'wait';
  end if;
  if (select count(*) from mail_codes c where c.user_id = p_user and c.created_at > v_now - interval '1 day') >= 5
    or (select count(*) from mail_codes c where lower(c.address) = lower(v_address) and c.created_at > v_now - interval '1 day') >= 5 then
    return 'limit';
  end if;
  insert into mail_codes (workspace, id, user_id, address, created_at, expires_at)
    values (p_workspace, v_id, p_user, v_address, v_now, v_now + interval '1 hour');
  insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
    values (p_workspace, gen_random_uuid(), p_user, 'mail_code', 'mail_code:' || v_id, jsonb_build_object('code', v_id));
  return 'sent';
end $$;
--> statement-breakpoint
/* An address that is new to the profile gets its code with the write that names it. */
create function pam_mail_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pam_mail_ask(new.workspace, new.user_id);
  return null;
end $$;
create trigger mail_named after insert on profiles for each row when (new.email is not null and new.deleted_at is null)
  execute function pam_mail_changed();
create trigger mail_renamed after update of email, deleted_at on profiles for each row
  when (new.email is not null and new.deleted_at is null
    and (new.email is distinct from old.email or old.deleted_at is not null))
  execute function pam_mail_changed();
--> statement-breakpoint
/* Where a code is to go, whose hash is kept from now on; null when it is used, over, or the profile names another address. */
create function pam_mail_code(p_workspace uuid, p_code uuid, p_hash text) returns text
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update mail_codes c set hash = p_hash from profiles p
  where c.workspace = p_workspace and c.id = p_code and c.used_at is null and c.expires_at > pam_clock()
    and p.workspace = c.workspace and p.user_id = c.user_id and p.email = c.address and p.deleted_at is null
  returning c.address;
$$;
--> statement-breakpoint
/*
 * Tries a code, of which the hash for each of the user's codes is given as {id: hash}, on the newest one that was mailed to the
 * profile's address: five tries a code, each counted whether it fits or not; it is used up when it fits. Returns confirmed, wrong,
 * none (no address, or no code that still counts) or already.
 */
create function pam_mail_confirm(p_workspace uuid, p_user uuid, p_hashes jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now constant timestamptz := pam_clock();
  v_address text;
  c mail_codes;
begin
  select p.email into v_address from profiles p where p.workspace = p_workspace and p.user_id = p_user and p.deleted_at is null;
  if v_address is null then return 'none'; end if;
  if exists (select from mail_addresses a where a.workspace = p_workspace and a.user_id = p_user and a.address = v_address) then
    return 'already';
  end if;
  select * into c from mail_codes m where m.workspace = p_workspace and m.user_id = p_user and m.address = v_address
    order by m.created_at desc limit 1 for no key update;
  if not found or c.hash is null or c.used_at is not null or c.expires_at <= v_now or c.tries >= 5 then return 'none'; end if;
  if c.hash is distinct from p_hashes->>c.id::text then
    update mail_codes set tries = tries + 1 where workspace = c.workspace and id = c.id;
    return 'wrong';
  end if;
  update mail_codes set tries = tries + 1, used_at = v_now where workspace = c.workspace and id = c.id;
  insert into mail_addresses (workspace, user_id, address, confirmed_at) values (p_workspace, p_user, v_address, v_now)
    on conflict do nothing;
  return 'confirmed';
end $$;
--> statement-breakpoint
/*
 * Tells a user of something: the notification, its inbox entry, a delivery for each of their webhooks that asks for it, and a mail
 * where they want what it is about (`mail`) by mail.
 * p_note: {id, kind, title, body, link?, dedupe, mail?}. Returns the entry; nothing when the same was told before.
 */
create or replace function pam_notify(p_workspace uuid, p_user uuid, p_note jsonb) returns setof pam_row
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
  if p_note ? 'mail' and pam_mail_target(p_workspace, p_user, p_note->>'mail') is not null then
    insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
      values (p_workspace, gen_random_uuid(), p_user, 'mail', 'mail:' || (p_note->>'id'),
        jsonb_build_object('about', p_note->>'mail', 'subject', p_note->>'title', 'text', coalesce(p_note->>'body', '')));
  end if;
  return next pam_inbox_append(p_workspace, p_user, 'notification.created', json_build_object('notification', v_shown), null, null, null);
end $$;

grant create on schema public to pam_engine;
do $$
declare
  f regprocedure;
begin
  foreach f in array array['pam_mail_target(uuid, uuid, text)'::regprocedure, 'pam_mail_ask(uuid, uuid)'::regprocedure,
    'pam_mail_changed()'::regprocedure, 'pam_mail_code(uuid, uuid, text)'::regprocedure,
    'pam_mail_confirm(uuid, uuid, jsonb)'::regprocedure]
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to pam_app, pam_engine', f);
    execute format('alter function %s owner to pam_engine', f);
  end loop;
end $$;
revoke create on schema public from pam_engine;
