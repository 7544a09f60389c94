import { PamError } from "../protocol/errors.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { type CommitItem, type CommitSettings, commitBatch } from "./commit-batch.ts";
import type { Client } from "./driver.ts";
import { isConnectionLoss, isLockWait, isPassing, type PamRow } from "./pam-row.ts";

export interface WriterOptions extends CommitSettings {
  /** One connection a lane; one batch in flight on each. */
  readonly lanes: readonly Client[];
  /**
   * One connection for conversations that another transaction holds: waits there, and there only. Its lock timeout
   * (about 100 ms) is how long one such conversation may hold up the next.
   */
  readonly slow: Client;
  readonly metrics: Pick<Metrics, "commitBatchItems">;
  readonly batchMax?: number;
  /** Items that may wait before new ones are refused with `overloaded`. */
  readonly pendingMax?: number;
  /** How long an accept whose outcome is unknown is sent again before it is given up. */
  readonly retryMs?: number;
}

export interface Writer {
  /**
   * Commits one item together with all others of this tick.
   * @returns Its rows, its own first; null in place of a write whose turn is another's.
   * @throws PamError overloaded, database_unavailable (an accept: nothing is known to be stored, the same command may be
   * sent again; a write: read the rows before anything else).
   */
  commit(item: CommitItem): Promise<PamRow[]>;
  /** Items that wait or are being committed. */
  pending(): number;
}

interface Pending {
  readonly item: CommitItem;
  readonly key: string;
  readonly arrival: number;
  readonly resolve: (rows: PamRow[]) => void;
  readonly reject: (error: unknown) => void;
  /** Set once a commit's outcome was lost: a replay that comes back may be our own. */
  unsure: boolean;
  attempts: number;
  readonly since: number;
}

/** Tries of an item whose conversation others hold: with the slow lane's lock timeout they outlast every transaction. */
const lockedTriesMax = 200;

/**
 * The group-commit writer. What a tick brings for a lane goes to Postgres as one call; a conversation has one lane, and
 * a lane one batch in flight, so a conversation's entries commit in the order they came. A conversation that another
 * transaction has locked moves to a queue of its own until it is empty, and delays nobody else.
 */
