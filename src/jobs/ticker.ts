import type { Clock } from "../actors/ports.ts";
import type { Logger } from "../telemetry/logger.ts";

export interface TickerOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** Does what is due. */
  readonly work: () => Promise<unknown>;
  /** When the next thing is due, in milliseconds since the epoch; null when nothing is known of. */
  readonly nextAt: () => Promise<number | null>;
}

/** What another instance has put on the clock is seen after so long; an idle look is one index probe. */
const idleMs = 1_000;
/** Until a database that was away is asked again. */
const troubleMs = 1_000;

/**
 * Works when something is due: it sleeps until the next time that is known, a second at most. Instances look at different
 * moments. Call the result to end it; it resolves when nothing is under way any more.
 */
export function beginTicker({ clock, log, work, nextAt }: TickerOptions): () => Promise<void> {
  let ended = false;
  let running = Promise.resolve();
  let timer = clock.setTimeout(tick, Math.random() * idleMs);
  function tick(): void {
    running = round()
      .catch((err: unknown) => {
        log.warn({ err }, "What is due could not be looked up; trying again in a second.");
        return troubleMs;
      })
      .then((ms) => {
        if (!ended) timer = clock.setTimeout(tick, ms);
      });
  }
  async function round(): Promise<number> {
    await work();
    const next = await nextAt();
    const idle = idleMs * (0.75 + Math.random() / 4);
    return next === null ? idle : Math.max(0, Math.min(idle, next - clock.now()));
  }
  return () => {
    ended = true;
    clock.clearTimeout(timer);
    return running;
  };
}
