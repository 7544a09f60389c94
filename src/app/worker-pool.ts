import type { Logger } from "../telemetry/logger.ts";
import { type PoolWorker, poolWorker } from "./worker.ts";
import type { WorkerFacts, WorkerSetup } from "./worker-messages.ts";
import { createWorkerMetrics } from "./worker-metrics.ts";
import type { ForkWorker } from "./worker-process.ts";

export interface WorkerPoolOptions {
  readonly fork: ForkWorker;
  readonly count: number;
  readonly setup: WorkerSetup;
  /** Longest drain of one worker. */
  readonly drainMs: number;
  readonly log: Logger;
}

/** The n-th crash in a row waits `firstWaitMs` times two to the n, at most `waitMsMax`. */
const firstWaitMs = 100;
const waitMsMax = 10_000;
/** A worker that was ready for so long has not crashed in a row. */
const steadyMs = 60_000;

interface Place {
  worker: PoolWorker;
  crashes: number;
}

/** The workers of one host: as many as asked for, whatever happens to them. */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #metrics = createWorkerMetrics();
  readonly #places: Place[] = [];
  /** Also those that are not in a place any more, or not yet. */
  readonly #living = new Set<PoolWorker>();
  #leaving = false;
  #rolling: Promise<void> | null = null;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /** Resolves when all are ready. @throws WorkerRefused when one can't start; the others are then to be drained. */
  async start(): Promise<WorkerFacts> {
    const first = Array.from({ length: this.#options.count }, () => this.#launch());
    const [facts] = await Promise.all(first.map(({ ready }) => ready));
    for (const worker of first) {
      const place = { worker, crashes: 0 };
      this.#places.push(place);
      this.#occupy(place, worker);
    }
    if (facts === undefined) throw new RangeError("a pool has one worker or more");
    return facts;
  }

  pids(): number[] {
    return this.#places.map(({ worker }) => worker.process.pid);
  }

  /** Replaces one after the other: each new one is ready before the old one drains. Safe to call again meanwhile. */
  roll(): Promise<void> {
    this.#rolling ??= this.#rollAll().finally(() => {
      this.#rolling = null;
    });
    return this.#rolling;
  }

  /** All at once; resolves when all are gone. */
  async drain(): Promise<void> {
    this.#leaving = true;
    await Promise.all([...this.#living].map((worker) => worker.drain()));
  }

  /** Ends all at once: what was acknowledged is safe. */
  kill(): void {
    this.#leaving = true;
    for (const worker of this.#living) worker.process.kill();
  }

  #launch(): PoolWorker {
    const worker = poolWorker(this.#options.fork(), this.#options);
    this.#living.add(worker);
    this.#metrics.add(worker.process);
    void worker.gone.then(() => {
      this.#living.delete(worker);
      this.#metrics.remove(worker.process);
    });
    return worker;
  }

  /** From now on the place gets another worker whenever this one ends by itself. */
  #occupy(place: Place, worker: PoolWorker): void {
    place.worker = worker;
    void worker.gone.then((how) => {
      if (place.worker === worker && !this.#leaving) this.#replaceDead(place, how);
    });
  }

  #replaceDead(place: Place, how: string): void {
    const dead = place.worker;
    place.crashes = dead.readyMs() > steadyMs ? 0 : place.crashes + 1;
    const waitMs = Math.min(waitMsMax, firstWaitMs * 2 ** Math.min(place.crashes, 10));
    const { pid } = dead.process;
    this.#options.log.error({ pid, how, waitMs }, "A worker ended; another one takes its place.");
    setTimeout(() => {
      if (place.worker === dead && !this.#leaving) this.#occupy(place, this.#launch());
    }, waitMs);
  }

  async #rollAll(): Promise<void> {
    const { log } = this.#options;
    try {
      for (const place of this.#places) {
        if (this.#leaving) return;
        await this.#replace(place);
      }
      log.info({ pids: this.pids() }, "The rolling restart is complete.");
    } catch (error) {
      log.error({ err: error }, "The rolling restart ended early: a new worker did not get ready.");
    }
  }

  async #replace(place: Place): Promise<void> {
    const next = this.#launch();
    await next.ready;
    const old = place.worker;
    this.#occupy(place, next);
    place.crashes = 0;
    await old.drain();
    this.#options.log.info({ pid: next.process.pid, old: old.process.pid }, "A worker was replaced.");
  }
}
