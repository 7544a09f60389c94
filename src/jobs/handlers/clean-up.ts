import { z } from "zod";
import type { Clock } from "../../actors/ports.ts";
import { defineJob, type Job } from "../define-job.ts";

export interface KeepDays {
  /** What has left the database, or was given up. */
  readonly outbox: number;
  /** Notifications that were read. */
  readonly read: number;
  /** Schedules that have ended. */
  readonly ended: number;
  /** What was deleted, which can be taken back until then. */
  readonly deleted: number;
}

export interface CleanUpOptions {
  readonly keep: KeepDays;
  readonly clock: Pick<Clock, "now">;
  /** Removes at most `limit` rows of each kind; `src/db/upkeep.ts`. */
  readonly sweep: (
    until: { outbox: Date; read: Date; ended: Date; usage: string },
    limit: number,
  ) => Promise<readonly { name: string; removed: number }[]>;
  /** Removes at most `limit` rows in all; returns how many. `src/db/upkeep.ts`. */
  readonly purge: (until: { deleted: Date; invited: Date; unread: Date }, limit: number) => Promise<number>;
}

const batch = 1_000;
const batchesMax = 100;
const dayMs = 86_400_000;
/** Two years and a bit, so that a month can be laid beside the one a year before. */
const usageDays = 800;
/** An invitation that nobody has answered, and a notification that nobody has read. */
const invitedDays = 90;
const unreadDays = 365;

/** Removes what is past its time, in small transactions. Cut off, it goes on where it was: what is gone is gone. */
export function cleanUp({ keep, clock, sweep, purge }: CleanUpOptions): Job {
  return defineJob({
    name: "clean_up",
    input: z.strictObject({}),
    attempts: 3,
    backoff: { firstMs: 10_000, mostMs: 300_000 },
    timeoutMs: 120_000,
    async run(_, { signal }) {
      const before = (days: number) => new Date(clock.now() - days * dayMs);
      const usage = before(usageDays).toISOString().slice(0, 10);
      const until = {
        outbox: before(keep.outbox),
        read: before(keep.read),
        ended: before(keep.ended),
        usage,
      };
      for (let round = 0; round < batchesMax; round++) {
        signal.throwIfAborted();
        const removed = await sweep(until, batch);
        if (removed.every((each) => each.removed < batch)) break;
      }
      const gone = {
        deleted: before(keep.deleted),
        invited: before(invitedDays),
        unread: before(unreadDays),
      };
      for (let round = 0; round < batchesMax; round++) {
        signal.throwIfAborted();
        if ((await purge(gone, batch)) < batch) return;
      }
    },
  });
}
