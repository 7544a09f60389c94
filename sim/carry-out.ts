import type { Accepted } from "../src/actors/store.ts";
import { isWaitingCommand } from "../src/db/waiting-commands.ts";
import { PamError } from "../src/protocol/errors.ts";
import type { StateCommand } from "../src/transport/backend.ts";
import { ackOf, replay } from "../tests/support/memory-acks.ts";
import { branchCommand, type MemoryCommand } from "../tests/support/memory-branch-commands.ts";
import { cancelWaiting } from "../tests/support/memory-queue.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows } from "../tests/support/memory-rows.ts";
import { claimDue } from "../tests/support/memory-waiting.ts";
import type { CommandCall } from "./command-call.ts";
import { carryOutWaiting } from "./decisions.ts";

/** One command other than chat, in one commit. @throws PamError as the command's SQL function answers. */
export function carryOut(rows: MemoryRows, call: CommandCall): Accepted {
  const { tenant, command, hash } = call;
  if (isBranchCommand(command)) return branchCommand(rows, tenant, command);
  const before = rows.replyTo(tenant, command.id);
  if (before !== undefined) return { ...replay(before, hash), ...aboutOf(before) };
  if (isWaitingCommand(command)) return carryOutWaiting(rows, { ...call, command });
  if (command.type === "turn.cancel") return cancel(rows, { ...call, command });
  return accepted(change(rows, call));
}

const branchTypes: ReadonlySet<string> = new Set([
  "queue.edit",
  "queue.remove",
  "queue.send",
  "branch.select",
  "conversation.fork",
  "conversation.policy",
]);
const isBranchCommand = (command: { readonly type: string }): command is MemoryCommand =>
  branchTypes.has(command.type);

/** The entry that bears the command is its ack. */
function accepted(made: readonly LogRow[]): Accepted {
  const own = made.find((row) => row.command !== undefined) ?? made[0];
  if (own === undefined) throw new PamError("internal");
  const ack = { ...ackOf(own), ...aboutOf(own) };
  return { ...ack, duplicate: false, claimed: undefined, events: made.map(loggedEvent) };
}

/** An inbox entry's ack names the conversation that it is about. */
function aboutOf(row: LogRow): { conversation?: string } {
  if (!("inbox" in row.stream)) return {};
  const { conversation } = JSON.parse(row.body) as { conversation?: string };
  return conversation === undefined ? {} : { conversation };
}

function change(rows: MemoryRows, { tenant, command, hash, fresh }: CommandCall): LogRow[] {
  const mark = { command: { id: command.id, hash } };
  if (command.type === "conversation.create") return [rows.createChat(tenant, fresh, mark).event];
  if (!("conversation" in command) || command.conversation === undefined) throw new PamError("not_found");
  const head = rows.openChat(tenant, command.conversation);
  if (head === undefined) throw new PamError("not_found");
  const told = { conversation: head.id, ...("title" in command && { title: command.title }) };
  const ended = command.type === "conversation.delete" ? closeAll(rows, head) : [];
  const member = rows.memberOf(tenant);
  if (command.type !== "conversation.rename" && member?.current === head.id) member.current = null;
  return [
    ...ended,
    rows.appendToInbox(tenant, { type: factOf(command), body: JSON.stringify(told), ...mark }),
  ];
}

function factOf({ type }: StateCommand) {
  if (type === "conversation.rename") return "conversation.renamed" as const;
  return type === "conversation.delete"
    ? ("conversation.deleted" as const)
    : ("conversation.archived" as const);
}

/** What waits there ends, what runs is asked to stop. */
function closeAll(rows: MemoryRows, head: LogHead): LogRow[] {
  const ended = rows.waiting(head).map((turn) => cancelWaiting(rows, head, turn));
  const running = rows.turns.get(head.running ?? "");
  if (running !== undefined) running.cancelRequested = true;
  head.deleted = true;
  return ended;
}

type Cancel = CommandCall & { readonly command: Extract<StateCommand, { type: "turn.cancel" }> };

function cancel(rows: MemoryRows, { tenant, command, hash, claimFor }: Cancel): Accepted {
  const head = rows.headOf(tenant, command.conversation);
  if (head === undefined || head.user !== tenant.user || head.inbox) throw new PamError("not_found");
  const turn = rows.turns.get(command.turn ?? head.running ?? "");
  if (turn?.conversation !== head.id)
    throw new PamError(command.turn === undefined ? "turn_ended" : "not_found");
  if (!["queued", "running", "waiting"].includes(turn.status)) throw new PamError("turn_ended");
  const body = JSON.stringify({ turn: turn.id });
  const mark = { id: command.id ?? "", hash };
  const asked = rows.append(head, { type: "turn.cancel_requested", body, turn: turn.id, command: mark });
  if (turn.status === "queued") return accepted([asked, cancelWaiting(rows, head, turn)]);
  turn.cancelRequested = true;
  const acked = accepted([asked]);
  if (turn.status !== "waiting" || claimFor === null) return acked;
  const { claimed, events } = claimDue(rows, { head, turn }, claimFor);
  return { ...acked, claimed, events: [...acked.events, ...events] };
}
