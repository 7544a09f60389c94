import type { Clock, Ids, Tenant, TurnAddress } from "../../src/actors/ports.ts";
import type { ClaimedTurn, LoggedEvent } from "../../src/actors/store.ts";
import type { Usage } from "../../src/protocol/blocks.ts";
import type { EndStatus, EventType } from "../../src/protocol/events.ts";

export interface MemoryRowsOptions {
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
  /** Messages that may wait in one conversation. */
  readonly queueMax: number;
  /** A turn's wall time from its start. */
  readonly wallMs: number;
}

export interface LogRow extends LoggedEvent {
  readonly command?: { readonly id: string; readonly hash: string };
  readonly message?: string;
  /** Of a message: its place on the branch; null while it waits. */
  pos: number | null;
  /** Written by a turn's owner. */
  readonly owned: boolean;
}

/** A conversation, or a user's inbox. */
export interface LogHead extends Tenant {
  readonly id: string;
  readonly inbox: boolean;
  readonly epoch: string;
  readonly log: LogRow[];
  fence: number;
  owner: string | null;
  running: string | null;
  nextPos: number;
  deleted: boolean;
  updatedAt: number;
}

export interface TurnRow {
  readonly id: string;
  readonly conversation: string;
  readonly messageSeq: number;
  status: "queued" | "running" | EndStatus;
  step: number;
  attempt: number;
  crashes: number;
  deadlineAt: number;
  usage: Usage;
  cancelRequested: boolean;
}

export interface ToolCallRow {
  readonly turn: string;
  readonly toolUse: string;
  readonly name: string;
  status: string;
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

/** The tables of one database, in memory. Each method is one commit, or a part of one: nothing here waits. */
export class MemoryRows {
  readonly options: MemoryRowsOptions;
  readonly heads = new Map<string, LogHead>();
  readonly turns = new Map<string, TurnRow>();
  readonly toolCalls: ToolCallRow[] = [];
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
    own: Pick<NewEntry, "command"> = {},
  ): { head: LogHead; event: LogRow } {
    const head = this.#addHead(tenant, id, false);
    const member = this.memberOf(tenant);
    if (member !== undefined) member.current = id;
    const body = JSON.stringify({ conversation: id, title: null });
    return { head, event: this.appendToInbox(tenant, { type: "conversation.created", body, ...own }) };
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
      pos: null,
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

  waiting(head: LogHead): TurnRow[] {
    return [...this.turns.values()]
      .filter((turn) => turn.conversation === head.id && turn.status === "queued")
      .sort((a, b) => a.messageSeq - b.messageSeq);
  }

  /** Gives a turn of this conversation to an instance. Its message takes its place on the branch. */
  start(head: LogHead, turn: TurnRow, incarnation: string): void {
    head.fence += 1;
    head.owner = incarnation;
    head.running = turn.id;
    const message = head.log[turn.messageSeq - 1];
    if (message !== undefined) message.pos = head.nextPos++;
    turn.status = "running";
    turn.deadlineAt = this.now() + this.options.wallMs;
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
    const head: LogHead = {
      workspace,
      user,
      id,
      inbox,
      epoch: this.options.ids.next(),
      log: [],
      fence: 0,
      owner: null,
      running: null,
      nextPos: 1,
      deleted: false,
      updatedAt: this.now(),
    };
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
