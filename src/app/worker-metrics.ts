import { lastingOf, type MetricsSnapshot, sumOf } from "../telemetry/summed-metrics.ts";
import type { FromWorker } from "./worker-messages.ts";
import type { WorkerProcess } from "./worker-process.ts";

/** The primary's part in the sum: whichever worker is read, all are asked. */
export interface WorkerMetrics {
  add(worker: WorkerProcess): void;
  /** What it counted stays in the sum; what it measured at the moment does not. */
  remove(worker: WorkerProcess): void;
}

/** A worker that does not answer in so long is counted as it was when last asked. */
const answerMsMax = 1_000;

export function createWorkerMetrics(): WorkerMetrics {
  const latest = new Map<WorkerProcess, MetricsSnapshot>();
  const answers = new Map<WorkerProcess, (ask: number | null) => void>();
  let gone: Promise<MetricsSnapshot> = Promise.resolve([]);
  let asks = 0;
  let collecting: Promise<void> | null = null;

  async function collect(): Promise<void> {
    const ask = asks++;
    await Promise.all([...latest.keys()].map((worker) => answered(worker, ask)));
  }

  function answered(worker: WorkerProcess, ask: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, answerMsMax);
      answers.set(worker, (answer) => {
        if (answer !== ask) return;
        clearTimeout(timer);
        resolve();
      });
      worker.tell({ type: "metrics.collect", ask });
    });
  }

  async function reply(worker: WorkerProcess, ask: number): Promise<void> {
    collecting ??= collect().finally(() => {
      collecting = null;
    });
    await collecting;
    worker.tell({ type: "metrics.sum", ask, ...(await sumOf([await gone, ...latest.values()])) });
  }

  function hear(worker: WorkerProcess, message: FromWorker): void {
    if (message.type === "metrics.ask") void reply(worker, message.ask);
    if (message.type !== "metrics.mine" || !latest.has(worker)) return;
    latest.set(worker, message.snapshot);
    answers.get(worker)?.(message.ask);
  }

  return {
    add(worker) {
      latest.set(worker, []);
      worker.onMessage((message) => hear(worker, message));
    },
    remove(worker) {
      const last = latest.get(worker) ?? [];
      latest.delete(worker);
      answers.delete(worker);
      gone = gone.then((before) => lastingOf([before, last]));
    },
  };
}
