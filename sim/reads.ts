import type { Tenant } from "../src/actors/ports.ts";
import type { TurnRecord } from "../src/actors/turn-history.ts";
import { type SteerEntry, steersOf, toolsAtWork } from "../src/db/turn-story.ts";
import { turnRecord } from "../src/db/turn-view.ts";
import type { ConversationSummary, HistoryItem, HistoryPage } from "../src/protocol/messages.ts";
import type { LogHead as Head, PageRequest, StoredEntry } from "../src/transport/backend.ts";
import { activeMessages, siblingsOf, wordsOf } from "../tests/support/memory-branches.ts";
import type { LogHead, LogRow, MemoryRows, TurnRow } from "../tests/support/memory-rows.ts";

export type HeadRow = Head & { readonly branch: string; readonly policy: string };

/** A conversation that is not deleted, or the inbox of this user. */
export function chatOf(rows: MemoryRows, tenant: Tenant, id: string): LogHead | undefined {
  const head = rows.headOf(tenant, id);
  return head?.user === tenant.user && !head.deleted ? head : undefined;
}

export function entriesOf(
  rows: MemoryRows,
  tenant: Tenant,
  range: { conversation: string; after: number; limit: number },
): StoredEntry[] {
  const head = chatOf(rows, tenant, range.conversation);
  const found = head?.log.slice(range.after, range.after + range.limit) ?? [];
  return found.map(({ epoch, seq, at, type, turn, body }) => ({ epoch, seq, at, type, turn, body }));
}

export function headOf(rows: MemoryRows, tenant: Tenant, id: string): HeadRow | null {
  const head = chatOf(rows, tenant, id);
  if (head === undefined) return null;
  const { epoch, log, branch, policy } = head;
  const queue = rows.waiting(head).map((turn) => {
    const row = log[turn.messageSeq - 1] as LogRow;
    const after = turn.startAfter === null ? {} : { startAfter: new Date(turn.startAfter).toISOString() };
    const { replaces } = bodyOf(row);
    const stands = replaces === undefined ? {} : { replaces };
    return {
      message: row.message,
      turn: turn.id,
      seq: row.seq,
      at: row.at,
      content: wordsOf(rows, row),
      ...after,
      ...stands,
    };
  });
  const running = runningOf(rows, head);
  // Ids are branded where the schemas parse them.
  return { epoch, seq: log.length, running, queue, branch, policy } as unknown as HeadRow;
}

function runningOf(rows: MemoryRows, head: LogHead): unknown {
  const turn = rows.turns.get(head.running ?? "");
  if (turn === undefined) return null;
  const { id, step, attempt, cancelRequested, messageSeq, status } = turn;
  const message = head.log[messageSeq - 1]?.message;
  const waiting = rows.toolCalls
    .filter((it) => it.turn === id && it.status === "waiting")
    .map((it) => waitOf(head, it));
  const entries = entriesOfTurn(rows, id);
  const { steps, edits, plan } = recordOf(id, entries);
  const tools = toolsAtWork(entries.filter(({ owned }) => owned).map(typed));
  const own = { status: status === "waiting" ? "waiting" : "running", waiting };
  const work = {
    steers: steersIn(entries),
    steps: steps.map(shortStep),
    tools,
    ...edited(edits),
    ...planned(plan),
  };
  return { turn: id, message, step, attempt, cancelRequested, ...own, ...work };
}

/** What a person has to know of a use that waits: what its own entry told. */
function waitOf(head: LogHead, { toolUse, turn, wait }: MemoryRows["toolCalls"][number]) {
  const row = head.log.find(
    (it) =>
      it.turn === turn &&
      (it.type === "tool.approval_required" || it.type === "tool.requested") &&
      bodyOf(it)["toolUse"] === toolUse,
  );
  const { name, input, expiresAt } = row === undefined ? {} : bodyOf(row);
  return { toolUse, name, input, expiresAt, waitsFor: wait?.for, inputHash: wait?.hash };
}

/** What waits for a user's approval, in any conversation. */
export function askedOf(rows: MemoryRows, { workspace, user }: Tenant) {
  const isOurs = (it: LogHead) => it.workspace === workspace && it.user === user && !it.inbox && !it.deleted;
  return [...rows.heads.values()].filter(isOurs).flatMap((head) =>
    rows.toolCalls
      .filter((call) => call.status === "waiting" && call.wait?.for === "approval")
      .filter(({ turn }) => {
        const row = rows.turns.get(turn);
        return row?.conversation === head.id && !row.cancelRequested;
      })
      .map((call) => {
        const { name: tool, waitsFor: _, ...use } = waitOf(head, call);
        return { tool, conversation: head.id, turn: call.turn, ...use };
      }),
  );
}

