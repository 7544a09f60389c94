import type { WorkerProcess } from "./worker-process.ts";

/** How often a worker is asked whether its event loop turns, and asks in a row without an answer after which it hangs. */
const askMs = 2_500;
const silentAsksMax = 4;
/** So long after the first ask that was not answered a worker counts as hung. */
export const hungMs = askMs * silentAsksMax;

/** Asks are counted, not seconds: a primary that slept itself blames nobody. Call the result to end it. */
export function watchPulse(worker: WorkerProcess, onHung: () => void): () => void {
  let unanswered = 0;
  worker.onMessage((message) => {
    if (message.type === "pulse") unanswered = 0;
  });
  const timer = setInterval(() => {
    if (unanswered === silentAsksMax) {
      clearInterval(timer);
      onHung();
      return;
    }
    unanswered += 1;
    worker.tell({ type: "pulse.ask" });
  }, askMs);
  return () => clearInterval(timer);
}
