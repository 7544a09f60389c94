import type { Tenant } from "../src/actors/ports.ts";
import type { Accepted } from "../src/actors/store.ts";
import { PamError } from "../src/protocol/errors.ts";
import type { StateCommand } from "../src/transport/backend.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows } from "../tests/support/memory-rows.ts";
import type { Database } from "./database.ts";

export interface CommandCall {
  readonly tenant: Tenant;
  readonly command: StateCommand & { readonly id: string };
  readonly hash: string;
  /** Id of what the command makes. */
  readonly fresh: string;
}

/** One command other than chat, in one commit. @throws PamError as the command's SQL function answers. */
export function carryOut({ rows }: Database, call: CommandCall): Accepted {
  const { tenant, command, hash } = call;
  const before = rows.replyTo(tenant, command.id);
  if (before !== undefined) {
    if (before.command?.hash !== hash) throw new PamError("idempotency_mismatch");
    return { ...ackOf(before), duplicate: true, events: [] };
  }
  const made = change(rows, call);
  const own = made.find((row) => row.command !== undefined) ?? made[0];
  if (own === undefined) throw new PamError("internal");
  return { ...ackOf(own), duplicate: false, events: made.map(loggedEvent) };
}

function change(rows: MemoryRows, { tenant, command, hash, fresh }: CommandCall): LogRow[] {
  const mark = { command: { id: command.id, hash } };
  if (command.type === "conversation.create") return [rows.createChat(tenant, fresh, mark).event];
  if (!("conversation" in command) || command.conversation === undefined) throw new PamError("not_found");
  if (command.type === "turn.cancel") return cancel(rows, { tenant, command, mark });
  const head = rows.openChat(tenant, command.conversation);
  if (head === undefined) throw new PamError("not_found");
  const told = { conversation: head.id, ...("title" in command && { title: command.title }) };
  const type = factOf[command.type as keyof typeof factOf];
  const ended = command.type === "conversation.delete" ? closeAll(rows, head) : [];
  if (command.type !== "conversation.rename") leave(rows, tenant, head);
  return [...ended, rows.appendToInbox(tenant, { type, body: JSON.stringify(told), ...mark })];
}

const factOf = {
  "conversation.rename": "conversation.renamed",
  "conversation.archive": "conversation.archived",
  "conversation.delete": "conversation.deleted",
} as const;

interface Cancel {
  readonly tenant: Tenant;
  readonly command: Extract<StateCommand, { type: "turn.cancel" }>;
  readonly mark: Pick<LogRow, "command">;
}

function cancel(rows: MemoryRows, { tenant, command, mark }: Cancel): LogRow[] {
  const head = rows.headOf(tenant, command.conversation);
  if (head === undefined || head.user !== tenant.user || head.inbox) throw new PamError("not_found");
  const turn = rows.turns.get(command.turn ?? head.running ?? "");
  if (turn?.conversation !== head.id) throw new PamError(command.turn === undefined ? "turn_ended" : "not_found");
  if (turn.status !== "queued" && turn.status !== "running") throw new PamError("turn_ended");
  const body = JSON.stringify({ turn: turn.id });
  const asked = rows.append(head, { type: "turn.cancel_requested", body, turn: turn.id, ...mark });
  if (turn.status === "queued") return [asked, endWaiting(rows, head, turn.id)];
  turn.cancelRequested = true;
  return [asked];
}

function endWaiting(rows: MemoryRows, head: LogHead, id: string): LogRow {
  const turn = rows.turns.get(id);
  if (turn !== undefined) turn.status = "cancelled";
  return rows.append(head, { type: "turn.cancelled", body: JSON.stringify({ turn: id, steps: 0 }), turn: id });
}

function closeAll(rows: MemoryRows, head: LogHead): LogRow[] {
  const ended = rows.waiting(head).map((turn) => endWaiting(rows, head, turn.id));
  const running = rows.turns.get(head.running ?? "");
  if (running !== undefined) running.cancelRequested = true;
  head.deleted = true;
  return ended;
}

function leave(rows: MemoryRows, tenant: Tenant, head: LogHead): void {
  const member = rows.memberOf(tenant);
  if (member?.current === head.id) member.current = null;
}

function ackOf(row: LogRow): Omit<Accepted, "duplicate" | "events"> {
  const conversation = "conversation" in row.stream ? row.stream.conversation : undefined;
  const { message, turn, seq, epoch } = row;
  return {
    conversation,
    inbox: conversation === undefined,
    message,
    turn: turn ?? undefined,
    seq,
    epoch,
    claimed: undefined,
  };
}
