import { PamError } from "../protocol/errors.ts";
import type { CommitItem } from "./commit-batch.ts";
import type { PamRow } from "./pam-row.ts";
import { asSend } from "./send-batch.ts";

/** An item on its way into a commit. */
export interface Pending {
  item: CommitItem;
  readonly key: string;
  readonly arrival: number;
  readonly resolve: (rows: PamRow[]) => void;
  readonly reject: (error: unknown) => void;
  /** Set once a commit's outcome was lost: a replay that comes back may be our own. */
  unsure: boolean;
  /** Times that its conversation was found locked. */
  attempts: number;
  /** Times that a deadlock, a twin or a passing limit undid it: counted apart, a long lock is no reason to give up on these. */
  troubles: number;
  readonly since: number;
}

/** Items that must keep their order share a key. A user's messages to their current conversation share the user's. */
export function orderKey(item: CommitItem): string {
  if (item.kind === "write") return item.write.conversation;
  return item.request.conversation ?? item.request.user;
}

/** Sends that share a transaction: each is a few statements of its own. */
const sendsMax = 100;

/**
 * The longest run of the queue that may share a transaction: at most one write of a conversation, sends with sends only,
 * and no item overtaken.
 */
export function cutBatch(queue: readonly Pending[], max: number): { batch: Pending[]; rest: Pending[] } {
  const batch: Pending[] = [];
  const rest: Pending[] = [];
  const written = new Set<string>();
  const held = new Set<string>();
  const sends = queue[0]?.item.kind === "send";
  const most = sends ? Math.min(max, sendsMax) : max;
  for (const entry of queue) {
    const isWrite = entry.item.kind === "write";
    const other = (entry.item.kind === "send") !== sends;
    if (batch.length >= most || other || held.has(entry.key) || (isWrite && written.has(entry.key))) {
      held.add(entry.key);
      rest.push(entry);
      continue;
    }
    if (isWrite) written.add(entry.key);
    batch.push(entry);
  }
  return { batch, rest };
}

/** Puts an item where its arrival puts it: before all that came later. */
export function insertByArrival(queue: Pending[], entry: Pending): void {
  const last = queue.at(-1);
  if (last === undefined || last.arrival < entry.arrival) {
    queue.push(entry);
    return;
  }
  const later = queue.findIndex((other) => other.arrival > entry.arrival);
  queue.splice(later, 0, entry);
}

/** Tries of an item whose conversation others hold: with the slow lane's lock timeout they outlast every transaction. */
export const lockedTriesMax = 200;

/** `locked`: the item has to be tried again. `policy`: it does more than queue, and is a send from now on. */
export function settle(entry: Pending, rows: PamRow[]): "settled" | "locked" | "policy" {
  const outcome = rows[0]?.outcome;
  if (outcome === "policy" && entry.item.kind === "accept") {
    entry.item = asSend(entry.item);
    return "policy";
  }
  if (outcome !== "locked" && outcome !== "again") {
    entry.resolve(entry.unsure ? rows.map((row) => asOurs(row, entry.item)) : rows);
    return "settled";
  }
  if (entry.attempts++ < lockedTriesMax) return "locked";
  entry.reject(new PamError("overloaded", { retryAfterMs: 500 }));
  return "settled";
}

/**
 * After a lost reply: the duplicate that came back is the item itself, when it bears the ids we made for it. Whether it
 * also claimed its turn is left to the scan for turns that nobody runs.
 */
function asOurs(row: PamRow, item: CommitItem): PamRow {
  if (item.kind === "write" || row.outcome !== "duplicate" || row.message !== item.message) return row;
  return { ...row, outcome: "queued" };
}
