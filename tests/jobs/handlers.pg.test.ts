import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import { outboxRows } from "../../src/db/outbox.ts";
import { type PurgeUntil, purge, rollUp, sweep } from "../../src/db/upkeep.ts";
import { GiveUp, type Job } from "../../src/jobs/define-job.ts";
import { cleanUp } from "../../src/jobs/handlers/clean-up.ts";
import { deliverOutbox } from "../../src/jobs/handlers/deliver-outbox.ts";
import { rollUpUsage } from "../../src/jobs/handlers/roll-up-usage.ts";
import type { JobHint } from "../../src/jobs/job-queue.ts";
import type { Deliver } from "../../src/jobs/outbox-item.ts";
import { createOutboxScan } from "../../src/jobs/outbox-scan.ts";
import { preparedDatabase } from "../db/prepared-database.ts";
import { ScheduleWorld } from "./schedule-world.ts";

let world: ScheduleWorld;
let rows: ReturnType<typeof outboxRows>;
beforeAll(async () => {
  world = new ScheduleWorld(await preparedDatabase());
  world.now = Date.now();
  rows = outboxRows(world.client());
});
afterAll(() => world.database.close());

const clock = { now: () => world.now };
const context = { signal: new AbortController().signal, attempt: 1 };
const run = (job: Job, input: object) => job.run(input, context);

async function put(tenant: Tenant, payload: object = {}, kind = "mail"): Promise<string> {
  const id = randomUUID();
  await world.database
    .admin`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload, next_try_at)
    values (${tenant.workspace}, ${id}, ${tenant.user}, ${kind}, ${id}, ${JSON.stringify(payload)}::text::jsonb, ${new Date(world.now)})`;
  return id;
}

async function stateOf(id: string) {
  const [row] = await world.database.admin`
    select attempts, sent_at is not null as sent, dead_at is not null as dead, last_error from outbox where id = ${id}`;
  return row;
}

const jobOf = (mail: Deliver) => deliverOutbox({ rows, clock, deliveries: { mail } });

test("deliver_outbox: run twice, also at the same time, it sends once", async () => {
  const tenant = await world.tenant();
  const id = await put(tenant);
  const sent: string[] = [];
  const job = jobOf(async (item) => {
    sent.push(item.id);
    return {};
  });
  const place = { workspace: tenant.workspace, id };
  await Promise.all([run(job, place), run(job, place)]);
  await run(job, place);
  expect(sent).toEqual([id]);
  expect(await stateOf(id)).toMatchObject({ attempts: 1, sent: true, dead: false });
});

test("deliver_outbox: killed after sending, before it could say so, it sends again with the same key, and nobody does before its lease is over", async () => {
  const tenant = await world.tenant();
  const id = await put(tenant);
  const place = { workspace: tenant.workspace, id };
  const keys: string[] = [];
  const dying = deliverOutbox({
    rows: { claim: rows.claim, settle: () => new Promise(() => {}) },
    clock,
    deliveries: { mail: async ({ dedupeKey }) => ({ at: keys.push(dedupeKey) }) },
  });
  void run(dying, place);
  await expect.poll(() => keys.length).toBe(1);
  const next = jobOf(async ({ dedupeKey }) => ({ at: keys.push(dedupeKey) }));
  await run(next, place);
  expect(keys).toHaveLength(1);
  world.now += 36_000;
  await run(next, place);
  expect(keys).toEqual([id, id]);
  expect(await stateOf(id)).toMatchObject({ attempts: 2, sent: true });
});

test("deliver_outbox: what fails waits and is tried again, ten times at most; GiveUp ends it at once; a row says so", async () => {
  const tenant = await world.tenant();
  const [id, hopeless] = [await put(tenant), await put(tenant)];
  let tries = 0;
  const job = jobOf(async (item) => {
    tries++;
    throw item.id === hopeless ? new GiveUp("no such mailbox") : new Error("busy");
  });
  await expect(run(job, { workspace: tenant.workspace, id: hopeless })).rejects.toThrow(GiveUp);
  expect(await stateOf(hopeless)).toEqual({
    attempts: 1,
    sent: false,
    dead: true,
    last_error: "no such mailbox",
  });
  const place = { workspace: tenant.workspace, id };
  await expect(run(job, place)).rejects.toThrow("busy");
  await run(job, place);
  expect(tries).toBe(2);
  for (let attempt = 2; attempt <= 10; attempt++) {
    world.now += 3_700_000;
    await expect(run(job, place)).rejects.toThrow(attempt === 10 ? GiveUp : "busy");
  }
  world.now += 3_700_000;
  await run(job, place);
  expect(await stateOf(id)).toEqual({ attempts: 10, sent: false, dead: true, last_error: "busy" });
});

test("what waits is found again in the rows when the queue has lost it: at once before its first try, 10 s late behind one", async () => {
  await world.database.admin`delete from outbox`;
  const tenant = await world.tenant();
  const id = await put(tenant);
  const hinted: JobHint[] = [];
  const scan = createOutboxScan({ rows, clock, queue: { hint: (hints) => void hinted.push(...hints) } });
  await scan();
  await scan();
  expect(hinted.map((hint) => hint.id)).toEqual([`out-${id}-0`, `out-${id}-0`]);
  await run(
    jobOf(async () => Promise.reject(new Error("busy"))),
    { workspace: tenant.workspace, id },
  ).catch(() => {});
  world.now += 6_000;
  await scan();
  expect(hinted).toHaveLength(2);
  world.now += 10_000;
  await scan();
  expect(hinted.at(-1)?.id).toBe(`out-${id}-1`);
});

