import type { Block, PartialBlock } from "../protocol/blocks.ts";
import type { DoubleSend } from "../protocol/commands.ts";
import type { EndStatus, ToolOutcome, TurnError } from "../protocol/events.ts";
import type { PlanStep } from "../protocol/plans.ts";
import type { Understood } from "../protocol/understood.ts";

/** The last log entry that was folded in. */
export interface Cursor {
  readonly epoch: string;
  readonly seq: number;
}

/** Everything that is shown of one conversation. Never changed in place: what did not change keeps its identity. */
export interface ConversationState {
  readonly conversation: string;
  /** Null until the first snapshot. */
  readonly cursor: Cursor | null;
  /** In branch order: users' messages whose turn began, and closed answers. */
  readonly messages: readonly Message[];
  readonly queue: readonly QueuedSend[];
  readonly running: LiveTurn | null;
  /** The branch that is shown; null until the first snapshot. */
  readonly branch: string | null;
  /** What a message does that comes while another is answered. */
  readonly policy: DoubleSend;
  /** The versions that the next message joins: its branch has just begun. */
  readonly forked: Versions | null;
  /** Sent from here and not seen in the log yet. */
  readonly pending: readonly PendingSend[];
  readonly older: OlderPages;
  /** An answer to `subscribe` is awaited; a further hole does not ask again. */
  readonly resyncing: boolean;
}

export interface UserMessage {
  readonly role: "user";
  readonly message: string;
  readonly turn: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly content: string;
  /** The message that it stands in for. */
  readonly replaces?: string;
  /** Absent where it is the only one in its place. */
  readonly versions?: Versions;
}

/** Branches that go on differently at one place, oldest first, and which of them a message is of. */
export interface Versions {
  readonly branches: readonly string[];
  readonly branch: string;
}

export interface AssistantMessage {
  readonly role: "assistant";
  readonly message: string;
  readonly turn: string;
  readonly at: string;
  readonly status: EndStatus;
  readonly steps: readonly StepView[];
  readonly tools: readonly ToolView[];
  readonly edits: readonly EditedInput[];
  /** What was said while it was on its way. */
  readonly steers: readonly SteerView[];
  /** What it had set out to do, and how far it came; empty where it made no plan. */
  readonly plan: readonly PlanStep[];
  /** Why it failed. */
  readonly error?: TurnError;
  /** What its words ask for, as the server read them. */
  readonly understood?: Understood;
}

export type Message = UserMessage | AssistantMessage;

export interface StepView {
  readonly step: number;
  readonly blocks: readonly Block[];
}

export type ToolView =
  | { readonly status: "running"; readonly turn: string; readonly toolUse: string; readonly name: string }
  | ToolOutcome;

export interface LiveTurn {
  readonly turn: string;
  /** The user's message that it answers. */
  readonly message: string;
  readonly cancelRequested: boolean;
  /** `waiting`: for a person; nobody runs it. */
  readonly status: "running" | "waiting";
  readonly waiting: readonly WaitingUse[];
  readonly steers: readonly SteerView[];
  readonly steps: readonly StepView[];
  readonly tools: readonly ToolView[];
  readonly edits: readonly EditedInput[];
  /** What it has set out to do, and how far it is; empty until it makes a plan. */
  readonly plan: readonly PlanStep[];
  readonly live: LiveStep;
}

/** What a person allowed a tool to run with, where it is not what the model asked for. */
export interface EditedInput {
  readonly toolUse: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A tool use that waits for a person's decision, or for a device to run it. */
export type WaitingUse = {
  readonly toolUse: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
} & ({ readonly waitsFor: "approval"; readonly inputHash: string } | { readonly waitsFor: "client" });

/** Words for the turn on its way. */
export interface SteerView {
  readonly steer: string;
  readonly state: "pending" | "applied" | "returned";
  readonly content: string;
}

/** The step whose text is arriving. */
export interface LiveStep {
  readonly step: number;
  readonly attempt: number;
  /** By the model's block index; null where nothing of a block was seen. */
  readonly blocks: readonly (PartialBlock | null)[];
  /** A delta was missed: what is shown is true but behind, and a `partial` was asked for. */
  readonly stale: boolean;
}

export interface QueuedSend {
  readonly message: string;
  readonly turn: string;
  readonly at: string;
  readonly content: string;
  /** It starts no sooner. */
  readonly startAfter?: string;
  readonly replaces?: string;
}

export type PendingSend = {
  /** The command's id. */
  readonly command: string;
  readonly content: string;
  readonly at: string;
} & (
  | { readonly status: "sending" }
  /** Stored at `seq`: a state that has come so far knows of it, also when nothing of it is left to show. */
  | { readonly status: "accepted"; readonly message: string; readonly epoch: string; readonly seq: number }
  | { readonly status: "failed"; readonly code: string; readonly problem: string }
);

export interface OlderPages {
  /** There is more before the oldest message. */
  readonly hasBefore: boolean;
  /** The cursor of the page before; null when the oldest message came as an event. */
  readonly before: number | null;
  /** The page that is being fetched. */
  readonly request: { readonly id: string; readonly before: number } | null;
}

export const noOlderPages: OlderPages = { hasBefore: false, before: null, request: null };

/** A conversation that was just subscribed to, and of which nothing is known yet. */
export function emptyConversation(conversation: string): ConversationState {
  return {
    conversation,
    cursor: null,
    messages: [],
    queue: [],
    running: null,
    branch: null,
    policy: "queue",
    forked: null,
    pending: [],
    older: noOlderPages,
    resyncing: true,
  };
}

/** The text of all steps, one after the other: what the stored message's text is compared with. */
export function stepsText(steps: readonly StepView[]): string {
  return steps
    .flatMap((step) => step.blocks.flatMap((block) => (block.type === "text" ? [block.text] : [])))
    .join("");
}

/** The running answer's text as it is shown now. */
export function liveText(turn: LiveTurn): string {
  return (
    stepsText(turn.steps) +
    turn.live.blocks.map((block) => (block?.type === "text" ? block.text : "")).join("")
  );
}
