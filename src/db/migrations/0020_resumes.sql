-- What people who come back have missed, of many logs in one call.

/*
 * Where logs stand, and what was stored behind a cursor of each: a row an item; none for a log that is not the user's. The
 * arrays are of one length, and item counts from 1. Where p_epoch is null or not the log's, or p_after not behind its head
 * by 1 to p_entries, nothing is read of it: bytes is null.
 *   running  the turn that runs, and does not wait for a person
 *   bytes    of the bodies behind p_after, all of them
 *   missed   the first of those entries, at most p_page and up to the one that passes p_page_bytes; none where bytes is above
 *            p_bytes. A record (U+001E) each, of the fields (U+001F) type, seq, at, turn, body: JSON has no such characters.
 */
create function pam_resume(
  p_workspace uuid[], p_user uuid[], p_log uuid[], p_epoch uuid[], p_after bigint[],
  p_entries int, p_bytes int, p_page int, p_page_bytes int
) returns table (item int, epoch uuid, seq bigint, running uuid, bytes bigint, missed text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.item::int, c.epoch, c.last_seq, t.id, g.bytes, case when g.bytes <= p_bytes then g.missed end
  from unnest(p_workspace, p_user, p_log, p_epoch, p_after) with ordinality i(ws, usr, log, epoch, after, item)
  join conversations c on c.workspace = i.ws and c.id = i.log and c.user_id = i.usr and c.deleted_at is null
  left join turns t on t.workspace = c.workspace and t.id = c.running_turn and t.status = 'running'
  cross join lateral (
    select sum(e.size)::bigint as bytes,
      string_agg(concat_ws(E'\x1f', e.type, e.seq, pam_iso(e.at), coalesce(e.turn::text, ''), e.body), E'\x1e' order by e.seq)
        filter (where e.seq - i.after <= p_page and e.upto - e.size <= p_page_bytes) as missed
    from (
      select l.type, l.seq, l.at, l.turn, l.body::text as body, octet_length(l.body::text) as size,
        sum(octet_length(l.body::text)) over (order by l.seq) as upto
      from log l where l.workspace = c.workspace and l.conversation = c.id and l.seq > i.after and l.seq <= c.last_seq
        and i.epoch = c.epoch and c.last_seq - i.after between 1 and p_entries
    ) e
  ) g;
$$;
drop function pam_gap_bytes(uuid, uuid, uuid, bigint, bigint);

grant create on schema public to pam_engine;
revoke all on function pam_resume(uuid[], uuid[], uuid[], uuid[], bigint[], int, int, int, int) from public;
grant execute on function pam_resume(uuid[], uuid[], uuid[], uuid[], bigint[], int, int, int, int) to pam_app, pam_engine;
alter function pam_resume(uuid[], uuid[], uuid[], uuid[], bigint[], int, int, int, int) owner to pam_engine;
revoke create on schema public from pam_engine;
