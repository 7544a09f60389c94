import type { ClaimedTurn, LoggedEvent } from "../../src/actors/store.ts";
import { forkBranch } from "./memory-branches.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows, type TurnRow } from "./memory-rows.ts";

/** A turn that never started ends. Its message stays in the log and off the branch. */
export function cancelWaiting(rows: MemoryRows, head: LogHead, turn: TurnRow): LogRow {
  turn.status = "cancelled";
  const body = JSON.stringify({ turn: turn.id, steps: 0 });
  return rows.append(head, { type: "turn.cancelled", body, turn: turn.id });
}

/** The same, by a command that is about this message. */
export function removeWaiting(
  rows: MemoryRows,
  head: LogHead,
  { turn, command }: { turn: TurnRow; command: { id: string; hash: string } },
): LogRow {
  turn.status = "cancelled";
  const body = JSON.stringify({ turn: turn.id, steps: 0 });
  const message = head.log[turn.messageSeq - 1]?.message ?? "";
  return rows.append(head, { type: "turn.cancelled", body, turn: turn.id, message, command });
}

/** Asks the running turn to stop, once. */
export function stopRunning(rows: MemoryRows, head: LogHead): LogRow[] {
  const turn = rows.turns.get(head.running ?? "");
  if (turn === undefined || turn.cancelRequested) return [];
  turn.cancelRequested = true;
  const body = JSON.stringify({ turn: turn.id });
  return [rows.append(head, { type: "turn.cancel_requested", body, turn: turn.id })];
}

/** What a waiting message says from now on. */
export function reword(
  rows: MemoryRows,
  head: LogHead,
  edit: { turn: TurnRow; content: string; startAfter?: number; command: { id: string; hash: string } },
): LogRow {
  const { turn, content, startAfter, command } = edit;
  const message = head.log[turn.messageSeq - 1];
  if (message?.message === undefined) throw new Error("a turn has a message");
  const after = startAfter === undefined ? undefined : new Date(startAfter).toISOString();
  const body = JSON.stringify({ turn: turn.id, message: message.message, content, startAfter: after });
  const row = rows.append(head, {
    type: "queue.edited",
    body,
    turn: turn.id,
    message: message.message,
    command,
  });
  message.words = row.seq;
  if (startAfter !== undefined) turn.startAfter = startAfter;
  return row;
}

/** Above all that wait. */
export function topPriority(rows: MemoryRows, head: LogHead): number {
  const waiting = rows.waiting(head).map(({ priority }) => priority);
  return waiting.length === 0 ? 0 : Math.max(...waiting) + 1;
}

/**
 * Starts the first waiting turn of a conversation that runs none. One that waits for a moment of silence starts with
 * the first that does not: that came behind it, and order holds.
 */
export function startNext(
  rows: MemoryRows,
  head: LogHead,
  incarnation: string,
): { claimed: ClaimedTurn; events: readonly LoggedEvent[] } | undefined {
  const waiting = rows.waiting(head);
  const ready = waiting.some(({ startAfter }) => startAfter === null || startAfter <= rows.now());
  const [turn] = waiting;
  if (turn === undefined || !ready) return undefined;
  const forked = turn.fork === null ? [] : [forkBranch(rows, head, turn)];
  rows.start(head, turn, incarnation);
  const body = JSON.stringify({ turn: turn.id, message: head.log[turn.messageSeq - 1]?.message });
  const row = rows.append(head, { type: "turn.started", body, turn: turn.id, owned: true });
  return { claimed: rows.claimOf(head, turn), events: [...forked, row].map(loggedEvent) };
}
