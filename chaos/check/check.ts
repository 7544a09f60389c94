import { checkAcks } from "./ack-rules.ts";
import { type DeviceLog, type Frame, readDevice } from "./device-log.ts";
import { checkEffects } from "./effect-rules.ts";
import { OrderRules } from "./order-rules.ts";
import { openChecker, readStored } from "./stored.ts";
import { checkTexts } from "./text-rules.ts";
import { checkTurns } from "./turn-rules.ts";
import { type Violation, Violations } from "./violations.ts";

export interface Evidence {
  /** Superuser. */
  readonly databaseUrl: string;
  readonly journals: readonly string[];
  readonly ledger: string;
  readonly model: string;
}

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly counts: Readonly<Record<string, number>>;
  readonly turns: Readonly<Record<string, number>>;
  /** Turns that failed, by the code they failed with. */
  readonly failures: Readonly<Record<string, number>>;
}

/**
 * Holds the durability contract against what the clients wrote down, what the ledger and the model saw, and the tables.
 * Nothing of the engine is used: plain files, SQL and JSON.
 */
export async function check({ databaseUrl, journals, ledger, model }: Evidence): Promise<Verdict> {
  const sql = openChecker(databaseUrl);
  try {
    const stored = await readStored(sql);
    const violations = new Violations();
    const devices: DeviceLog[] = [];
    const orders: OrderRules[] = [];
    for (const file of journals) {
      const order = new OrderRules(file.split("/").at(-1) ?? file, stored, violations);
      devices.push(await readDevice(file, (frame) => order.frame(frame)));
      order.end();
      orders.push(order);
    }
    const acks = checkAcks(stored, devices, violations);
    checkTexts(stored, devices, violations);
    const failures = checkTurns(stored, violations);
    const effects = await checkEffects(stored, { ledger, model }, violations);
    const counts = { acks, ...counted(devices, orders), ...effects };
    return {
      violations: violations.list(),
      counts,
      turns: tally(stored.turns.map(({ status }) => status)),
      failures,
    };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function counted(devices: readonly DeviceLog[], orders: readonly OrderRules[]): Record<string, number> {
  const sum = <T>(list: readonly T[], of: (item: T) => number) =>
    list.reduce((all, item) => all + of(item), 0);
  return {
    commands: sum(devices, ({ sent }) => [...sent.values()].filter(({ frame }) => isAcked(frame)).length),
    resent: sum(devices, ({ sent }) => [...sent.values()].filter(({ times }) => times > 1).length),
    connections: sum(devices, ({ connections }) => connections),
    frames: sum(devices, ({ frames }) => frames),
    deltas: sum(devices, ({ deltas }) => deltas.length),
    entriesApplied: sum(orders, ({ applied }) => applied),
    entriesRepeated: sum(orders, ({ repeats }) => repeats),
    holesRepaired: sum(orders, ({ holes }) => holes),
    resets: sum(orders, ({ resets }) => resets),
  };
}

const unacked = new Set(["subscribe", "unsubscribe", "history", "ping", "auth", "typing", "presence"]);
const isAcked = (frame: Frame): boolean => !unacked.has(String(frame["type"]));

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
