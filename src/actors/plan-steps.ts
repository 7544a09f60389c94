import type { EndStatus, ToolOutcome } from "../protocol/events.ts";
import { type PlanStatus, type PlanStep, planStepsMax, type StatedStep } from "../protocol/plans.ts";
import type { ToolRunner, ToolUseRequest } from "./tool-port.ts";
import type { TurnRecord } from "./turn-history.ts";

/** What a turn has set out to do, as its newest `plan.updated` has it; empty where it made no plan. */
export type Plan = readonly PlanStep[];

/** The plan of the newest turn. */
export function planOf({ history }: { readonly history: readonly TurnRecord[] }): Plan {
  return history.at(-1)?.plan ?? [];
}

/** It with what these uses of a step state, and with those that are at its own steps; undefined where it stays as it is. */
export function planWith(
  view: { readonly history: readonly TurnRecord[] },
  uses: readonly ToolUseRequest[],
  tools: Pick<ToolRunner, "planIn">,
): Plan | undefined {
  const before = planOf(view);
  const stated = uses.reduce((plan, { name, input }) => {
    const steps = tools.planIn(name, input);
    return steps === null ? plan : statedPlan(plan, steps);
  }, before);
  const plan = withUses(stated, uses);
  return plan === before ? undefined : plan;
}

/** What a tool use's outcome makes of its step. `pam_plan_mark` says the same. */
const statusAfter: Readonly<Record<ToolOutcome["status"], PlanStatus>> = {
  completed: "done",
  failed: "failed",
  // Nobody knows that it was done.
  unknown: "failed",
  declined: "skipped",
  cancelled: "skipped",
};

/**
 * The plan as a model states it anew. A step that names a tool is done or failed by what became of its use, and by nobody's
 * word: of such a step only that it is left out is taken from the model. A step is known again by title and tool.
 */
export function statedPlan(before: Plan, stated: readonly StatedStep[]): Plan {
  const known = [...before];
  return stated.slice(0, planStepsMax).map(({ title, tool, status }) => {
    const at = known.findIndex((step) => step.title === title && step.tool === tool);
    const [same] = at < 0 ? [] : known.splice(at, 1);
    if (same?.toolUse !== undefined) return same;
    if (tool === undefined) return stepOf({ title, status: status ?? same?.status ?? "pending" });
    return stepOf({ title, tool, status: status === "skipped" ? status : "pending" });
  });
}

/** Each use is at the first step that waits for its tool, or else tries one again that came to nothing. */
export function withUses(plan: Plan, uses: readonly Pick<ToolUseRequest, "toolUse" | "name">[]): Plan {
  return uses.reduce((now, { name, toolUse }) => {
    const open = now.findIndex(({ tool, status }) => tool === name && status === "pending");
    const again = ({ tool, status }: PlanStep) =>
      tool === name && (status === "failed" || status === "skipped");
    const at = open < 0 ? now.findIndex(again) : open;
    const step = now[at];
    return step === undefined ? now : now.with(at, stepOf({ ...step, toolUse, status: "running" }));
  }, plan);
}

/** The step whose use this is has come to its end; the same plan where it has none. */
export function withOutcome(plan: Plan, toolUse: string, status: ToolOutcome["status"]): Plan {
  const at = plan.findIndex((step) => step.toolUse === toolUse && step.status === "running");
  const step = plan[at];
  return step === undefined ? plan : plan.with(at, stepOf({ ...step, status: statusAfter[status] }));
}

/**
 * As the turn's end leaves it: nothing is open. With a whole answer that is done what the model itself was at, and its own
 * last step, which the answer is.
 */
export function closedPlan(plan: Plan, end: EndStatus): Plan {
  const isOpen = ({ status }: PlanStep) => status === "pending" || status === "running";
  if (!plan.some(isOpen)) return plan;
  return plan.map((step, at) => {
    if (!isOpen(step)) return step;
    const isAnswer = step.status === "running" || at === plan.length - 1;
    const answered = end === "completed" && step.tool === undefined && isAnswer;
    return stepOf({ ...step, status: answered ? "done" : "skipped" });
  });
}

/** Its fields in this order: the store finds a step by the text of its tool use and status, side by side. */
function stepOf({ title, tool, toolUse, status }: PlanStep): PlanStep {
  return {
    title,
    ...(tool !== undefined && { tool }),
    ...(toolUse !== undefined && { toolUse }),
    status,
  };
}
