import type { Tenant } from "../src/actors/ports.ts";
import type { ConversationSummary, HistoryItem, HistoryPage } from "../src/protocol/messages.ts";
import type { LogHead as Head, PageRequest, StoredEntry } from "../src/transport/backend.ts";
import type { LogHead, LogRow, MemoryRows } from "../tests/support/memory-rows.ts";

/** A conversation, deleted or not, or the inbox of this user. */
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

export function headOf(rows: MemoryRows, tenant: Tenant, id: string): Head | null {
  const head = chatOf(rows, tenant, id);
  if (head === undefined) return null;
  const { epoch, log } = head;
  const queue = rows.waiting(head).map((turn) => {
    const row = log[turn.messageSeq - 1] as LogRow;
    const { content } = bodyOf(row);
    return { message: row.message, turn: turn.id, seq: row.seq, at: row.at, content };
  });
  // Ids are branded where the schemas parse them.
  return { epoch, seq: log.length, running: runningOf(rows, head), queue } as unknown as Head;
}

function runningOf(rows: MemoryRows, head: LogHead): unknown {
  const turn = rows.turns.get(head.running ?? "");
  if (turn === undefined) return null;
  const { id, step, attempt, cancelRequested, messageSeq } = turn;
  const message = head.log[messageSeq - 1]?.message;
  const open = { status: "running", waiting: [], steers: [] };
  return { turn: id, message, step, attempt, cancelRequested, ...open, ...workOf(head, id) };
}

/** Finished steps and tool results of a turn, in the log's order. */
function workOf(head: LogHead, turn: string) {
  const own = head.log.filter((row) => row.turn === turn && row.owned);
  const steps = own
    .filter(({ type }) => type === "step.completed" || type === "message.created")
    .map((row) => ({ step: bodyOf(row)["step"], blocks: bodyOf(row)["blocks"] }));
  return { steps, tools: own.filter(({ type }) => type === "tool.completed").map(bodyOf) };
}

export function pageOf(head: LogHead, { conversation, before, limit }: PageRequest): HistoryPage {
  const placed = head.log.filter((row) => row.pos !== null).sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
  const fitting = before === undefined ? placed : placed.filter((row) => (row.pos ?? 0) < before);
  const items = fitting.slice(-limit).map((row) => itemOf(head, row));
  const page = { conversation, epoch: head.epoch, seq: head.log.length, items };
  return {
    ...page,
    hasBefore: fitting.length > limit,
    hasAfter: fitting.length < placed.length,
  } as unknown as HistoryPage;
}

function itemOf(head: LogHead, row: LogRow): HistoryItem {
  const { role, content, status, error } = bodyOf(row);
  const place = { message: row.message, turn: row.turn, pos: row.pos, seq: row.seq, at: row.at };
  if (role === "user") return { role, ...place, content } as unknown as HistoryItem;
  const work = workOf(head, row.turn ?? "");
  const why = error === undefined ? {} : { error };
  return { role, ...place, status, ...why, content: "", ...work } as unknown as HistoryItem;
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

export function bodyOf({ body }: Pick<LogRow, "body">): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}
