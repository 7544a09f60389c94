import type { Block, Usage } from "../protocol/blocks.ts";
import type { EndStatus } from "../protocol/events.ts";
import { boundedMap } from "./bounded-map.ts";
import type { ModelAnswer, Ports, ToolUseRequest } from "./ports.ts";
import type { ClaimedTurn, TurnEntry, TurnView } from "./store.ts";
import type { TurnPartial } from "./turn-partial.ts";
import {
  openToolUses,
  planTurn,
  type StopReason,
  type TurnEnd,
  type TurnPlan,
  toolUses,
  withUniqueIds,
} from "./turn-plan.ts";

/**
 * The turn's effects, one function a state of the machine. Each leaves the rows whole: what it began is committed or
 * it is as if it had not begun. A rejection means that the rows must be read again before anything else.
 */
export type TurnWork = ReturnType<typeof createTurnWork>;

export type Recorded = "final" | "tools" | "next" | "fenced";
export type Loaded =
  | { readonly kind: "fenced" }
  | { readonly kind: "planned"; readonly plan: TurnPlan; readonly view: TurnView };
type StreamPlan = Extract<TurnPlan, { kind: "stream" }>;
type ToolsPlan = Extract<TurnPlan, { kind: "tools" }>;

export function createTurnWork(ports: Ports) {
  const { store, clock, ids, bounds, publisher, tools } = ports;
  /** By conversation: steps that stream, or have streamed and are not recorded yet. */
  const partials = new Map<string, TurnPartial>();

  async function load(claim: ClaimedTurn, stop: StopReason | null): Promise<Loaded> {
    const view = await store.view(claim);
    if (view === "fenced") return { kind: "fenced" };
    return {
      kind: "planned",
      view,
      plan: planTurn({ view, claim, stop, bounds, offers: tools.offers(), now: clock.now() }),
    };
  }

  /** Streams one model call. Text goes to people as it comes and is gathered in `partial`. */
  async function stream(
    claim: ClaimedTurn,
    plan: StreamPlan,
    control: { partial: TurnPartial; signal: AbortSignal },
  ): Promise<ModelAnswer> {
    const { step, attempt } = plan;
    const startedAt = clock.now();
    const address = { ...claim, step, attempt };
    partials.set(claim.conversation, control.partial);
    try {
      return await ports.model.stream(plan.request, {
        address: claim,
        step,
        attempt,
        signal: control.signal,
        onDelta: (delta) => {
          if (control.signal.aborted) return;
          if (control.partial.isEmpty()) ports.observer.firstToken((clock.now() - startedAt) / 1_000);
          publisher.delta(address, delta, control.partial.add(delta));
        },
        onCutUsage: (usage) => {
          control.partial.spent = usage;
        },
      });
    } finally {
      publisher.flush(claim.turn);
    }
  }

  /** Commits a finished step: with tools to run, or as the turn's final message and end in one commit. */
  async function record(
    claim: ClaimedTurn,
    plan: StreamPlan,
    step: { answer: ModelAnswer; view: TurnView },
  ): Promise<Recorded> {
    const blocks = withUniqueIds(step.answer.blocks, step.view);
    const uses = plan.last ? [] : toolUses(blocks);
    const goesOn = step.answer.stopReason === "pause_turn" && !plan.last;
    if (uses.length === 0 && !goesOn) {
      const text = blocks.filter((block) => block.type !== "tool_use");
      const usage = sum(step.view.usage, step.answer.usage);
      return commitEnd(claim, {
        ...plan,
        blocks: text.length > 0 ? text : [gaveNoText],
        usage,
        added: step.answer.usage,
        end: { status: "completed" },
      });
    }
    const body = JSON.stringify({
      turn: claim.turn,
      step: plan.step,
      attempt: plan.attempt,
      blocks,
      usage: step.answer.usage,
    });
    const result = await store.write({
      ...claim,
      entries: [{ type: "step.completed", body, step: plan.step }],
      next: { step: plan.step + 1, attempt: 1 },
      usage: step.answer.usage,
      toolCalls: uses.map((use) => ({ ...callOf(use), step: plan.step })),
    });
    partials.delete(claim.conversation);
    if (result.kind === "fenced") return "fenced";
    publisher.events(result.events);
    return uses.length > 0 ? "tools" : "next";
  }

  /** Runs the uses that have no outcome yet, a few at a time; those beyond the turn's bound get a refusal as outcome. */
  async function runTools(
    claim: ClaimedTurn,
    plan: ToolsPlan,
    signal: AbortSignal,
  ): Promise<"done" | "fenced"> {
    const runs = await boundedMap(plan.uses, bounds.parallelToolsMax, async (use) => {
      const run = await tools.run(use, claim, signal);
      if (run.kind === "recorded") publisher.events(run.events);
      return run.kind;
    });
    if (runs.includes("fenced")) return "fenced";
    if (plan.refused.length === 0) return "done";
    const result = await store.write({ ...claim, entries: plan.refused.map((use) => refusal(claim, use)) });
    if (result.kind === "fenced") return "fenced";
    publisher.events(result.events);
    return "done";
  }

  /** Withdraws what this attempt has shown and raises the attempt. */
  async function reset(
    claim: ClaimedTurn,
    plan: StreamPlan,
    spent: Usage | undefined,
  ): Promise<"done" | "fenced"> {
    const next = { step: plan.step, attempt: plan.attempt + 1 };
    const body = JSON.stringify({ turn: claim.turn, ...next });
    const result = await store.write({
      ...claim,
      entries: [{ type: "step.reset", body }],
      next,
      ...(spent && { usage: spent }),
    });
    if (result.kind === "fenced") return "fenced";
    publisher.events(result.events);
    return "done";
  }

  /** Ends the turn short of its answer; the text that people saw stays. */
  async function end(
    claim: ClaimedTurn,
    at: { step: number; attempt: number },
    how: { end: TurnEnd; partial: TurnPartial | null },
  ): Promise<Recorded> {
    const view = await store.view(claim);
    if (view === "fenced") return "fenced";
    const left = openToolUses(view).map((use) => neverRun(claim, use));
    const spent = how.partial?.spent;
    const usage = spent === undefined ? view.usage : sum(view.usage, spent);
    return commitEnd(claim, {
      ...at,
      blocks: how.partial?.keptBlocks() ?? [],
      usage,
      end: how.end,
      left,
      ...(spent && { added: spent }),
    });
  }

  async function commitEnd(claim: ClaimedTurn, final: Final): Promise<Recorded> {
    const { turn } = claim;
    const { step, attempt, blocks, usage } = final;
    const message = ids.next();
    const status: EndStatus = final.end.status;
    const error = final.end.status === "failed" ? final.end.error : undefined;
    const entries: TurnEntry[] = [
      ...(final.left ?? []),
      {
        type: "message.created",
        step,
        message,
        body: JSON.stringify({ role: "assistant", message, turn, step, attempt, blocks, status }),
      },
      { type: `turn.${status}`, body: JSON.stringify({ turn, steps: step, usage, error }) },
    ];
    const result = await store.write({
      ...claim,
      entries,
      end: { status },
      ...(final.added && { usage: final.added }),
    });
    partials.delete(claim.conversation);
    if (result.kind === "fenced") return "fenced";
    publisher.events(result.events);
    ports.observer.turnEnded(status);
    return "final";
  }

  /** The turn is no longer run here. */
  function forget(claim: ClaimedTurn): void {
    partials.delete(claim.conversation);
  }

  return {
    load,
    stream,
    record,
    runTools,
    reset,
    end,
    forget,
    partialOf: (conversation: string) => partials.get(conversation),
    bounds,
    clock,
  };
}

