import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../tests/db/seeded.ts";
import { crashPointNames } from "./build/crash-points.ts";
import { check, type Evidence, type Verdict } from "./check/check.ts";
import { crashLoop, crashLoopName, type LoopRecord } from "./faults/crash-loop.ts";
import { outagesOf } from "./faults/outages.ts";
import { missingFaults, type Struck, strikeFaults } from "./faults/scheduler.ts";
import { keepEvidence } from "./report/evidence.ts";
import { type Spread, spreadOf } from "./report/percentiles.ts";
import { Recovery } from "./report/recovery.ts";
import type { Peer } from "./world/peer.ts";
import { buildWorld, type World } from "./world/world.ts";

export interface ChaosOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly faults: number;
  /** Beginnings of the names of the faults that are wanted; empty: all. */
  readonly only: readonly string[];
  readonly users: number;
  /** Where the evidence is copied to, and where it is when a promise was broken. */
  readonly keepIn?: string | undefined;
  readonly brokenIn?: string | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export interface ChaosResult extends Verdict {
  readonly seed: number;
  readonly struck: readonly Struck[];
  /** How often each named crash point ended a process. */
  readonly points: Readonly<Record<string, number>>;
  /** Kinds of fault that this machine can't have. */
  readonly missing: readonly string[];
  /** From the loss of an owner to the first entry of the next, in milliseconds. */
  readonly recoveryMs: Spread | null;
  /** The turn whose owners were lost one after the other; null where that was not done. */
  readonly loop: LoopRecord | null;
  /** Everything was quiet on all pages before the last look. */
  readonly quiet: boolean;
  readonly seconds: number;
}

/** Share of the model's answers that fail for a moment, as a provider's do. */
const modelFaults = 0.06;
const devices = 2;
const conversations = 3;
/** Of a turn's wall time: short, so that some turns come to their deadline. */
const turnSecondsMax = 75;
/** A turn's wall time, two leases, and a client's longest back-off. */
const quietMs = 120_000;

/** Breaks everything that can break under talking clients, then holds the contract against what is left. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { seed, say, users } = options;
  const startedAt = performance.now();
  const world = await buildWorld({
    instances: 3,
    modelFaults,
    env: { PAM_TURN_SECONDS_MAX: String(turnSecondsMax) },
    onCrash: (name, how) =>
      appendFileSync(join(world.folder, "crashes.txt"), `${Date.now()} ${name} ${how}\n`),
  });
  try {
    const missing = missingFaults(world);
    for (const reason of missing) say(`Not done here: ${reason}.`);
    say(`Three instances, Postgres, Redis, model and ledger are up; ${users} people talk (seed ${seed}).`);
    const clients = await world.startClients({ users, devices, conversations, seed, quietMs });
    const recovery = new Recovery();
    const untilMs = performance.now() + options.minutes * 60_000;
    const struck: Struck[] = [];
    const onStruck = (fault: Struck) => say(lineOf(fault, struck.push(fault)));
    const loop = isWanted(options) ? await crashLoop(world, { turnSecondsMax, onStruck }) : null;
    await strikeFaults({
      world,
      random: seeded(seed),
      isEnough: () => struck.length >= options.faults,
      untilMs,
      only: options.only,
      signal: options.signal,
      onStruck,
      onLoss: (name) => recovery.note(world, name),
      hits: () => hitsIn(world),
    });
    say("Everything is mended; waiting for quiet.");
    await mend(world);
    const quiet = await finish(clients);
    const points = Object.fromEntries(hitsIn(world));
    const recoveryMs = spreadOf(await recovery.delays(world.database));
    say("Checking.");
    const checkingAt = performance.now();
    const verdict = await checkWorld(world, { outages: outagesOf(struck, world.instances), loop });
    const checkSeconds = Math.round((performance.now() - checkingAt) / 1_000);
    const keepIn = options.keepIn ?? (verdict.violations.length > 0 ? options.brokenIn : undefined);
    if (keepIn !== undefined) await keepEvidence(world, keepIn);
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    const counts = { ...verdict.counts, checkSeconds };
    return { ...verdict, counts, seed, struck, points, missing, loop, recoveryMs, quiet, seconds };
  } finally {
    await world.dispose();
  }
}

/** The directed scenario comes first: what others strike meanwhile would change what it counts. */
const isWanted = ({ only }: ChaosOptions): boolean =>
  only.length === 0 || only.some((name) => crashLoopName.startsWith(name));

function lineOf({ kind, target, what }: Struck, count: number): string {
  return `${String(count).padStart(4)}  ${kind.padEnd(12)} ${target.padEnd(9)} ${what}`;
}

function hitsIn({ instances }: World): Map<string, number> {
  const hits = new Map<string, number>(crashPointNames.map((name) => [name, 0]));
  for (const instance of instances)
    for (const { point, blow } of instance.hits())
      if (blow === "SIGKILL") hits.set(point, (hits.get(point) ?? 0) + 1);
  return hits;
}

/** Whatever a fault left half way is put right. */
async function mend({ instances, database, redis }: World): Promise<void> {
  redis.resume();
  await database.freeDisk();
  for (const instance of instances) {
    instance.signal("SIGCONT");
    instance.order({ arm: "" });
    await Promise.all([instance.front, instance.toDatabase, instance.toRedis].map((proxy) => proxy.mend()));
  }
}

/** @returns whether everything got quiet on all pages. */
async function finish({ child }: Peer): Promise<boolean> {
  if (!child.connected) throw new Error("The clients' process has ended; its last words are above.");
  const told = once(child, "message").then(([message]) => Boolean((message as { quiet?: boolean }).quiet));
  const gone = once(child, "exit").then(() => false);
  child.send("finish");
  // Whoever is told in time does not wait for the rest of it.
  return Promise.race([told, gone, sleep(quietMs + 60_000, false, { ref: false })]);
}

async function checkWorld(world: World, known: Pick<Evidence, "outages" | "loop">): Promise<Verdict> {
  // The last lines of the peers' files are on their way.
  await sleep(500);
  const { database, ledgerFile: ledger, modelFile: model } = world;
  return check({ databaseUrl: database.url(), journals: world.journals(), ledger, model, ...known });
}
