import type { Worker } from "node:cluster";
import type { Exposition, Metrics } from "../telemetry/metrics.ts";
import {
  type FromWorker,
  type ToWorker,
  toWorker,
  type WorkerFacts,
  type WorkerSetup,
} from "./worker-messages.ts";

/** A worker's line to its primary. */
export interface WorkerLink {
  /** Resolves with what the primary has set up. */
  readonly setup: Promise<WorkerSetup>;
  /** The process's metrics with the sum over all workers as what is exposed. */
  summed(metrics: Metrics): Metrics;
  ready(facts: WorkerFacts): void;
  /** Resolves when the primary has it, so that the process may end. */
  refuse(sentence: string): Promise<void>;
  /** Resolves when the primary asks for a drain, or is gone itself. */
  readonly leaving: Promise<void>;
  /** Hands over what was counted here, before the process ends. */
  leave(metrics: Metrics): Promise<void>;
}

/** How long `/metrics` waits for the sum, and how many readers may. */
const sumMsMax = 3_000;
const readersMax = 100;

export function workerLink(worker: Worker): WorkerLink {
  const tell = (message: FromWorker) =>
    new Promise<void>((resolve) => {
      if (worker.isConnected()) worker.process.send?.(message, () => resolve());
      else resolve();
    });
  const onMessage = (hear: (message: ToWorker) => void) =>
    worker.on("message", (said: unknown) => {
      const parsed = toWorker.safeParse(said);
      if (parsed.success) hear(parsed.data);
    });
  const setup = new Promise<WorkerSetup>((resolve) =>
    onMessage((message) => message.type === "begin" && resolve(message.setup)),
  );
  const leaving = new Promise<void>((resolve) => {
    onMessage((message) => message.type === "drain" && resolve());
    worker.on("disconnect", () => {
      // Else Node ends the process before it could drain.
      worker.exitedAfterDisconnect = true;
      resolve();
    });
  });
  onMessage((message) => {
    if (message.type === "pulse.ask") void tell({ type: "pulse" });
  });
  void tell({ type: "hello" });
  const exposition = createReader(tell, onMessage);
  return {
    setup,
    summed(metrics) {
      onMessage((message) => {
        if (message.type === "metrics.collect") void give(metrics, message.ask);
      });
      return { ...metrics, exposition };
    },
    ready: (facts) => void tell({ type: "ready", facts }),
    refuse: (sentence) => tell({ type: "refused", sentence }),
    leaving,
    leave: (metrics) => give(metrics, null),
  };

  async function give(metrics: Metrics, ask: number | null): Promise<void> {
    await tell({ type: "metrics.mine", ask, snapshot: [...(await metrics.snapshot())] });
  }
}

type Tell = (message: FromWorker) => Promise<void>;
type OnMessage = (hear: (message: ToWorker) => void) => void;

/** Asks the primary for the sum. @throws Error when it does not answer: a part of it would look like a restart. */
function createReader(tell: Tell, onMessage: OnMessage): () => Promise<Exposition> {
  const waiting = new Map<number, (sum: Exposition) => void>();
  let asks = 0;
  onMessage((message) => {
    if (message.type === "metrics.sum") waiting.get(message.ask)?.(message);
  });
  return async () => {
    if (waiting.size >= readersMax) throw new Error("too many readers of the metrics at once");
    const ask = asks++;
    try {
      return await new Promise<Exposition>((resolve, reject) => {
        const late = () => reject(new Error(`no sum of the metrics within ${sumMsMax} ms`));
        setTimeout(late, sumMsMax).unref();
        waiting.set(ask, ({ contentType, body }) => resolve({ contentType, body }));
        void tell({ type: "metrics.ask", ask });
      });
    } finally {
      waiting.delete(ask);
    }
  };
}
