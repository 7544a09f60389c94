import { createEngine, type Engine } from "../../src/actors/engine.ts";
import type { ModelDelta, Ports, Signal, Subject, Tenant, TurnBounds } from "../../src/actors/ports.ts";
import type { Accepted, LoggedEvent } from "../../src/actors/store.ts";
import type { WaitingCommand } from "../../src/db/waiting-commands.ts";
import { createScriptedModel, type ModelScript } from "../../src/llm/scripted.ts";
import type { CommandOf } from "../../src/protocol/commands.ts";
import { conversationId, turnId } from "../../src/protocol/ids.ts";
import { english } from "../../src/understanding/english.ts";
import { createUnderstanding, readByWords } from "../../src/understanding/turn-understanding.ts";
import { noTools } from "../db/no-tools.ts";
import { cancelTurn } from "../support/memory-commands.ts";
import { carryOutCancel, carryOutWaiting } from "../support/memory-decisions.ts";
import { type LogHead, MemoryRows } from "../support/memory-rows.ts";
import { MemoryStore } from "../support/memory-store.ts";
import { nobodyKnown } from "../support/nobody-known.ts";
import { countingIds } from "./counting-ids.ts";
import { FakeClock } from "./fake-clock.ts";
import { type Deeds, MemoryToolRunner } from "./memory-tool-runner.ts";
import { TroubledStore } from "./troubled-store.ts";

export const wallMs = 60_000;
const understanding = createUnderstanding(readByWords(english.asks));
const passivateMs = 30_000;

export const bounds: TurnBounds = {
  stepsMax: 6,
  toolCallsMax: 10,
  outputTokensMax: 50_000,
  wallMs,
  attemptsMax: 3,
  parallelToolsMax: 3,
};

type Ordered = WaitingCommand | CommandOf<"turn.cancel">;

/** A delta as it left an instance. */
export interface ShownDelta {
  readonly turn: string;
  readonly step: number;
  readonly attempt: number;
  readonly offset: number;
  readonly delta: ModelDelta;
}

export interface TestInstance {
  readonly incarnation: string;
  readonly engine: Engine;
  readonly store: TroubledStore;
  readonly tools: MemoryToolRunner;
}

export interface Entry {
  readonly type: string;
  readonly seq: number;
  readonly turn: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One set of rows, one clock, one user, and any number of instances. */
export class World {
  readonly clock = new FakeClock();
  readonly ids = countingIds();
  readonly rows = new MemoryRows({ clock: this.clock, ids: this.ids, queueMax: 20, wallMs });
  readonly tenant: Tenant = { workspace: this.ids.next(), user: this.ids.next() };
  readonly deeds: Deeds = { booked: [], sent: [], askedTooLate: [] };
  readonly shown: ShownDelta[] = [];
  /** Ends of streams, each with the number of deltas before it. */
  readonly flushed: { turn: string; shown: number }[] = [];
  readonly published: LoggedEvent[] = [];
  /** What instances said to all others. */
  readonly signals: Signal[] = [];
  readonly ended: string[] = [];
  /** What is known of people; nobody has said anything of themselves. */
  people: Ports["people"] = nobodyKnown;
  /** How turns are read. */
  understanding: Ports["understanding"] = understanding;
  readonly faults: { where: string; error: unknown; about?: Subject | undefined }[] = [];
  /** Actors that are active now. */
  active = 0;

  constructor() {
    this.rows.admit(this.tenant);
  }

  instance(
    script: ModelScript,
    more: { bounds?: Partial<TurnBounds>; turnsMax?: number } = {},
  ): TestInstance {
    const incarnation = this.ids.next();
    const store = new TroubledStore(new MemoryStore(this.rows, incarnation), this.clock);
    const tools = new MemoryToolRunner(this.rows, this.clock, this.deeds);
    const ports: Ports = {
      clock: this.clock,
      ids: this.ids,
      store,
      tools,
      understanding: this.understanding,
      people: this.people,
      model: createScriptedModel(script, this.clock),
      publisher: this.#publisher(),
      signal: (signal) => void this.signals.push(signal),
      observer: this.#observer(),
      bounds: { ...bounds, ...more.bounds },
    };
    const engine = createEngine(ports, { passivateMs, turnsMax: more.turnsMax ?? 100 });
    return { incarnation, engine, store, tools };
  }

  /** A message by this user, to their current conversation. */
  say({ engine }: TestInstance, content = "hello", command = this.ids.next()): Promise<Accepted> {
    const request = { ...this.tenant, conversation: undefined, command, content };
    return engine.accept(request, () => {});
  }

