import type { Tenant, TurnAddress } from "../../src/actors/ports.ts";
import type {
  Accepted,
  AcceptRequest,
  ClaimedTurn,
  LoggedEvent,
  Store,
  TurnEntry,
  TurnView,
  TurnWrite,
  TurnWriteResult,
} from "../../src/actors/store.ts";
import type { StepRecord, TurnRecord } from "../../src/actors/turn-history.ts";
import { PamError } from "../../src/protocol/errors.ts";
import type { EndStatus, ToolOutcome } from "../../src/protocol/events.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows, type TurnRow } from "./memory-rows.ts";

/** A turn of its own that an instance does not know: after so long its claim counts as lost. */
const lostClaimMs = 10_000;

/** The Store port of one instance on rows in memory. Each call commits, or refuses, before it returns. */
export class MemoryStore implements Store {
  readonly #rows: MemoryRows;
  readonly #incarnation: string;

  constructor(rows: MemoryRows, incarnation: string) {
    this.#rows = rows;
    this.#incarnation = incarnation;
    rows.instances.set(incarnation, { leaseEnded: false, drained: false });
  }

  async accept(request: AcceptRequest): Promise<Accepted> {
    const hash = JSON.stringify([request.conversation ?? null, request.content]);
    const prior = this.#rows.replyTo(request, request.command);
    if (prior !== undefined) return replay(prior, hash);
    const place = this.#placeOf(request);
    const { head } = place;
    const starts = request.claim && head.running === null && this.#rows.waiting(head).length === 0;
    if (!starts && this.#rows.waiting(head).length >= this.#rows.options.queueMax)
      throw new PamError("queue_full", { retryAfterMs: 2_000 });
    const { row, turn } = this.#addMessage(head, request, { hash, starts });
    if (starts) this.#rows.start(head, turn, this.#incarnation);
    const claimed = starts ? this.#rows.claimOf(head, turn) : undefined;
    return { ...ackOf(row), duplicate: false, claimed, events: [...place.events, row].map(loggedEvent) };
  }

  async write(write: TurnWrite): Promise<TurnWriteResult> {
    const owned = this.#rows.owned(write);
    if (owned === undefined) return { kind: "fenced" };
    const { head, turn } = owned;
    this.#checkToolUses(write);
    const events = write.entries.map((entry) => loggedEvent(this.#append(head, turn, entry)));
    for (const { toolUse, name } of write.toolCalls ?? [])
      this.#rows.toolCalls.push({ turn: turn.id, toolUse, name, status: "requested" });
    advance(head, turn, write);
    return { kind: "written", events };
  }

  async view(address: TurnAddress): Promise<TurnView | "fenced"> {
    const owned = this.#rows.owned(address);
    if (owned === undefined) return "fenced";
    const { head, turn } = owned;
    const { step, attempt, usage, cancelRequested } = turn;
    const toolCalls = this.#rows.toolCalls
      .filter((call) => call.turn === turn.id)
      .map(({ toolUse, status }) => ({ toolUse, status }));
    return { history: historyOf(head), context: {}, cancelRequested, step, attempt, usage, toolCalls };
  }

  async claimNext(tenant: Tenant, conversation: string) {
    const head = this.#rows.headOf(tenant, conversation);
    return head?.running === null ? this.#startWaiting(head) : undefined;
  }

  async claimOrphans(limit: number, running: readonly string[]) {
    const claims: { claimed: ClaimedTurn; events: readonly LoggedEvent[] }[] = [];
    for (const head of this.#rows.heads.values()) {
      const turn = head.running === null ? undefined : this.#rows.turns.get(head.running);
      const claim =
        turn === undefined
          ? this.#startWaiting(head)
          : this.#isOrphan(head, running)
            ? this.#takeOver(head, turn)
            : undefined;
      if (claim !== undefined) claims.push(claim);
      if (claims.length >= limit) break;
    }
    return claims;
  }

  async cancelledTurns(): Promise<readonly string[]> {
    return [...this.#rows.heads.values()]
      .filter(({ owner }) => owner === this.#incarnation)
      .flatMap(({ running }) => running ?? [])
      .filter((turn) => this.#rows.turns.get(turn)?.cancelRequested === true);
  }

  /** Where a message goes; a first one makes its conversation. */
  #placeOf(request: AcceptRequest): { head: LogHead; events: readonly LogRow[] } {
    const member = this.#rows.memberOf(request);
    if (member === undefined) throw new PamError("not_found");
    const id = request.conversation ?? member.current;
    if (id === null) {
      const { head, event } = this.#rows.createChat(request, this.#rows.options.ids.next());
      return { head, events: [event] };
    }
    const head = this.#rows.openChat(request, id);
    if (head === undefined) throw new PamError("not_found");
    return { head, events: [] };
  }

  #addMessage(
    head: LogHead,
    { command, content }: AcceptRequest,
    { hash, starts }: { hash: string; starts: boolean },
  ): { row: LogRow; turn: TurnRow } {
    const { ids } = this.#rows.options;
    const turn: TurnRow = {
      id: ids.next(),
      conversation: head.id,
      messageSeq: head.log.length + 1,
      status: "queued",
      step: 1,
      attempt: 1,
      crashes: 0,
      deadlineAt: 0,
      usage: { inputTokens: 0, outputTokens: 0 },
      cancelRequested: false,
    };
    this.#rows.turns.set(turn.id, turn);
    const message = ids.next();
    const status = starts ? "running" : "queued";
    const body = JSON.stringify({ status, role: "user", message, turn: turn.id, content, command });
    const entry = { type: "message.created" as const, body, turn: turn.id, message };
    return { row: this.#rows.append(head, { ...entry, command: { id: command, hash } }), turn };
  }

  /** What the schema refuses: a tool use that is there already, a second result of one. */
  #checkToolUses(write: TurnWrite): void {
    const known = (toolUse: string) => this.#rows.toolCall(write, toolUse);
    const asked = (write.toolCalls ?? []).map(({ toolUse }) => toolUse);
    for (const [index, toolUse] of asked.entries())
      if (known(toolUse) !== undefined || asked.indexOf(toolUse) !== index)
        throw new Error(`tool use ${toolUse} is there already`);
    for (const { toolUse, toolStatus } of write.entries) {
      const status = toolUse === undefined ? undefined : known(toolUse)?.status;
      if (toolStatus !== undefined && status !== "requested" && status !== "executing")
        throw new Error(`tool use ${toolUse} has a result already, or never was`);
    }
  }

  #append(head: LogHead, turn: TurnRow, entry: TurnEntry): LogRow {
    const { type, body, message, toolUse, toolStatus } = entry;
    const more = message === undefined ? {} : { message };
    const row = this.#rows.append(head, { type, body, turn: turn.id, owned: true, ...more });
    if (message !== undefined) row.pos = head.nextPos++;
    const call = toolUse === undefined ? undefined : this.#rows.toolCall({ turn: turn.id }, toolUse);
    if (call !== undefined && toolStatus !== undefined) call.status = toolStatus;
    return row;
  }

  #startWaiting(head: LogHead): { claimed: ClaimedTurn; events: readonly LoggedEvent[] } | undefined {
    const [turn] = this.#rows.waiting(head);
    if (turn === undefined) return undefined;
    this.#rows.start(head, turn, this.#incarnation);
    const body = JSON.stringify({ turn: turn.id, message: head.log[turn.messageSeq - 1]?.message });
    const row = this.#rows.append(head, { type: "turn.started", body, turn: turn.id, owned: true });
    return { claimed: this.#rows.claimOf(head, turn), events: [loggedEvent(row)] };
  }

  #isOrphan({ owner, running, updatedAt }: LogHead, known: readonly string[]): boolean {
    if (this.#rows.instances.get(owner ?? "")?.leaseEnded !== false) return true;
    const lost = running !== null && !known.includes(running) && updatedAt < this.#rows.now() - lostClaimMs;
    return owner === this.#incarnation && lost;
  }

  #takeOver(head: LogHead, turn: TurnRow): { claimed: ClaimedTurn; events: readonly LoggedEvent[] } {
    if (this.#rows.instances.get(head.owner ?? "")?.drained !== true) turn.crashes += 1;
    turn.attempt += 1;
    head.fence += 1;
    head.owner = this.#incarnation;
    const body = JSON.stringify({ turn: turn.id, step: turn.step, attempt: turn.attempt });
    const row = this.#rows.append(head, { type: "step.reset", body, turn: turn.id, owned: true });
    return { claimed: this.#rows.claimOf(head, turn), events: [loggedEvent(row)] };
  }
}

function replay(prior: LogRow, hash: string): Accepted {
  if (prior.command?.hash !== hash) throw new PamError("idempotency_mismatch");
  return { ...ackOf(prior), duplicate: true, claimed: undefined, events: [] };
}

function ackOf(row: LogRow): Pick<Accepted, "conversation" | "inbox" | "message" | "turn" | "seq" | "epoch"> {
  const conversation = "conversation" in row.stream ? row.stream.conversation : undefined;
  const { message, turn, seq, epoch } = row;
  return { conversation, inbox: conversation === undefined, message, turn: turn ?? undefined, seq, epoch };
}

function advance(head: LogHead, turn: TurnRow, { next, usage, end }: TurnWrite): void {
  if (next !== undefined && next.step !== turn.step) turn.crashes = 0;
  Object.assign(turn, next);
  if (usage !== undefined) {
    const { inputTokens, outputTokens } = turn.usage;
    turn.usage = {
      inputTokens: inputTokens + usage.inputTokens,
      outputTokens: outputTokens + usage.outputTokens,
    };
  }
  if (end === undefined) return;
  turn.status = end.status;
  head.running = null;
  head.owner = null;
}

/** The branch's turns, oldest first, each with what its owners wrote. */
function historyOf(head: LogHead): TurnRecord[] {
  const typed = head.log.filter((row) => row.command !== undefined && row.pos !== null);
  typed.sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
  return typed.map((message) => {
    const rows = head.log.filter((row) => row.turn === message.turn && row.owned);
    const steps: StepRecord[] = [];
    const results: ToolOutcome[] = [];
    let status: EndStatus | null = null;
    for (const { type, body } of rows) {
      if (type === "tool.completed") results.push(JSON.parse(body));
      if (type === "step.completed" || type === "message.created") steps.push(JSON.parse(body));
      if (type === "message.created") status = JSON.parse(body).status;
    }
    return { turn: message.turn ?? "", content: JSON.parse(message.body).content, steps, results, status };
  });
}
