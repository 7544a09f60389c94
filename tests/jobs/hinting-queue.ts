import { randomUUID } from "node:crypto";
import { createJobQueue, type JobQueue } from "../../src/jobs/job-queue.ts";
import type { QueueBackend } from "../../src/jobs/queue-backend.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";
import type { KindWorld } from "./kind-cases.ts";
import { until } from "./until.ts";

export interface HintingQueue {
  readonly queue: JobQueue;
  readonly hint: KindWorld["hint"];
  /** Resolves once the server has made the queue's schema. */
  opened(): Promise<void>;
}

/** A queue that does nothing by itself, to hint at jobs as the instances do; at most twice a second each. */
export function hintingQueue(name: QueueBackend["name"], open: () => Promise<QueueBackend>): HintingQueue {
  const queue = createJobQueue({
    name,
    open,
    jobs: [],
    concurrency: 1,
    log: silentLogger,
    onOutcome: () => {},
  });
  const hintedAt = new Map<string, number>();
  return {
    queue,
    opened: () =>
      until("the queue", () =>
        queue.counts().then(
          () => true,
          () => false,
        ),
      ),
    hint(job, input) {
      if (Date.now() - (hintedAt.get(job) ?? 0) < 500) return;
      hintedAt.set(job, Date.now());
      queue.hint([{ name: job, input, id: `${job}-${randomUUID()}` }]);
    },
  };
}