export function createWriter(options: WriterOptions): Writer {
  const lanes = options.lanes.map((client) => ({
    client,
    queue: [] as Pending[],
    scheduled: false,
    busy: false,
  }));
  const parked = new Map<string, Pending[]>();
  const batchMax = options.batchMax ?? 1_000;
  const pendingMax = options.pendingMax ?? 20_000;
  const retryMs = options.retryMs ?? 5_000;
  let pending = 0;
  let arrivals = 0;
  type Lane = (typeof lanes)[number];

  function commit(item: CommitItem): Promise<PamRow[]> {
    if (item.kind === "accept" && pending >= pendingMax)
      return Promise.reject(new PamError("overloaded", { retryAfterMs: 500 }));
    pending++;
    return new Promise<PamRow[]>((resolve, reject) => {
      enqueue({
        item,
        key: orderKey(item),
        arrival: arrivals++,
        resolve,
        reject,
        unsure: false,
        attempts: 0,
        since: performance.now(),
      });
    }).finally(() => {
      pending--;
    });
  }

  function enqueue(entry: Pending): void {
    const own = parked.get(entry.key);
    if (own !== undefined) {
      own.push(entry);
      return;
    }
    const lane = laneOf(entry.key);
    lane.queue.push(entry);
    schedule(lane);
  }

  function laneOf(key: string): Lane {
    const lane = lanes[Number.parseInt(key.slice(-4), 16) % lanes.length];
    if (lane === undefined) throw new RangeError("the writer needs at least one lane");
    return lane;
  }

  function schedule(lane: Lane): void {
    if (lane.busy || lane.scheduled || lane.queue.length === 0) return;
    lane.scheduled = true;
    setImmediate(() => {
      lane.scheduled = false;
      void drain(lane);
    });
  }

  async function drain(lane: Lane): Promise<void> {
    lane.busy = true;
    while (lane.queue.length > 0) {
      const { batch, rest } = cutBatch(lane.queue, batchMax);
      lane.queue = rest;
      await attempt(lane.client, batch, false);
    }
    lane.busy = false;
  }

  /** Commits a batch; a batch that fails is halved until the bad item stands alone. Never rejects. */
  async function attempt(client: Client, batch: readonly Pending[], wait: boolean): Promise<void> {
    if (batch.length === 0) return;
    let rows: PamRow[][];
    try {
      options.metrics.commitBatchItems.observe(batch.length);
      rows = await commitBatch(
        client,
        batch.map((entry) => entry.item),
        { ...options, wait },
      );
    } catch (error) {
      await onBatchError(client, batch, { wait, error });
      return;
    }
    // Answers go out in the order of seq: the function stores writes before accepts.
    const numbered = batch.map((entry, index) => ({
      entry,
      rows: rows[index] ?? [],
      isWrite: entry.item.kind === "write",
    }));
    const inOrder = [
      ...numbered.filter(({ isWrite }) => isWrite),
      ...numbered.filter(({ isWrite }) => !isWrite),
    ];
    for (const { entry, rows: own } of inOrder) if (!settle(entry, own)) park(entry);
  }

  async function onBatchError(
    client: Client,
    batch: readonly Pending[],
    cause: { wait: boolean; error: unknown },
  ): Promise<void> {
    if (isConnectionLoss(cause.error)) {
      for (const entry of batch) retryUnsure(entry, cause.error);
      return;
    }
    const [only] = batch;
    if (batch.length > 1) {
      const middle = batch.length >> 1;
      await attempt(client, batch.slice(0, middle), cause.wait);
      await attempt(
        client,
        cause.wait ? batch.slice(middle) : batch.slice(middle).filter((entry) => !follow(entry)),
        cause.wait,
      );
    } else if (only !== undefined) {
      if (isPassing(cause.error) && only.attempts++ < (isLockWait(cause.error) ? lockedTriesMax : 8))
        park(only);
      else
        only.reject(
          isPassing(cause.error)
            ? new PamError("overloaded", { cause: cause.error, retryAfterMs: 500 })
            : cause.error,
        );
    }
  }

  /** False when the item has to be tried again. */
  function settle(entry: Pending, rows: PamRow[]): boolean {
    const outcome = rows[0]?.outcome;
    if (outcome !== "locked" && outcome !== "again") {
      entry.resolve(entry.unsure ? rows.map((row) => asOurs(row, entry.item)) : rows);
      return true;
    }
    if (entry.attempts++ < lockedTriesMax) return false;
    entry.reject(new PamError("overloaded", { retryAfterMs: 500 }));
    return true;
  }

  /** The reply of a COMMIT was lost. An accept is sent again: its command id finds it if it is there. */
  function retryUnsure(entry: Pending, error: unknown): void {
    const tooLong = performance.now() - entry.since > retryMs;
    if (entry.item.kind === "write" || tooLong) {
      entry.reject(new PamError("database_unavailable", { cause: error, retryAfterMs: 1_000 }));
      return;
    }
    entry.unsure = true;
    setTimeout(() => enqueue(entry), 50);
  }

  /** Moves an item, and all that come after it for the same conversation, out of the lane. */
  function park(entry: Pending): void {
    const own = parked.get(entry.key);
    if (own !== undefined) {
      const later = own.findIndex((other) => other.arrival > entry.arrival);
      own.splice(later === -1 ? own.length : later, 0, entry);
      return;
    }
    const lane = laneOf(entry.key);
    const followers = lane.queue.filter((other) => other.key === entry.key);
    lane.queue = lane.queue.filter((other) => other.key !== entry.key);
    const queue = [entry, ...followers];
    parked.set(entry.key, queue);
    setImmediate(() => void drainParked(entry.key, queue));
  }

  /** Parks an item whose predecessors were parked while it was under way. */
  function follow(entry: Pending): boolean {
    const behind = parked.has(entry.key);
    if (behind) park(entry);
    return behind;
  }

  async function drainParked(key: string, queue: Pending[]): Promise<void> {
    while (queue.length > 0) {
      const before = queue.length;
      const { batch, rest } = cutBatch(queue, batchMax);
      queue.length = 0;
      queue.push(...rest);
      await attempt(options.slow, batch, true);
      // Nothing got through: give whoever holds the lock a moment.
      if (queue.length >= before) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    parked.delete(key);
  }

  return { commit, pending: () => pending };
}

/** Items that must keep their order share a key. A user's messages to their current conversation share the user's. */
function orderKey(item: CommitItem): string {
  if (item.kind === "write") return item.write.conversation;
  return item.request.conversation ?? item.request.user;
}

/** The longest run of the queue that may share a transaction: at most one write of a conversation, and no item overtaken. */
function cutBatch(queue: readonly Pending[], max: number): { batch: Pending[]; rest: Pending[] } {
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

/**
 * After a lost reply: the duplicate that came back is the item itself, when it bears the ids we made for it. Whether it
 * also claimed its turn is left to the scan for turns that nobody runs.
 */
function asOurs(row: PamRow, item: CommitItem): PamRow {
  if (item.kind !== "accept" || row.outcome !== "duplicate" || row.message !== item.message) return row;
  return { ...row, outcome: "queued" };
}
