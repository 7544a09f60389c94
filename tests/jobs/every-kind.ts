import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backgroundJobs, outboxDeliveries } from "../../src/app/background-jobs.ts";
import { scheduleKinds } from "../../src/app/schedule-kinds.ts";
import { systemClock } from "../../src/app/system-ports.ts";
import { mailAddresses } from "../../src/db/mail-addresses.ts";
import { outboxRows } from "../../src/db/outbox.ts";
import { tenantDatabase } from "../../src/db/tenant-database.ts";
import { createMailCodes } from "../../src/jobs/deliveries/mail-code.ts";
import { createSealing } from "../../src/jobs/deliveries/sealed-text.ts";
import type { JobQueue } from "../../src/jobs/job-queue.ts";
import type { QueueBackend } from "../../src/jobs/queue-backend.ts";
import { AppWorld } from "./app-world.ts";
import { hintingQueue } from "./hinting-queue.ts";
import { armKill } from "./killer.ts";
import { deliveryCases, jobCases, type KindCase, type KindWorld, scheduleCases } from "./kind-cases.ts";
import { startReceiver } from "./receiver.ts";
import { Someone } from "./someone.ts";
import { until } from "./until.ts";

export interface RunnerWorld {
  /** For the server, so that it takes this runner. */
  readonly env: Readonly<Record<string, string>>;
  /** The queue that the server has. */
  readonly name: QueueBackend["name"];
  openBackend(app: AppWorld): Promise<QueueBackend>;
}

/** Every kind of work that is done by itself: its effect is there once, although it was killed half way and done twice. */
export function everyKind(runner: string, open: () => Promise<RunnerWorld>): void {
  let app: AppWorld;
  let queue: JobQueue;
  let world: KindWorld;
  let close = () => {};

  beforeAll(async () => {
    const receiver = await startReceiver();
    close = receiver.close;
    const { env, name, openBackend } = await open();
    app = await AppWorld.start({ ...env, PAM_WEBHOOK_PRIVATE_HOSTS: receiver.host });
    const hinting = hintingQueue(name, () => openBackend(app));
    queue = hinting.queue;
    world = { app, receiver, hint: hinting.hint };
    await hinting.opened();
  });
  afterAll(async () => {
    close();
    await queue?.drain(1_000);
    await app?.close();
  });

  async function onceAlthoughKilled(kind: KindCase): Promise<void> {
    const user = new Someone(app);
    await user.call("GET /api/pam/conversations");
    const kill = await armKill(app.admin, kind.killAt(user));
    await kind.seed(user, world);
    await until("a connection to be killed in the middle", async () => {
      await kind.effects(user, world);
      return kill.hit();
    });
    await until("the effect", async () => {
      await user.hasten();
      return (await kind.effects(user, world)) > 0;
    });
    await until("nothing to be on its way", () => settled(user));
    expect(await kind.effects(user, world), "behind the kill").toBe(1);
    await until("its second run", await kind.again(user, world));
    await until("nothing to be on its way", () => settled(user));
    expect(await kind.effects(user, world), "behind the second run").toBe(1);
    await kill.disarm();
  }

  async function settled(user: Someone): Promise<boolean> {
    await user.hasten();
    const [row] = await app.admin<{ n: number }[]>`
      select (select count(*) from outbox where user_id = ${user.id} and sent_at is null and dead_at is null)
        + (select count(*) from schedules where user_id = ${user.id} and active and next_at <= now())
        + (select count(*) from turns where user_id = ${user.id} and status in ('queued', 'running')) as n`;
    return Number(row?.n) === 0;
  }

  const all = [
    ...named("schedule", scheduleCases),
    ...named("delivery", deliveryCases),
    ...named("job", jobCases),
  ];

  describe(`on ${runner}`, () => {
    test.each(all)(
      "%s: killed half way and done twice, its effect is there once",
      { timeout: 60_000 },
      (_, kind) => onceAlthoughKilled(kind),
    );

    test("every kind that there is has a case here", () => {
      const { config, admin: client } = app;
      const db = tenantDatabase(app.admin);
      const refuse = async () => Promise.reject(new Error("nothing is done here"));
      const parts = {
        config,
        database: { client, db },
        engine: { engine: { accept: refuse }, publisher: { events: () => {} }, read: refuse },
        mail: { addresses: mailAddresses(client), codes: createMailCodes("x") },
        outbox: outboxRows(client),
        sealing: createSealing("x"),
        rules: { privateHosts: new Set<string>() },
        clock: systemClock,
        ids: app.ids,
      };
      const kinds = scheduleKinds({ engine: { read: refuse }, database: { db }, clock: systemClock });
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(Object.keys(scheduleCases).sort());
      expect(Object.keys(outboxDeliveries(parts)).sort()).toEqual(Object.keys(deliveryCases).sort());
      expect(
        backgroundJobs(parts)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(Object.keys(jobCases).sort());
    });
  });
}

function named(what: string, cases: Readonly<Record<string, KindCase>>): [string, KindCase][] {
  return Object.entries(cases).map(([name, kind]) => [`${what} ${name}`, kind]);
}
