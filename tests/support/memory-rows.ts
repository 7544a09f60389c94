import type { Clock, Ids, Tenant, TurnAddress } from "../../src/actors/ports.ts";
import type { ClaimedTurn, LoggedEvent } from "../../src/actors/store.ts";
import type { WaitsFor } from "../../src/actors/tool-port.ts";
import type { Usage } from "../../src/protocol/blocks.ts";
import type { EndStatus, EventType } from "../../src/protocol/events.ts";
import { type LogHead, type LogRow, newHead } from "./memory-head.ts";

export type { LogHead, LogRow } from "./memory-head.ts";

export interface MemoryRowsOptions {
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
  /** Messages that may wait in one conversation. */
  readonly queueMax: number;
  /** A turn's wall time from its start. */
  readonly wallMs: number;
}

export interface TurnRow {
  readonly id: string;
  readonly conversation: string;
  readonly messageSeq: number;
  status: "queued" | "running" | "waiting" | EndStatus;
  step: number;
  attempt: number;
  crashes: number;
  deadlineAt: number;
  usage: Usage;
  cancelRequested: boolean;
  /** While it waits for people: until when, and the wall time that is left then. */
  wait?: { until: number; readonly remainingMs: number } | undefined;
  /** Waiting turns start highest first, then in the order they came. */
  priority: number;
  startAfter: number | null;
  /** Where its message goes when it starts, on a branch of its own. */
  fork: { readonly branch: string; readonly pos: number } | null;
}

export interface ToolCallRow {
  readonly turn: string;
  readonly toolUse: string;
  readonly name: string;
  status: string;
  /** What had to come before it, and the hash of the input that may run. */
  readonly wait?: CallWait;
}

export interface CallWait {
  readonly for: WaitsFor;
  expiresAt: number;
  readonly hash: string;
  approvedHash: string | null;
}

export interface SteerRow {
  readonly id: string;
  readonly turn: string;
  readonly content: string;
  /** The body of `turn.steered`, and of `steer.returned`. */
  readonly body: string;
  state: "pending" | "applied" | "returned";
}

export interface InstanceRow {
  leaseEnded: boolean;
  drained: boolean;
}

/** What one entry says; the log gives it its place. */
export interface NewEntry {
  readonly type: EventType;
  readonly body: string;
  readonly turn?: string;
  readonly message?: string;
  readonly command?: { readonly id: string; readonly hash: string };
  readonly owned?: boolean;
}

export interface NewChat {
  readonly command?: { readonly id: string; readonly hash: string };
  readonly title?: string | null;
  readonly forkedFrom?: string;
}

/** The tables of one database, in memory. Each method is one commit, or a part of one: nothing here waits. */
export class MemoryRows {
  readonly options: MemoryRowsOptions;
  readonly heads = new Map<string, LogHead>();
  readonly turns = new Map<string, TurnRow>();
  readonly toolCalls: ToolCallRow[] = [];
  readonly steers: SteerRow[] = [];
  /** Remembered approvals, as `workspace/user/tool/conversation`, `*` for anywhere. */
  readonly approvals = new Set<string>();
  readonly instances = new Map<string, InstanceRow>();
  /** By workspace and user: the conversation that messages without one go to. */
  readonly members = new Map<string, { current: string | null }>();
  readonly #replies = new Map<string, LogRow>();

  constructor(options: MemoryRowsOptions) {
    this.options = options;
  }

  now(): number {
    return this.options.clock.now();
  }

  /** Lets a user into a workspace. */
  admit(tenant: Tenant): void {
    this.members.set(memberKey(tenant), { current: null });
    this.#addHead(tenant, tenant.user, true);
  }

  memberOf(tenant: Tenant): { current: string | null } | undefined {
    return this.members.get(memberKey(tenant));
  }

  headOf({ workspace }: Pick<Tenant, "workspace">, id: string): LogHead | undefined {
    return this.heads.get(`${workspace}/${id}`);
  }

  /** The user's conversation that takes messages under this id. */
  openChat(tenant: Tenant, id: string): LogHead | undefined {
    const head = this.headOf(tenant, id);
    return head !== undefined && head.user === tenant.user && !head.inbox && !head.deleted ? head : undefined;
  }

  /** A new conversation, the user's current one from now; the entry that tells of it. */
  createChat(
    tenant: Tenant,
    id: string,
    { command, title = null, forkedFrom }: NewChat = {},
  ): { head: LogHead; event: LogRow } {
    const head = this.#addHead(tenant, id, false);
    const member = this.memberOf(tenant);
    if (member !== undefined) member.current = id;
    head.title = title;
    const body = JSON.stringify({ conversation: id, title, forkedFrom });
    const entry = { type: "conversation.created" as const, body, ...(command !== undefined && { command }) };
    return { head, event: this.appendToInbox(tenant, entry) };
  }

