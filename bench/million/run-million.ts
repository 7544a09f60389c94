import { setTimeout as sleep } from "node:timers/promises";
import type { ChatRequest } from "./crowd.ts";
import { Fleet, type FleetCpu, type Place } from "./fleet.ts";
import type { Collection } from "./instance.ts";
import { availableBytes, type MemoryKinds, memoryKinds } from "./memory-kinds.ts";
import { figuresOf, type TimesMs, type WindowCpu, windowCpu } from "./million-figures.ts";

export interface MillionOptions {
  readonly users: number;
  /** Most of one instance, and of the process that plays its users: what they may hold of file descriptors. */
  readonly perInstance: number;
  /** Over them nothing new is begun. */
  readonly minutesMax: number;
  readonly tell: (text: string) => void;
}

/** So many people are there, and this is what they cost. */
export interface Step {
  readonly users: number;
  readonly instances: number;
  readonly connectSeconds: number;
  readonly connected: number;
  readonly memory: MemoryKinds;
  /** Of the servers: before anybody came. */
  readonly emptyBytes: number;
  readonly availableBytes: number;
  readonly active: number;
  readonly messagesSent: number;
  /** Of those the ones that had no answer when the window was long over. */
  readonly unanswered: number;
  readonly ackMs: TimesMs;
  readonly turnMs: TimesMs;
  readonly idle: WindowCpu;
  readonly chatting: WindowCpu;
}

export interface MillionResult {
  readonly asked: number;
  readonly perInstance: number;
  readonly before: MemoryKinds;
  readonly steps: readonly Step[];
  /** Why it stopped before everybody was there; null where it did not. An instance that failed is not among the steps. */
  readonly stopped: string | null;
  readonly collections: { readonly empty: Collection; readonly full: Collection; readonly users: number };
  readonly rolling: Rolling;
  readonly seconds: number;
}

export interface Rolling {
  readonly seconds: number;
  readonly replaced: number;
  readonly perInstance: TimesMs;
  /** Why not all were replaced; null where they were. */
  readonly stopped: string | null;
}

const stepsAt = [10_000, 100_000, 250_000, 500_000, 1_000_000];
/** Crowds that connect at the same time. */
const lanes = 3;
/** Of all users together, whatever their number: the cost of a message is comparable between steps. */
const messagesPerSecond = 100;
const activeShare = 0.01;
/** Before each window, thrown away: what a fresh process compiles and prepares is not what a message costs. */
const warmUp = { messagesPerSecond: 50, seconds: 15 };
const idleSeconds = 5;
export const chatSeconds = 15;
const settleMs = 3_000;
const givenBackMs = 4_000;
/** Of the time: what is left is for the rolling restart. */
const connectShare = 0.8;
/** What is left to the machine. */
const availableBytesMin = 1.25 * 2 ** 30;

/** Connects ever more people, lets some of them chat, then replaces all instances one after the other. */
export async function runMillion(options: MillionOptions): Promise<MillionResult> {
  const { users, perInstance, tell } = options;
  const startedAt = performance.now();
  const after = (share: number) => startedAt + share * options.minutesMax * 60_000;
  const fleet = await Fleet.start(Math.ceil(users / perInstance));
  try {
    const before = memoryKinds(fleet.groups());
    const first = await fleet.addPlace(0);
    const empty = await first.instance.collect();
    const steps: Step[] = [];
    let stopped: string | null = null;
    for (const goal of [...stepsAt.filter((each) => each < users), users]) {
      const connectedAt = performance.now();
      const already = usersOf(fleet);
      stopped = await connectUpTo(fleet, goal, { ...options, endsAt: after(connectShare) });
      const connectSeconds = (performance.now() - connectedAt) / 1_000;
      const connected = usersOf(fleet) - already;
      tell(`${usersOf(fleet)} users are connected (${Math.round(connected / connectSeconds)} a second)`);
      await sleep(settleMs);
      const step = await measureStep(fleet, steps.length + 1);
      steps.push({ ...step, connectSeconds, connected });
      if (step.unanswered > 0)
        tell(`${step.unanswered} messages had no answer when the window was long over`);
      if (stopped !== null) break;
    }
    const collections = { empty, full: await first.instance.collect(), users: first.users };
    const rolling = await rollOver(fleet, { endsAt: after(1), tell });
    const seconds = (performance.now() - startedAt) / 1_000;
    return { asked: users, perInstance, before, steps, stopped, collections, rolling, seconds };
  } finally {
    await fleet.end();
  }
}

const usersOf = ({ places }: Fleet): number => places.reduce((sum, place) => sum + place.users, 0);

