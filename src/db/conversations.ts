import type { Tenant } from "../actors/ports.ts";
import type { DoubleSend } from "../protocol/commands.ts";
import type { EventBody, EventType } from "../protocol/events.ts";
import type { ConversationSummary, QueuedMessage, RunningTurn, Snapshot } from "../protocol/messages.ts";
import type { Client } from "./driver.ts";
import { readHistory } from "./history-page.ts";
import { reachable } from "./postgres-store.ts";
import { parseTimeCursor, timeCursor } from "./time-cursor.ts";
import { type SteerEntry, steersOf, toolsAtWork } from "./turn-story.ts";
import { turnRecord } from "./turn-view.ts";

export interface LogHead {
  readonly epoch: string;
  readonly seq: number;
  readonly branch: string;
  readonly policy: DoubleSend;
  readonly running: RunningTurn | null;
  /** In the order they will start. */
  readonly queue: readonly QueuedMessage[];
}

type WaitingBody = EventBody<"tool.approval_required"> | EventBody<"tool.requested">;

interface RunningJson extends Omit<RunningTurn, "steps" | "tools" | "edits" | "waiting" | "steers"> {
  readonly rows: readonly { type: string; body: unknown }[];
  readonly waiting: readonly { waitsFor: "approval" | "client"; inputHash: string; body: WaitingBody }[];
  readonly steers: readonly SteerEntry[];
}

interface HeadJson extends Omit<LogHead, "running" | "queue"> {
  readonly running: RunningJson | null;
  readonly queue: readonly {
    readonly seq: number;
    readonly at: string;
    readonly startAfter: string | null;
    readonly body: Extract<EventBody<"message.created">, { role: "user" }>;
  }[];
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
    queue: queue.map(queuedMessage),
  };
}

function queuedMessage({ seq, at, startAfter, body }: HeadJson["queue"][number]): QueuedMessage {
  const { message, turn, content, replaces } = body;
  return {
    message,
    turn,
    content,
    seq,
    at: new Date(at).toISOString(),
    ...(startAfter !== null && { startAfter: new Date(startAfter).toISOString() }),
    ...(replaces !== undefined && { replaces }),
  };
}

function runningTurn({ rows, waiting, steers, ...turn }: RunningJson): RunningTurn {
  const { steps, edits = [], plan } = turnRecord({ turn: turn.turn, body: { content: "" }, rows });
  return {
    ...turn,
    waiting: waiting.map(({ waitsFor, inputHash, body: { toolUse, name, input, expiresAt } }) => {
      return { toolUse, name, waitsFor, input, inputHash, expiresAt };
    }),
    steers: steersOf(steers),
    steps: steps.map(({ step, blocks }) => ({ step, blocks: [...blocks] })),
    tools: toolsAtWork(rows),
    ...(plan !== undefined && { plan }),
    ...(edits.length > 0 && { edits: edits.map(({ toolUse, input }) => ({ toolUse, input: { ...input } })) }),
  } as RunningTurn;
}

/** The newest page with head, branch, policy, running turn and queue: all that a client needs to begin afresh. */
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
  const { epoch, seq, running, queue, branch, policy } = head;
  return { ...page, items, epoch, seq, running, queue: [...queue], branch, policy } as Snapshot;
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
  const [at = null, id = null] = page.before === undefined ? [] : parseTimeCursor(page.before);
  const rows = await reachable(client<SummaryRow[]>`
    select * from pam_conversations(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${at}::timestamptz, ${id}::uuid, ${page.limit}::int)`);
  const conversations = rows.map(summary);
  const last = rows.length === page.limit ? rows.at(-1) : undefined;
  return { conversations, next: last === undefined ? null : timeCursor(last.updated_at, last.id) };
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
