-- What open steps have shown, for whoever can't ask the one that runs them: it died, or the broker is away.

create table partials (
  workspace uuid not null,
  turn uuid not null,
  step integer not null,
  attempt integer not null,
  block integer not null,
  starts integer not null,
  ends integer not null,
  conversation uuid not null,
  user_id uuid not null,
  fence bigint not null,
  type text not null,
  tool_use text,
  name text,
  text text not null,
  constraint partials_workspace_turn_step_attempt_block_starts_pk primary key (workspace, turn, step, attempt, block, starts)
);
alter table partials enable row level security;
alter table partials force row level security;
create policy engine on partials to pam_engine using (true) with check (true);
grant select, insert, update, delete on partials to pam_engine;

/*
 * Appends chunks to what is stored of open steps; the arrays up to p_text are of one length. A chunk is a block's text from one
 * UTF-16 offset to another: one that starts at 0 takes the place of what is stored of its block, another one continues
 * it. Returns those, counted from 1, that were refused: the fence is not the conversation's or the step not the turn's
 * open one, or what comes before the chunk is not stored. No conversation is locked: a chunk that meets a take-over
 * half way is left behind, shown to nobody (pam_partials_read) and swept. Then chunks of p_over_turn go, but for an open step's.
 * What a crash of Postgres takes of it is missed by nobody: the next chunk is refused, and its owner begins at 0.
 */
create function pam_partials_store(
  p_workspace uuid[], p_user uuid[], p_conversation uuid[], p_turn uuid[], p_fence bigint[], p_step int[], p_attempt int[], p_block int[],
  p_starts int[], p_ends int[], p_type text[], p_tool_use text[], p_name text[], p_text text[], p_over_workspace uuid[], p_over_turn uuid[]
) returns int[] language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_refused int[];
begin
  perform set_config('synchronous_commit', 'off', true);
  with item as materialized (
    select i.*, c.id is not null and t.id is not null and (i.starts = 0 or i.starts = (
      select p.ends from partials p
      where p.workspace = i.ws and p.turn = i.turn and p.step = i.step and p.attempt = i.attempt and p.block = i.block
      order by p.starts desc limit 1)) as taken
    from unnest(p_workspace, p_user, p_conversation, p_turn, p_fence, p_step, p_attempt, p_block, p_starts, p_ends, p_type, p_tool_use,
      p_name, p_text) with ordinality i(ws, usr, conv, turn, fence, step, attempt, block, starts, ends, type, tool_use, name, text, item)
    left join conversations c on c.workspace = i.ws and c.id = i.conv and c.user_id = i.usr and c.running_turn = i.turn and c.fence = i.fence
    left join turns t on t.workspace = i.ws and t.id = i.turn and t.step = i.step and t.attempt = i.attempt
  ), replaced as (
    delete from partials p using item i
    where i.taken and i.starts = 0 and p.starts > 0
      and p.workspace = i.ws and p.turn = i.turn and p.step = i.step and p.attempt = i.attempt and p.block = i.block
  ), appended as (
    insert into partials (workspace, turn, step, attempt, block, starts, ends, conversation, user_id, fence, type, tool_use, name, text)
    select ws, turn, step, attempt, block, starts, ends, conv, usr, fence, type, tool_use, name, text from item where taken
    on conflict (workspace, turn, step, attempt, block, starts) do update set ends = excluded.ends, text = excluded.text
  )
  select array_agg(item.item::int) into v_refused from item where taken is not true;

  delete from partials p using unnest(p_over_workspace, p_over_turn) o(ws, turn)
  where p.workspace = o.ws and p.turn = o.turn and not exists (
    select from conversations c join turns t on t.workspace = c.workspace and t.id = c.running_turn
    where c.workspace = p.workspace and c.id = p.conversation and t.id = p.turn and t.step = p.step and t.attempt = p.attempt);
  return v_refused;
end $$;

/*
 * What is stored of the open steps of conversations, a row a block, in order; the arrays are of one length, and item counts
 * from 1. Nothing of a conversation that is not the user's, and nothing that was withdrawn or is part of the log by now.
 */
create function pam_partials_read(p_workspace uuid[], p_user uuid[], p_conversation uuid[])
returns table (item int, turn uuid, step int, attempt int, block int, type text, tool_use text, name text, text text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.item::int, t.id, t.step, t.attempt, p.block, min(p.type), min(p.tool_use), min(p.name), string_agg(p.text, '' order by p.starts)
  from unnest(p_workspace, p_user, p_conversation) with ordinality i(ws, usr, conv, item)
  join conversations c on c.workspace = i.ws and c.id = i.conv and c.user_id = i.usr and c.deleted_at is null
  join turns t on t.workspace = c.workspace and t.id = c.running_turn and t.status = 'running'
  join partials p on p.workspace = t.workspace and p.turn = t.id and p.step = t.step and p.attempt = t.attempt and p.fence = c.fence
  group by i.item, t.id, t.step, t.attempt, p.block order by i.item, p.block;
$$;

/* Text that was withdrawn goes with its attempt, whoever raises it. */
create function pam_partials_withdraw() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from partials where workspace = new.workspace and turn = new.id;
  return null;
end $$;
create trigger partials_withdrawn after update of attempt on turns
  for each row when (old.step = new.step and old.attempt < new.attempt) execute function pam_partials_withdraw();

/* Removes at most p_limit chunks of no open step: of turns that ended just before their owner died. Returns how many. */
create function pam_partials_sweep(p_limit int) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_removed int;
begin
  delete from partials where (workspace, turn, step, attempt, block, starts) in (
    select p.workspace, p.turn, p.step, p.attempt, p.block, p.starts from partials p
    where not exists (
      select from conversations c join turns t on t.workspace = c.workspace and t.id = c.running_turn
      where c.workspace = p.workspace and c.id = p.conversation and t.id = p.turn and t.step = p.step and t.attempt = p.attempt)
    limit p_limit for update skip locked);
  get diagnostics v_removed = row_count;
  return v_removed;
end $$;

grant create on schema public to pam_engine;
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname like 'pam\_partials\_%' loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to pam_app, pam_engine', f.name);
    execute format('alter function %s owner to pam_engine', f.name);
  end loop;
end $$;
revoke create on schema public from pam_engine;
