-- Every device of a user hears what waits for their approval, and that it was decided, whichever conversation it is in.

CREATE INDEX "tool_calls_asking" ON "tool_calls" USING btree ("workspace","user_id","expires_at","turn","tool_use") WHERE status = 'waiting' and waits_for = 'approval';--> statement-breakpoint

/* A use begins to wait for a person, or waits no more, whoever decided or stopped it: the outbox brings that to the user's inbox. */
create function pam_approval_moved() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
    values (new.workspace, gen_random_uuid(), new.user_id, 'approval',
      'approval:' || case new.status when 'waiting' then 'asked:' else 'over:' end || new.turn || ':' || new.tool_use,
      jsonb_build_object('turn', new.turn, 'toolUse', new.tool_use))
    on conflict (workspace, dedupe_key) do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger asked after insert on tool_calls for each row
  when (new.status = 'waiting' and new.waits_for = 'approval') execute function pam_approval_moved();
--> statement-breakpoint
create trigger decided after update of status on tool_calls for each row
  when (old.status = 'waiting' and new.status <> 'waiting' and new.waits_for = 'approval') execute function pam_approval_moved();
--> statement-breakpoint

/*
 * The inbox's entry that a use waits for approval, or (where that was told) that it does no more. Each once, and in this order,
 * however often and in whichever order it is called. The input stands in the conversation alone, and goes with it.
 */
create function pam_approval_tell(p_workspace uuid, p_user uuid, p_turn uuid, p_tool_use text) returns setof pam_row
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_use constant text := p_turn || ':' || p_tool_use;
  c tool_calls;
  v_decided timestamptz;
begin
  perform from memberships where workspace = p_workspace and user_id = p_user for no key update;
  select * into c from tool_calls where workspace = p_workspace and turn = p_turn and tool_use = p_tool_use and user_id = p_user
    and waits_for = 'approval';
  if not found or exists (select from log l where l.workspace = p_workspace and l.user_id = p_user
      and l.command = 'approval:' || case c.status when 'waiting' then 'asked:' else 'over:' end || v_use) then
    return;
  end if;
  if c.status = 'waiting' then
    if not exists (select from conversations k where k.workspace = p_workspace and k.id = c.conversation and k.deleted_at is null) then
      return;
    end if;
    return next pam_inbox_append(p_workspace, p_user, 'approval.asked', json_build_object('conversation', c.conversation, 'turn', c.turn,
      'toolUse', c.tool_use, 'name', c.name, 'inputHash', c.input_hash, 'expiresAt', pam_iso(c.expires_at)),
      'approval:asked:' || v_use, '', null);
    return;
  end if;
  if not exists (select from log l where l.workspace = p_workspace and l.user_id = p_user and l.command = 'approval:asked:' || v_use) then
    return;
  end if;
  select l.at into v_decided from log l where l.workspace = p_workspace and l.turn = p_turn and l.tool_use = p_tool_use
    and l.fence is not null and l.type = 'tool.decided';
  return next pam_inbox_append(p_workspace, p_user, 'approval.decided', json_build_object('conversation', c.conversation, 'turn', c.turn,
    'toolUse', c.tool_use, 'name', c.name, 'decision', case
      when v_decided is null then 'cancelled'
      when v_decided >= c.expires_at then 'expired'
      when c.approved_hash is null then 'declined'
      else 'approved' end), 'approval:over:' || v_use, '', null);
end $$;
--> statement-breakpoint
grant create on schema public to pam_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  foreach f in array array['pam_approval_moved()'::regprocedure, 'pam_approval_tell(uuid, uuid, uuid, text)'::regprocedure]
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to pam_app, pam_engine', f);
    execute format('alter function %s owner to pam_engine', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from pam_engine;
