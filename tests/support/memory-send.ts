import type { Accepted, AcceptRequest } from "../../src/actors/store.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { questionOf, wordsOf } from "./memory-branches.ts";
import { cancelWaiting, reword, startNext, stopRunning, topPriority } from "./memory-queue.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows } from "./memory-rows.ts";

/** How long a conversation on `debounce` must be silent before what was said is answered. */
const silenceMs = 1_000;
/** UTF-16 units that messages which join may have together. */
export const memoryContentMax = 10_000;

export interface Sending {
  readonly rows: MemoryRows;
  readonly head: LogHead;
  readonly request: AcceptRequest;
  readonly command: { readonly id: string; readonly hash: string };
  readonly incarnation: string;
}

export type Sent = Pick<Accepted, "claimed" | "stopping" | "events"> & { readonly row: LogRow };

/** Accepts a message that does more than queue. */
export function sendMessage(sending: Sending): Sent {
  const { rows, head, request } = sending;
  const policy = request.replaces === undefined ? (request.policy ?? head.policy) : "replace";
  const waiting = rows.waiting(head);
  if (policy === "reject" && (head.running !== null || waiting.length > 0))
    throw new PamError("turn_running");
  const replaced = replacedBy(sending, policy);
  const content = request.content ?? (replaced === undefined ? "" : wordsOf(rows, replaced));
  const startAfter = policy === "debounce" ? rows.now() + silenceMs : null;
  if (policy === "merge" || policy === "debounce") {
    const joined = join(sending, content, startAfter);
    if (joined !== undefined)
      return { row: joined, claimed: undefined, stopping: undefined, events: [loggedEvent(joined)] };
  }
  const first = policy === "interrupt" || policy === "rollback" || policy === "replace";
  const moot = waiting
    .filter(({ fork }) => policy === "latest" || (replaced !== undefined && fork !== null))
    .sort((a, b) => a.messageSeq - b.messageSeq);
  const left = waiting.length - moot.length;
  if (left >= rows.options.queueMax && !(head.running === null && request.claim && first))
    throw new PamError("queue_full", { retryAfterMs: 2_000 });
  const cancelled = moot.map((turn) => cancelWaiting(rows, head, turn));
  const priority = first ? topPriority(rows, head) : 0;
  const row = addMessage(sending, { content, replaced, startAfter, priority });
  const stopped = first ? stopRunning(rows, head) : [];
  const promoted = first && left > 0 ? [promote(sending, row)] : [];
  const starts = head.running === null && request.claim && (first || left === 0);
  const next = starts ? startNext(rows, head, sending.incarnation) : undefined;
  const entries = [...cancelled, row, ...stopped, ...promoted].map(loggedEvent);
  return {
    row,
    claimed: next?.claimed,
    stopping: stopped[0]?.turn ?? undefined,
    events: [...entries, ...(next?.events ?? [])],
  };
}

/** The message that this one stands in for. */
function replacedBy({ rows, head, request }: Sending, policy: string): LogRow | undefined {
  if (request.replaces !== undefined) return questionOf(rows, head, request.replaces);
  const running = rows.turns.get(head.running ?? "");
  return policy === "rollback" && running !== undefined ? head.log[running.messageSeq - 1] : undefined;
}

/** The last waiting message, if it takes these words, too. */
function join(
  { rows, head, command }: Sending,
  content: string,
  startAfter: number | null,
): LogRow | undefined {
  const last = rows.waiting(head).sort((a, b) => b.messageSeq - a.messageSeq)[0];
  const message = last === undefined ? undefined : head.log[last.messageSeq - 1];
  if (last === undefined || message === undefined || last.fork !== null) return undefined;
  if (startAfter !== null && (last.startAfter === null || last.startAfter <= rows.now())) return undefined;
  const words = `${wordsOf(rows, message)}\n\n${content}`;
  if (words.length > memoryContentMax) return undefined;
  return reword(rows, head, {
    turn: last,
    content: words,
    command,
    ...(startAfter !== null && { startAfter }),
  });
}

function promote({ rows, head }: Sending, { turn, message }: LogRow): LogRow {
  const body = JSON.stringify({ turn, message });
  const about = { ...(turn !== null && { turn }), ...(message !== undefined && { message }) };
  return rows.append(head, { type: "queue.promoted", body, ...about });
}

function addMessage(
  { rows, head, command }: Sending,
  what: { content: string; replaced: LogRow | undefined; startAfter: number | null; priority: number },
): LogRow {
  const { content, replaced, startAfter, priority } = what;
  const [id, message] = [rows.options.ids.next(), rows.options.ids.next()];
  const body = JSON.stringify({
    status: "queued",
    role: "user",
    message,
    turn: id,
    content,
    command: command.id,
    startAfter: startAfter === null ? undefined : new Date(startAfter).toISOString(),
    replaces: replaced?.message,
  });
  const row = rows.append(head, { type: "message.created", body, turn: id, message, command });
  const at = replaced?.pos ?? null;
  const fork = at === null ? null : { branch: head.branch, pos: at };
  rows.addTurn(head, { id, messageSeq: row.seq, startAfter, priority, fork });
  return row;
}
