import type { Ids, Tenant, TurnAddress } from "../src/actors/ports.ts";
import { PamError } from "../src/protocol/errors.ts";
import { MemoryRows } from "../tests/support/memory-rows.ts";
import type { Rates } from "./faults.ts";
import { LeaseRow } from "./lease-row.ts";
import type { LogWatch } from "./log-watch.ts";
import type { Random } from "./random.ts";
import type { Process, Timeline } from "./timeline.ts";

export const leaseMs = 5_000;
export const queueMax = 4;
/** What the connections set for themselves. */
export const lockTimeoutMs = 1_000;
const idleInTransactionMs = 2_000;

/** An error as the driver throws it. */
export class DriverError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`simulated: ${code}`);
    this.code = code;
  }
}

/** A transaction that keeps a conversation locked over several round trips. */
export interface OpenTransaction {
  readonly conversation: string;
  readonly process: Process;
  /** The database gave it up: its process was silent for too long, or is gone. */
  ended: boolean;
}

export interface DatabaseOptions {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly rates: () => Rates;
  readonly ids: Ids;
  /** A turn's, from its start. */
  readonly wallMs: number;
}

/** The one database: rows, row locks, a clock, and the line to it, on which everything can get lost. */
export class Database {
  readonly rows: MemoryRows;
  readonly #options: DatabaseOptions;
  readonly #locks = new Map<string, OpenTransaction>();
  /** By incarnation: when its last renewal came. */
  readonly #renewed = new Map<string, number>();
  readonly #leases = new Map<string, { until: number; drained: boolean }>();
  readonly #waiting: { conversation: string; go: () => void }[] = [];
  /** By an item's message: the message that its first commit stored. The rows in memory make their ids themselves. */
  readonly storedAs = new Map<string, string>();
  /** Looks at the rows after each statement. */
  watch: LogWatch | undefined;
  down = false;
  downSince = 0;
  /** Milliseconds that it was down in all. */
  downMs = 0;

  constructor(options: DatabaseOptions) {
    this.#options = options;
    const { timeline, ids, wallMs } = options;
    this.rows = new MemoryRows({ clock: { now: () => timeline.now }, ids, queueMax, wallMs });
  }

  /** One statement, or one function's call: done as a whole, or not at all. Rejects as the driver does. */
  call<T>(process: Process, label: string, work: () => T | Promise<T>): Promise<T> {
    return this.round(process, label, (reply) => this.answer(reply, work));
  }

  /** The same for one that takes a conversation's lock, and waits for it. */
  locking<T>(process: Process, statement: Statement, work: () => T | Promise<T>): Promise<T> {
    const { label, conversation, waitMs = lockTimeoutMs } = statement;
    return this.round(process, label, (reply) => {
      this.whenFree(conversation(), waitMs, (free) => {
        if (free) this.answer(reply, work);
        else reply.reject(new DriverError("55P03"));
      });
    });
  }

  /** Sends to the database; what `work` answers comes back to the process, if it still listens. */
  round<T>(process: Process, label: string, work: (reply: Reply<T>) => void): Promise<T> {
    const { timeline, random } = this.#options;
    const rates = this.#options.rates();
    const fate = random.next();
    const unsent = fate < (rates.dbUnsent ?? 0);
    const lost = !unsent && fate > 1 - (rates.dbLostReply ?? 0);
    const abort = random.chance(rates.dbAbort ?? 0);
    const slow = random.chance(rates.dbSlow ?? 0) ? random.between(50, 500) : 0;
    return new Promise((resolve, reject) => {
      const back = (name: string, tell: () => void): void => {
        timeline.after(random.between(0, 2), process, `${label} ${name}`, tell);
      };
      const fail = (code: string): void => back(code, () => reject(new DriverError(code)));
      timeline.after(random.between(0, 2) + slow, null, `db ${label}`, () => {
        if (this.down || unsent) return fail("CONNECTION_CLOSED");
        if (abort) return fail("40P01");
        work({
          lost,
          resolve: (value) => (lost ? fail("CONNECTION_CLOSED") : back("ok", () => resolve(value))),
          reject: (error) => (lost ? fail("CONNECTION_CLOSED") : back("error", () => reject(error))),
        });
      });
    });
  }

  /** The rows change within the call of `work`; what it answers may come a promise later. */
  answer<T>(reply: Reply<T>, work: () => T | Promise<T>): void {
    try {
      const value = work();
      this.watch?.look();
      Promise.resolve(value).then(reply.resolve, reply.reject);
    } catch (error) {
      reply.reject(error);
    }
  }

