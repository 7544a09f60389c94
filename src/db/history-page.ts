import type { Tenant } from "../actors/ports.ts";
import type { Block } from "../protocol/blocks.ts";
import type { EventBody } from "../protocol/events.ts";
import type { HistoryItem, HistoryPage } from "../protocol/messages.ts";
import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";
import { type SteerEntry, steersOf, toolsOf } from "./turn-story.ts";

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
  /** Bodies of results, of decisions, and of the newest plan. */
  readonly tools: string | null;
  /** The newest words where they are not the body's: the text of a JSON string. */
  readonly words: string | null;
  /** `{branch, branches}` of a question that was asked differently. */
  readonly forks: string | null;
  /** Entries about what was said meanwhile. */
  readonly steers: string | null;
}

type AssistantBody = Extract<EventBody<"message.created">, { role: "assistant" }>;

/**
 * A page of the active branch's messages, oldest first; null when the user has no such conversation. One index scan a
 * stretch of the branch that the page meets: the same cost at any depth of the page, and of the tree.
 */
export async function readHistory(
  client: Client,
  tenant: Tenant,
  page: PageRequest & { conversation: string },
): Promise<HistoryPage | null> {
  return (await readPage(client, tenant, page))?.page ?? null;
}

/** The same, with about how many characters the page's JSON has. */
export async function readPage(
  client: Client,
  tenant: Tenant,
  page: PageRequest & { conversation: string },
): Promise<{ page: HistoryPage; chars: number } | null> {
  const { conversation, before = null, after = null, around = null, limit } = page;
  const rows = await reachable(client<HistoryRow[]>`
    select * from pam_history(${tenant.workspace}::uuid, ${tenant.user}::uuid, ${conversation}::uuid, ${before}::bigint, ${after}::bigint,
      ${around}::bigint, ${limit}::int)`);
  const [first] = rows;
  if (first === undefined) return null;
  const found: HistoryPage = {
    conversation: conversation as HistoryPage["conversation"],
    epoch: first.epoch,
    seq: first.head,
    items: rows.filter((row) => row.pos !== null).map(historyItem),
    hasBefore: !first.first,
    hasAfter: !first.last,
  };
  return { page: found, chars: rows.reduce((sum, row) => sum + charsOf(row), 0) };
}

/** Ids, times and names of fields of one message. */
const frameChars = 300;

function charsOf({ body, steps, tools, words, forks, steers }: HistoryRow): number {
  const texts = [body, steps, tools, words, forks, steers];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), frameChars);
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
    const { content, replaces } = JSON.parse(row.body) as { content: string; replaces?: string };
    return {
      role: "user",
      ...place,
      content: row.words === null ? content : (JSON.parse(row.words) as string),
      ...(replaces !== undefined && { replaces }),
      ...(row.forks !== null && (JSON.parse(row.forks) as object)),
    } as HistoryItem;
  }
  return { role: "assistant", ...place, ...answerOf(row) } as HistoryItem;
}

function answerOf(row: HistoryRow) {
  const { blocks, step, status, error, understood } = JSON.parse(row.body) as AssistantBody;
  const earlier = row.steps === null ? [] : (JSON.parse(row.steps) as EventBody<"step.completed">[]);
  const steps = [...earlier.map((it) => ({ step: it.step, blocks: it.blocks })), { step, blocks }];
  const { tools, edits, plan } = toolsOf(row.tools === null ? [] : JSON.parse(row.tools));
  return {
    status,
    ...(error !== undefined && { error }),
    ...(understood !== undefined && { understood }),
    content: textOf(steps.flatMap((it) => it.blocks)),
    steps,
    tools,
    ...(edits.length > 0 && { edits }),
    ...(plan !== undefined && { plan }),
    ...(row.steers !== null && { steers: steersOf(JSON.parse(row.steers) as SteerEntry[]) }),
  };
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.type === "text")
    .map((block) => block.text)
    .join("\n\n");
}
