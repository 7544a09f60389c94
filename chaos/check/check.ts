import { checkAcks, Words } from "./ack-rules.ts";
import type { LateEnd, Outage } from "./deadline-rules.ts";
import { type DeviceLog, readDevice } from "./device-log.ts";
import { EffectRules, readOutside } from "./effect-rules.ts";
import { checkLoop, type Loop } from "./loop-rules.ts";
import { OrderRules } from "./order-rules.ts";
import { checkBranches } from "./pages.ts";
import { QueueRules } from "./queue-rules.ts";
import { countEntries, openChecker, readStored, readUsers, type User } from "./stored.ts";
import { checkTexts } from "./text-rules.ts";
import { groupByTurn, TurnRules } from "./turn-rules.ts";
import { type Violation, Violations } from "./violations.ts";

export interface Evidence {
  /** Superuser. */
  readonly databaseUrl: string;
  /** Of each user's devices, by the subject of their token. */
  readonly journals: ReadonlyMap<string, readonly string[]>;
  readonly ledger: string;
  readonly model: string;
  readonly outages: readonly Outage[];
  readonly loop: Loop | null;
}

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly counts: Readonly<Record<string, number>>;
  readonly turns: Readonly<Record<string, number>>;
  /** Turns that failed, by the code they failed with. */
  readonly failures: Readonly<Record<string, number>>;
  /** The turn that ended furthest behind its deadline. */
  readonly latest: LateEnd | null;
}

/**
 * Holds the durability contract against what the clients wrote down, what the ledger and the model saw, and the tables.
 * Nothing of the engine is used: plain files, SQL and JSON. One user's journals and rows are held at a time.
 */
export async function check(evidence: Evidence): Promise<Verdict> {
  const sql = openChecker(evidence.databaseUrl);
  try {
    const violations = new Violations();
    const outside = await readOutside(evidence, violations);
    const rules: Rules = {
      violations,
      words: new Words(),
      turns: new TurnRules(violations),
      effects: new EffectRules(outside, violations),
      heard: outside.heard,
    };
    const counts: Record<string, number> = {};
    for (const user of await readUsers(sql))
      for (const [name, count] of Object.entries(await checkUser({ sql, user, evidence }, rules)))
        counts[name] = (counts[name] ?? 0) + count;
    const entries = await countEntries(sql);
    if (entries !== counts["entries"])
      violations.add("every entry is a user's", `${entries} entries, ${counts["entries"]} of them users'`);
    const { turns, failures, steers, latest } = rules.turns;
    const { applied, returned, whileWaiting, afterStop } = steers;
    return {
      violations: violations.list(),
      counts: {
        ...counts,
        ...rules.effects.end(),
        steersApplied: applied,
        steersReturned: returned,
        steersWhileWaiting: whileWaiting,
        steersAfterStop: afterStop,
        checkerMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
      },
      turns,
      failures,
      latest,
    };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

interface Rules {
  readonly violations: Violations;
  readonly words: Words;
  readonly turns: TurnRules;
  readonly effects: EffectRules;
  readonly heard: ReadonlySet<string>;
}

interface Case {
  readonly sql: ReturnType<typeof openChecker>;
  readonly user: User;
  readonly evidence: Evidence;
}

async function checkUser({ sql, user, evidence }: Case, rules: Rules): Promise<Record<string, number>> {
  const { violations } = rules;
  const stored = await readStored(sql, user.id);
  const devices: DeviceLog[] = [];
  const orders: OrderRules[] = [];
  for (const file of evidence.journals.get(user.subject) ?? []) {
    const order = new OrderRules(file.split("/").at(-1) ?? file, stored, violations);
    devices.push(await readDevice(file, (frame) => order.frame(frame)));
    order.end();
    orders.push(order);
  }
  const sent = new Map(devices.flatMap((device) => [...device.sent]));
  const acks = checkAcks({ stored, devices, sent }, violations);
  const queues = new QueueRules(sent, violations);
  queues.check(stored);
  const { words } = queues;
  rules.words.check(stored, sent, violations);
  checkBranches(stored, violations);
  checkTexts({ stored, devices, words }, violations);
  rules.turns.check(stored, { heard: rules.heard, outages: evidence.outages, words });
  rules.effects.check(stored, sent);
  const { loop } = evidence;
  const looped = stored.turns.find(({ id }) => id === loop?.turn);
  if (loop !== null && looped !== undefined)
    checkLoop(loop, { turn: looped, entries: groupByTurn(stored).get(loop.turn) ?? [] }, violations);
  const entries = [...stored.logs.values()].reduce((all, log) => all + log.length, 0);
  return { acks, entries, conversations: stored.logs.size, ...counted(devices, orders) };
}

function counted(devices: readonly DeviceLog[], orders: readonly OrderRules[]): Record<string, number> {
  const sum = <T>(list: readonly T[], of: (item: T) => number) =>
    list.reduce((all, item) => all + of(item), 0);
  return {
    commands: sum(devices, ({ sent }) => sent.size),
    resent: sum(devices, ({ sent }) => [...sent.values()].filter(({ times }) => times > 1).length),
    refused: sum(devices, ({ refused, acks }) => {
      const acked = new Set(acks.map(({ id }) => id));
      return [...refused.keys()].filter((id) => !acked.has(id)).length;
    }),
    connections: sum(devices, ({ connections }) => connections),
    frames: sum(devices, ({ frames }) => frames),
    deltas: sum(devices, ({ deltas }) => deltas.length),
    entriesApplied: sum(orders, ({ applied }) => applied),
    entriesRepeated: sum(orders, ({ repeats }) => repeats),
    holesRepaired: sum(orders, ({ holes }) => holes),
    resets: sum(orders, ({ resets }) => resets),
  };
}
