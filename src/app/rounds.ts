import type { Clock } from "../actors/ports.ts";

export interface RoundWork {
  /** Each second. */
  quick(): void;
  /** At the first second and each 4 s from then on. */
  slow(): void;
}

const roundMs = 1_000;
/**
 * Rounds between looks at what publications may not have brought. P11 promises 5 s without a broker: the rest of them is
 * for the look itself.
 */
const slowEveryRounds = 4;

/** What an instance does again and again while it serves. Call the result to end it. */
export function beginRounds(clock: Clock, work: RoundWork): () => void {
  let rounds = 0;
  let timer = clock.setTimeout(round, roundMs);
  function round(): void {
    timer = clock.setTimeout(round, roundMs);
    work.quick();
    if (rounds++ % slowEveryRounds === 0) work.slow();
  }
  return () => clock.clearTimeout(timer);
}
