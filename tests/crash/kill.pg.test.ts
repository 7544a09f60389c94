import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient } from "../../src/db/driver.ts";
import { seeded } from "../db/seeded.ts";
import { freePort } from "../support/free-port.ts";
import { buildCrashServer, type CrashServer } from "./crash-server.ts";
import { type KillKind, killKinds, killManyTimes } from "./killer.ts";
import { requests } from "./requests.ts";
import { expectWholeRows } from "./rows-story.ts";
import { expectAckedOnce, expectBookedOnce, expectShownAsStored } from "./talk-story.ts";
import { type Phase, startTalker, type Talker } from "./talker.ts";

const inCi = process.env["CI"] === "true";
const kills = Number(process.env["PAM_TEST_KILLS"] ?? (inCi ? 100 : 25));
const talkersCount = 4;
const seed = Number(process.env["PAM_TEST_SEED"] ?? randomInt(1_000_000_000));

let server: CrashServer;

beforeAll(async () => {
  server = await buildCrashServer(await freePort());
});
afterAll(() => server.dispose());

test(
  `P1 P2 P3 P6 P7 a server killed ${kills} times in the middle of its work loses nothing and does nothing twice`,
  async () => {
    console.log(`Repeat these kills with PAM_TEST_SEED=${seed} PAM_TEST_KILLS=${kills}.`);
    const random = seeded(seed);
    const tally = new Tally();
    const next = requests(seeded(seed + 1));
    const listeners = new Set<() => void>();
    const first = server.launch();
    await first.ready;
    const talkers = await Promise.all(
      Array.from({ length: talkersCount }, async (_, index) =>
        startTalker({
          user: `talker ${index}`,
          url: `${server.address("ws")}/api/pam/ws`,
          token: await server.token(`talker ${index}`),
          next,
          random: seeded(seed + 2 + index),
          onSend: () => {
            for (const wake of listeners) wake();
            listeners.clear();
          },
        }),
      ),
    );
    const last = await killManyTimes(first, kills, {
      server,
      random,
      nextSend: () => new Promise((resolve) => void listeners.add(resolve)),
      // Some people look at their page at once; the others' clients come back by themselves.
      onReady: () => {
        for (const { client } of talkers) if (random() < 0.7) client.wake();
      },
      onKill: (kind) => tally.note(kind, talkers),
    });
    await Promise.all(talkers.map(({ finish }) => finish())).catch(withOpenTurns);
    await expectEverythingTold(talkers, tally);
    for (const { client } of talkers) client.stop();
    last.child.kill("SIGTERM");
    expect(await last.ended).toBe(0);
    expect(await server.postmaster()).toBeUndefined();
  },
  60_000 + kills * 15_000,
);

/** Adds what is stored of the turns that have not ended to what the clients missed. */
async function withOpenTurns(error: Error): Promise<never> {
  const database = await server.openDatabase();
  const admin = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
  const rows = await admin`select t.*, c.last_seq, now() as now,
      (select jsonb_agg(jsonb_build_object('seq', l.seq, 'type', l.type, 'at', l.at) order by l.seq) from log l
        where l.workspace = t.workspace and l.turn = t.id) as log
    from turns t join conversations c on c.workspace = t.workspace and c.id = t.conversation
    where t.status not in ('completed', 'failed', 'cancelled')`;
  const leases = await admin`select * from instances order by started_at desc limit 5`;
  await admin.end({ timeout: 1 });
  throw new Error(
    `${error.message}\nstored as open: ${JSON.stringify(rows)}\nlast lives: ${JSON.stringify(leases)}`,
  );
}

async function expectEverythingTold(talkers: readonly Talker[], tally: Tally): Promise<void> {
  const database = await server.openDatabase();
  const admin = openClient(database.adminUrl, { max: 1, applicationName: "checker" });
  try {
    const said = talkers.flatMap((talker) => talker.said);
    const [facts] = await admin`select
      (select count(*)::int from turns) as turns, (select count(*)::int from turns where status = 'failed') as failed,
      (select count(*)::int from log where type = 'step.reset') as resets, (select count(*)::int from expenses) as expenses,
      (select count(*)::int from tool_calls) as tools, (select count(*)::int from instances) as lives`;
    const acked = said.filter(({ ack }) => ack !== null).length;
    const longestWaitMs = Math.max(...talkers.map((talker) => talker.longestWaitMs()));
    console.log({ ...facts, acked, longestWaitMs, ...tally.counts() });
    await expectWholeRows(admin);
    await expectAckedOnce(admin, said);
    await expectBookedOnce(admin, said);
    for (const talker of talkers)
      await expectShownAsStored(talker, {
        url: server.address("http"),
        token: await server.token(talker.user),
      });
    // The kills were where the work was.
    expect(facts?.["resets"]).toBeGreaterThan(0);
    expect(said.length).toBeGreaterThan(kills / 2);
  } finally {
    await admin.end({ timeout: 1 });
    await database.stop();
  }
}

/** What was going on when the server was killed. */
class Tally {
  readonly #kinds = new Map<KillKind, number>();
  readonly #phases = new Map<Phase, number>();

  note(kind: KillKind, talkers: readonly Talker[]): void {
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    for (const phase of new Set(talkers.flatMap((talker) => talker.phases())))
      this.#phases.set(phase, (this.#phases.get(phase) ?? 0) + 1);
  }

  /** In how many kills of which kind, and in how many of them somebody was in which phase. */
  counts(): object {
    return {
      kills: Object.fromEntries(killKinds.map((kind) => [kind, this.#kinds.get(kind) ?? 0])),
      phases: Object.fromEntries(this.#phases),
    };
  }
}
