import type { EventBody, ToolOutcome } from "../protocol/events.ts";
import type { EditedInput, RunningTurn, SteerView } from "../protocol/messages.ts";
import type { PlanStep } from "../protocol/plans.ts";

type SteerBody = EventBody<"turn.steered"> | EventBody<"steer.applied"> | EventBody<"steer.returned">;

/** An entry about words for a turn on its way. */
export interface SteerEntry {
  readonly type: "turn.steered" | "steer.applied" | "steer.returned";
  readonly seq: number;
  readonly body: SteerBody;
}

/** What became of the words that a turn was given, in the order they came. `entries`: in the log's order. */
export function steersOf(entries: readonly SteerEntry[]): SteerView[] {
  const views = new Map<string, SteerView>();
  for (const { type, seq, body } of entries) {
    const { steer, content } = body;
    const given = views.get(steer);
    if (type === "turn.steered") views.set(steer, { steer, seq, state: "pending", content });
    else if (given !== undefined && type === "steer.returned")
      views.set(steer, { ...given, state: "returned" });
    else if (given !== undefined && "step" in body)
      views.set(steer, { ...given, state: "applied", step: body.step });
  }
  return [...views.values()];
}

type ToolBody = ToolOutcome | EventBody<"tool.decided"> | EventBody<"plan.updated">;

/** What is told of a turn's tools by the bodies of results, of decisions, and of its newest plan. */
export function toolsOf(bodies: readonly ToolBody[]): {
  tools: ToolOutcome[];
  edits: EditedInput[];
  plan: readonly PlanStep[] | undefined;
} {
  const tools: ToolOutcome[] = [];
  const edits: EditedInput[] = [];
  let plan: readonly PlanStep[] | undefined;
  for (const body of bodies) {
    if ("plan" in body) plan = body.plan;
    else if ("status" in body) tools.push(body);
    else if (body.input !== undefined) edits.push({ toolUse: body.toolUse, input: body.input });
  }
  return { tools, edits, plan };
}

/** A running turn's tools in the order they began: those with a result, and those at work. */
export function toolsAtWork(rows: readonly { type: string; body: unknown }[]): RunningTurn["tools"] {
  const tools = new Map<string, RunningTurn["tools"][number]>();
  for (const { type, body } of rows) {
    if (type === "tool.completed") {
      const outcome = body as ToolOutcome;
      tools.set(outcome.toolUse, outcome);
    } else if (type === "tool.started") {
      const begun = body as EventBody<"tool.started">;
      const { turn, toolUse, name } = begun;
      if (!tools.has(toolUse)) tools.set(toolUse, { turn, toolUse, name, status: "running" });
    }
  }
  return [...tools.values()];
}
