import { PamError } from "../protocol/errors.ts";
import type { CommitItem } from "./commit-batch.ts";
import type { PamRow } from "./pam-row.ts";

/** An item on its way into a commit. */
export interface Pending {
  readonly item: CommitItem;
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

/** The longest run of the queue that may share a transaction: at most one write of a conversation, and no item overtaken. */
export function cutBatch(queue: readonly Pending[], max: number): { batch: Pending[]; rest: Pending[] } {
  const batch: Pending[] = [];
  const rest: Pending[] = [];
  const written = new Set<string>();
  const held = new Set<string>();
  for (const entry of queue) {
    const isWrite = entry.item.kind === "write";
    if (batch.length >= max || held.has(entry.key) || (isWrite && written.has(entry.key))) {
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

/** False when the item has to be tried again. */
export function settle(entry: Pending, rows: PamRow[]): boolean {
  const outcome = rows[0]?.outcome;
  if (outcome !== "locked" && outcome !== "again") {
    entry.resolve(entry.unsure ? rows.map((row) => asOurs(row, entry.item)) : rows);
    return true;
  }
  if (entry.attempts++ < lockedTriesMax) return false;
  entry.reject(new PamError("overloaded", { retryAfterMs: 500 }));
  return true;
}

/**
 * After a lost reply: the duplicate that came back is the item itself, when it bears the ids we made for it. Whether it
 * also claimed its turn is left to the scan for turns that nobody runs.
 */
function asOurs(row: PamRow, item: CommitItem): PamRow {
  if (item.kind !== "accept" || row.outcome !== "duplicate" || row.message !== item.message) return row;
  return { ...row, outcome: "queued" };
}
