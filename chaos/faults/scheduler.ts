import { setTimeout as sleep } from "node:timers/promises";
import { crashPointNames } from "../build/crash-points.ts";
import type { World } from "../world/world.ts";
import { between, type FaultKind } from "./fault.ts";
import { networkFaults } from "./network-faults.ts";
import { pointFaults } from "./point-faults.ts";
import { processFaults } from "./process-faults.ts";
import { serviceFaults } from "./service-faults.ts";

/** A fault that happened. */
export interface Struck {
  readonly kind: string;
  readonly target: string;
  readonly what: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly ms: number;
}

export interface ScheduleOptions {
  readonly world: World;
  readonly random: () => number;
  readonly isEnough: () => boolean;
  readonly untilMs: number;
  /** Beginnings of the names of those kinds that are wanted; empty: all. */
  readonly only: readonly string[];
  readonly signal: AbortSignal;
  readonly onStruck: (struck: Struck) => void;
  readonly onLoss: (instance: string) => Promise<void>;
  readonly hits: () => ReadonlyMap<string, number>;
}

/** Faults that may be under way at the same time. */
const lanes = 3;
/** As long as a named point was never come to, the others strike lightly: much else keeps the traffic from it. */
const lanesToPoints = 2;
/** How often, of a few looks a second, an instance is struck although no other is free: at times nobody is there, but not most of the time. */
const lastOneShare = 0.01;
/** Share of the points among what is struck as long as one is left. */
const pointsShare = 0.75;
const gapMs = [50, 400] as const;
/** How much longer a run may take to come to every named point. */
const graceMs = 120_000;
const kinds = [...pointFaults, ...processFaults, ...networkFaults, ...serviceFaults];

export const faultNames: readonly string[] = kinds.map(({ name }) => name);

/** Kinds that this machine can't have, each with the reason. */
export function missingFaults(world: World): string[] {
  return kinds.flatMap((kind) => {
    const reason = kind.missing?.(world);
    return reason === undefined ? [] : [`${kind.name}: ${reason}`];
  });
}

/** Strikes one fault after the other, three at a time, never two on the same target. */
export async function strikeFaults(options: ScheduleOptions): Promise<void> {
  const taken = new Set<string>();
  const wanted = kinds.filter(
    (kind) =>
      kind.missing?.(options.world) === undefined &&
      (options.only.length === 0 || options.only.some((name) => kind.name.startsWith(name))),
  );
  const goesOn = () => {
    if (options.signal.aborted || performance.now() > options.untilMs + graceMs) return false;
    const isOver = options.isEnough() || performance.now() > options.untilMs;
    return !isOver || isPointLeft(wanted, options.hits());
  };
  async function lane(_: unknown, nth: number): Promise<void> {
    while (goesOn()) {
      const isLight = nth >= lanesToPoints && isPointLeft(wanted, options.hits());
      const choice = choose(isLight ? wanted.filter(({ light }) => light) : wanted, options, taken);
      if (choice !== undefined) await strike(choice.kind, choice.target);
      await sleep(between(options.random, ...gapMs));
    }
  }
  async function strike(kind: FaultKind, target: string): Promise<void> {
    const { world, random, onLoss } = options;
    const own = [target];
    taken.add(target);
    const borrow = () => {
      const other = options.world.instances.find(({ name }) => !taken.has(name))?.name;
      if (other !== undefined) own.push(other);
      if (other !== undefined) taken.add(other);
      return other;
    };
    const at = Date.now();
    try {
      const point = neediest(options.hits());
      const what = await kind.strike({ world, target, random, point, borrow, onLoss });
      if (what === null) return;
      options.onStruck({ kind: kind.name, target, what, at, ms: Date.now() - at });
    } finally {
      for (const name of own) taken.delete(name);
    }
  }
  if (wanted.length > 0) await Promise.all(Array.from({ length: lanes }, lane));
}

function choose(wanted: readonly FaultKind[], options: ScheduleOptions, taken: ReadonlySet<string>) {
  const { world, random, hits } = options;
  const pressing = isPointLeft(wanted, hits()) && random() < pointsShare ? pointFaults : wanted;
  const free = world.instances.filter(({ name }) => !taken.has(name));
  const isSpared = free.length <= 1 && random() >= lastOneShare;
  const deck = pressing.flatMap((kind) => {
    const targets = kind
      .targets(world)
      .filter(
        (target) =>
          !taken.has(target) && (kind.light || !isSpared || free.every(({ name }) => name !== target)),
      );
    return targets.length === 0 ? [] : Array.from({ length: kind.share }, () => ({ kind, targets }));
  });
  const card = deck[Math.floor(random() * deck.length)];
  const target = card?.targets[Math.floor(random() * card.targets.length)];
  return card === undefined || target === undefined ? undefined : { kind: card.kind, target };
}

function isPointLeft(wanted: readonly FaultKind[], hits: ReadonlyMap<string, number>): boolean {
  return pointFaults.some((kind) => wanted.includes(kind)) && [...hits.values()].includes(0);
}

/** Of those hit least the one that was tried least, in the order of the table. */
const tries = new Map<string, number>();
function neediest(hits: ReadonlyMap<string, number>): { name: string; hits: number } {
  const need = (name: string) => (hits.get(name) ?? 0) * 1_000 + (tries.get(name) ?? 0);
  const [first] = [...crashPointNames].sort((a, b) => need(a) - need(b));
  const name = first ?? "accept.before_commit";
  tries.set(name, (tries.get(name) ?? 0) + 1);
  return { name, hits: hits.get(name) ?? 0 };
}
