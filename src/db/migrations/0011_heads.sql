-- How far logs have come: what an instance checks its sockets against, since publications may get lost.

/*
 * The heads of many logs in one call, for the engine's own rounds: tenants never call it. Logs that are gone are left
 * out. p_workspaces and p_conversations are of one length.
 */
create function pam_heads(p_workspaces uuid[], p_conversations uuid[])
returns table (workspace uuid, conversation uuid, epoch uuid, seq bigint, running boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.workspace, c.id, c.epoch, c.last_seq, c.running_turn is not null
  from unnest(p_workspaces, p_conversations) as asked (workspace, conversation)
  join conversations c on c.workspace = asked.workspace and c.id = asked.conversation
  where c.deleted_at is null;
$$;

/* Bytes of the bodies of a log's entries behind p_after, up to and with p_to. */
create function pam_gap_bytes(p_workspace uuid, p_user uuid, p_conversation uuid, p_after bigint, p_to bigint) returns bigint
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pam_enter(p_workspace, p_user);
  return (select coalesce(sum(octet_length(l.body::text)), 0) from log l
    where l.workspace = p_workspace and l.conversation = p_conversation and l.seq > p_after and l.seq <= p_to);
end $$;

grant create on schema public to pam_engine;
revoke all on function pam_heads(uuid[], uuid[]) from public;
revoke all on function pam_gap_bytes(uuid, uuid, uuid, bigint, bigint) from public;
grant execute on function pam_heads(uuid[], uuid[]) to pam_app, pam_engine;
grant execute on function pam_gap_bytes(uuid, uuid, uuid, bigint, bigint) to pam_app, pam_engine;
alter function pam_heads(uuid[], uuid[]) owner to pam_engine;
revoke create on schema public from pam_engine;
