import { boundedMap } from "./bounded-map.ts";
import { newToolCalls, roomIn } from "./new-tool-calls.ts";
import { planOf, planWith } from "./plan-steps.ts";
import type { ModelAnswer, Ports } from "./ports.ts";
import type { ClaimedTurn, TurnView, TurnWrite } from "./store.ts";
import type { ToolRun, ToolUseRequest } from "./tool-port.ts";
import type {
  EndControl,
  LoadControl,
  Loaded,
  StreamControl,
  ToolsControl,
  Written,
} from "./turn-control.ts";
import {
  abandonedUses,
  endWrite,
  finalBlocks,
  refusedUse,
  resetWrite,
  steerWrite,
  stepWrite,
  sumUsage,
  type TurnEnding,
} from "./turn-entries.ts";
import type { OpenStep, TurnPartial } from "./turn-partial.ts";
import {
  planEnd,
  planNext,
  type SteerPlan,
  type StreamPlan,
  type ToolsPlan,
  toolUses,
  withUniqueIds,
} from "./turn-plan.ts";
import { TurnReadings } from "./turn-readings.ts";
import { TurnTelling } from "./turn-telling.ts";

type Ending = Omit<TurnEnding, "message" | "understood">;

/**
 * The turn's effects, one method a state of the machine. Each leaves the rows whole: what it began is committed or it
 * is as if it had not begun. A rejection means that the rows must be read again before anything else.
 */
