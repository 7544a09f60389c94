import type { Job as BullJob } from "bullmq";
import type { Logger } from "../telemetry/logger.ts";
import { backoffMs, GiveUp, type Job } from "./define-job.ts";
import type { QueueBackend, WorkerHandle } from "./queue-backend.ts";

/** What became of a job's attempt: `failed` ones are tried again, `dead` ones are not. */
export type JobOutcome = "completed" | "failed" | "dead";

export interface JobQueueOptions {
  readonly name: QueueBackend["name"];
  /** Loads the queue's packages and connects: called when the queue begins, or somebody wants to know its counts. */
  readonly open: () => Promise<QueueBackend>;
  readonly jobs: readonly Job[];
  /** Jobs that run in this process at a time. */
  readonly concurrency: number;
  readonly log: Logger;
  readonly onOutcome: (name: string, outcome: JobOutcome, seconds: number) => void;
}

export interface JobHint {
  readonly name: string;
  readonly input: object;
  /** The same one is not added again while it is known: waiting, running, or ended of late. */
  readonly id: string;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** Work for any instance, by hints: one that gets lost costs time, as whatever must happen is found again in rows. */
export interface JobQueue {
  readonly backend: QueueBackend["name"];
  /** Never fails its caller; dropped while the queue is away, or too many wait for it or are on their way. */
  hint(hints: readonly JobHint[]): void;
  /** Opens the queue, again and again until it can be, and works on it from then on. */
  begin(): void;
  /** No further job is begun; resolves when none is running, or `ms` have passed: those are stopped and tried again. */
  drain(ms: number): Promise<void>;
  /** Rejects when the queue does not answer within 2 s. */
  counts(): Promise<JobCounts>;
}

/** Ended jobs are known for so long: a hint that comes again meanwhile does nothing. Dead ones are there to be looked at. */
const keepDone = { age: 3_600, count: 1_000 };
const keepDead = { age: 14 * 86_400, count: 1_000 };
const hintsMax = 1_000;
const countsMs = 2_000;
const openAgainMs = 1_000;

export function createJobQueue(options: JobQueueOptions): JobQueue {
  return new Jobs(options);
}

class Jobs implements JobQueue {
  readonly #options: JobQueueOptions;
  readonly #jobs: ReadonlyMap<string, Job>;
  readonly #stopping = new AbortController();
  #opening: Promise<QueueBackend> | null = null;
  #opened: QueueBackend | null = null;
  /** What was hinted at while it was being opened. */
  readonly #early: JobHint[] = [];
  #draining = false;
  #worker: WorkerHandle | undefined;
  #hinting = 0;

  constructor(options: JobQueueOptions) {
    this.#options = options;
    this.#jobs = new Map(options.jobs.map((job) => [job.name, job]));
  }

  get backend(): QueueBackend["name"] {
    return this.#options.name;
  }