/** Finished steps and tool results of a turn, in the log's order. */
export function workOf(rows: MemoryRows, turn: string) {
  const { steps, results, edits, plan } = recordOf(turn, entriesOfTurn(rows, turn));
  return { steps: steps.map(shortStep), tools: results, ...edited(edits), ...planned(plan) };
}

/** Of the log that the turn ran in, wherever it is shown. */
export function entriesOfTurn(rows: MemoryRows, turn: string): LogRow[] {
  const conversation = rows.turns.get(turn)?.conversation;
  for (const { id, log } of rows.heads.values())
    if (id === conversation) return log.filter((row) => row.turn === turn);
  return [];
}

function recordOf(turn: string, entries: readonly LogRow[]): TurnRecord {
  const own = entries.filter(({ owned }) => owned);
  return turnRecord({ turn, body: { content: "" }, rows: own.map(typed) });
}

const typed = (row: LogRow) => ({ type: row.type, body: bodyOf(row) });
const shortStep = ({ step, blocks }: TurnRecord["steps"][number]) => ({ step, blocks });
const edited = (edits: TurnRecord["edits"] = []) => (edits.length > 0 ? { edits } : {});
const planned = (plan: TurnRecord["plan"]) => (plan === undefined ? {} : { plan });

const steerTypes: ReadonlySet<string> = new Set(["turn.steered", "steer.applied", "steer.returned"]);

function steersIn(entries: readonly LogRow[]) {
  const own = entries.filter(({ type }) => steerTypes.has(type));
  return steersOf(own.map((row) => ({ ...typed(row), seq: row.seq }) as unknown as SteerEntry));
}

export function pageOf(
  rows: MemoryRows,
  head: LogHead,
  { conversation, before, limit }: PageRequest,
): HistoryPage {
  const placed = activeMessages(rows, head);
  const fitting = before === undefined ? placed : placed.filter((row) => (row.pos ?? 0) < before);
  const items = fitting.slice(-limit).map((row) => itemOf(rows, head, row));
  const page = { conversation, epoch: head.epoch, seq: head.log.length, items };
  const hasBefore = fitting.length > limit;
  return { ...page, hasBefore, hasAfter: fitting.length < placed.length } as unknown as HistoryPage;
}

function itemOf(rows: MemoryRows, head: LogHead, row: LogRow): HistoryItem {
  const { role, status, error, replaces } = bodyOf(row);
  // What was forked from elsewhere has no place in this log.
  const here = "conversation" in row.stream && row.stream.conversation === head.id;
  const place = {
    role,
    message: row.message,
    turn: row.turn,
    pos: row.pos,
    seq: here ? row.seq : 0,
    at: row.at,
  };
  if (role === "user") {
    const stands = replaces === undefined ? {} : { replaces };
    return {
      ...place,
      content: wordsOf(rows, row),
      ...stands,
      ...siblingsOf(head, row),
    } as unknown as HistoryItem;
  }
  const why = error === undefined ? {} : { error };
  const turn = row.turn ?? "";
  const steers = steersIn(entriesOfTurn(rows, turn));
  const told = { ...workOf(rows, turn), ...(steers.length > 0 && { steers }) };
  return { ...place, status, ...why, content: "", ...told } as unknown as HistoryItem;
}

export function summariesOf(rows: MemoryRows, { workspace, user }: Tenant): ConversationSummary[] {
  return [...rows.heads.values()]
    .filter((it) => it.workspace === workspace && it.user === user && !it.inbox && !it.deleted)
    .map((it) => {
      const at = new Date(it.updatedAt).toISOString();
      const listed = { conversation: it.id, title: null, epoch: it.epoch, seq: it.log.length };
      return { ...listed, archived: false, createdAt: at, updatedAt: at } as unknown as ConversationSummary;
    });
}

/** Rows never change, and are read again and again. */
let parsed = new WeakMap<object, Record<string, unknown>>();

/** At a world's end: an old map would keep what it holds until the next full collection. */
export function forgetBodies(): void {
  parsed = new WeakMap();
}

export function bodyOf(row: Pick<LogRow, "body">): Record<string, unknown> {
  const before = parsed.get(row);
  if (before !== undefined) return before;
  const body = JSON.parse(row.body) as Record<string, unknown>;
  parsed.set(row, body);
  return body;
}

/** Whether a turn still has something before it. */
export const isOpen = ({ status }: TurnRow): boolean => ["queued", "running", "waiting"].includes(status);
