import type { JobsOptions, Processor, WorkerOptions } from "bullmq";

export type WorkerSettings = Pick<
  WorkerOptions,
  "concurrency" | "settings" | "removeOnComplete" | "removeOnFail"
>;

/** What is used of BullMQ's queue and worker: their types differ by backend. */
export interface QueueHandle {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  getJobCounts(...states: ("waiting" | "active" | "delayed" | "failed")[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}
export interface WorkerHandle {
  run(): Promise<void>;
  close(force?: boolean): Promise<void>;
}

/** Where the queue lives. Both keep the same promises; neither is the truth: that stands in rows. */
export interface QueueBackend {
  readonly name: "redis" | "postgres";
  readonly queue: QueueHandle;
  /** False while it is known to be away: nothing is added then. */
  isUp(): boolean;
  work(process: Processor, settings: WorkerSettings): WorkerHandle;
  /** Ends the connections; queue and worker are closed before. */
  close(): Promise<void>;
}

/** All jobs stand in one queue: their number is small, and one worker's bound then holds for all of them. */
export const queueName = "pam-jobs";

/** A job of a process that died is taken up by others after so long, at most twice that. */
export const lockMs = 30_000;
