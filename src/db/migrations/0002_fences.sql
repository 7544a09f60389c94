-- The fence: at most one effective owner. A row that a turn's owner writes carries the fence it believes in; these
-- triggers compare it with the conversation's, once a statement, inside the transaction that writes.

create function pam_check_fence() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from written w
    left join conversations c on c.workspace = w.workspace and c.id = w.conversation
    where w.fence is not null and w.fence is distinct from c.fence
  ) then
    raise exception 'this turn has another owner now' using errcode = 'PF001';
  end if;
  return null;
end $$;
alter function pam_check_fence() owner to pam_engine;

create trigger fence_on_insert after insert on log referencing new table as written
  for each statement execute function pam_check_fence();
create trigger fence_on_insert after insert on turns referencing new table as written
  for each statement execute function pam_check_fence();
create trigger fence_on_update after update on turns referencing new table as written
  for each statement execute function pam_check_fence();
create trigger fence_on_insert after insert on tool_calls referencing new table as written
  for each statement execute function pam_check_fence();
create trigger fence_on_update after update on tool_calls referencing new table as written
  for each statement execute function pam_check_fence();
