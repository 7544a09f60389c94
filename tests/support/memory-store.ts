import type { Tenant, TurnAddress } from "../../src/actors/ports.ts";
import type {
  Accepted,
  AcceptRequest,
  ClaimedTurn,
  LoggedEvent,
  Parked,
  Store,
  TurnEntry,
  TurnView,
  TurnWrite,
  TurnWriteResult,
} from "../../src/actors/store.ts";
import type { TurnRecord } from "../../src/actors/turn-history.ts";
import { turnRecord } from "../../src/db/turn-view.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { ackOf, replay } from "./memory-acks.ts";
import { activeMessages, wordsOf } from "./memory-branches.ts";
import { startNext } from "./memory-queue.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows, type TurnRow } from "./memory-rows.ts";
import { sendMessage } from "./memory-send.ts";
import {
  addCall,
  claimDue,
  claimWoken,
  handOverTurn,
  isDue,
  parkTurn,
  pendingSteers,
  returnSteers,
  settleSteer,
} from "./memory-waiting.ts";

interface Place {
  readonly head: LogHead;
  /** Of a conversation that was made for it. */
  readonly events: readonly LogRow[];
}

/** A turn of its own that an instance does not know, and of which no owner wrote for so long: its claim was lost. */
const lostClaimMs = 5_000;

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
    const { conversation = null, content, policy = null, replaces = null } = request;
    const hash = JSON.stringify([conversation, content, policy, replaces]);
    const prior = this.#rows.replyTo(request, request.command);
    if (prior !== undefined) return replay(prior, hash);
    const place = this.#placeOf(request);
    const { head } = place;
    if (policy !== null || replaces !== null || head.policy !== "queue")
      return this.#send(request, place, hash);
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
    if (write.yields === true && pendingSteers(this.#rows, turn).length > 0) return { kind: "steered" };
    this.#checkToolUses(write);
    const events = write.entries.map((entry) => loggedEvent(this.#append(head, turn, entry)));
    for (const call of write.toolCalls ?? []) events.push(...addCall(this.#rows, { head, turn }, call));
    if (write.end !== undefined) events.push(...returnSteers(this.#rows, { head, turn }));
    advance(head, turn, write);
    const last = write.end !== undefined && this.#rows.waiting(head).length === 0;
    return { kind: "written", events, ...(last && { last }) };
  }

  async park(address: TurnAddress): Promise<Parked> {
    return parkTurn(this.#rows, address);
  }

  async handOver(address: TurnAddress): Promise<boolean> {
    return handOverTurn(this.#rows, address);
  }

  async view(address: TurnAddress): Promise<TurnView | "fenced"> {
    const owned = this.#rows.owned(address);
    if (owned === undefined) return "fenced";
    const { head, turn } = owned;
    const { step, attempt, usage, cancelRequested } = turn;
    const toolCalls = this.#rows.toolCalls
      .filter((call) => call.turn === turn.id)
      .map(({ toolUse, status }) => ({ toolUse, status }));
    const steers = pendingSteers(this.#rows, turn).map(({ id, content }) => ({ steer: id, content }));
    const history = historyOf(this.#rows, head);
    return { history, context: {}, cancelRequested, step, attempt, usage, toolCalls, steers };
  }

  async claimNext(tenant: Tenant, conversation: string) {
    const head = this.#rows.headOf(tenant, conversation);
    return head?.running === null ? startNext(this.#rows, head, this.#incarnation) : undefined;
  }

  async claimOrphans(limit: number, running: readonly string[]) {
    const claims: { claimed: ClaimedTurn; events: readonly LoggedEvent[] }[] = [];
    for (const head of this.#rows.heads.values()) {
      const turn = head.running === null ? undefined : this.#rows.turns.get(head.running);
      const claim =
        turn === undefined
          ? startNext(this.#rows, head, this.#incarnation)
          : this.#claimRunning({ head, turn }, running);
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

  #send(request: AcceptRequest, { head, events: made }: Place, hash: string): Accepted {
    const command = { id: request.command, hash };
    const sending = { rows: this.#rows, head, request, command, incarnation: this.#incarnation };
    const { row, events, ...sent } = sendMessage(sending);
    return { ...ackOf(row), duplicate: false, ...sent, events: [...made.map(loggedEvent), ...events] };
  }

  /** Where a message goes; a first one makes its conversation. */
  #placeOf(request: AcceptRequest): Place {
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
    const turn = this.#rows.addTurn(head, { id: ids.next(), messageSeq: head.log.length + 1 });
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
      if (toolStatus !== undefined && !["requested", "executing", "waiting"].includes(status ?? ""))
        throw new Error(`tool use ${toolUse} has a result already, or never was`);
    }
  }

  #append(head: LogHead, turn: TurnRow, entry: TurnEntry): LogRow {
    const { type, body, message, toolUse, toolStatus, steer } = entry;
    if (steer !== undefined) settleSteer(this.#rows, steer, "applied");
    const more = message === undefined ? {} : { message };
    const row = this.#rows.append(head, { type, body, turn: turn.id, owned: true, ...more });
    if (message !== undefined) this.#rows.place(head, row);
    const call = toolUse === undefined ? undefined : this.#rows.toolCall({ turn: turn.id }, toolUse);
    if (call !== undefined && toolStatus !== undefined) call.status = toolStatus;
    return row;
  }

  #claimRunning(place: { head: LogHead; turn: TurnRow }, running: readonly string[]) {
    const { head, turn } = place;
    if (turn.status === "waiting")
      return isDue(this.#rows, turn) ? claimDue(this.#rows, place, this.#incarnation) : undefined;
    if (head.owner === null) return claimWoken(this.#rows, place, this.#incarnation);
    return this.#isOrphan(head, running) ? this.#takeOver(head, turn) : undefined;
  }

  #isOrphan(head: LogHead, known: readonly string[]): boolean {
    const { owner, running } = head;
    if (this.#rows.instances.get(owner ?? "")?.leaseEnded !== false) return true;
    const lost = running !== null && !known.includes(running) && this.#isSilent(head, running);
    return owner === this.#incarnation && lost;
  }

  /** What people write to the conversation meanwhile counts for nothing. */
  #isSilent({ log }: LogHead, turn: string): boolean {
    const own = log.findLast((row) => row.turn === turn && row.owned) ?? log.find((row) => row.turn === turn);
    return own === undefined || Date.parse(own.at) < this.#rows.now() - lostClaimMs;
  }

  #takeOver(head: LogHead, turn: TurnRow): { claimed: ClaimedTurn; events: readonly LoggedEvent[] } {
    const isOwn = head.owner === this.#incarnation;
    if (!isOwn && this.#rows.instances.get(head.owner ?? "")?.drained !== true) turn.crashes += 1;
    turn.attempt += 1;
    head.fence += 1;
    head.owner = this.#incarnation;
    const body = JSON.stringify({ turn: turn.id, step: turn.step, attempt: turn.attempt });
    const row = this.#rows.append(head, { type: "step.reset", body, turn: turn.id, owned: true });
    return { claimed: this.#rows.claimOf(head, turn), events: [loggedEvent(row)] };
  }
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
  turn.wait = undefined;
  head.running = null;
  head.owner = null;
}

/** The branch's turns, oldest first, each with what its owners wrote. */
function historyOf(rows: MemoryRows, branch: LogHead): TurnRecord[] {
  const typed = activeMessages(rows, branch).filter(({ owned }) => !owned);
  return typed.map((message) => {
    const own = [...rows.heads.values()].flatMap(({ log }) =>
      log.filter((row) => row.turn === message.turn && row.owned),
    );
    return turnRecord({
      turn: message.turn ?? "",
      body: { content: wordsOf(rows, message) },
      rows: own.map(({ type, body }) => ({ type, body: JSON.parse(body) })),
    });
  });
}
