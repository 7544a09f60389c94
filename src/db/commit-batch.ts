import type { Ids } from "../actors/ports.ts";
import type { AcceptRequest, NewToolCall, TurnWrite } from "../actors/store.ts";
import { completed, plainRows } from "./accept-answers.ts";
import { acceptColumns } from "./accept-columns.ts";
import { messageHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";
import { inputHash } from "./input-hash.ts";
import type { PamRow } from "./pam-row.ts";
import { asSend, type MessageItem, type SendItem, sendBatch } from "./send-batch.ts";

/** A message that starts or queues. */
export interface AcceptItem extends MessageItem {
  readonly kind: "accept";
  /** The entry's text behind its status: `"role":"user",…}`. */
  readonly tail: string;
}
export interface WriteItem {
  readonly kind: "write";
  readonly write: TurnWrite;
}
export type CommitItem = AcceptItem | SendItem | WriteItem;

export interface CommitSettings {
  readonly incarnation: string;
  /** Messages that may wait in one conversation. */
  readonly queueMax: number;
  /** A turn's wall time from its start. */
  readonly wallMs: number;
  /** UTF-16 units that messages which join may have together. Default 10,000. */
  readonly contentMax?: number;
}

export function acceptItem(request: AcceptRequest, ids: Ids): AcceptItem {
  const turn = ids.next();
  const message = ids.next();
  const content = JSON.stringify(request.content);
  const hash = messageHash(content, request);
  const command = JSON.stringify(request.command);
  const tail = `"role":"user","message":"${message}","turn":"${turn}","content":${content},"command":${command}}`;
  return { kind: "accept", request, hash, turn, message, tail };
}

/** Conversations queue unless they were told otherwise; a message that asks for more goes its own way from the start. */
export function messageItem(request: AcceptRequest, ids: Ids): AcceptItem | SendItem {
  const item = acceptItem(request, ids);
  return request.policy === undefined && request.replaces === undefined ? item : asSend(item);
}

/**
 * One call of `pam_commit`, or of `pam_send`: everything in `items`, in one transaction. Sends share a batch with sends
 * only. Returns each item's rows, its own first.
 */
export async function commitBatch(
  client: Client,
  items: readonly CommitItem[],
  options: CommitSettings & { wait: boolean },
): Promise<PamRow[][]> {
  const sends = items.filter((item) => item.kind === "send");
  if (sends.length > 0) return sendBatch(client, sends, options);
  const writes = items.filter((item) => item.kind === "write");
  const accepts = items.filter((item) => item.kind === "accept");
  const columns = acceptColumns(accepts);
  const rows = await client<PamRow[]>`
    select * from pam_commit(
      ${options.wait}::boolean, ${writes.length === 0 ? null : entriesJson(writes)}::text::json, ${callsJson(writes)}::text::json,
      ${options.incarnation}::uuid, ${options.queueMax}::int, ${options.wallMs}::bigint,
      ${columns.workspace}::text::uuid[], ${columns.user}::text::uuid[], ${columns.conversation}::text::uuid[],
      ${columns.command}::text::text[], ${columns.hash}::text::text[], ${columns.turn}::text::uuid[], ${columns.message}::text::uuid[],
      ${columns.body}::text, ${columns.claim}::text::boolean[], ${columns.aside}::text::boolean[], ${columns.context}::text::text[])`;
  return sortOut(items, rows, { writes, accepts });
}

function entriesJson(writes: readonly WriteItem[]): string {
  return JSON.stringify(
    writes.flatMap(({ write }) =>
      write.entries.map((entry, index) => ({
        ...address(write),
        ...entry,
        ...(write.yields === true && { yields: true }),
        first: index === 0,
        ...(index === 0 && {
          nextStep: write.next?.step,
          nextAttempt: write.next?.attempt,
          end: write.end?.status,
          input: write.usage?.inputTokens,
          output: write.usage?.outputTokens,
        }),
      })),
    ),
  );
}

function callsJson(writes: readonly WriteItem[]): string {
  return JSON.stringify(
    writes.flatMap(({ write }) =>
      (write.toolCalls ?? []).map((call) => ({
        ...address(write),
        toolUse: call.toolUse,
        name: call.name,
        step: call.step,
        ordinal: call.ordinal,
        ...waitOf(write, call, inputHash(call.name, call.input)),
      })),
    ),
  );
}

/** What a use waits for, with the text of the entry that asks, up to the time that only the database knows. */
function waitOf({ turn }: TurnWrite, { toolUse, name, input, waits }: NewToolCall, hash: string) {
  if (waits === undefined) return { hash };
  const asked = { turn, toolUse, name, input, ...(waits.for === "approval" && { inputHash: hash }) };
  return { hash, waitsFor: waits.for, waitMs: waits.ms, waitBody: JSON.stringify(asked).slice(0, -1) };
}

function address(write: TurnWrite) {
  return {
    ws: write.workspace,
    usr: write.user,
    conv: write.conversation,
    turn: write.turn,
    fence: write.fence,
  };
}

function sortOut(
  items: readonly CommitItem[],
  rows: readonly PamRow[],
  { writes, accepts }: { writes: readonly WriteItem[]; accepts: readonly AcceptItem[] },
): PamRow[][] {
  const result = new Map<CommitItem, PamRow[]>(items.map((item) => [item, []]));
  const ofEntry = writes.flatMap((item) => item.write.entries.map(() => item));
  const extras: PamRow[] = [];
  for (const row of rows) {
    if (row.outcome === "plain") {
      for (const [item, own] of plainRows(row, accepts)) result.get(item)?.push(own);
      continue;
    }
    if (row.item === null) {
      extras.push(row);
      continue;
    }
    if (row.inbox === true && row.type !== null) {
      // A message's context: an entry of the inbox beside the message's own row.
      const item = accepts[row.item - 1];
      if (item !== undefined) result.get(item)?.push(row);
      continue;
    }
    const accept = row.type === null ? accepts[row.item - 1] : undefined;
    const item = accept ?? ofEntry[row.item - 1];
    if (item !== undefined) result.get(item)?.push(accept === undefined ? row : completed(row, accept));
  }
  for (const extra of extras) {
    const cause = accepts.find((item) => accepted(result.get(item)?.[0]) && madeFor(item.request, extra));
    if (cause !== undefined) result.get(cause)?.push(extra);
  }
  return items.map((item) => result.get(item) ?? []);
}

function accepted(row: PamRow | undefined): boolean {
  return row?.outcome === "started" || row?.outcome === "queued";
}

/** Whether a new conversation's entry came of this message. */
function madeFor({ conversation, user, workspace }: AcceptRequest, extra: PamRow): boolean {
  return conversation === undefined && user === extra.user_id && workspace === extra.workspace;
}
