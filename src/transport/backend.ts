/**
 * What sessions and routes need of the rest of PAM; `app.ts` provides it. Every method that says so throws PamError,
 * and nothing else that a client may read.
 */
import type { Subject, Tenant } from "../actors/ports.ts";
import type { Accepted, LoggedEvent } from "../actors/store.ts";
import type { CommandOf, DoubleSend } from "../protocol/commands.ts";
import type { EventType } from "../protocol/events.ts";
import type {
  ConversationSummary,
  HistoryPage,
  QueuedMessage,
  RunningTurn,
  Snapshot,
} from "../protocol/messages.ts";
import type { Background } from "./background.ts";
import type { Invitations } from "./invitation-port.ts";
import type { OpenSteps } from "./open-step.ts";
import type { RecordDoor } from "./record-port.ts";
import type { AskedUse } from "./waiting-use.ts";

/** A verified token's bearer. */
export interface Identity extends Tenant {
  readonly subject: string;
  readonly role: "user" | "admin";
  /** Milliseconds since the epoch; the connection ends with it. */
  readonly expiresAt: number;
}

export interface Auth {
  /** @throws PamError unauthenticated, token_expired. */
  verify(token: string): Identity | Promise<Identity>;
  /** A one-use ticket for a socket, good for 30 s. */
  issueTicket(identity: Identity): Promise<{ ticket: string; expiresInSeconds: number }>;
  /** @throws PamError unauthenticated when it is unknown, used or expired. */
  redeemTicket(ticket: string): Promise<Identity>;
  /** A token for trying PAM out; null outside of development on loopback. */
  developmentToken(subject: string): Promise<string | null>;
}

export type StateCommand = CommandOf<
  | "turn.cancel"
  | "turn.steer"
  | "queue.edit"
  | "queue.remove"
  | "queue.send"
  | "branch.select"
  | "conversation.fork"
  | "conversation.policy"
  | "tool.approve"
  | "tool.result"
  | "approval.forget"
  | "conversation.create"
  | "conversation.rename"
  | "conversation.archive"
  | "conversation.delete"
  | "context.update"
>;

export interface ChatRequest {
  /** Command id; makes the message idempotent. */
  readonly id: string;
  readonly conversation: string | undefined;
  /** Null: the words of the message that it replaces. */
  readonly content: string | null;
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  readonly policy?: DoubleSend | undefined;
  /** `message.edit` and `message.regenerate`: the message in whose place this one is asked. */
  readonly replaces?: string | undefined;
  /** For log lines only. */
  readonly requestId?: string | undefined;
}

/** Who gives a command, and the id of the request that it came with. */
export type Asker = Tenant & Pick<Subject, "requestId">;

export interface LogHead {
  readonly epoch: string;
  readonly seq: number;
  readonly running: RunningTurn | null;
  readonly queue: readonly QueuedMessage[];
}

export interface StoredEntry {
  readonly epoch: string;
  readonly seq: number;
  readonly at: string;
  readonly type: EventType;
  readonly turn: string | null;
  readonly body: string;
}

/** The last entry that a follower knows. */
export interface Cursor {
  readonly epoch: string;
  readonly seq: number;
}

/** Where a log stands for one who comes back. */
export interface Resumption {
  readonly epoch: string;
  readonly seq: number;
  /** The turn that runs, and does not wait for a person. */
  readonly running: string | null;
  /** Of the bodies behind the cursor, where those are entries of this log and not too many; else null. */
  readonly gapBytes: number | null;
  /** The first entries behind the cursor; none where the gap is too large. */
  readonly entries: readonly StoredEntry[];
}

/** A conversation's log, or a user's inbox by the user's own id. */
export interface LogName {
  readonly workspace: string;
  readonly stream: string;
}

export interface LogState extends LogName {
  readonly epoch: string;
  readonly seq: number;
  /** A turn runs in it, here or elsewhere. */
  readonly running: boolean;
}

export interface PageRequest {
  readonly conversation: string;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly around?: number | undefined;
  readonly limit: number;
}

