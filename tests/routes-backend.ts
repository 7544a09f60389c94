import { randomUUID } from "node:crypto";
import type { Publication, Tenant } from "../src/actors/ports.ts";
import { TurnPartial } from "../src/actors/turn-partial.ts";
import { PamError } from "../src/protocol/errors.ts";
import type { EventType } from "../src/protocol/events.ts";
import type { ConversationSummary, HistoryPage, Partial as OpenStep } from "../src/protocol/messages.ts";
import type {
  Accepted,
  Auth,
  Backend,
  ChatRequest,
  RememberedApproval,
  StateCommand,
  StoredEntry,
} from "../src/transport/backend.ts";
import { entryFrame } from "../src/transport/topic.ts";
import { noBackground } from "./routes-no-background.ts";

export interface FakeLog extends Tenant {
  readonly id: string;
  readonly epoch: string;
  title: string | null;
  readonly entries: StoredEntry[];
}

export interface FakeBackendOptions {
  readonly auth: Auth;
  readonly publish: (publications: readonly Publication[]) => void;
}

/** The engine behind the routes, in memory: it accepts, remembers and publishes; its turns end when the test says so. */
export class FakeBackend implements Backend {
  readonly auth: Auth;
  readonly ids = { next: () => randomUUID() };
  readonly logs = new Map<string, FakeLog>();
  readonly contexts = new Map<string, Readonly<Record<string, unknown>>>();
  readonly opened: string[] = [];
  readonly toolRuns: { name: string; input: unknown; command: string }[] = [];
  /** Commands and messages that were carried out. */
  readonly commanded: (StateCommand | ChatRequest)[] = [];
  remembered: RememberedApproval[] = [];
  /** How often each method was asked. */
  readonly asked = { entries: 0, database: 0, history: 0 };
  open: TurnPartial | undefined;
  databaseOk = true;
  cacheOk = true;
  isReady = true;
  /** Thrown by the next command or message. */
  failure: unknown;
  private readonly current = new Map<string, string>();
  private readonly commands = new Map<string, { content: string; accepted: Accepted }>();
  private readonly publish: FakeBackendOptions["publish"];

  constructor({ auth, publish }: FakeBackendOptions) {
    this.auth = auth;
    this.publish = publish;
  }

  openUser: Backend["openUser"] = async ({ user }) => {
    this.opened.push(user);
    return { inbox: { epoch: randomUUID(), seq: 0 }, conversation: this.current.get(user) ?? null };
  };

  chat: Backend["chat"] = async (tenant, { requestId: _, ...request }, onAccepted) => {
    this.failNow();
    const { context, ...hashed } = request;
    if (context !== undefined) this.contexts.set(tenant.user, context);
    return this.once(tenant, { id: request.id, content: JSON.stringify(hashed), onAccepted }, () => {
      this.commanded.push(request);
      return this.accept(tenant, request);
    });
  };

  command: Backend["command"] = async (tenant, command, onAccepted) => {
    this.failNow();
    await new Promise((resolve) => setTimeout(resolve, 1));
    const { id, ...rest } = command;
    return this.once(tenant, { id, content: JSON.stringify(rest), onAccepted }, () => {
      this.commanded.push(command);
      if (command.type === "context.update") {
        this.contexts.set(tenant.user, command.context);
        return accepted({ inbox: true });
      }
      if (command.type === "conversation.create") return this.create(tenant, command.title ?? null);
      if (command.type === "approval.forget") return accepted({ inbox: true });
      const log = this.own(tenant, command.conversation);
      if (command.type === "conversation.fork") return this.create(tenant, command.title ?? log.title);
      if (command.type === "conversation.rename") log.title = command.title;
      if (command.type === "conversation.delete") this.logs.delete(log.id);
      if (command.type !== "turn.cancel") {
        const turn = "turn" in command ? command.turn : undefined;
        return accepted({ conversation: log.id, inbox: true, turn });
      }
      const turn = command.turn ?? log.entries.findLast((entry) => entry.turn !== null)?.turn;
      if (turn == null || this.ended(log, turn)) throw new PamError("turn_ended");
      return accepted({ conversation: log.id, turn });
    });
  };

