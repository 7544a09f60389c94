import type { z } from "zod";

/** All that a job is told besides its input. */
export interface JobContext {
  /** Aborted when its time is over, and when a drain does not wait any longer. */
  readonly signal: AbortSignal;
  /** From 1. A job whose worker died begins again with the same number. */
  readonly attempt: number;
}

/** Waits between attempts: the first, doubled each time, up to the longest; with a little chance on top. */
export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
}

export interface JobDefinition<Input extends z.ZodObject> {
  /** snake_case; also its name in the metrics. */
  readonly name: string;
  /** Ids only: what a job is about stands in rows, which it reads again. */
  readonly input: Input;
  /** Tries before it is given up, kept and counted as dead. */
  readonly attempts: number;
  readonly backoff: Backoff;
  readonly timeoutMs: number;
  /**
   * May be run twice, at the same time too, and may be cut off anywhere: rows say what is left to do. What it throws is
   * logged and tried again, but for GiveUp.
   */
  run(input: z.output<Input>, context: JobContext): Promise<void>;
}

/** A job whose input is still unknown: parsing and running are one. */
export interface Job extends Pick<JobDefinition<z.ZodObject>, "name" | "attempts" | "backoff" | "timeoutMs"> {
  /** @throws GiveUp where the input does not fit, and whatever the job throws. */
  run(input: unknown, context: JobContext): Promise<void>;
}

/** Trying again would not help: the job is dead at once. */
export class GiveUp extends Error {
  override readonly name = "GiveUp";
}

export function defineJob<Input extends z.ZodObject>(definition: JobDefinition<Input>): Job {
  const { name, attempts, backoff, timeoutMs } = definition;
  return {
    name,
    attempts,
    backoff,
    timeoutMs,
    async run(input, context) {
      const parsed = definition.input.safeParse(input);
      if (!parsed.success)
        throw new GiveUp("The job's input does not fit its schema.", { cause: parsed.error });
      await definition.run(parsed.data, context);
    },
  };
}

/** The wait behind attempt 1, 2, 3 …, without chance. */
export function backoffMs({ firstMs, mostMs }: Backoff, attempt: number): number {
  return Math.min(mostMs, firstMs * 2 ** Math.min(attempt - 1, 30));
}
