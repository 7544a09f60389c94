import { z } from "zod";
import { defineJob, type Job } from "../define-job.ts";

export interface RollUpOptions {
  /** Sums up a day of at most `limit` workspaces behind `after`; null when there was none. `src/db/upkeep.ts`. */
  readonly rollUp: (part: { day: string; after: string; limit: number }) => Promise<string | null>;
}

const workspacesMax = 500;
const first = "00000000-0000-0000-0000-000000000000";
const dayMs = 86_400_000;

/**
 * What was used on a day (UTC) and on the one before it, whose late turns are counted now: turns, tokens and tool uses of each user.
 * A day is summed up anew each time, so doing it twice changes nothing.
 */
export function rollUpUsage({ rollUp }: RollUpOptions): Job {
  return defineJob({
    name: "roll_up_usage",
    input: z.strictObject({ day: z.iso.date() }),
    attempts: 5,
    backoff: { firstMs: 30_000, mostMs: 1_800_000 },
    timeoutMs: 600_000,
    async run({ day }, { signal }) {
      const before = new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);
      for (const each of [before, day]) {
        let after: string | null = first;
        while (after !== null) {
          signal.throwIfAborted();
          after = await rollUp({ day: each, after, limit: workspacesMax });
        }
      }
    },
  });
}