test("a webhook that loses ten deliveries in a row is switched off; one that arrives starts the count anew", async () => {
  const tenant = await world.tenant();
  const webhook = randomUUID();
  await world.database.admin`insert into webhooks (workspace, id, user_id, url, secret, events)
    values (${tenant.workspace}, ${webhook}, ${tenant.user}, 'https://example.org', 'x', '{notification.created}')`;
  const deliver = async (ok: boolean) => {
    const id = await put(tenant, { webhook }, "webhook");
    const webhooks: Deliver = async () => (ok ? {} : Promise.reject(new GiveUp("gone")));
    const job = deliverOutbox({ rows, clock, deliveries: { webhook: webhooks } });
    await run(job, { workspace: tenant.workspace, id }).catch(() => {});
    const [row] = await world.database.admin`select active, failures from webhooks where id = ${webhook}`;
    return row;
  };
  for (let lost = 1; lost <= 9; lost++) await deliver(false);
  expect(await deliver(true)).toEqual({ active: true, failures: 0 });
  for (let lost = 1; lost <= 9; lost++) await deliver(false);
  expect(await deliver(false)).toEqual({ active: false, failures: 10 });
});

test("clean_up: run twice, or killed between its batches, it leaves what is to be kept and nothing else", async () => {
  const { admin } = world.database;
  await admin`delete from outbox`;
  const tenant = await world.tenant();
  const { workspace, user } = tenant;
  const client = world.client();
  await admin`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload, sent_at)
    select ${workspace}, gen_random_uuid(), ${user}, 'mail', n, '{}', now() - n * interval '1 day' from generate_series(1, 30) n`;
  const fresh = await put(tenant);
  await admin`insert into notifications (workspace, id, user_id, kind, title, dedupe_key, created_at, read_at)
    select ${workspace}, gen_random_uuid(), ${user}, 'x', 'x', n, now() - n * interval '1 day', case when n > 1 then now() - n * interval '1 day' end
    from unnest(array[1, 2, 200]) n`;
  await admin`insert into schedules (workspace, id, user_id, kind, starts_at, next_at, active, updated_at)
    select ${workspace}, gen_random_uuid(), ${user}, 'x', now(), now() + interval '1 day', n = 1, now() - interval '60 days' from unnest(array[1, 2]) n`;
  const options = {
    keep: { outbox: 14, read: 90, ended: 30, deleted: 30 },
    clock: { now: () => Date.now() },
    purge: (until: PurgeUntil, limit: number) => purge(client, until, limit),
  };
  let batches = 0;
  const dying = cleanUp({
    ...options,
    sweep: async (until) => {
      if (++batches > 2) throw new Error("killed");
      await sweep(client, until, 1);
      return [{ name: "outbox", removed: 1_000 }];
    },
  });
  await expect(run(dying, {})).rejects.toThrow("killed");
  const job = cleanUp({ ...options, sweep: (until, limit) => sweep(client, until, limit) });
  await run(job, {});
  await run(job, {});
  const [left] =
    await admin`select (select count(*)::int from outbox where workspace = ${workspace}) as outbox,
    (select count(*)::int from notifications where workspace = ${workspace}) as notifications,
    (select count(*)::int from schedules where workspace = ${workspace}) as schedules`;
  expect(left).toEqual({ outbox: 14, notifications: 2, schedules: 1 });
  expect(await stateOf(fresh)).toMatchObject({ sent: false });
});

test("roll_up_usage: run twice, or killed half way, a day's sums are the same, and its late turns are counted the day after", async () => {
  const { admin } = world.database;
  const tenant = await world.tenant();
  const turn = (at: string, tokens: number) => {
    const id = `${Date.parse(at).toString(16).padStart(12, "0")}${randomUUID().replaceAll("-", "").slice(12)}`;
    return admin`insert into turns (workspace, id, conversation, user_id, message_seq, status, input_tokens, output_tokens, queued_at, ended_at)
      values (${tenant.workspace}, ${id}, ${randomUUID()}, ${tenant.user}, 1, 'completed', ${tokens}, 1, ${at}, ${at})`;
  };
  await turn("2026-03-01T00:00:00.000Z", 10);
  await turn("2026-03-01T23:59:59.999Z", 20);
  await turn("2026-03-02T00:00:00.000Z", 40);
  const client = world.client();
  const job = rollUpUsage({ rollUp: (part) => rollUp(client, part) });
  let calls = 0;
  const dying = rollUpUsage({
    rollUp: async (part) => {
      if (++calls > 1) throw new Error("killed");
      return rollUp(client, part);
    },
  });
  await expect(run(dying, { day: "2026-03-01" })).rejects.toThrow("killed");
  await run(job, { day: "2026-03-01" });
  const days = async () =>
    admin`select day::text as day, turns, input_tokens::int as input, tool_uses from usage_days where workspace = ${tenant.workspace} order by day`;
  expect([...(await days())]).toEqual([{ day: "2026-03-01", turns: 2, input: 30, tool_uses: 0 }]);
  await turn("2026-03-01T12:00:00.000Z", 5);
  await run(job, { day: "2026-03-02" });
  await run(job, { day: "2026-03-02" });
  expect([...(await days())]).toEqual([
    { day: "2026-03-01", turns: 3, input: 35, tool_uses: 0 },
    { day: "2026-03-02", turns: 1, input: 40, tool_uses: 0 },
  ]);
});
