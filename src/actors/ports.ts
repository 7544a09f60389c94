/**
 * All that the engine's core needs of the world. Adapters implement these; the simulator implements them too.
 * Every promise of a port either settles or is bounded by the signal it was given.
 */
import type { Block, Usage } from "../protocol/blocks.ts";
import type { EndStatus } from "../protocol/events.ts";
import type { Partial } from "../protocol/messages.ts";
import type { ModelRequest } from "./model-request.ts";
import type { People } from "./people.ts";
import type { LoggedEvent, Store } from "./store.ts";
import type { ToolRunner } from "./tool-port.ts";
import type { TurnAbout, Understanding } from "./understanding.ts";

export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  setTimeout(work: () => void, ms: number): TimerHandle;
  clearTimeout(handle: TimerHandle): void;
}
export type TimerHandle = { readonly __timer: unique symbol } | number | object;

export interface Ids {
  /** A uuid, version 7: later ones sort behind earlier ones. */
  next(): string;
}

/** Whose data a piece of work may touch. */
export interface Tenant {
  readonly workspace: string;
  readonly user: string;
}

/** One running turn, as ownership sees it. Everything written for it carries `fence`. */
export interface TurnAddress extends Tenant {
  readonly conversation: string;
  readonly turn: string;
  readonly fence: number;
  /** For log lines only: the request that this instance accepted the turn with. One taken over has none. */
  readonly requestId?: string | undefined;
}

/** What a log line is about, as far as it is known. */
export interface Subject {
  readonly requestId?: string | undefined;
  readonly conversation?: string | undefined;
  readonly turn?: string | undefined;
}

export type ModelDelta =
  | { readonly type: "text"; readonly block: number; readonly text: string }
  | { readonly type: "thinking"; readonly block: number; readonly text: string }
  | {
      readonly type: "tool_input";
      readonly block: number;
      readonly toolUse: string;
      readonly name: string;
      readonly text: string;
    };

export type StopReason = "end_turn" | "tool_use" | "max_tokens" | "refusal" | "pause_turn";

/** One finished model call. Blocks are complete: a half-written tool use never appears. */
export interface ModelAnswer {
  readonly blocks: readonly Block[];
  readonly stopReason: StopReason;
  readonly usage: Usage;
}

/**
 * What a model call that did not finish left behind. `retryable` says that the same request may succeed.
 * Text that was already streamed was seen by people.
 */
export class ModelFailure extends Error {
  readonly kind: "unavailable" | "overloaded" | "invalid_request" | "authentication" | "cut";
  readonly retryable: boolean;
  constructor(kind: ModelFailure["kind"], message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = "ModelFailure";
    this.kind = kind;
    this.retryable = options.retryable;
  }
}

/** Where a model's call runs: for logs, metrics, and models that want to know the time and place of their user. */
export interface ModelCall {
  readonly address: TurnAddress;
  readonly step: number;
  readonly attempt: number;
  /** Aborting it closes the upstream and rejects the call with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called synchronously, in order, as text arrives. It never throws. */
  readonly onDelta: (delta: ModelDelta) => void;
  /** Called at most once, before the call rejects, with what the unfinished call cost. Its output is an estimate. */
  readonly onCutUsage?: (usage: Usage) => void;
}

export interface Model {
  readonly name: string;
  /** @throws ModelFailure, or the signal's reason. */
  stream(request: ModelRequest, call: ModelCall): Promise<ModelAnswer>;
}

/** Text on its way to people. Never fails its caller. */
export interface Publisher {
  /** Durable events of one commit, in seq order. */
  events(events: readonly LoggedEvent[]): void;
  /** `offset`: UTF-16 units of the block that came before. */
  delta(address: DeltaAddress, delta: ModelDelta, offset: number): void;
  /** The running step's text is over: what is held back leaves now. */
  flush(turn: string): void;
}

export interface DeltaAddress extends TurnAddress {
  readonly step: number;
  readonly attempt: number;
}

/** One frame on its way to a user's sockets, wherever they are. Encoded once. */
export interface Publication {
  /** `workspace/user`: what instances subscribe to. */
  readonly channel: string;
  /** What sockets subscribe to: `c:<conversation>` or `i:<user>`. */
  readonly topic: string;
  /** Of a log entry; null for what is not stored. */
  readonly seq: number | null;
  readonly epoch: string | null;
  readonly type: string;
  readonly turn: string | null;
  readonly frame: string;
}

/**
 * A word from one instance to all: a hint that a row has changed, or a question. One that gets lost costs time and
 * nothing else.
 */
export type Signal =
  /** The turn's row asks for its end. */
  | ({ readonly type: "turn.cancel"; readonly turn: string } & Tenant)
  /** Whoever runs the conversation's turn answers with what its open step has shown. */
  | { readonly type: "partial.ask"; readonly ask: string; readonly conversation: string }
  | { readonly type: "partial.answer"; readonly ask: string; readonly partial: Partial | null }
  /** What is known of the user is no longer so: profile, rows or context. */
  | ({ readonly type: "person.changed" } & Tenant)
  /** The sender leaves, and has let go of turns that it ran, or starts none of those that wait: a scan finds them now. */
  | { readonly type: "turns.left" };

/**
 * Carries publications between instances: at least once, in any order, and perhaps not at all. A hint, never the
 * truth: receivers order by seq and read holes from the store.
 */
export interface Bus {
  readonly name: "memory" | "redis";
  publish(publications: readonly Publication[]): void;
  /**
   * Resolves when other instances' publications of the channel arrive from now on, and within a second in any case: where
   * they don't arrive yet, `onGap` is called when they do. Counted: as many unsubscribes end it.
   */
  subscribe(channel: string): Promise<void>;
  unsubscribe(channel: string): void;
  /**
   * The one receiver of this instance; it never throws. Publications of this instance arrive too, in the same tick,
   * whether it has subscribed to their channel or not.
   */
  onPublications(receive: (publications: readonly Publication[]) => void): void;
  /** To all other instances. Never fails its caller. */
  signal(signal: Signal): void;
  onSignals(receive: (signal: Signal) => void): void;
  /** Called when publications may have been lost: every watched log is to be read up to its head. */
  onGap(receive: () => void): void;
  health(): Promise<{ ok: boolean; latencyMs: number; detail?: string }>;
  close(): Promise<void>;
}

/** Counters and timings the core reports. */
export interface Observer {
  /** A turn's actor begins its work here. */
  turnStarted(turn: Subject): void;
  /** A turn's end was committed here. `about` is undefined where its words were never read here. */
  turnEnded(status: EndStatus, turn: Subject, about: TurnAbout | undefined): void;
  firstToken(seconds: number): void;
  actorActivated(): void;
  actorPassivated(): void;
  /** An error that nobody was waiting for. */
  fault(where: string, error: unknown, about?: Subject): void;
}

export interface TurnBounds {
  readonly stepsMax: number;
  readonly toolCallsMax: number;
  readonly outputTokensMax: number;
  readonly wallMs: number;
  /** Model attempts of one step before the turn fails. */
  readonly attemptsMax: number;
  /** Tools of one step that run at the same time. */
  readonly parallelToolsMax: number;
}

/** The ports of one engine instance, bound once in `app.ts`. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly model: Model;
  readonly tools: ToolRunner;
  readonly understanding: Understanding;
  readonly people: People;
  readonly publisher: Publisher;
  /** To all other instances. Never fails its caller. */
  readonly signal: (signal: Signal) => void;
  readonly observer: Observer;
  readonly bounds: TurnBounds;
}
