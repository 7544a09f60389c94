import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDevice } from "../clients/device.ts";
import { untilOver } from "../clients/settled.ts";
import type { World } from "../world/world.ts";
import type { Struck } from "./scheduler.ts";

/** What was done to the owners of one step, for the checker. */
export interface LoopRecord {
  readonly turn: string;
  readonly killed: number;
  readonly drained: number;
}

/** What happens to owner after owner; between them the turn is on its way again. */
const blows = ["SIGKILL", "SIGKILL", "SIGTERM", "SIGKILL", "SIGKILL"] as const;
/** A lease, a scan, and the start of an instance on a busy machine. */
const nextOwnerMsMax = 15_000;
const person = "loop";
export const crashLoopName = "crash loop";

export interface CrashLoopOptions {
  /** A turn's wall time. */
  readonly turnSecondsMax: number;
  readonly onStruck: (struck: Struck) => void;
}

interface Owner {
  readonly incarnation: string;
  readonly pid: number;
}

/**
 * One answer that never ends loses its owner again and again: more than three that crashed are a crash loop, one that
 * drained is not among them. @returns null when its deadline was near before all of them were lost.
 */
export async function crashLoop(
  world: World,
  { turnSecondsMax, onStruck }: CrashLoopOptions,
): Promise<LoopRecord | null> {
  const device = openDevice({
    file: join(world.devicesFolder, `device-${person}-0.jsonl`),
    token: await world.token(`person ${person}`),
    ports: world.instances.map(({ front }) => front.port),
    random: Math.random,
  });
  const conversations: string[] = [];
  try {
    const { conversation = "" } = await device.client.conversations.create("crash loop");
    conversations.push(conversation);
    device.client.subscribe(conversation);
    const startedAt = performance.now();
    const said = await device.client.send("#0 hold", conversation);
    const { turn = "" } = said;
    let owner = await ownerOf(world, turn, undefined);
    const done: string[] = [];
    for (const blow of blows) {
      // None any more before all of them were lost: the turn has ended too soon, or it took too long.
      if (owner === undefined) break;
      const before = owner;
      const at = Date.now();
      const target = await lose(world, before, blow);
      done.push(blow);
      owner = await ownerOf(world, turn, before.incarnation);
      onStruck({ kind: crashLoopName, target, what: `${blow} of a turn's owner`, at, ms: Date.now() - at });
    }
    const inTime = performance.now() < startedAt + turnSecondsMax * 1_000 - nextOwnerMsMax;
    const isOver = await ended(world, turn);
    device.client.wake();
    await untilOver(device, { ...said, conversation }, nextOwnerMsMax);
    const killed = done.filter((blow) => blow === "SIGKILL").length;
    return isOver && inTime ? { turn, killed, drained: done.length - killed } : null;
  } finally {
    await device.finish(conversations);
  }
}

async function lose({ instances }: World, { pid }: Owner, blow: NodeJS.Signals): Promise<string> {
  const instance = instances.find((each) => each.pid === pid);
  if (instance === undefined) throw new Error(`no instance has the process ${pid}`);
  await instance.end(blow);
  await instance.start();
  return instance.name;
}

/** Another owner than the one before; undefined when there is none in time, or the turn has ended. */
async function ownerOf(
  { database }: World,
  turn: string,
  before: string | undefined,
): Promise<Owner | undefined> {
  for (const until = performance.now() + nextOwnerMsMax; performance.now() < until; await sleep(200)) {
    const rows = await database.ask(
      (sql) => sql<(Owner & { status: string })[]>`
        select i.incarnation, i.pid, t.status from turns t join conversations c on c.id = t.conversation
        join instances i on i.incarnation = c.owner where t.id = ${turn} and c.running_turn = t.id`,
    );
    const [found] = rows ?? [];
    if (found !== undefined && found.incarnation !== before) return found;
    if (before !== undefined && (await hasEnded(database, turn))) return undefined;
  }
  return undefined;
}

async function ended({ database }: World, turn: string): Promise<boolean> {
  for (const until = performance.now() + nextOwnerMsMax; performance.now() < until; await sleep(200))
    if (await hasEnded(database, turn)) return true;
  return false;
}

async function hasEnded(database: World["database"], turn: string): Promise<boolean> {
  const rows = await database.ask(
    (sql) => sql`select from turns where id = ${turn} and ended_at is not null`,
  );
  return (rows?.length ?? 0) > 0;
}