  /** SKIP LOCKED: for as long as `work` runs, conversations that others hold are not there. */
  skippingLocked<T>(work: () => T): T {
    const { heads } = this.rows;
    const hidden = [...heads].filter(([, head]) => this.#locks.has(head.id));
    for (const [key] of hidden) heads.delete(key);
    try {
      return work();
    } finally {
      for (const [key, head] of hidden) heads.set(key, head);
    }
  }

  isLocked(conversation: string): boolean {
    return this.#locks.has(conversation);
  }

  /** Takes the lock for a transaction of several round trips. */
  begin(process: Process, conversation: string): OpenTransaction {
    const transaction: OpenTransaction = { process, conversation, ended: false };
    this.#locks.set(conversation, transaction);
    return transaction;
  }

  /** COMMIT or ROLLBACK: the lock goes to whoever waits longest. */
  end(transaction: OpenTransaction): void {
    transaction.ended = true;
    if (this.#locks.get(transaction.conversation) !== transaction) return;
    this.#locks.delete(transaction.conversation);
    const at = this.#waiting.findIndex((it) => it.conversation === transaction.conversation);
    if (at >= 0) this.#waiting.splice(at, 1)[0]?.go();
  }

  openTransactions(): number {
    return this.#locks.size;
  }

  whenFree(conversation: string | undefined, waitMs: number, then: (free: boolean) => void): void {
    if (conversation === undefined || !this.#locks.has(conversation)) {
      then(true);
      return;
    }
    const { timeline } = this.#options;
    const waiter = { conversation, go: () => {} };
    const timer = timeline.after(waitMs, null, "db lock timeout", () => {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      then(false);
    });
    waiter.go = () => {
      timeline.cancel(timer);
      this.whenFree(conversation, waitMs, then);
    };
    this.#waiting.push(waiter);
  }

  /** Its connections are gone, or silent: what they had begun is rolled back. */
  abandon(process: Process): void {
    const { timeline } = this.#options;
    const open = [...this.#locks.values()].filter((it) => it.process === process);
    const ms = process.state === "dead" ? 1 : idleInTransactionMs;
    for (const transaction of open) {
      timeline.after(ms, null, "db rollback", () => {
        if (process.state !== "running") this.end(transaction);
      });
    }
  }

  setDown(down: boolean): void {
    const { now } = this.#options.timeline;
    if (down && !this.down) this.downSince = now;
    if (!down && this.down) this.downMs += now - this.downSince;
    this.down = down;
    // Its restart ends every transaction.
    if (down) for (const transaction of [...this.#locks.values()]) this.end(transaction);
  }

  /** Whether nobody may take over from it: told from the renewals that came, and not from the rows. */
  holdsLease(incarnation: string): boolean {
    return (this.#renewed.get(incarnation) ?? 0) + leaseMs >= this.#options.timeline.now;
  }

  /** By the database's clock alone. @returns Whether the lease had not run out before. */
  renewLease(incarnation: string): boolean {
    const { now } = this.#options.timeline;
    this.#renewed.set(incarnation, this.#options.timeline.now);
    const lease = this.#leases.get(incarnation);
    const valid = lease === undefined || lease.until >= now;
    this.#setLease(incarnation, { until: now + leaseMs, drained: false });
    return valid;
  }

  endLease(incarnation: string): void {
    this.#renewed.delete(incarnation);
    this.#setLease(incarnation, { until: this.#options.timeline.now - 1, drained: true });
  }

  #setLease(incarnation: string, lease: { until: number; drained: boolean }): void {
    this.#leases.set(incarnation, lease);
    this.rows.instances.set(incarnation, new LeaseRow(this.#options.timeline, lease));
  }

  /** The conversation that a message without one goes to. */
  currentOf(tenant: Tenant): string | undefined {
    return this.rows.memberOf(tenant)?.current ?? undefined;
  }

  turnOf({ turn }: Pick<TurnAddress, "turn">) {
    return this.rows.turns.get(turn);
  }
}

export interface Statement {
  readonly label: string;
  readonly conversation: () => string | undefined;
  /** How long it waits for the lock. */
  readonly waitMs?: number;
}

export interface Reply<T> {
  /** The connection breaks: nobody will hear it, and what the connection had open is rolled back. */
  readonly lost: boolean;
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** What the engine's code makes of a driver's error. */
export function asPamError(error: unknown): unknown {
  return error instanceof DriverError && error.code.startsWith("CONNECTION")
    ? new PamError("database_unavailable", { cause: error, retryAfterMs: 300 })
    : error;
}
