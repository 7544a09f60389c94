-- A transactional tool: these two calls stand around its own statements, in one transaction. The first takes the locks
-- in the order conversation → turn → tool call and names the tenant; the second writes outcome and log entry.

/* Outcomes: run, cancelled (a cancel came first), done (it has a result), fenced (another owner, or no such use). */
create function pam_tool_begin(p_workspace uuid, p_user uuid, p_conversation uuid, p_turn uuid, p_fence bigint, p_tool_use text)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_cancelled boolean;
  v_status text;
begin
  perform from conversations where workspace = p_workspace and id = p_conversation and user_id = p_user
    and running_turn = p_turn and fence = p_fence for no key update;
  if not found then return 'fenced'; end if;
  select cancel_requested into v_cancelled from turns where workspace = p_workspace and id = p_turn for no key update;
  select status into v_status from tool_calls
    where workspace = p_workspace and turn = p_turn and tool_use = p_tool_use for no key update;
  if v_status is null then return 'fenced'; end if;
  perform pam_enter(p_workspace, p_user);
  if v_status not in ('requested', 'executing') then return 'done'; end if;
  return case when v_cancelled then 'cancelled' when v_status = 'executing' then 'executing' else 'run' end;
end $$;

/* Marks a use as executing before something outside is called, and says so in the log. To be called after pam_tool_begin. */
create function pam_tool_start(p_workspace uuid, p_conversation uuid, p_turn uuid, p_fence bigint, p_tool_use text, p_body json)
returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
begin
  select * into strict head from conversations where workspace = p_workspace and id = p_conversation for no key update;
  update tool_calls set status = 'executing', fence = p_fence where workspace = p_workspace and turn = p_turn and tool_use = p_tool_use;
  return pam_append(head, 'tool.started', p_body, p_turn, p_fence, null, null);
end $$;

/* Records a use's outcome in the transaction that had its effect. */
create function pam_tool_finish(
  p_workspace uuid, p_conversation uuid, p_turn uuid, p_fence bigint, p_tool_use text, p_status text, p_body json
) returns pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head conversations;
  r pam_row;
begin
  select * into strict head from conversations where workspace = p_workspace and id = p_conversation for no key update;
  r := pam_append(head, 'tool.completed', p_body, p_turn, p_fence, null, null);
  update log set tool_use = p_tool_use where workspace = p_workspace and conversation = p_conversation and seq = r.seq;
  update tool_calls set status = p_status, result_seq = r.seq, fence = p_fence
    where workspace = p_workspace and turn = p_turn and tool_use = p_tool_use and result_seq is null;
  if not found then raise exception 'tool use % has a result already', p_tool_use using errcode = 'PF001'; end if;
  return r;
end $$;

/* For a tool that is run by REST: the command's replay, or nothing when it is new. Locks the membership, names the tenant. */
create function pam_direct_begin(p_workspace uuid, p_user uuid, p_command text, p_hash text)
returns setof pam_row language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from memberships where workspace = p_workspace and user_id = p_user for no key update;
  perform pam_enter(p_workspace, p_user);
  return query select * from pam_replay(p_workspace, p_user, p_command, p_hash);
end $$;
