-- A turn between two steps goes from an instance that leaves to whichever finds it first.

/*
 * Gives up a running turn of which nothing is open: no text was shown that is not stored, no tool runs. The next scan of
 * any instance resumes it (pam_claim_orphans: nobody owns it), at the same attempt and without a crash. The fence goes up
 * here and now: whoever held the turn writes nothing more, also before it is taken. False: it was not p_fence's any more.
 */
create function pam_hand_over(p_workspace uuid, p_user uuid, p_conversation uuid, p_turn uuid, p_fence bigint)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update conversations set fence = fence + 1, owner = null
    where workspace = p_workspace and id = p_conversation and user_id = p_user and running_turn = p_turn and fence = p_fence
      and owner is not null;
  if not found then return false; end if;
  update turns set fence = p_fence + 1 where workspace = p_workspace and id = p_turn;
  return true;
end $$;

grant create on schema public to pam_engine;
revoke all on function pam_hand_over(uuid, uuid, uuid, uuid, bigint) from public;
grant execute on function pam_hand_over(uuid, uuid, uuid, uuid, bigint) to pam_app, pam_engine;
alter function pam_hand_over(uuid, uuid, uuid, uuid, bigint) owner to pam_engine;
revoke create on schema public from pam_engine;