export interface ToolListing {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly domain: string;
  readonly effect: string;
  /** Whether a person has to allow a use: always, never, or as the input says. */
  readonly asksFirst: "always" | "sometimes" | "never";
  readonly undoable: boolean;
}

export interface ToolResult {
  readonly status: string;
  readonly result: string;
  readonly summary?: string;
  readonly duplicate: boolean;
}

/** A tool that need not ask again: in one conversation, or (null) in any. */
export interface RememberedApproval {
  readonly tool: string;
  readonly conversation: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export type DependencyHealth = { readonly ok: boolean; readonly latencyMs: number; readonly detail?: string };

export interface Backend extends OpenSteps {
  readonly auth: Auth;
  /** Makes the user when first seen. */
  openUser(
    identity: Identity,
  ): Promise<{ inbox: { epoch: string; seq: number }; conversation: string | null }>;
  /**
   * Stores a message and starts or queues its turn. `onAccepted` runs after COMMIT, before any event is published.
   * @throws PamError not_found, idempotency_mismatch, queue_full, overloaded, database_unavailable.
   */
  chat(tenant: Tenant, request: ChatRequest, onAccepted: (accepted: Accepted) => void): Promise<Accepted>;
  /** The same for the other commands that change something. `turn.cancel` has reached the row when it resolves. */
  command(
    asker: Asker,
    command: StateCommand & { id: string },
    onAccepted: (accepted: Accepted) => void,
  ): Promise<Accepted>;
  /** Without a conversation, of the current one. Null where the user has none such. What it gives must not be changed. */
  history(
    tenant: Tenant,
    page: Omit<PageRequest, "conversation"> & { conversation: string | undefined },
  ): Promise<HistoryPage | null>;
  snapshot(tenant: Tenant, conversation: string): Promise<Snapshot | null>;
  /** Of a conversation, or of the inbox by the user's own id. */
  head(tenant: Tenant, stream: string): Promise<LogHead | null>;
  entries(
    tenant: Tenant,
    range: { conversation: string; after: number; limit: number },
  ): Promise<readonly StoredEntry[]>;
  /** What one who comes back has missed; null where the log is not the user's. */
  resume(tenant: Tenant, request: { log: string; cursor: Cursor | null }): Promise<Resumption | null>;
  /** How far logs of any tenants have come, in one call: for the hub's own rounds. Those that are gone are left out. */
  heads(logs: readonly LogName[]): Promise<readonly LogState[]>;
  conversations(
    tenant: Tenant,
    page: { before?: string | undefined; limit: number },
  ): Promise<{ conversations: ConversationSummary[]; next: string | null }>;
  /** The context the user's client last sent. */
  context(tenant: Tenant): Promise<Readonly<Record<string, unknown>>>;
  /** By tool, at most 500. */
  approvals(tenant: Tenant): Promise<readonly RememberedApproval[]>;
  /** What waits for the user's approval, over all conversations, newest first. */
  waitingApprovals(
    tenant: Tenant,
    page: { before?: string | undefined; limit: number },
  ): Promise<{ approvals: readonly AskedUse[]; next: string | null }>;
  tools(): readonly ToolListing[];
  /** @throws PamError tool_unknown, tool_input_invalid, tool_failed, undo_conflict, idempotency_mismatch. */
  runTool(
    tenant: Tenant,
    call: { command: string; name: string; input: unknown; signal: AbortSignal } & Pick<Subject, "requestId">,
  ): Promise<ToolResult>;
  /** Kept for 300 s, and read anew after a change; undefined where the user has none yet. */
  profileOf(tenant: Tenant): Promise<object | undefined>;
  readonly records: RecordDoor;
  readonly invitations: Invitations;
  readonly background: Background;
  health: {
    database(): Promise<DependencyHealth>;
    cache(): Promise<DependencyHealth & { broker: string }>;
    /** False while draining. */
    ready(): boolean;
    /** Facts for the detailed page: model, broker, socket server, version, uptime, counts. */
    facts(): Readonly<Record<string, string | number | boolean>>;
  };
  readonly ids: { next(): string };
}

export type { Accepted, LoggedEvent };