  history: Backend["history"] = async (tenant, { conversation: asked, limit }) => {
    const conversation = asked ?? this.current.get(tenant.user) ?? "";
    this.asked.history++;
    const log = this.logs.get(conversation);
    if (log === undefined || log.user !== tenant.user) return null;
    const page = {
      conversation,
      epoch: log.epoch,
      seq: log.entries.length,
      hasBefore: false,
      hasAfter: false,
    };
    return { ...page, items: Array.from({ length: Math.min(limit, log.entries.length) }) } as HistoryPage;
  };

  snapshot: Backend["snapshot"] = async () => null;

  head: Backend["head"] = async (tenant, stream) => {
    const log = this.logs.get(stream);
    if (log === undefined || log.user !== tenant.user) return null;
    return { epoch: log.epoch, seq: log.entries.length, running: null, queue: [] };
  };

  entries: Backend["entries"] = async (tenant, { conversation, after, limit }) => {
    this.asked.entries++;
    const log = this.logs.get(conversation);
    if (log === undefined || log.user !== tenant.user) return [];
    return log.entries.slice(after, after + limit);
  };

  conversations: Backend["conversations"] = async (tenant, { limit }) => {
    const own = [...this.logs.values()].filter((log) => log.user === tenant.user);
    const listed = own
      .slice(0, limit)
      .map(({ id, title }) => ({ conversation: id, title }) as ConversationSummary);
    return { conversations: listed, next: null };
  };

