import { PamError } from "../protocol/errors.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { type CommitItem, type CommitSettings, commitBatch } from "./commit-batch.ts";
import { cutBatch, insertByArrival, lockedTriesMax, orderKey, type Pending, settle } from "./commit-queue.ts";
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

/** Tries of an item that was undone for other reasons that pass, or that only look so (a turn id that exists). */
const passingTriesMax = 8;

/**
 * The group-commit writer. What a tick brings for a lane goes to Postgres as one call; a conversation has one lane, and
 * a lane one batch in flight, so a conversation's entries commit in the order they came, but for those that a lost
 * connection sent round again. A conversation that another transaction has locked moves to a queue of its own until it
 * is empty, and delays nobody else.
 */
export function createWriter(options: WriterOptions): Writer {
  return new GroupCommitWriter(options);
}

interface Lane {
  readonly client: Client;
  queue: Pending[];
  scheduled: boolean;
  busy: boolean;
}

class GroupCommitWriter implements Writer {
  readonly #options: WriterOptions;
  readonly #lanes: readonly Lane[];
  readonly #parked = new Map<string, Pending[]>();
  #pending = 0;
  #arrivals = 0;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#lanes = options.lanes.map((client) => ({ client, queue: [], scheduled: false, busy: false }));
  }

  pending(): number {
    return this.#pending;
  }

  commit(item: CommitItem): Promise<PamRow[]> {
    const { pendingMax = 20_000 } = this.#options;
    if (item.kind === "accept" && this.#pending >= pendingMax)
      return Promise.reject(new PamError("overloaded", { retryAfterMs: 500 }));
    this.#pending++;
    return new Promise<PamRow[]>((resolve, reject) => {
      this.#enqueue({
        item,
        key: orderKey(item),
        arrival: this.#arrivals++,
        resolve: this.#counted(resolve),
        reject: this.#counted(reject),
        since: performance.now(),
        unsure: false,
        attempts: 0,
        troubles: 0,
      });
    });
  }

  #counted<T>(settle: (value: T) => void): (value: T) => void {
    return (value) => {
      this.#pending--;
      settle(value);
    };
  }

  #enqueue(entry: Pending): void {
    const own = this.#parked.get(entry.key);
    if (own !== undefined) {
      insertByArrival(own, entry);
      return;
    }
    const lane = this.#laneOf(entry.key);
    lane.queue.push(entry);
    this.#schedule(lane);
  }

  #laneOf(key: string): Lane {
    const lane = this.#lanes[Number.parseInt(key.slice(-4), 16) % this.#lanes.length];
    if (lane === undefined) throw new RangeError("the writer needs at least one lane");
    return lane;
  }

  #schedule(lane: Lane): void {
    if (lane.busy || lane.scheduled || lane.queue.length === 0) return;
    lane.scheduled = true;
    setImmediate(() => {
      lane.scheduled = false;
      void this.#drain(lane);
    });
  }

  async #drain(lane: Lane): Promise<void> {
    lane.busy = true;
    while (lane.queue.length > 0) {
      const { batch, rest } = cutBatch(lane.queue, this.#batchMax());
      lane.queue = rest;
      await this.#attempt(lane.client, batch, false);
    }
    lane.busy = false;
  }

  #batchMax(): number {
    return this.#options.batchMax ?? 1_000;
  }

  /** Commits a batch; a batch that fails is halved until the bad item stands alone. Never rejects. */
  async #attempt(client: Client, batch: readonly Pending[], wait: boolean): Promise<void> {
    if (batch.length === 0) return;
    this.#options.metrics.commitBatchItems.observe(batch.length);
    const items = batch.map((entry) => entry.item);
    let rows: PamRow[][];
    try {
      rows = await commitBatch(client, items, { ...this.#options, wait });
    } catch (error) {
      await this.#onBatchError(client, batch, { wait, error });
      return;
    }
    this.#answer(batch, rows);
  }

  /** In the order of seq: the function stores writes before accepts. */
  #answer(batch: readonly Pending[], rows: readonly PamRow[][]): void {
    const ranked = batch.map((entry, index) => ({
      entry,
      own: rows[index] ?? [],
      rank: ranks[entry.item.kind],
    }));
    if (ranked.some(({ rank }) => rank !== ranked[0]?.rank)) ranked.sort((a, b) => a.rank - b.rank);
    for (const { entry, own } of ranked) {
      const outcome = settle(entry, own);
      if (outcome === "locked") this.#park(entry);
      // A send now, and back where its arrival puts it: what came later for its conversation stays behind it.
      if (outcome === "policy")
        insertByArrival(this.#parked.get(entry.key) ?? this.#laneOf(entry.key).queue, entry);
    }
  }

  async #onBatchError(client: Client, batch: readonly Pending[], { wait, error }: BatchFault): Promise<void> {
    const [only] = batch;
    if (isConnectionLoss(error)) {
      for (const entry of batch) this.#retryUnsure(entry, error);
    } else if (batch.length > 1 && wait && isLockWait(error)) {
      // All of them wait for the one conversation: none is to blame, and halves would only wait again.
      for (const entry of batch) this.#onItemError(entry, error);
    } else if (batch.length > 1) {
      const middle = batch.length >> 1;
      await this.#attempt(client, batch.slice(0, middle), wait);
      const second = batch.slice(middle).filter((entry) => !this.#follow(entry, wait));
      await this.#attempt(client, second, wait);
    } else if (only !== undefined) {
      this.#onItemError(only, error);
    }
  }

  #onItemError(entry: Pending, error: unknown): void {
    if (!isPassing(error)) {
      entry.reject(error);
    } else if (isLockWait(error) ? entry.attempts++ < lockedTriesMax : entry.troubles++ < passingTriesMax) {
      this.#park(entry);
    } else {
      entry.reject(new PamError("overloaded", { cause: error, retryAfterMs: 500 }));
    }
  }

  /** The reply of a COMMIT was lost. An accept is sent again: its command id finds it if it is there. */
  #retryUnsure(entry: Pending, error: unknown): void {
    const tooLong = performance.now() - entry.since > (this.#options.retryMs ?? 5_000);
    if (entry.item.kind === "write" || tooLong) {
      entry.reject(new PamError("database_unavailable", { cause: error, retryAfterMs: 1_000 }));
      return;
    }
    entry.unsure = true;
    setTimeout(() => this.#enqueue(entry), 50);
  }

  /** Moves an item, and all that come after it for the same conversation, out of the lane. */
  #park(entry: Pending): void {
    const own = this.#parked.get(entry.key);
    if (own !== undefined) {
      insertByArrival(own, entry);
      return;
    }
    const lane = this.#laneOf(entry.key);
    const queue = [entry, ...lane.queue.filter((other) => other.key === entry.key)];
    lane.queue = lane.queue.filter((other) => other.key !== entry.key);
    this.#parked.set(entry.key, queue);
    setImmediate(() => void this.#drainParked(entry.key, queue));
  }

  /** Parks an item whose predecessors were parked while it was under way, in a lane or (`parked`) in the slow one. */
  #follow(entry: Pending, parked: boolean): boolean {
    const own = this.#parked.get(entry.key);
    const behind = own !== undefined && (!parked || (own[0]?.arrival ?? entry.arrival) < entry.arrival);
    if (behind) this.#park(entry);
    return behind;
  }

  async #drainParked(key: string, queue: Pending[]): Promise<void> {
    while (queue.length > 0) {
      const before = queue.length;
      const { batch, rest } = cutBatch(queue, this.#batchMax());
      queue.splice(0, queue.length, ...rest);
      await this.#attempt(this.#options.slow, batch, true);
      // Nothing got through: give whoever holds the lock a moment.
      if (queue.length >= before) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.#parked.delete(key);
  }
}

/** The order in which a batch is stored. */
const ranks = { write: 0, accept: 1, send: 1 } as const;

interface BatchFault {
  readonly wait: boolean;
  readonly error: unknown;
}
