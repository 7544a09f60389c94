import type { Tenant } from "../actors/ports.ts";
import type { Block } from "../protocol/blocks.ts";
import type { EventBody, EventType, ToolOutcome } from "../protocol/events.ts";
import type {
  ConversationSummary,
  HistoryItem,
  HistoryPage,
  QueuedMessage,
  RunningTurn,
  Snapshot,
} from "../protocol/messages.ts";
import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";
import { turnRecord } from "./turn-view.ts";

export interface PageRequest {
  /** Exclusive bounds on `pos`; `around` is the middle. At most one of the three; none for the newest page. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly around?: number | undefined;
  /** 1–500. */
  readonly limit: number;
}

interface HistoryRow {
  readonly epoch: string;
  readonly head: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly pos: number | null;
  readonly seq: number;
  readonly at: Date;
  readonly role: "user" | "assistant";
  readonly message: string;
  readonly turn: string;
  readonly body: string;
  readonly steps: string | null;
  readonly tools: string | null;
}

type AssistantBody = Extract<EventBody<"message.created">, { role: "assistant" }>;

/**
 * A page of a conversation's messages, oldest first; null when the user has no such conversation. One index scan, the
 * same cost at any depth.
 */
export async function readHistory(
  client: Client,
  tenant: Tenant,
  page: PageRequest & { conversation: string },
): Promise<HistoryPage | null> {
  const { conversation, before = null, after = null, around = null, limit } = page;
  const rows = await reachable(client<HistoryRow[]>`
    select * from pam_history(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${conversation}::uuid, ${before}::bigint, ${after}::bigint,
      ${around}::bigint, ${limit}::int)`);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    conversation: conversation as HistoryPage["conversation"],
    epoch: first.epoch,
    seq: first.head,
    items: rows.filter((row) => row.pos !== null).map(historyItem),
    hasBefore: !first.first,
    hasAfter: !first.last,
  };
}

function historyItem(row: HistoryRow): HistoryItem {
  const place = {
    message: row.message,
    turn: row.turn,
    pos: row.pos ?? 0,
    seq: row.seq,
    at: row.at.toISOString(),
  };
  if (row.role === "user") {
    const { content } = JSON.parse(row.body) as { content: string };
    return { role: "user", ...place, content } as HistoryItem;
  }
  const { blocks, step, status, error } = JSON.parse(row.body) as AssistantBody;
  const earlier = row.steps === null ? [] : (JSON.parse(row.steps) as EventBody<"step.completed">[]);
  const steps = [...earlier.map((it) => ({ step: it.step, blocks: it.blocks })), { step, blocks }];
  const tools = row.tools === null ? [] : (JSON.parse(row.tools) as ToolOutcome[]);
  return {
    role: "assistant",
    ...place,
    status,
    ...(error !== undefined && { error }),
    content: textOf(steps.flatMap((it) => it.blocks)),
    steps,
    tools,
  } as HistoryItem;
}

export function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.type === "text")
    .map((block) => block.text)
    .join("\n\n");
}

export interface LogHead {
  readonly epoch: string;
  readonly seq: number;
  readonly running: RunningTurn | null;
  readonly queue: readonly QueuedMessage[];
}

interface HeadJson {
  readonly epoch: string;
  readonly seq: number;
  readonly running:
    | (Omit<RunningTurn, "steps" | "tools"> & { rows: { type: string; body: unknown }[] })
    | null;
  readonly queue: { seq: number; at: string; body: { message: string; turn: string; content: string } }[];
}

/** A log's head, its running turn and its queue; null when it is not the user's. Works for the inbox too. */
export async function readHead(
  client: Client,
  tenant: Tenant,
  conversation: string,
): Promise<LogHead | null> {
  const [row] = await reachable(client<{ head: string | null }[]>`
    select pam_head(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${conversation}::uuid) as head`);
  if (row === undefined || row.head === null) return null;
  const { running, queue, ...head } = JSON.parse(row.head) as HeadJson;
  return {
    ...head,
    running: running === null ? null : runningTurn(running),
    queue: queue.map(
      ({ seq, at, body }) => ({ ...body, seq, at: new Date(at).toISOString() }) as QueuedMessage,
    ),
  };
}

