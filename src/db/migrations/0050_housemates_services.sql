-- What a housemate's filling makes due is told to whoever planned it.

/* A look, now, at the services of vehicles for each of the user's household that has plans for them. */
create function pam_review_services(p_vehicles uuid[]) returns void language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into schedules (workspace, user_id, id, kind, payload, starts_at, next_at)
    select x.workspace, x.user_id, gen_random_uuid(), 'service_due', jsonb_build_object('vehicles', x.vehicles), now(), now() from (
      select p.workspace, p.user_id, array_agg(distinct p.vehicle_id order by p.vehicle_id) as vehicles from service_plans p
      where p.workspace = any (pam_household()) and p.vehicle_id = any (p_vehicles) and p.active and p.deleted_at is null
      group by p.workspace, p.user_id) x;
$$;
--> statement-breakpoint
grant create on schema public to pam_engine;
revoke all on function pam_review_services(uuid[]) from public;
grant execute on function pam_review_services(uuid[]) to pam_app, pam_engine;
alter function pam_review_services(uuid[]) owner to pam_engine;
revoke create on schema public from pam_engine;
