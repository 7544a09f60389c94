import type { TurnAddress } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import type {
  ToolEffect,
  ToolOffer,
  ToolRun,
  ToolRunner,
  ToolUseRequest,
  WaitsFor,
} from "../../src/actors/tool-port.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import type { ToolOutcome } from "../../src/protocol/events.ts";
import type { StatedStep } from "../../src/protocol/plans.ts";
import { appendOutcome } from "../support/memory-outcomes.ts";
import { loggedEvent, type MemoryRows } from "../support/memory-rows.ts";
import type { FakeClock } from "./fake-clock.ts";
import type { Trouble } from "./troubled-store.ts";

/** The tools of the tests, by name. A use's input may say how many `ms` it takes. */
const effects: Readonly<Record<string, ToolEffect>> = {
  look: "none",
  book: "transaction",
  post: "external_idempotent",
  mail: "external_unsafe",
  // Runs when a person has allowed it.
  erase: "transaction",
  locate: "client",
  // States what its input has as `steps`.
  plan: "none",
};

/** What the tools of all instances did. */
export interface Deeds {
  /** Committed effects of transactional tools, as `turn:toolUse`. */
  readonly booked: string[];
  /** Calls that the outside has heard, as `name turn:toolUse`. */
  readonly sent: string[];
  /** Uses that were asked for when their turn was stopped already. */
  readonly askedTooLate: string[];
}

export type ToolTrouble = (use: ToolUseRequest) => Trouble;

/** The ToolRunner port on rows in memory, with the real one's rules: fence and cancel are looked at inside the commit. */
export class MemoryToolRunner implements ToolRunner {
  trouble: ToolTrouble = () => "none";
  /** The process is gone: what ran does not come back. */
  crashed = false;
  /** Uses that `run` was called for, in order. */
  readonly asked: string[] = [];
  mostAtOnce = 0;
  #atOnce = 0;
  readonly #rows: MemoryRows;
  readonly #clock: FakeClock;
  readonly #deeds: Deeds;

  constructor(rows: MemoryRows, clock: FakeClock, deeds: Deeds) {
    this.#rows = rows;
    this.#clock = clock;
    this.#deeds = deeds;
  }

  offers(): readonly ToolOffer[] {
    return Object.keys(effects).map((name) => ({ name, description: name, inputSchema: { type: "object" } }));
  }

  effectOf(name: string): ToolEffect {
    return effects[name] ?? "none";
  }

  async waitsFor({ name }: { name: string }): Promise<WaitsFor | null> {
    if (name === "locate") return "client";
    return name === "erase" ? "approval" : null;
  }

  planIn(name: string, { steps }: Readonly<Record<string, unknown>>): readonly StatedStep[] | null {
    return name === "plan" && Array.isArray(steps) ? steps : null;
  }

  async run(use: ToolUseRequest, address: TurnAddress, signal: AbortSignal): Promise<ToolRun> {
    this.asked.push(use.toolUse);
    if (signal.aborted) this.#deeds.askedTooLate.push(use.toolUse);
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    try {
      return await this.#run(use, address, signal);
    } finally {
      this.#atOnce -= 1;
    }
  }

  async #run(use: ToolUseRequest, address: TurnAddress, signal: AbortSignal): Promise<ToolRun> {
    const trouble = this.trouble(use);
    const effect = this.effectOf(use.name);
    const key = `${address.turn}:${use.toolUse}`;
    const ended = this.#endedBefore(use, address);
    if (ended !== undefined) return ended;
    const call = this.#rows.toolCall(address, use.toolUse);
    if (call === undefined) return { kind: "fenced" };
    if (use.name === "erase" && call.wait?.approvedHash !== inputHash(use.name, use.input))
      return this.#finish(use, address, { status: "failed", result: "This was not approved." });
    if (call.status === "executing" && effect === "external_unsafe")
      return this.#finish(use, address, { status: "unknown", result: "It may have been done." });
    if (effect !== "transaction") call.status = "executing";
    if (trouble === "unsent") throw new Error("the tool's connection is gone");
    if (effect.startsWith("external")) this.#deeds.sent.push(`${use.name} ${key}`);
    const done = await this.#work(use, signal);
    if (this.crashed) return new Promise(() => {});
    const ours = this.#rows.owned(address);
    if (ours === undefined) return { kind: "fenced" };
    const inDoubt = !done && effect.startsWith("external");
    if (done && effect === "transaction") this.#deeds.booked.push(key);
    const run = this.#finish(
      use,
      address,
      done
        ? { status: "completed", result: "done" }
        : { status: inDoubt ? "unknown" : "cancelled", result: "stopped" },
    );
    if (trouble === "unheard") throw new Error("the tool's answer is lost");
    return run;
  }

  /** The outcome of a use that has one, or that a cancel came before. */
  #endedBefore(use: ToolUseRequest, address: TurnAddress): ToolRun | undefined {
    const owned = this.#rows.owned(address);
    if (owned === undefined) return { kind: "fenced" };
    if (this.#rows.toolCall(address, use.toolUse)?.status === "waiting")
      throw new Error("a tool use was run that waits for people");
    const status = this.#rows.toolCall(address, use.toolUse)?.status;
    if (status !== "requested" && status !== "executing")
      return {
        kind: "recorded",
        outcome: outcomeOf(use, address, { status: "completed", result: "" }),
        events: [],
      };
    if (!owned.turn.cancelRequested) return undefined;
    return this.#finish(use, address, { status: "cancelled", result: "cancelled first" });
  }

  #finish(use: ToolUseRequest, address: TurnAddress, done: Pick<ToolOutcome, "status" | "result">): ToolRun {
    const owned = this.#rows.owned(address);
    const call = this.#rows.toolCall(address, use.toolUse);
    if (owned === undefined || call === undefined) return { kind: "fenced" };
    call.status = done.status;
    const outcome = outcomeOf(use, address, done);
    const entry = { ...outcome, turn: address.turn, body: JSON.stringify(outcome) };
    const events: LoggedEvent[] = appendOutcome(this.#rows, owned.head, entry).map(loggedEvent);
    return { kind: "recorded", outcome, events };
  }

  /** False when it was stopped in the middle. */
  async #work({ input }: ToolUseRequest, signal: AbortSignal): Promise<boolean> {
    const ms = typeof input["ms"] === "number" ? input["ms"] : 0;
    if (signal.aborted) return false;
    const stop = new Promise<void>((resolve) =>
      signal.addEventListener("abort", () => resolve(), { once: true }),
    );
    if (ms > 0) await Promise.race([this.#clock.sleep(ms), stop]);
    return !signal.aborted;
  }
}

function outcomeOf(
  use: ToolUseRequest,
  address: TurnAddress,
  done: Pick<ToolOutcome, "status" | "result">,
): ToolOutcome {
  return { turn: address.turn as ToolOutcome["turn"], toolUse: use.toolUse, name: use.name, ...done };
}