function runningTurn({ rows, ...turn }: NonNullable<HeadJson["running"]>): RunningTurn {
  const { steps, results } = turnRecord({ turn: turn.turn, body: { content: "" }, rows });
  return {
    ...turn,
    steps: steps.map(({ step, blocks }) => ({ step, blocks: [...blocks] })),
    tools: [...results],
  };
}

/** The newest page with head, running turn and queue: all that a client needs to begin afresh. */
export async function readSnapshot(
  client: Client,
  tenant: Tenant,
  conversation: string,
): Promise<Snapshot | null> {
  // The head first: what the page then shows beyond it comes again as events, and is dropped by seq.
  const head = await readHead(client, tenant, conversation);
  const page = head === null ? null : await readHistory(client, tenant, { conversation, limit: 50 });
  if (head === null || page === null) return null;
  const waiting = new Set<string>(head.queue.map((message) => message.message));
  const items = page.items.filter((item) => item.seq <= head.seq && !waiting.has(item.message));
  return { ...page, items, epoch: head.epoch, seq: head.seq, running: head.running, queue: [...head.queue] };
}

export interface StoredEntry {
  readonly epoch: string;
  readonly seq: number;
  readonly at: string;
  readonly type: EventType;
  readonly turn: string | null;
  readonly body: string;
}

/** Entries of a log behind `after`, in order, at most `limit`. */
export async function readEntries(
  client: Client,
  tenant: Tenant,
  range: { conversation: string; after: number; limit: number },
): Promise<StoredEntry[]> {
  const rows = await reachable(client<(Omit<StoredEntry, "at"> & { at: Date })[]>`
    select * from pam_entries(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${range.conversation}::uuid, ${range.after}::bigint, ${range.limit}::int)`);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

interface SummaryRow {
  readonly id: string;
  readonly title: string | null;
  readonly epoch: string;
  readonly seq: number;
  readonly archived: boolean;
  readonly created_at: Date;
  readonly updated_at: Date;
  /** Body of the first message, where there is no title. */
  readonly first: string | null;
}

const titleCharsMax = 80;

/**
 * A user's conversations, newest activity first.
 * @param page.before The `next` of the page before.
 */
export async function listConversations(
  client: Client,
  tenant: Tenant,
  page: { before?: string | undefined; limit: number },
) {
  const [at = null, id = null] = page.before === undefined ? [] : parseCursor(page.before);
  const rows = await reachable(client<SummaryRow[]>`
    select * from pam_conversations(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${at}::timestamptz, ${id}::uuid, ${page.limit}::int)`);
  const conversations = rows.map(summary);
  const last = rows.length === page.limit ? rows.at(-1) : undefined;
  return { conversations, next: last === undefined ? null : `${last.updated_at.getTime()}_${last.id}` };
}

function summary(row: SummaryRow): ConversationSummary {
  return {
    conversation: row.id as ConversationSummary["conversation"],
    title: row.title ?? titleFrom(row.first),
    epoch: row.epoch,
    seq: row.seq,
    archived: row.archived,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** The beginning of the first message. */
function titleFrom(body: string | null): string | null {
  if (body === null) return null;
  const { content } = JSON.parse(body) as { content: string };
  return content.trim().slice(0, titleCharsMax);
}

/** A cursor that we did not make reads as the beginning. */
function parseCursor(cursor: string): [string?, string?] {
  // 13 digits of milliseconds reach the year 2286; of later years Postgres reads another notation.
  const found = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  return found?.[1] && found[2] ? [new Date(Number(found[1])).toISOString(), found[2]] : [];
}

/** What the user's client last told of itself. */
export async function readContext(
  client: Client,
  { workspace, user }: Tenant,
): Promise<Readonly<Record<string, unknown>>> {
  const [row] = await reachable(
    client<{ context: string }[]>`select pam_context(${workspace}::uuid, ${user}::uuid) as context`,
  );
  return row === undefined ? {} : (JSON.parse(row.context) as Record<string, unknown>);
}
