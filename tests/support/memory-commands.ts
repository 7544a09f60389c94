import type { Tenant } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import { cancelWaiting } from "./memory-queue.ts";
import { type LogHead, loggedEvent, type MemoryRows, type NewEntry } from "./memory-rows.ts";

/** Asks a turn to stop; without `turn`, the one that runs. A waiting one ends here and now. */
export function cancelTurn(
  rows: MemoryRows,
  head: LogHead,
  by:
    | string
    | null
    | { readonly turn: string; readonly command: NonNullable<NewEntry["command"]> } = head.running,
): readonly LoggedEvent[] {
  const { turn: id, ...own } = typeof by === "object" && by !== null ? by : { turn: by };
  const turn = rows.turns.get(id ?? "");
  if (turn === undefined || !["queued", "running", "waiting"].includes(turn.status)) return [];
  const body = JSON.stringify({ turn: turn.id });
  const asked = rows.append(head, { type: "turn.cancel_requested", body, turn: turn.id, ...own });
  if (turn.status === "queued") return [loggedEvent(asked), loggedEvent(cancelWaiting(rows, head, turn))];
  turn.cancelRequested = true;
  return [loggedEvent(asked)];
}

/** Deletes a conversation: what waits there ends, what runs is asked to stop. */
export function deleteChat(rows: MemoryRows, tenant: Tenant, head: LogHead): void {
  for (const turn of rows.waiting(head)) cancelWaiting(rows, head, turn);
  const running = rows.turns.get(head.running ?? "");
  if (running !== undefined) running.cancelRequested = true;
  head.deleted = true;
  const member = rows.memberOf(tenant);
  if (member?.current === head.id) member.current = null;
  rows.appendToInbox(tenant, {
    type: "conversation.deleted",
    body: JSON.stringify({ conversation: head.id }),
  });
}
