import type { Logger } from "../telemetry/logger.ts";
import type { WorkerFacts, WorkerSetup } from "./worker-messages.ts";
import type { WorkerProcess } from "./worker-process.ts";
import { hungMs, watchPulse } from "./worker-pulse.ts";

/** One worker of the pool, from its fork to its end. */
export interface PoolWorker {
  readonly process: WorkerProcess;
  /** Rejects when it ended before, or when it was not ready in time and was ended for it. */
  readonly ready: Promise<WorkerFacts>;
  /** Resolves with how it ended, also for having hung, as in "The worker ended …". */
  readonly gone: Promise<string>;
  /** Milliseconds since it was ready; 0 before. */
  readyMs(): number;
  /** Resolves when it is gone: after its drain, or by force when that takes too long. Safe to call again. */
  drain(): Promise<void>;
}

/** Why a worker can't start, in a sentence for the operator. */
export class WorkerRefused extends Error {
  override readonly name = "WorkerRefused";
}

/** Connecting and listening take a second; a loaded machine may take its time. */
const readyMsMax = 60_000;
/** What leaving takes beside the drain of running turns. */
const leaveMs = 15_000;

export interface PoolWorkerOptions {
  readonly setup: WorkerSetup;
  /** Longest drain of its running turns. */
  readonly drainMs: number;
  readonly log: Logger;
}

export function poolWorker(process: WorkerProcess, { setup, drainMs, log }: PoolWorkerOptions): PoolWorker {
  let readyAt = 0;
  let refusal = "";
  let drained: Promise<void> | null = null;
  let endPulse = () => {};
  const gone = new Promise<string>((resolve) => process.onGone(resolve));
  const ready = new Promise<WorkerFacts>((resolve, reject) => {
    const late = setTimeout(() => {
      refusal = `A worker was not ready within ${readyMsMax / 1_000} s.`;
      process.kill();
    }, readyMsMax);
    process.onMessage((message) => {
      if (message.type === "hello") {
        process.tell({ type: "begin", setup });
        if (drained !== null) process.tell({ type: "drain" });
      }
      if (message.type === "refused") refusal = message.sentence;
      if (message.type !== "ready") return;
      clearTimeout(late);
      readyAt = performance.now();
      if (drained === null) endPulse = watchPulse(process, onHung);
      resolve(message.facts);
    });
    void gone.then((how) => {
      clearTimeout(late);
      endPulse();
      reject(new WorkerRefused(refusal === "" ? `A worker ended ${how} before it was ready.` : refusal));
    });
  });
  // Only who waits for it needs to hear that it will never be ready.
  ready.catch(() => {});
  return {
    process,
    ready,
    gone,
    readyMs: () => (readyAt === 0 ? 0 : performance.now() - readyAt),
    drain: () => (drained ??= drain()),
  };

  function onHung(): void {
    log.error({ pid: process.pid }, `A worker has not answered for ${hungMs / 1_000} s; it is ended.`);
    process.kill();
  }

  // From here on the drain's own time counts.
  async function drain(): Promise<void> {
    endPulse();
    process.tell({ type: "drain" });
    const force = setTimeout(() => process.kill(), drainMs + leaveMs);
    await gone;
    clearTimeout(force);
  }
}