  /** The user's cancel: the row first, then the hint to the instance that is given. */
  cancel(turn: string | undefined, hinted?: TestInstance): void {
    const head = this.chat();
    this.published.push(...cancelTurn(this.rows, head, turn));
    if (turn !== undefined) hinted?.engine.cancel(this.tenant, turn);
  }

  /** A steer, a decision, an answer or a cancel. The instance that is given takes on the turn that goes on. */
  order(command: Ordered & { readonly id: string }, at?: TestInstance): Accepted {
    const { rows, tenant } = this;
    const by = { rows, tenant, tools: noTools.tools, claimFor: at?.incarnation ?? null };
    const accepted =
      command.type === "turn.cancel" ? carryOutCancel(by, command) : carryOutWaiting(by, command);
    this.published.push(...accepted.events);
    if (accepted.claimed !== undefined) at?.engine.run(accepted.claimed);
    else if (accepted.stopping !== undefined) at?.engine.cancel(tenant, accepted.stopping);
    return accepted;
  }

  /** Words for the running turn. */
  steer(content: string, id = this.ids.next()): Accepted {
    return this.order({
      type: "turn.steer",
      id,
      conversation: conversationId.parse(this.chat().id),
      content,
    });
  }

  /** The decision on a use that waits, on its own input. */
  decide(toolUse: string, more: Partial<CommandOf<"tool.approve">> = {}, at?: TestInstance): Accepted {
    const call = this.rows.toolCalls.find((each) => each.toolUse === toolUse);
    const command = {
      type: "tool.approve" as const,
      id: this.ids.next(),
      conversation: conversationId.parse(this.chat().id),
      turn: turnId.parse(call?.turn),
      toolUse,
      inputHash: call?.wait?.hash ?? "",
      decision: "approve" as const,
      ...more,
    };
    return this.order(command, at);
  }

  /** The process is gone: it writes nothing any more, and its lease ends. */
  crash(instance: TestInstance, how: { drained?: boolean } = {}): void {
    instance.store.weather = { latency: () => 0, trouble: () => "unsent" };
    instance.tools.crashed = true;
    instance.engine.release();
    this.rows.instances.set(instance.incarnation, { leaseEnded: true, drained: how.drained ?? false });
  }

  /** The instance still runs, but its lease is over and it does not know. */
  endLease({ incarnation }: TestInstance): void {
    this.rows.instances.set(incarnation, { leaseEnded: true, drained: false });
  }

  chat(): LogHead {
    const found = [...this.rows.heads.values()].find((head) => !head.inbox);
    if (found === undefined) throw new Error("nothing was said yet");
    return found;
  }

  log(): Entry[] {
    return entriesOf(this.chat());
  }

  /** The entries of all conversations. */
  everything(): Entry[] {
    return [...this.rows.heads.values()].filter((head) => !head.inbox).flatMap(entriesOf);
  }

  /** The types of the conversation's entries, in order. */
  story(): string[] {
    return this.log().map(({ type }) => type);
  }

  ends(turn?: string): Entry[] {
    return this.log().filter((entry) => isEnd(entry.type) && (turn === undefined || entry.turn === turn));
  }

  /** The text of a turn's final message. */
  answer(turn?: string): string | undefined {
    const message = this.log().findLast(
      ({ type, body, turn: of }) =>
        type === "message.created" && body["role"] === "assistant" && (turn === undefined || of === turn),
    );
    return message === undefined ? undefined : textOf(message.body["blocks"]);
  }

  #publisher(): Ports["publisher"] {
    return {
      events: (events) => void this.published.push(...events),
      delta: ({ turn, step, attempt }, delta, offset) =>
        void this.shown.push({ turn, step, attempt, offset, delta }),
      flush: (turn) => void this.flushed.push({ turn, shown: this.shown.length }),
    };
  }

  #observer(): Ports["observer"] {
    return {
      turnStarted: () => {},
      turnEnded: (status) => void this.ended.push(status),
      firstToken: () => {},
      actorActivated: () => void this.active++,
      actorPassivated: () => void this.active--,
      fault: (where, error, about) => void this.faults.push({ where, error, about }),
    };
  }
}

function entriesOf({ log }: LogHead): Entry[] {
  return log.map(({ type, seq, turn, body }) => ({ type, seq, turn, body: JSON.parse(body) }));
}

export function isEnd(type: string): boolean {
  return type === "turn.completed" || type === "turn.failed" || type === "turn.cancelled";
}

export function textOf(blocks: unknown): string {
  if (!Array.isArray(blocks)) return "";
  return blocks.map((block) => (block.type === "text" ? block.text : "")).join("");
}
