import type { Clock } from "../actors/ports.ts";

/** Aborts the signal of a tool that took its whole time. */
export class ToolTimeout extends Error {
  readonly timeoutMs: number;
  constructor(timeoutMs: number) {
    super(`timeout after ${timeoutMs} ms`);
    this.timeoutMs = timeoutMs;
  }
}

export interface TimeLimit {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Of the turn. */
  readonly signal: AbortSignal;
}

/**
 * Runs work until it settles, its time is over, or the turn's signal aborts, whichever is first. Work that ignores its
 * signal is left behind; what becomes of it is nobody's.
 * @throws ToolTimeout, the signal's reason, or what the work throws.
 */
export async function withinLimit<T>(
  limit: TimeLimit,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeout = new AbortController();
  const timer = limit.clock.setTimeout(
    () => timeout.abort(new ToolTimeout(limit.timeoutMs)),
    limit.timeoutMs,
  );
  const signal = AbortSignal.any([limit.signal, timeout.signal]);
  let stopWaiting = () => {};
  try {
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      const onAbort = () => reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
      stopWaiting = () => signal.removeEventListener("abort", onAbort);
    });
    return await Promise.race([work(signal), aborted]);
  } finally {
    stopWaiting();
    limit.clock.clearTimeout(timer);
  }
}
