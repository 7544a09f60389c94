import type { Block, Usage } from "../protocol/blocks.ts";
import type { EndStatus, ToolOutcome } from "../protocol/events.ts";
import { uiActionOf } from "../protocol/ui-actions.ts";
import type { Understood } from "../protocol/understood.ts";
import { closedPlan, type Plan, withOutcome } from "./plan-steps.ts";
import type { ModelAnswer } from "./ports.ts";
import type { ClaimedTurn, NewToolCall, TurnEntry, TurnView, TurnWrite } from "./store.ts";
import type { ToolRunner, ToolUseRequest } from "./tool-port.ts";
import type { TurnEnd } from "./turn-ends.ts";
import { type SteerPlan, type StepAttempt, unfinishedToolUses } from "./turn-plan.ts";

/** A finished step that the turn goes on from, with the tool uses it asks for. */
export function stepWrite(
  claim: ClaimedTurn,
  { step, attempt }: StepAttempt,
  answer: {
    blocks: readonly Block[];
    toolCalls: readonly NewToolCall[];
    usage: Usage;
    /** The turn's plan, where the step has changed it. */
    plan?: Plan | undefined;
  },
): TurnWrite {
  const { blocks, toolCalls, usage, plan } = answer;
  const body = JSON.stringify({ turn: claim.turn, step, attempt, blocks, usage });
  return {
    ...claim,
    entries: [
      { type: "step.completed", body, step },
      ...(plan === undefined ? [] : [planEntry(claim, plan)]),
      ...toolCalls.flatMap((call) => uiEntry(claim, call)),
    ],
    next: { step: step + 1, attempt: 1 },
    usage,
    toolCalls,
  };
}

function planEntry({ turn }: ClaimedTurn, plan: Plan): TurnEntry {
  return { type: "plan.updated", body: JSON.stringify({ turn, plan }) };
}

function uiEntry({ turn }: ClaimedTurn, { waits, ...use }: NewToolCall): TurnEntry[] {
  const action = uiActionOf({ ...use, waits: waits !== undefined });
  if (action === undefined) return [];
  const { type, ...body } = action;
  return [{ type, body: JSON.stringify({ turn, ...body }) }];
}

/** What the user said meanwhile, as part of the next request. */
export function steerWrite(claim: ClaimedTurn, { step, steers }: SteerPlan): TurnWrite {
  const { turn } = claim;
  const entries = steers.map(({ steer, content }): TurnEntry => {
    return { type: "steer.applied", steer, body: JSON.stringify({ turn, steer, step, content }) };
  });
  return { ...claim, entries };
}

/** Withdraws what an attempt has shown; the step's next attempt begins. */
export function resetWrite(claim: ClaimedTurn, failed: StepAttempt, spent: Usage | undefined): TurnWrite {
  const next = { step: failed.step, attempt: failed.attempt + 1 };
  const body = JSON.stringify({ turn: claim.turn, ...next });
  return { ...claim, entries: [{ type: "step.reset", body }], next, ...(spent && { usage: spent }) };
}

export interface TurnEnding extends StepAttempt {
  readonly end: { readonly status: "completed" } | TurnEnd;
  /** Id of the final message. */
  readonly message: string;
  readonly blocks: readonly Block[];
  /** Of the whole turn. */
  readonly usage: Usage;
  /** The part of it that the rows do not know yet. */
  readonly added?: Usage | undefined;
  /** Outcomes of tool uses that will not run any more. */
  readonly left?: readonly TurnEntry[];
  /** The turn's plan as the rows have it. */
  readonly plan: Plan;
  /** What its words ask for, where they were read. */
  readonly understood: Understood | undefined;
  /** Words that wait for the turn keep it from ending. */
  readonly yields?: boolean;
}

/** Final message and end, in one commit; a plan is closed by it. */
export function endWrite(claim: ClaimedTurn, ending: TurnEnding): TurnWrite {
  const { turn } = claim;
  const { step, attempt, message, blocks, usage, added, left = [], end, understood } = ending;
  const status: EndStatus = end.status;
  const error = end.status === "failed" ? end.error : undefined;
  const answer = { role: "assistant", message, turn, step, attempt, blocks, status, error, understood };
  return {
    ...claim,
    entries: [
      ...left,
      ...planEnd(claim, ending),
      { type: "message.created", step, message, body: JSON.stringify(answer) },
      { type: `turn.${status}`, body: JSON.stringify({ turn, steps: step, usage, error }) },
    ],
    end: { status },
    ...(ending.yields === true && { yields: true }),
    ...(added && { usage: added }),
  };
}

function planEnd(claim: ClaimedTurn, { plan, left = [], end }: TurnEnding): TurnEntry[] {
  const told = left.reduce(
    (now, { toolUse = "", toolStatus = "cancelled" }) => withOutcome(now, toolUse, toolStatus),
    plan,
  );
  const closed = closedPlan(told, end.status);
  return closed === plan ? [] : [planEntry(claim, closed)];
}

/** The outcome of a use beyond the bound of its turn. */
export function refusedUse(claim: ClaimedTurn, use: ToolUseRequest): TurnEntry {
  const result = "Not run: this turn has used all the tool calls it may make. Answer with what is known.";
  return outcomeEntry(claim, use, { status: "failed", result });
}

/** The outcomes of uses that their turn's end came before. */
export function abandonedUses(claim: ClaimedTurn, view: TurnView, tools: Effects): TurnEntry[] {
  return unfinishedToolUses(view).map((use) => abandonedUse(claim, use, mayHaveRun(view, use, tools)));
}

type Effects = Pick<ToolRunner, "effectOf">;

/** Whether the outside may have heard of a use that has no outcome. */
function mayHaveRun({ toolCalls }: TurnView, { toolUse, name }: ToolUseRequest, tools: Effects): boolean {
  const status = toolCalls.find((call) => call.toolUse === toolUse)?.status;
  return status === "executing" && tools.effectOf(name) !== "none";
}

/** `begun`: something outside may have heard of it. */
function abandonedUse(claim: ClaimedTurn, use: ToolUseRequest, begun: boolean): TurnEntry {
  return outcomeEntry(
    claim,
    use,
    begun
      ? {
          status: "unknown",
          result: `Outcome unknown: ${use.name} was under way when the turn was stopped. It may have taken effect; check before calling it again.`,
        }
      : { status: "cancelled", result: "Not run: the turn was stopped first." },
  );
}

function outcomeEntry(
  claim: ClaimedTurn,
  { toolUse, name }: ToolUseRequest,
  outcome: Pick<ToolOutcome, "status" | "result">,
): TurnEntry {
  const body = JSON.stringify({ turn: claim.turn, toolUse, name, ...outcome });
  return { type: "tool.completed", toolUse, toolStatus: outcome.status, body };
}

/** The text of a turn's last step: a turn always ends in some. */
export function finalBlocks({ blocks }: ModelAnswer): Block[] {
  const kept = blocks.filter((block) => block.type !== "tool_use");
  const hasText = kept.some((block) => block.type === "text" && block.text.trim() !== "");
  return hasText ? kept : [...kept, gaveNoText];
}

const gaveNoText: Block = { type: "text", text: "I have nothing to add to that." };

export function sumUsage(a: Usage, b: Usage): Usage {
  const total = { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
  return a.estimated || b.estimated ? { ...total, estimated: true } : total;
}
