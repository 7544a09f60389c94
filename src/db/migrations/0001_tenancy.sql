-- Who may see which row. The application's role sees only the workspace and user that its transaction has named;
-- the engine's functions (owned by pam_engine, which can't log in) work across tenants and match tenants themselves.
-- Row level security is forced, so that not even the tables' owner passes by it.

grant usage on schema public to pam_app, pam_engine;
grant create on schema public to pam_engine;

create function pam_workspace() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.workspace', true), '')::uuid;
create function pam_user() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user', true), '')::uuid;

do $$
declare
  t text;
begin
  foreach t in array array['users', 'workspaces', 'memberships', 'instances', 'tickets', 'conversations', 'branches',
    'log', 'turns', 'tool_calls', 'effects', 'outbox', 'expenses', 'budgets'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy engine on %I to pam_engine using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to pam_engine', t);
  end loop;

  -- What one user alone may see.
  foreach t in array array['memberships', 'conversations', 'branches', 'log', 'turns', 'tool_calls', 'effects', 'outbox'] loop
    execute format('create policy tenant on %I to pam_app using (workspace = (select pam_workspace()) and user_id = (select pam_user()))
      with check (workspace = (select pam_workspace()) and user_id = (select pam_user()))', t);
    execute format('grant select on %I to pam_app', t);
  end loop;

  -- Domain rows: private to their user, or shown to the workspace; written by their user only.
  foreach t in array array['expenses', 'budgets'] loop
    execute format('create policy tenant on %I to pam_app
      using (workspace = (select pam_workspace()) and (user_id = (select pam_user()) or visibility = ''workspace''))
      with check (workspace = (select pam_workspace()) and user_id = (select pam_user()))', t);
    execute format('grant select, insert, update on %I to pam_app', t);
  end loop;
end $$;

create policy tenant on users to pam_app using (id = (select pam_user())) with check (id = (select pam_user()));
create policy tenant on workspaces to pam_app
  using (workspace = (select pam_workspace())) with check (workspace = (select pam_workspace()));
grant select on users, workspaces to pam_app;

-- The ledger and the outbox are written by the tools' own transactions.
grant insert on effects, outbox to pam_app;
grant update (undone_by) on effects to pam_app;

/* Names the tenant for the current transaction only. */
create function pam_enter(p_workspace uuid, p_user uuid) returns void language sql
  begin atomic
    select set_config('app.workspace', p_workspace::text, true), set_config('app.user', p_user::text, true);
  end;

alter table conversations set (fillfactor = 60);
alter table turns set (fillfactor = 80);
alter table tool_calls set (fillfactor = 80);