export class TurnWork {
  readonly #ports: Ports;
  readonly #telling: TurnTelling;
  readonly #readings: TurnReadings;
  /** By conversation. */
  readonly #open = new Map<string, OpenStep>();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#telling = new TurnTelling(ports);
    this.#readings = new TurnReadings(ports);
  }

  now(): number {
    return this.#ports.clock.now();
  }

  /** The open step of a conversation's running turn. */
  partialOf(conversation: string): TurnPartial | undefined {
    return this.#open.get(conversation)?.partial;
  }

  openSteps(): Iterable<OpenStep> {
    return this.#open.values();
  }

  /** The turn is no longer run here. */
  left(claim: ClaimedTurn): void {
    this.#telling.forget(claim);
    this.#close(claim);
  }

  #close({ conversation, turn }: { conversation: string; turn: string }): void {
    if (this.#open.get(conversation)?.partial.turn === turn) this.#open.delete(conversation);
  }

  /** An error of the rows that is not theirs in passing. */
  fault(error: unknown, claim: ClaimedTurn): void {
    this.#ports.observer.fault("turn", error, claim);
  }

  async load(claim: ClaimedTurn, control: LoadControl): Promise<Loaded> {
    const { store, bounds } = this.#ports;
    const telling = this.#telling.begin(claim);
    const view = await store.view(claim);
    if (view === "fenced") return { kind: "fenced" };
    const { stop, open } = control;
    const end = planEnd({ view, claim, stop, bounds, now: this.now() });
    if (end !== null) return { kind: "planned", view, plan: end };
    const reading = this.#readings.of(claim, view);
    const told = await this.#telling.told(telling, { view, reading });
    return { kind: "planned", view, plan: planNext({ view, open, bounds, offers: reading.offers, told }) };
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
    this.#open.set(claim.conversation, { address: claim, partial });
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

  /**
   * Commits a finished step: with tools to run, or as the turn's final message and end in one commit. A final answer to
   * which somebody has said something meanwhile is one step more of the turn: the next one answers that too.
   */
  async record(
    claim: ClaimedTurn,
    plan: StreamPlan,
    { answer, view }: { answer: ModelAnswer; view: TurnView },
  ): Promise<Written> {
    const blocks = withUniqueIds(answer.blocks, view);
    const uses = plan.last ? [] : toolUses(blocks);
    const goesOn = uses.length > 0 || (answer.stopReason === "pause_turn" && !plan.last);
    const { usage } = answer;
    if (goesOn) {
      const toolCalls = await newToolCalls({ uses, claim, step: plan.step, view }, this.#ports);
      const planned = planWith(view, uses.slice(0, roomIn(view, this.#ports.bounds)), this.#ports.tools);
      return settled(await this.#write(stepWrite(claim, plan, { blocks, toolCalls, usage, plan: planned })));
    }
    const final = { step: plan.step, attempt: plan.attempt, blocks: finalBlocks(answer), plan: planOf(view) };
    const ended = await this.#end(claim, {
      ...final,
      usage: sumUsage(view.usage, usage),
      added: usage,
      end: { status: "completed" },
      yields: !plan.last,
    });
    if (ended !== "steered") return ended;
    return settled(await this.#write(stepWrite(claim, plan, { blocks: final.blocks, toolCalls: [], usage })));
  }

  /** Says what waited to be heard in the request of this step. */
  async steer(claim: ClaimedTurn, plan: SteerPlan): Promise<Written> {
    return settled(await this.#write(steerWrite(claim, plan)));
  }

  /** Leaves the turn to the people it waits for. `written`: there is something to do after all. */
  async park(claim: ClaimedTurn): Promise<Written | "parked"> {
    const parked = await this.#ports.store.park(claim);
    if (parked.kind === "parked") this.#ports.publisher.events(parked.events);
    return parked.kind === "changed" ? "written" : parked.kind;
  }

  /** Gives the turn up between two steps, to whichever instance finds it; or it was another owner's already. */
  async handOver(claim: ClaimedTurn): Promise<void> {
    await this.#ports.store.handOver(claim);
  }

  /** Runs the uses that have no outcome yet, a few at a time. */
  async runTools(claim: ClaimedTurn, plan: ToolsPlan, control: ToolsControl): Promise<Written> {
    const runs = await boundedMap(plan.uses, this.#ports.bounds.parallelToolsMax, (use) =>
      this.#runTool(claim, use, control),
    );
    if (runs.includes("fenced")) return "fenced";
    if (plan.refused.length === 0) return "written";
    return settled(
      await this.#write({ ...claim, entries: plan.refused.map((use) => refusedUse(claim, use)) }),
    );
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
  async reset(claim: ClaimedTurn, plan: StreamPlan, partial: TurnPartial | null): Promise<Written> {
    return settled(await this.#write(resetWrite(claim, plan, partial?.spent)));
  }

  /** Ends the turn short of its answer; the text that people saw stays. */
  async end(claim: ClaimedTurn, { view, at, end, partial }: EndControl): Promise<Written> {
    const added = partial?.spent;
    const ended = await this.#end(claim, {
      ...at,
      blocks: partial?.keptBlocks() ?? [],
      usage: added === undefined ? view.usage : sumUsage(view.usage, added),
      added,
      end,
      plan: planOf(view),
      left: abandonedUses(claim, view, this.#ports.tools),
    });
    return settled(ended);
  }

  async #end(claim: ClaimedTurn, ending: Ending): Promise<Written | "steered"> {
    const { ids, observer } = this.#ports;
    const reading = this.#readings.known(claim);
    const understood = reading?.understood;
    const written = await this.#write(endWrite(claim, { ...ending, understood, message: ids.next() }));
    if (written !== "written" && written !== "last") return written;
    const about = reading && { ...reading.understood, tools: reading.offers.length };
    observer.turnEnded(ending.end.status, claim, about);
    return written === "last" ? "last" : "ended";
  }

  async #write(write: TurnWrite): Promise<Written | "steered"> {
    const result = await this.#ports.store.write(write);
    if (result.kind !== "written") return result.kind;
    this.#close(write);
    this.#ports.publisher.events(result.events);
    return result.last === true ? "last" : "written";
  }
}

/** Only an end that says so yields to what the user has said. */
function settled(written: Written | "steered"): Written {
  if (written === "steered") throw new Error("a write yielded that was not to");
  return written;
}
