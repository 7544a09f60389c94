import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgresBackend } from "../../src/jobs/postgres-backend.ts";
import { TEST_SECRET } from "../db/prepared-database.ts";
import { AppWorld } from "../jobs/app-world.ts";
import { hintingQueue } from "../jobs/hinting-queue.ts";
import { armHold, endHeld } from "../jobs/killer.ts";
import { deliveryCases, jobCases, type KindCase, type KindWorld, scheduleCases } from "../jobs/kind-cases.ts";
import { startReceiver } from "../jobs/receiver.ts";
import { Someone } from "../jobs/someone.ts";
import { until } from "../jobs/until.ts";
import { freePort } from "../support/free-port.ts";
import { buildCrashServer, type CrashServer, type Life } from "./crash-server.ts";

let server: CrashServer;
let app: AppWorld;
let world: KindWorld;
let life: Life;
const closing: (() => unknown)[] = [];

async function launch(host: string): Promise<void> {
  life = server.launch({
    SECRET_KEY: TEST_SECRET,
    DATABASE_URL: app.adminUrl,
    DATABASE_POOL_SIZE: "8",
    PAM_WEBHOOK_PRIVATE_HOSTS: host,
  });
  await life.ready;
}

beforeAll(async () => {
  const port = await freePort();
  server = await buildCrashServer(port);
  app = await AppWorld.around({ dataDir: server.dataDir, port });
  const receiver = await startReceiver();
  await launch(receiver.host);
  const { queue, hint, opened } = hintingQueue("postgres", () => openPostgresBackend(app.adminUrl, () => {}));
  closing.push(receiver.close, () => queue.drain(1_000));
  world = { app, receiver, hint };
  await opened();
}, 120_000);
afterAll(async () => {
  for (const close of closing) await close();
  await server?.dispose();
  await app?.close();
});

/** Leases of the dead process, and its locks in the queue, have to run out first. */
async function inTime(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; tries < 12; tries++) {
    const met = await until(what, holds).then(
      () => true,
      () => false,
    );
    if (met) return;
  }
  await until(what, holds);
}

async function settled(user: Someone): Promise<boolean> {
  await user.hasten();
  const open =
    await app.admin`select from outbox where user_id = ${user.id} and sent_at is null and dead_at is null
    union all select from schedules where user_id = ${user.id} and active and next_at <= now()
    union all select from turns where user_id = ${user.id} and status in ('queued', 'running')`;
  return open.length === 0;
}

const all = { schedule: scheduleCases, delivery: deliveryCases, job: jobCases };
const kinds = Object.entries(all).flatMap(([what, cases]) =>
  Object.entries(cases).map(([name, kind]): [string, KindCase] => [`${what} ${name}`, kind]),
);

test.each(kinds)(
  "%s: the process is killed half way, and the next one does it once",
  { timeout: 300_000 },
  async (_, kind) => {
    const user = new Someone(app);
    await user.call("GET /api/pam/conversations");
    const hold = await armHold(app.admin, kind.killAt(user));
    await kind.seed(user, world);
    await until("the process to be in the middle", async () => {
      await kind.effects(user, world);
      return hold.hit();
    });
    life.child.kill("SIGKILL");
    expect(await life.ended).toBe("SIGKILL");
    expect(await endHeld(app.admin)).toBe(1);
    await launch(world.receiver.host);
    await inTime("the effect", async () => {
      await user.hasten();
      return (await kind.effects(user, world)) > 0;
    });
    await inTime("nothing to be on its way", () => settled(user));
    expect(await kind.effects(user, world)).toBe(1);
    await hold.disarm();
  },
);
