import { z } from "zod";
import type { Clock } from "../../actors/ports.ts";
import { type Backoff, backoffMs, defineJob, GiveUp, type Job } from "../define-job.ts";
import type { Deliver, OutboxItem, OutboxRows } from "../outbox-item.ts";
import { toldProblem } from "../told-problem.ts";

export interface DeliverOptions {
  readonly rows: Pick<OutboxRows, "claim" | "settle">;
  readonly clock: Pick<Clock, "now">;
  /** By kind of item. */
  readonly deliveries: Readonly<Record<string, Deliver>>;
  readonly backoff?: Backoff;
}

export const deliverJobName = "deliver_outbox";

/** From 5 s to an hour: ten attempts reach over three and a half hours. */
const patience: Backoff = { firstMs: 5_000, mostMs: 3_600_000 };
const attemptsMax = 10;
const timeoutMs = 30_000;
const errorCharsMax = 500;

/**
 * Sends one item of the outbox. The row is taken on first, so that two jobs of one item don't send it at the same time, and
 * says afterwards how it went. A process that dies between sending and saying so sends it again: at least once.
 */
export function deliverOutbox({ rows, clock, deliveries, backoff = patience }: DeliverOptions): Job {
  const now = () => new Date(clock.now());
  return defineJob({
    name: deliverJobName,
    input: z.strictObject({ workspace: z.uuid(), id: z.uuid() }),
    attempts: attemptsMax,
    backoff,
    timeoutMs,
    async run(place, { signal }) {
      const item = await rows.claim({ ...place, now: now(), leaseMs: timeoutMs + 5_000 });
      // Sent, given up, or somebody else is at it; a scan finds it should that come to nothing.
      if (item === null) return;
      const done = { ...place, attempt: item.attempt };
      try {
        const result = await deliver(item, signal);
        await rows.settle({ ...done, outcome: "sent", now: now(), result });
      } catch (error) {
        const problem = messageOf(error);
        const dead = error instanceof GiveUp || item.attempt >= attemptsMax;
        const retryAt = new Date(clock.now() + backoffMs(backoff, item.attempt));
        const how = dead
          ? { outcome: "dead" as const, result: { error: toldProblem(error) } }
          : { outcome: "failed" as const, retryAt };
        await rows.settle({ ...done, ...how, now: now(), error: problem });
        throw dead && !(error instanceof GiveUp) ? new GiveUp(problem, { cause: error }) : error;
      }
    },
  });

  function deliver(item: OutboxItem, signal: AbortSignal): Promise<object> {
    const send = Object.hasOwn(deliveries, item.kind) ? deliveries[item.kind] : undefined;
    if (send === undefined) throw new GiveUp(`Nothing here can send ${item.kind}.`);
    return send(item, signal);
  }
}

/** For operators: whoever asked for it reads `toldProblem`. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, errorCharsMax);
}