  appendToInbox(tenant: Tenant, entry: NewEntry): LogRow {
    const inbox = this.headOf(tenant, tenant.user);
    if (inbox === undefined) throw new Error("a member has an inbox");
    return this.append(inbox, entry);
  }

  append(head: LogHead, { type, body, turn, message, command, owned = false }: NewEntry): LogRow {
    const { workspace, user, epoch } = head;
    head.updatedAt = this.now();
    const row: LogRow = {
      workspace,
      user,
      stream: head.inbox ? { inbox: true } : { conversation: head.id },
      epoch,
      seq: head.log.length + 1,
      at: new Date(this.now()).toISOString(),
      type,
      body,
      turn: turn ?? null,
      branch: null,
      pos: null,
      words: null,
      owned,
      ...(message !== undefined && { message }),
      ...(command !== undefined && { command }),
    };
    head.log.push(row);
    if (command !== undefined) this.#replies.set(`${memberKey(head)}/${command.id}`, row);
    return row;
  }

  /** The entry that a command left when it was accepted before. */
  replyTo(tenant: Tenant, command: string): LogRow | undefined {
    return this.#replies.get(`${memberKey(tenant)}/${command}`);
  }

  /** A turn that waits. */
  addTurn(head: LogHead, own: Pick<TurnRow, "id" | "messageSeq"> & Partial<TurnRow>): TurnRow {
    const turn: TurnRow = {
      conversation: head.id,
      status: "queued",
      step: 1,
      attempt: 1,
      crashes: 0,
      deadlineAt: 0,
      usage: { inputTokens: 0, outputTokens: 0 },
      cancelRequested: false,
      priority: 0,
      startAfter: null,
      fork: null,
      ...own,
    };
    this.turns.set(turn.id, turn);
    return turn;
  }

  waiting(head: LogHead): TurnRow[] {
    return [...this.turns.values()]
      .filter((turn) => turn.conversation === head.id && turn.status === "queued")
      .sort((a, b) => b.priority - a.priority || a.messageSeq - b.messageSeq);
  }

  /** Gives a turn of this conversation to an instance. Its message takes its place on the branch. */
  start(head: LogHead, turn: TurnRow, incarnation: string): void {
    head.fence += 1;
    head.owner = incarnation;
    head.running = turn.id;
    const message = head.log[turn.messageSeq - 1];
    if (message !== undefined) this.place(head, message);
    turn.status = "running";
    turn.deadlineAt = this.now() + this.options.wallMs;
  }

  /** Gives a message the next place of the active branch. */
  place(head: LogHead, message: LogRow): void {
    message.branch = head.branch;
    message.pos = head.nextPos++;
  }

  claimOf({ workspace, user, id, fence }: LogHead, turn: TurnRow): ClaimedTurn {
    const { step, attempt, crashes, deadlineAt } = turn;
    return { workspace, user, conversation: id, turn: turn.id, fence, step, attempt, crashes, deadlineAt };
  }

  /** Head and turn, when they are this fence's. */
  owned(address: TurnAddress): { head: LogHead; turn: TurnRow } | undefined {
    const head = this.headOf(address, address.conversation);
    const turn = this.turns.get(address.turn);
    const ours = head?.running === address.turn && head.fence === address.fence;
    return ours && turn !== undefined ? { head, turn } : undefined;
  }

  toolCall({ turn }: Pick<TurnAddress, "turn">, toolUse: string): ToolCallRow | undefined {
    return this.toolCalls.find((call) => call.turn === turn && call.toolUse === toolUse);
  }

  #addHead({ workspace, user }: Tenant, id: string, inbox: boolean): LogHead {
    const head = newHead(
      { workspace, user },
      { id, inbox, epoch: this.options.ids.next(), updatedAt: this.now() },
    );
    this.heads.set(`${workspace}/${id}`, head);
    return head;
  }
}

const memberKey = ({ workspace, user }: Tenant): string => `${workspace}/${user}`;

/** The entry as it leaves the store. */
export function loggedEvent({
  workspace,
  user,
  stream,
  epoch,
  seq,
  at,
  type,
  body,
  turn,
}: LogRow): LoggedEvent {
  return { workspace, user, stream, epoch, seq, at, type, body, turn };
}
