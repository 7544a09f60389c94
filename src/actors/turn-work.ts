import { boundedMap } from "./bounded-map.ts";
import type { ModelAnswer, Ports, ToolRun, ToolUseRequest } from "./ports.ts";
import type { ClaimedTurn, TurnView, TurnWrite } from "./store.ts";
import type { StopReason, TurnEnd } from "./turn-ends.ts";
import {
  abandonedUse,
  endWrite,
  finalBlocks,
  refusedUse,
  resetWrite,
  stepWrite,
  sumUsage,
  type TurnEnding,
} from "./turn-entries.ts";
import type { TurnPartial } from "./turn-partial.ts";
import {
  openToolUses,
  planTurn,
  type StepAttempt,
  type StreamPlan,
  type ToolsPlan,
  type TurnPlan,
  toolUses,
  withUniqueIds,
} from "./turn-plan.ts";

export type Loaded =
  | { readonly kind: "fenced" }
  | { readonly kind: "planned"; readonly plan: TurnPlan; readonly view: TurnView };
/** `ended`: the turn's end is committed. `fenced`: it is another owner's now, or has ended; nothing was written. */
export type Written = "written" | "ended" | "fenced";

export interface StreamControl {
  readonly partial: TurnPartial;
  readonly signal: AbortSignal;
}

export interface ToolsControl {
  /** The turn is stopped: tools that run get it too. */
  readonly stopped: AbortSignal;
  /** The turn is not run here any more: what runs may finish, nothing further starts. */
  readonly left: AbortSignal;
}

export interface EndControl {
  readonly view: TurnView;
  readonly at: StepAttempt;
  readonly end: TurnEnd;
  /** What the open attempt has shown, where there is one. */
  readonly partial: TurnPartial | null;
}

/**
 * The turn's effects, one method a state of the machine. Each leaves the rows whole: what it began is committed or it
 * is as if it had not begun. A rejection means that the rows must be read again before anything else.
 */
export class TurnWork {
  readonly #ports: Ports;
  /** By conversation: steps that stream, or have streamed and are not recorded yet. */
  readonly #partials = new Map<string, TurnPartial>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  now(): number {
    return this.#ports.clock.now();
  }

  /** The open step of a conversation's running turn. */
  partialOf(conversation: string): TurnPartial | undefined {
    return this.#partials.get(conversation);
  }

  /** The turn is no longer run here. */
  forget({ conversation, turn }: { conversation: string; turn: string }): void {
    if (this.#partials.get(conversation)?.turn === turn) this.#partials.delete(conversation);
  }

  /** An error of the rows that is not theirs in passing. */
  fault(error: unknown, claim: ClaimedTurn): void {
    this.#ports.observer.fault("turn", error, claim);
  }

  async load(claim: ClaimedTurn, stop: StopReason | null): Promise<Loaded> {
    const { store, tools, bounds } = this.#ports;
    const view = await store.view(claim);
    if (view === "fenced") return { kind: "fenced" };
    const plan = planTurn({ view, claim, stop, bounds, offers: tools.offers(), now: this.now() });
    return { kind: "planned", view, plan };
  }

  /** Streams one model call. Text goes to people as it comes and is gathered in `partial`. */
  async stream(
    claim: ClaimedTurn,
    plan: StreamPlan,
    { partial, signal }: StreamControl,
  ): Promise<ModelAnswer> {
    const { model, publisher, observer } = this.#ports;
    const { step, attempt } = plan;
    const startedAt = this.now();
    const address = { ...claim, step, attempt };
    this.#partials.set(claim.conversation, partial);
    try {
      const answer = await model.stream(plan.request, {
        address: claim,
        step,
        attempt,
        signal,
        onDelta: (delta) => {
          if (signal.aborted) return;
          if (partial.isEmpty()) observer.firstToken((this.now() - startedAt) / 1_000);
          publisher.delta(address, delta, partial.add(delta));
        },
        onCutUsage: (usage) => {
          partial.spent = usage;
        },
      });
      partial.spent = answer.usage;
      return answer;
    } finally {
      publisher.flush(claim.turn);
    }
  }

  /** Commits a finished step: with tools to run, or as the turn's final message and end in one commit. */
  async record(
    claim: ClaimedTurn,
    plan: StreamPlan,
    { answer, view }: { answer: ModelAnswer; view: TurnView },
  ): Promise<Written> {
    const blocks = withUniqueIds(answer.blocks, view);
    const uses = plan.last ? [] : toolUses(blocks);
    const goesOn = uses.length > 0 || (answer.stopReason === "pause_turn" && !plan.last);
    const { usage } = answer;
    if (goesOn) return this.#write(stepWrite(claim, plan, { blocks, uses, usage }));
    return this.#end(claim, {
      step: plan.step,
      attempt: plan.attempt,
      blocks: finalBlocks(answer),
      usage: sumUsage(view.usage, usage),
      added: usage,
      end: { status: "completed" },
    });
  }

  /** Runs the uses that have no outcome yet, a few at a time. */
  async runTools(claim: ClaimedTurn, plan: ToolsPlan, control: ToolsControl): Promise<Written> {
    const runs = await boundedMap(plan.uses, this.#ports.bounds.parallelToolsMax, (use) =>
      this.#runTool(claim, use, control),
    );
    if (runs.includes("fenced")) return "fenced";
    if (plan.refused.length === 0) return "written";
    return this.#write({ ...claim, entries: plan.refused.map((use) => refusedUse(claim, use)) });
  }

  async #runTool(
    claim: ClaimedTurn,
    use: ToolUseRequest,
    { stopped, left }: ToolsControl,
  ): Promise<ToolRun["kind"] | "skipped"> {
    // Its outcome comes with the turn's end, or from the next owner.
    if (stopped.aborted || left.aborted) return "skipped";
    const run = await this.#ports.tools.run(use, claim, stopped);
    if (run.kind === "recorded") this.#ports.publisher.events(run.events);
    return run.kind;
  }

  /** Withdraws what this attempt has shown and raises the attempt. */
  reset(claim: ClaimedTurn, plan: StreamPlan, partial: TurnPartial | null): Promise<Written> {
    return this.#write(resetWrite(claim, plan, partial?.spent));
  }

  /** Ends the turn short of its answer; the text that people saw stays. */
  end(claim: ClaimedTurn, { view, at, end, partial }: EndControl): Promise<Written> {
    const added = partial?.spent;
    return this.#end(claim, {
      ...at,
      blocks: partial?.keptBlocks() ?? [],
      usage: added === undefined ? view.usage : sumUsage(view.usage, added),
      added,
      end,
      left: openToolUses(view).map((use) => abandonedUse(claim, use, this.#mayHaveRun(view, use))),
    });
  }

  /** Whether the outside may have heard of a use that has no outcome. */
  #mayHaveRun({ toolCalls }: TurnView, { toolUse, name }: ToolUseRequest): boolean {
    const status = toolCalls.find((call) => call.toolUse === toolUse)?.status;
    return status === "executing" && this.#ports.tools.effectOf(name) !== "none";
  }

  async #end(claim: ClaimedTurn, ending: Omit<TurnEnding, "message">): Promise<Written> {
    const { ids, observer } = this.#ports;
    const written = await this.#write(endWrite(claim, { ...ending, message: ids.next() }));
    if (written === "fenced") return "fenced";
    observer.turnEnded(ending.end.status, claim);
    return "ended";
  }

  async #write(write: TurnWrite): Promise<Written> {
    const result = await this.#ports.store.write(write);
    if (result.kind === "fenced") return "fenced";
    this.forget(write);
    this.#ports.publisher.events(result.events);
    return "written";
  }
}
