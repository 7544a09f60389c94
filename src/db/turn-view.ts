import type { EditedInput, SteerRecord, StepRecord, TurnRecord } from "../actors/turn-history.ts";
import type { EndStatus, EventBody, ToolOutcome } from "../protocol/events.ts";
import type { PlanStep } from "../protocol/plans.ts";

export interface RowsOfTurn {
  readonly turn: string;
  readonly body: { readonly content: string };
  readonly rows: readonly { readonly type: string; readonly body: unknown }[];
}

/** A turn's rows, sorted out. */
export function turnRecord({ turn, body, rows }: RowsOfTurn): TurnRecord {
  const steps: StepRecord[] = [];
  const results: ToolOutcome[] = [];
  const edits: EditedInput[] = [];
  const steers: SteerRecord[] = [];
  let plan: readonly PlanStep[] | undefined;
  let status: EndStatus | null = null;
  for (const row of rows) {
    if (row.type === "step.completed") steps.push(row.body as EventBody<"step.completed">);
    else if (row.type === "tool.completed") results.push(row.body as ToolOutcome);
    else if (row.type === "steer.applied") steers.push(row.body as EventBody<"steer.applied">);
    else if (row.type === "plan.updated") plan = (row.body as EventBody<"plan.updated">).plan;
    else if (row.type === "tool.decided") {
      const { toolUse, input } = row.body as EventBody<"tool.decided">;
      if (input !== undefined) edits.push({ toolUse, input });
    } else if (row.type === "message.created") {
      const message = row.body as Extract<EventBody<"message.created">, { role: "assistant" }>;
      steps.push(message);
      status = message.status;
    }
  }
  const record = { turn, content: body.content, steps, results, edits, steers, status };
  return plan === undefined ? record : { ...record, plan };
}
