import { z } from "zod";
import { toolUseId } from "./ids.ts";

/** Steps of one plan. */
export const planStepsMax = 12;
/** Characters of a step's title. */
export const planTitleMax = 120;

/**
 * `running`: its tool use is asked for and has no outcome yet, or the model says that it is at it. `skipped`: not done, and
 * it won't be: declined, stopped, or left out.
 */
export const planStatus = z.enum(["pending", "running", "done", "failed", "skipped"]);

/** One step of what a turn has set out to do. */
export const planStep = z.object({
  title: z.string(),
  /** The tool that does it; a step without one is the model's own to mark. */
  tool: z.string().optional(),
  /** The use of that tool, since it was asked for. */
  toolUse: toolUseId.optional(),
  status: planStatus,
});

/** A step as a model states it. */
export interface StatedStep {
  readonly title: string;
  readonly tool?: string | undefined;
  readonly status?: PlanStatus | undefined;
}

export type PlanStatus = z.infer<typeof planStatus>;
export type PlanStep = z.infer<typeof planStep>;
