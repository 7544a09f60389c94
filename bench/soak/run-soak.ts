import { setTimeout as sleep } from "node:timers/promises";
import type { LatencyFigures } from "../load/latencies.ts";
import { SoakLoad } from "./soak-load.ts";
import type { Sample } from "./soak-samples.ts";
import { type Flatness, flatnessOf } from "./soak-verdict.ts";
import { SoakWorld } from "./soak-world.ts";

export interface SoakOptions {
  readonly minutes: number;
  readonly tell: (text: string) => void;
}

export interface Struck {
  /** Seconds since the load was at its pace. */
  readonly at: number;
  readonly name: string;
}

export interface SoakResult {
  readonly minutes: number;
  /** Turns a second: what the instances reach at full speed, and what they were held at. */
  readonly ratedPerSecond: number;
  readonly pacedPerSecond: number;
  readonly reachedPerSecond: number;
  readonly instances: readonly {
    readonly name: string;
    readonly samples: readonly Sample[];
    readonly flatness: readonly Flatness[];
  }[];
  readonly faults: readonly Struck[];
  readonly sent: number;
  readonly acked: number;
  /** Messages that nobody had acknowledged a minute after the end. */
  readonly unacknowledged: number;
  readonly turns: number;
  readonly lost: number;
  readonly refused: number;
  readonly ackMs: LatencyFigures | null;
  readonly longestGapMs: number;
}

const people = 300;
const share = 0.7;
const warmUpMs = 8_000;
const ratedMs = 10_000;
/** What a process needs to come to what it holds all the time is not growth. */
const settleSeconds = 30;
const sampleEveryMs = 5_000;
const faultEveryMs = 60_000;
const firstFaultMs = 40_000;

/** Finds what the instances can do, holds them at a share of it, and breaks something each minute. */
export async function runSoak({ minutes, tell }: SoakOptions): Promise<SoakResult> {
  const world = await SoakWorld.start();
  const load = new SoakLoad(world.ports, await world.tokens(people));
  try {
    await load.connect();
    const ratedPerSecond = await load.fullSpeed(warmUpMs, ratedMs);
    const pacedPerSecond = ratedPerSecond * share;
    tell(`${Math.round(ratedPerSecond)} turns a second at full speed; held at ${Math.round(pacedPerSecond)}`);
    const before = { ...load.talk };
    load.pace(pacedPerSecond);
    const endsAt = performance.now() + minutes * 60_000;
    const [instances, faults] = await Promise.all([
      watch(world, { endsAt, tell }),
      strike(world, { endsAt, tell }),
    ]);
    const unacknowledged = await load.settle();
    const since = (name: "sent" | "acked" | "turns" | "lost" | "refused") => load.talk[name] - before[name];
    return {
      minutes,
      ratedPerSecond,
      pacedPerSecond,
      reachedPerSecond: since("turns") / (minutes * 60),
      instances,
      faults,
      sent: since("sent"),
      acked: since("acked"),
      unacknowledged,
      turns: since("turns"),
      lost: since("lost"),
      refused: since("refused"),
      ackMs: load.latencies.figures(),
      longestGapMs: load.longestGapMs,
    };
  } finally {
    load.end();
    await world.end();
  }
}

interface Watching {
  readonly endsAt: number;
  readonly tell: (text: string) => void;
}

async function watch(world: SoakWorld, { endsAt, tell }: Watching): Promise<SoakResult["instances"]> {
  const startedAt = performance.now();
  const samples = new Map<string, Sample[]>(world.names.map((name) => [name, []]));
  for (let next = startedAt; next < endsAt; next += sampleEveryMs) {
    await sleep(Math.max(0, next - performance.now()));
    const at = Math.round((performance.now() - startedAt) / 1_000);
    for (const { name, sample } of await world.sample(at)) {
      samples.get(name)?.push(sample);
      tell(
        `${at} s ${name}: ${Math.round(sample.rssMiB)} MiB, ${sample.handles} handles, ${sample.actors} actors`,
      );
    }
  }
  return [...samples].map(([name, all]) => {
    const settled = all.filter(({ at }) => at >= settleSeconds);
    return { name, samples: all, flatness: flatnessOf(settled) };
  });
}

async function strike(world: SoakWorld, { endsAt, tell }: Watching): Promise<Struck[]> {
  const startedAt = performance.now();
  const faults = world.faults();
  const struck: Struck[] = [];
  for (let next = startedAt + firstFaultMs; next < endsAt; next += faultEveryMs) {
    await sleep(Math.max(0, next - performance.now()));
    const fault = faults[struck.length % faults.length];
    if (fault === undefined) break;
    const at = Math.round((performance.now() - startedAt) / 1_000);
    tell(`${at} s ${fault.name}`);
    struck.push({ at, name: fault.name });
    await fault.strike();
  }
  return struck;
}
