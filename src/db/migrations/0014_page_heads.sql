-- Where conversations stand, for pages of history that an instance remembers.

/*
 * The heads of many users' own conversations in one call; null asks for the user's current one. What a user does not
 * have is left out. The arrays are of one length, and n counts from 1.
 */
create function pam_page_heads(p_workspaces uuid[], p_users uuid[], p_conversations uuid[])
returns table (n int, conversation uuid, epoch uuid, seq bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select asked.n::int, c.id, c.epoch, c.last_seq
  from unnest(p_workspaces, p_users, p_conversations) with ordinality as asked (workspace, user_id, conversation, n)
  left join memberships m on asked.conversation is null and m.workspace = asked.workspace and m.user_id = asked.user_id
  join conversations c on c.workspace = asked.workspace and c.id = coalesce(asked.conversation, m.current_conversation)
  where c.user_id = asked.user_id and c.kind = 'chat' and c.deleted_at is null;
$$;

grant create on schema public to pam_engine;
revoke all on function pam_page_heads(uuid[], uuid[], uuid[]) from public;
grant execute on function pam_page_heads(uuid[], uuid[], uuid[]) to pam_app, pam_engine;
alter function pam_page_heads(uuid[], uuid[], uuid[]) owner to pam_engine;
revoke create on schema public from pam_engine;