interface Final {
  readonly step: number;
  readonly attempt: number;
  readonly blocks: readonly Block[];
  readonly usage: Usage;
  readonly added?: Usage;
  /** Outcomes of tool uses that will not run any more. */
  readonly left?: readonly TurnEntry[];
  readonly end: { readonly status: "completed" } | TurnEnd;
}

const gaveNoText: Block = { type: "text", text: "I have nothing to add to that." };

function callOf(use: ToolUseRequest) {
  return { toolUse: use.toolUse, name: use.name, ordinal: use.ordinal, input: use.input };
}

function refusal(claim: ClaimedTurn, use: ToolUseRequest): TurnEntry {
  return outcomeEntry(
    claim,
    use,
    "failed",
    "Not run: this turn has used all the tool calls it may make. Answer with what is known.",
  );
}

function neverRun(claim: ClaimedTurn, use: ToolUseRequest): TurnEntry {
  return outcomeEntry(claim, use, "cancelled", "Not run: the turn was stopped first.");
}

function outcomeEntry(
  claim: ClaimedTurn,
  use: ToolUseRequest,
  status: "failed" | "cancelled",
  result: string,
): TurnEntry {
  const body = JSON.stringify({ turn: claim.turn, toolUse: use.toolUse, name: use.name, status, result });
  return { type: "tool.completed", toolUse: use.toolUse, toolStatus: status, body };
}

function sum(a: Usage, b: Usage): Usage {
  const total = { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
  return a.estimated || b.estimated ? { ...total, estimated: true } : total;
}
