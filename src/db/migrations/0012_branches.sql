-- Double-send policies, the queue, and branches. A message is a row of the log; where it stands is (branch, pos), and a
-- branch that was forked is made of stretches of others, flattened once, when it is made.

-- Seq of the entry of the same log that holds a message's words, where they were changed while it waited: a log entry
-- never changes once it was seen.
alter table log add column words bigint;
create index branches_forked_at on branches (workspace, conversation, parent, fork_pos) where parent is not null;

/*
 * The messages p_lo–p_hi of a branch, wherever they stand: rows of `log` with the branch's own positions, in no order.
 * A branch without segments is one stretch of its own. Only stretches that the range meets are looked up, so the cost
 * depends on the range and not on how often the branch was forked. One SELECT, so that callers' plans take it in.
 */
create function pam_branch_messages(p_workspace uuid, p_conversation uuid, p_branch uuid, p_lo bigint, p_hi bigint)
returns setof log language sql stable as $$
  select l.* from (
    select s.source_conversation as conversation, s.source_branch as branch, greatest(s.lo, p_lo) as lo,
      least(coalesce(s.hi, p_hi), p_hi) as hi
    from public.branch_segments s
    where s.workspace = p_workspace and s.conversation = p_conversation and s.branch = p_branch and s.lo <= p_hi
      and s.lo >= coalesce((select f.lo from public.branch_segments f
        where f.workspace = p_workspace and f.conversation = p_conversation and f.branch = p_branch and f.lo <= p_lo
        order by f.lo desc limit 1), 1)
    union all
    select p_conversation, p_branch, p_lo, p_hi
    where not exists (select from public.branch_segments s
      where s.workspace = p_workspace and s.conversation = p_conversation and s.branch = p_branch)
  ) stretch
  join public.log l on l.workspace = p_workspace and l.conversation = stretch.conversation and l.branch = stretch.branch
    and l.pos between stretch.lo and stretch.hi;
$$;

/*
 * A message's newest words, as the text of a JSON string. They are cut out as they stand: what people type is not
 * always text to Postgres.
 */
create function pam_words(p_message log) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select substring(coalesce((select l.body from log l where p_message.words is not null and l.workspace = p_message.workspace
    and l.conversation = p_message.conversation and l.seq = p_message.words), p_message.body)::text from '"content":("(?:[^"\\]|\\.)*")');
$$;

/* A message's body, with its newest words. */
create function pam_message_body(p_message log) returns json
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_text constant text := p_message.body::text;
  v_old text;
  v_at int;
begin
  if p_message.words is null then return p_message.body; end if;
  v_old := substring(v_text from '"content":("(?:[^"\\]|\\.)*")');
  v_at := strpos(v_text, '"content":') + length('"content":');
  return (left(v_text, v_at - 1) || pam_words(p_message) || substr(v_text, v_at + length(v_old)))::json;
end $$;

-- Owners and rights, as in 0008.
grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name, p.prosecdef as definer from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname like 'pam\_%' loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_app, pam_engine', f.name);
    if f.definer then
      execute format('alter function %s owner to pam_engine', f.name);
    end if;
  end loop;
end $$;
revoke create on schema public from pam_engine;
