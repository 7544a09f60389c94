import cluster, { type Worker } from "node:cluster";
import { type FromWorker, fromWorker, type ToWorker } from "./worker-messages.ts";

/** One forked process, as the primary sees it. */
export interface WorkerProcess {
  readonly pid: number;
  /** Of a process that is gone or can't hear: nothing happens. */
  tell(message: ToWorker): void;
  onMessage(hear: (message: FromWorker) => void): void;
  /** Called once; `how` is the end of the sentence "The worker ended …". */
  onGone(hear: (how: string) => void): void;
  /** At once, whatever it is doing; also one that is stopped. */
  kill(): void;
}

export type ForkWorker = () => WorkerProcess;

/** @param program The file that every worker runs, with the primary's own arguments. */
export function workerForker(program: string, args: readonly string[]): ForkWorker {
  cluster.setupPrimary({ exec: program, args: [...args] });
  return () => processOf(cluster.fork());
}

function processOf(worker: Worker): WorkerProcess {
  // What can't be sent any more is told by its end.
  worker.on("error", () => {});
  return {
    pid: worker.process.pid ?? 0,
    tell: (message) => {
      if (worker.isConnected()) worker.process.send?.(message, () => {});
    },
    onMessage: (hear) =>
      void worker.on("message", (said: unknown) => {
        const parsed = fromWorker.safeParse(said);
        if (parsed.success) hear(parsed.data);
      }),
    onGone: (hear) =>
      void worker.once("exit", (code, signal) => {
        const gone = () => hear(signal ? `by ${signal}` : `with exit code ${code}`);
        // Its last words are heard first.
        if (worker.isConnected()) worker.once("disconnect", gone);
        else gone();
      }),
    kill: () => void worker.process.kill("SIGKILL"),
  };
}
