import type { PlanStep } from "../../src/protocol/plans.ts";

export interface LogEntry {
  readonly type: string;
  readonly turn: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

const marks: Readonly<Record<string, string>> = {
  completed: "done",
  failed: "failed",
  unknown: "failed",
  declined: "skipped",
  cancelled: "skipped",
};

/** Where the plans of a log's turns are not what its other entries say; written without the rules' own code. */
export function brokenPlans(log: readonly LogEntry[]): string[] {
  const turns = new Set(log.flatMap(({ type, turn }) => (type === "plan.updated" && turn ? [turn] : [])));
  return [...turns].flatMap((turn) => brokenPlan(log.filter((entry) => entry.turn === turn)));
}

function brokenPlan(own: readonly LogEntry[]): string[] {
  const broken: string[] = [];
  const outcomes = new Map<string, string>();
  let plan: readonly PlanStep[] = [];
  for (const [index, { type, turn, body }] of own.entries()) {
    if (type === "plan.updated") plan = body["plan"] as PlanStep[];
    if (type === "tool.completed") {
      outcomes.set(String(body["toolUse"]), String(body["status"]));
      const running = plan.some((it) => it.toolUse === body["toolUse"] && it.status === "running");
      const ending = own.slice(index).find((entry) => entry.type !== "tool.completed");
      if (running && ending?.type !== "plan.updated")
        broken.push(`an outcome of turn ${turn} did not mark its step`);
      continue;
    }
    broken.push(...plan.flatMap((step) => contradiction(step, outcomes)).map((it) => `turn ${turn}: ${it}`));
    const open = plan.filter(({ status }) => status === "pending" || status === "running");
    if (/^turn\.(completed|failed|cancelled)$/.test(type) && open.length > 0)
      broken.push(`turn ${turn} has ended with ${open.length} open steps`);
  }
  return broken;
}

function contradiction({ title, tool, toolUse, status }: PlanStep, outcomes: Map<string, string>): string[] {
  if (tool === undefined) return [];
  if (toolUse === undefined)
    return status === "pending" || status === "skipped" ? [] : [`“${title}” is ${status} without a use`];
  const outcome = outcomes.get(toolUse);
  const wanted = outcome === undefined ? "running" : marks[outcome];
  return status === wanted ? [] : [`“${title}” is ${status} where its use is ${outcome ?? "under way"}`];
}
