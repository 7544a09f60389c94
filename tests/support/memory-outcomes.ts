import { withOutcome } from "../../src/actors/plan-steps.ts";
import type { EventBody, ToolOutcome } from "../../src/protocol/events.ts";
import type { LogHead, LogRow, MemoryRows } from "./memory-rows.ts";

/** A tool use's outcome as it stands in the log. */
export interface OutcomeEntry {
  readonly turn: string;
  readonly toolUse: string;
  readonly status: ToolOutcome["status"];
  readonly body: string;
  readonly command?: { readonly id: string; readonly hash: string };
}

/** The entry of an outcome, and behind it the turn's plan where the use was a step of it: one commit. */
export function appendOutcome(rows: MemoryRows, head: LogHead, outcome: OutcomeEntry): LogRow[] {
  const { turn, toolUse, status, body, command } = outcome;
  const more = command === undefined ? {} : { command };
  const own = rows.append(head, { type: "tool.completed", body, turn, owned: true, ...more });
  const told = head.log.findLast((row) => row.type === "plan.updated" && row.turn === turn);
  if (told === undefined) return [own];
  const { plan }: EventBody<"plan.updated"> = JSON.parse(told.body);
  const marked = withOutcome(plan, toolUse, status);
  if (marked === plan) return [own];
  const update = JSON.stringify({ turn, plan: marked });
  return [own, rows.append(head, { type: "plan.updated", body: update, turn, owned: true })];
}