/** @returns Why it stopped earlier; null when everybody is there. */
async function connectUpTo(
  fleet: Fleet,
  goal: number,
  { perInstance, endsAt, tell }: MillionOptions & { endsAt: number },
): Promise<string | null> {
  let stopped: string | null = null;
  let next = 0;
  const collecting: Promise<void>[] = [];
  const lane = async () => {
    while (stopped === null) {
      const firstUser = next++ * perInstance;
      if (firstUser >= goal) return;
      if (availableBytes() < availableBytesMin) stopped = "the machine's memory was nearly full";
      else if (performance.now() > endsAt) stopped = "its time was over";
      else {
        const filled = await fill(fleet, firstUser, Math.min(goal - firstUser, perInstance));
        if (typeof filled === "string") stopped ??= filled;
        else collecting.push(tidied(filled));
      }
      tell(`${usersOf(fleet)} of ${goal} users, ${Math.round(availableBytes() / 2 ** 20)} MiB left`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await Promise.all(collecting);
  return stopped;
}

/**
 * Memory is counted as W5 counts it: without the garbage that nobody has needed to collect yet. What a first collection
 * frees, V8 gives back to the machine with a later one.
 */
async function tidied({ instance }: Place): Promise<void> {
  await instance.collect();
  await sleep(givenBackMs);
  await instance.collect();
}

/** @returns What went wrong where somebody could not get in: the place is given up then, and what was measured stays. */
async function fill(fleet: Fleet, firstUser: number, users: number): Promise<Place | string> {
  const place =
    fleet.places.find((each) => each.firstUser === firstUser) ?? (await fleet.addPlace(firstUser));
  const missing = users - place.users;
  if (missing <= 0) return place;
  try {
    await place.crowd.open(place.instance.port, firstUser + place.users, missing);
    place.users += missing;
    return place;
  } catch (error) {
    await fleet.dropPlace(place);
    return error instanceof Error ? error.message : String(error);
  }
}

async function measureStep(fleet: Fleet, nth: number): Promise<Omit<Step, "connectSeconds" | "connected">> {
  const users = usersOf(fleet);
  const memory = memoryKinds(fleet.groups());
  const active = fleet.places.map((place) => Math.max(1, Math.round(place.users * activeShare)));
  const chat = (perSecond: number, rest: Pick<ChatRequest, "seconds" | "seed">) =>
    Promise.all(
      fleet.places.map((place, index) => {
        const pace = (perSecond * place.users) / users;
        return place.crowd.chat({ active: active[index] ?? 0, perSecond: pace, ...rest });
      }),
    );
  await chat(warmUp.messagesPerSecond, { seconds: warmUp.seconds, seed: 2 * nth });
  const idle = await during(fleet, () => sleep(idleSeconds * 1_000));
  const chatting = await during(fleet, () =>
    chat(messagesPerSecond, { seconds: chatSeconds, seed: 2 * nth + 1 }),
  );
  const unanswered = chatting.value.reduce((sum, each) => sum + each.unanswered, 0);
  return {
    users,
    instances: fleet.places.length,
    memory,
    emptyBytes: fleet.places.reduce((sum, place) => sum + place.emptyBytes, 0),
    availableBytes: availableBytes(),
    active: active.reduce((sum, each) => sum + each, 0),
    messagesSent: chatting.value.reduce((sum, each) => sum + each.acks.length, 0),
    unanswered,
    ackMs: figuresOf(chatting.value.flatMap(({ acks }) => acks)),
    turnMs: figuresOf(chatting.value.flatMap(({ turns }) => turns)),
    idle: idle.cpu,
    chatting: chatting.cpu,
  };
}

/** What all processes used of the cores meanwhile. */
async function during<T>(fleet: Fleet, work: () => Promise<T>): Promise<{ value: T; cpu: WindowCpu }> {
  const before: FleetCpu = fleet.cpu();
  const startedAt = performance.now();
  const value = await work();
  const seconds = (performance.now() - startedAt) / 1_000;
  return { value, cpu: windowCpu(before, fleet.cpu(), seconds) };
}

/**
 * A new instance is there before an old one leaves; the old one's people come back to it. The next new one starts while
 * they do.
 */
async function rollOver(
  fleet: Fleet,
  { endsAt, tell }: { endsAt: number; tell: (text: string) => void },
): Promise<Rolling> {
  const startedAt = performance.now();
  const took: number[] = [];
  let stopped: string | null = null;
  let next = fleet.startInstance();
  for (const [index, place] of fleet.places.entries()) {
    if (performance.now() > endsAt) {
      stopped = "its time was over";
      break;
    }
    const old = place.instance;
    place.instance = await next;
    if (index + 1 < fleet.places.length) next = fleet.startInstance();
    // Awaited at its turn; a failure meanwhile must not end the process before the others are put away.
    next.catch(() => {});
    const { back } = await place.crowd.follow(place.instance.port);
    try {
      const [{ seconds }] = await Promise.all([back, old.leave()]);
      took.push(seconds * 1_000);
      tell(
        `instance ${index + 1} of ${fleet.places.length} replaced, all back after ${seconds.toFixed(1)} s`,
      );
    } catch (error) {
      stopped = error instanceof Error ? error.message : String(error);
      break;
    }
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  return { seconds, replaced: took.length, perInstance: figuresOf(took), stopped };
}
