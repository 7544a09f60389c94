import { z } from "zod";
import { planStatus, planStepsMax, planTitleMax } from "../protocol/plans.ts";
import { defineTool } from "./define-tool.ts";

const step = z.strictObject({
  title: z.string().trim().min(1).max(planTitleMax).describe("For people, in their language"),
  tool: z.string().max(64).optional().describe("Name of the tool whose use is this step"),
  status: planStatus.optional().describe("Of a step without a tool; of one with a tool only skipped counts"),
});

/** The engine writes the plan with the step that asks for this use: running it only tells the model so. */
export const makePlan = defineTool({
  name: "make_plan",
  description:
    "Shows the user a checklist of what you are about to do, and how far you are. Use it when a request has several parts or needs three or more tool uses, in the same step as the first of them. Not for a single one, nor for what the user is to do themselves (create_task). Name the tool of each step that is one tool use: such steps are ticked by themselves, in order, as their tools end. Call it again with all steps to change the plan, or to mark a step without a tool. Example: “log 40 l for 70 euros and remind me to call the garage” → steps [{title: “Log 40 l of fuel”, tool: “log_fuel”}, {title: “Reminder: call the garage”, tool: “set_reminder”}].",
  input: z.strictObject({ steps: z.array(step).min(1).max(planStepsMax) }),
  plan: ({ steps }) => steps,
  effect: "none",
  timeoutMs: 100,
  run: ({ steps }) => ({
    result: "The user sees the plan. Steps with a tool are marked by what becomes of it.",
    summary: steps.length === 1 ? "A plan of one step." : `A plan of ${steps.length} steps.`,
  }),
});