  hint(hints: readonly JobHint[]): void {
    const backend = this.#opened;
    if (backend === null) {
      this.#early.push(...hints.slice(0, hintsMax - this.#early.length));
      return;
    }
    const room = hints.slice(0, hintsMax - this.#hinting);
    if (room.length === 0 || !backend.isUp() || this.#stopping.signal.aborted) return;
    this.#hinting += room.length;
    const added = room.map(({ name, input, id: jobId }) => {
      const attempts = this.#jobs.get(name)?.attempts ?? 1;
      return backend.queue.add(name, input, { jobId, attempts, backoff: { type: "custom" } });
    });
    Promise.all(added)
      .catch((err: unknown) =>
        this.#options.log.debug({ err }, "A job could not be hinted at; a scan finds it."),
      )
      .finally(() => {
        this.#hinting -= room.length;
      });
  }

  begin(): void {
    const { log } = this.#options;
    this.#open().then(
      (backend) => this.#work(backend),
      (err: unknown) => {
        if (this.#draining) return;
        log.warn({ err }, "The queue of background jobs can't be opened yet; jobs wait until it is.");
        setTimeout(() => !this.#draining && this.begin(), openAgainMs).unref();
      },
    );
  }

  async drain(ms: number): Promise<void> {
    this.#draining = true;
    const backend = await within(this.#opening ?? Promise.resolve(null), countsMs).catch(() => null);
    const worker = this.#worker;
    const idle = worker?.close().catch(() => {}) ?? Promise.resolve();
    await within(idle, ms).catch(() => {});
    this.#stopping.abort(new Error("This instance is stopping."));
    await within(worker?.close(true) ?? Promise.resolve(), countsMs).catch(() => {});
    if (backend === null) return;
    await within(backend.queue.close(), countsMs).catch(() => {});
    await within(backend.close(), countsMs).catch(() => {});
  }

  async counts(): Promise<JobCounts> {
    const states = ["waiting", "active", "delayed", "failed"] as const;
    const asked = this.#open().then(({ queue }) => queue.getJobCounts(...states));
    const counts = await within(asked, countsMs);
    const of = (state: (typeof states)[number]) => counts[state] ?? 0;
    return { waiting: of("waiting"), active: of("active"), delayed: of("delayed"), failed: of("failed") };
  }

  /** Once; anew where it failed. */
  #open(): Promise<QueueBackend> {
    if (this.#draining) return Promise.reject(new Error("This instance is stopping."));
    this.#opening ??= this.#options.open().then(
      (backend) => {
        this.#opened = backend;
        this.hint(this.#early.splice(0));
        return backend;
      },
      (error: unknown) => {
        this.#opening = null;
        throw error;
      },
    );
    return this.#opening;
  }

  #work(backend: QueueBackend): void {
    if (this.#draining) return;
    const { concurrency, log } = this.#options;
    this.#worker = backend.work((job) => this.#process(job), {
      concurrency,
      removeOnComplete: keepDone,
      removeOnFail: keepDead,
      settings: { backoffStrategy: (...[attempt, , , job]) => this.#waitMs(job?.name ?? "", attempt) },
    });
    this.#worker.run().catch((err: unknown) => log.error({ err }, "The worker of background jobs ended."));
  }

  async #process(bull: BullJob): Promise<void> {
    const startedAt = performance.now();
    const job = this.#jobs.get(bull.name);
    const name = job?.name ?? "unknown";
    const attempt = bull.attemptsMade + 1;
    const tell = (outcome: JobOutcome) =>
      this.#options.onOutcome(name, outcome, (performance.now() - startedAt) / 1_000);
    try {
      if (job === undefined) throw new GiveUp("This version has no job of that name.");
      await this.#run(job, bull.data, attempt);
      tell("completed");
    } catch (error) {
      const dead = error instanceof GiveUp || attempt >= (bull.opts.attempts ?? 1);
      tell(dead ? "dead" : "failed");
      const fields = { job: name, id: bull.id, attempt, err: error };
      if (dead)
        this.#options.log.error(fields, "A background job was given up; it is kept among the failed ones.");
      else this.#options.log.warn(fields, "A background job failed and is tried again.");
      throw error instanceof GiveUp ? unrecoverable(error.message) : error;
    }
  }

  /** A job that does not heed its signal is left behind when its time is over. */
  #run(job: Job, input: unknown, attempt: number): Promise<void> {
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(job.timeoutMs)]);
    const over = new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
    );
    return Promise.race([job.run(input, { signal, attempt }), over]);
  }

  #waitMs(name: string, attempt: number): number {
    const job = this.#jobs.get(name);
    const ms = job === undefined ? 1_000 : backoffMs(job.backoff, attempt);
    return Math.round(ms * (1 + Math.random() / 10)) + 50;
  }
}

/** BullMQ knows such an error by its name too; its own class would load all of BullMQ before the port listens. */
function unrecoverable(message: string): Error {
  return Object.assign(new Error(message), { name: "UnrecoverableError" });
}

function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