  context: Backend["context"] = async (tenant) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return this.contexts.get(tenant.user) ?? {};
  };

  approvals: Backend["approvals"] = async () => this.remembered;
  waitingApprovals: Backend["waitingApprovals"] = async () => ({ approvals: [], next: null });

  partialOf: Backend["partialOf"] = async (_, conversation) => {
    if (this.open === undefined) return null;
    const { turn, step, attempt } = this.open;
    return { type: "partial", conversation, turn, step, attempt, blocks: this.open.toBlocks() } as OpenStep;
  };

  storedPartial: Backend["storedPartial"] = async () => null;

  resume: Backend["resume"] = async () => null;

  heads: Backend["heads"] = async () => [];

  tools: Backend["tools"] = () => [
    {
      name: "add",
      description: "Adds.",
      inputSchema: { type: "object" },
      domain: "general",
      effect: "none",
      asksFirst: "never",
      undoable: false,
    },
  ];

  /** So are these: tests/routes-notifications.pg.test.ts and its neighbours. */
  readonly background = noBackground;

  /** The rows' routes are tested over Postgres. */
  readonly records: Backend["records"] = {
    list: async () => ({ items: [], next: null }),
    get: async () => undefined,
    change: async () => {
      throw new PamError("not_found");
    },
  };

  readonly invitations: Backend["invitations"] = {
    make: async () => {
      throw new PamError("not_found");
    },
    open: async () => [],
    revoke: async () => {},
    accept: async () => {
      throw new PamError("not_found");
    },
  };

  profileOf: Backend["profileOf"] = async () => undefined;

  runTool: Backend["runTool"] = async (_, { name, input, command }) => {
    this.failNow();
    if (name !== "add") throw new PamError("tool_unknown");
    this.toolRuns.push({ name, input, command });
    return { status: "completed", result: "3", summary: "Added.", duplicate: false };
  };

  health: Backend["health"] = {
    database: async () => {
      this.asked.database++;
      return { ok: this.databaseOk, latencyMs: 0.5 };
    },
    cache: async () => ({ ok: this.cacheOk, latencyMs: 0.1, broker: "memory" }),
    ready: () => this.isReady,
    facts: () => ({ model: "offline" }),
  };

  /** Adds an entry to a log and, unless it is to get lost on the way, publishes it. */
  write(log: FakeLog, entry: { type: EventType; turn: string | null; body: object; lost?: boolean }): void {
    const { type, turn, body } = entry;
    const seq = log.entries.length + 1;
    const stored = {
      epoch: log.epoch,
      seq,
      at: "2026-11-21T12:00:00.000Z",
      type,
      turn,
      body: JSON.stringify(body),
    };
    log.entries.push(stored);
    if (entry.lost !== true)
      this.publish([{ ...address(log), ...stored, frame: entryFrame(stored, { conversation: log.id }) }]);
  }

  /** Text on its way, as the running step streams it. */
  stream(log: FakeLog, turn: string, text: string): void {
    if (this.open?.turn !== turn) this.open = new TurnPartial(turn, { step: 1, attempt: 1 });
    const offset = this.open.add({ type: "text", block: 0, text });
    const frame = {
      type: "text.delta",
      conversation: log.id,
      turn,
      step: 1,
      attempt: 1,
      block: 0,
      offset,
      text,
    };
    this.publish([
      { ...address(log), seq: null, epoch: null, type: "text.delta", turn, frame: JSON.stringify(frame) },
    ]);
  }

  /** Ends a turn with its answer. */
  finish(log: FakeLog, turn: string, text: string): void {
    this.end(log, turn, { text, lost: false });
  }

  /** The same, but nobody is told. */
  finishSilently(log: FakeLog, turn: string, text: string): void {
    this.end(log, turn, { text, lost: true });
  }

  private end(log: FakeLog, turn: string, { text, lost }: { text: string; lost: boolean }): void {
    this.open = undefined;
    const blocks = [{ type: "text", text }];
    const message = {
      role: "assistant",
      message: randomUUID(),
      turn,
      step: 1,
      attempt: 1,
      blocks,
      status: "completed",
    };
    this.write(log, { type: "message.created", turn, body: message, lost });
    const usage = { inputTokens: 1, outputTokens: 1 };
    this.write(log, { type: "turn.completed", turn, body: { turn, steps: 1, usage }, lost });
  }

  private accept(tenant: Tenant, { content, conversation, id }: ChatRequest): Accepted {
    const log = conversation === undefined ? this.currentOf(tenant) : this.own(tenant, conversation);
    const [turn, message] = [randomUUID(), randomUUID()];
    const body = { role: "user", message, turn, status: "running", content, command: id };
    const stored: StoredEntry = {
      epoch: log.epoch,
      seq: log.entries.length + 1,
      at: "2026-11-21T12:00:00.000Z",
      type: "message.created",
      turn,
      body: JSON.stringify(body),
    };
    log.entries.push(stored);
    const frame = entryFrame(stored, { conversation: log.id });
    // After the ack, as the engine does it.
    queueMicrotask(() => this.publish([{ ...address(log), ...stored, frame }]));
    return accepted({ conversation: log.id, message, turn, seq: stored.seq, epoch: log.epoch });
  }

  private create(tenant: Tenant, title: string | null): Accepted {
    const log = { ...tenant, id: randomUUID(), epoch: randomUUID(), title, entries: [] };
    this.logs.set(log.id, log);
    this.current.set(tenant.user, log.id);
    return accepted({ conversation: log.id, inbox: true });
  }

  private currentOf(tenant: Tenant): FakeLog {
    const id = this.current.get(tenant.user) ?? this.create(tenant, null).conversation ?? "";
    return this.own(tenant, id);
  }

  private own(tenant: Tenant, conversation: string): FakeLog {
    const log = this.logs.get(conversation);
    if (log === undefined || log.user !== tenant.user) throw new PamError("not_found");
    return log;
  }

  private ended(log: FakeLog, turn: string): boolean {
    return log.entries.some((entry) => entry.turn === turn && entry.type === "turn.completed");
  }

  private once(
    { user }: Tenant,
    command: { id: string; content: string; onAccepted: (accepted: Accepted) => void },
    work: () => Accepted,
  ): Accepted {
    const key = `${user} ${command.id}`;
    const known = this.commands.get(key);
    if (known !== undefined && known.content !== command.content) throw new PamError("idempotency_mismatch");
    const answer = known === undefined ? work() : { ...known.accepted, duplicate: true };
    if (known === undefined) this.commands.set(key, { content: command.content, accepted: answer });
    command.onAccepted(answer);
    return answer;
  }

  private failNow(): void {
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure;
  }
}

function accepted(fields: Partial<Accepted>): Accepted {
  return {
    conversation: undefined,
    inbox: false,
    message: undefined,
    turn: undefined,
    seq: 1,
    epoch: randomUUID(),
    duplicate: false,
    claimed: undefined,
    events: [],
    ...fields,
  };
}

const address = (log: FakeLog) => ({ channel: `${log.workspace}/${log.user}`, topic: `c:${log.id}` });
