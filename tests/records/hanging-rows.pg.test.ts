import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient } from "../../src/db/driver.ts";
import { AppWorld } from "../jobs/app-world.ts";
import { Someone } from "../jobs/someone.ts";
import { until } from "../jobs/until.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world?.close());

/** Someone's trip with a stop and something to pack. */
async function traveller() {
  const user = new Someone(world);
  const made = async (path: string, body: object) =>
    String((await user.call(`POST /api/wheels/${path}`, body))["id"]);
  const days = { startsOn: "2027-04-01", endsOn: "2027-04-14", currency: "EUR" };
  const trip = await made("trips", { name: "Japan", ...days });
  const stop = await made("stops", { tripId: trip, position: 1, place: "Kyoto" });
  const item = await made("packing", { tripId: trip, name: "Umbrella" });
  return { user, trip, stop, item };
}

/** So many more rows like that one. */
const multiply = (table: string, id: string, by: number) =>
  world.admin`insert into ${world.admin(table)}
    select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
    from ${world.admin(table)} t, generate_series(1, ${by}::int) where t.id = ${id}`;

test("5,000 rows may hang on a row over all kinds: one more, and it is neither removed nor shared, and nothing is changed", async () => {
  const { user, trip, stop, item } = await traveller();
  await multiply("trip_stops", stop, 2_500);
  await multiply("packing_items", item, 2_499);
  const household = { name: "Rose Street", access: "household" };
  await user.call("POST /api/social/groups", household);
  const path = `/api/wheels/trips/${trip}`;
  for (const [line, body] of [
    [`DELETE ${path}`, {}],
    [`PATCH ${path}`, { visibility: "workspace" }],
  ] as const) {
    const reply = await world.call(user.login, line, body);
    expect([reply.status, JSON.stringify(reply.body)], line).toEqual([
      400,
      expect.stringContaining("More than 5000 rows hang on this trip."),
    ]);
  }
  expect(await user.call(`GET ${path}`)).toMatchObject({ visibility: "private", version: 1 });
  await user.call(`DELETE /api/wheels/packing/${item}`);
  expect((await world.call(user.login, `DELETE ${path}`, {})).status).toBe(200);
}, 120_000);

test("a stop is not stored on a trip that is being removed: it waits how that ends, and is refused, or stored", async () => {
  const { user, trip } = await traveller();
  const other = openClient(world.adminUrl, { max: 1, applicationName: "the other" });
  const add = () =>
    world.call(user.login, "POST /api/wheels/stops", { tripId: trip, position: 2, place: "Nara" });
  const meanwhile = async (ending: (tx: typeof other) => Promise<unknown>) => {
    let adding: ReturnType<typeof add> | undefined;
    await other
      .begin(async (tx) => {
        await tx`select from trips where id = ${trip} for update`;
        adding = add();
        await until("the stop to wait for the trip", async () => {
          const waiting = await world.admin`select from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%for key share%'`;
          return waiting.length === 1;
        });
        await ending(tx as unknown as typeof other);
      })
      .catch((error: Error) => expect(error.message).toBe("it stays"));
    return adding;
  };
  const stays = () => Promise.reject(new Error("it stays"));
  expect(await meanwhile(stays)).toMatchObject({ status: 201, body: { tripId: trip } });
  const goes = (tx: typeof other) => tx`update trips set deleted_at = now() where id = ${trip}`;
  const refused = await meanwhile(goes);
  expect(refused).toMatchObject({ status: 400, body: { error: { details: [{ path: "tripId" }] } } });
  await other.end({ timeout: 1 });
}, 60_000);
