import type { Tenant } from "../../src/actors/ports.ts";
import type { Accepted } from "../../src/actors/store.ts";
import type { BranchCommand } from "../../src/db/branch-commands.ts";
import type { CommandOf } from "../../src/protocol/commands.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { ackOf } from "./memory-acks.ts";
import { activeMessages, pathOf, questionOf } from "./memory-branches.ts";
import { removeWaiting, reword, stopRunning, topPriority } from "./memory-queue.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows, type TurnRow } from "./memory-rows.ts";

export type MemoryCommand = (BranchCommand | CommandOf<"conversation.policy">) & { readonly id: string };

interface Change {
  readonly rows: MemoryRows;
  readonly head: LogHead;
  readonly mark: { readonly id: string; readonly hash: string };
}

/** Carries out a command on what waits, on branches or on a conversation's policy. */
export function branchCommand(rows: MemoryRows, tenant: Tenant, command: MemoryCommand): Accepted {
  const hash = JSON.stringify(command);
  const prior = rows.replyTo(tenant, command.id);
  if (prior !== undefined) {
    if (prior.command?.hash !== hash) throw new PamError("idempotency_mismatch");
    return { ...acked(prior), duplicate: true, claimed: undefined, events: [] };
  }
  const head = rows.openChat(tenant, command.conversation);
  if (head === undefined) throw new PamError("not_found");
  const [own, ...others] = carryOut({ rows, head, mark: { id: command.id, hash } }, command);
  if (own === undefined) throw new Error("a command leaves an entry");
  const stopping = others.find(({ type }) => type === "turn.cancel_requested")?.turn ?? undefined;
  return {
    ...acked(own),
    duplicate: false,
    claimed: undefined,
    stopping,
    events: [own, ...others].map(loggedEvent),
  };
}

function carryOut(change: Change, command: MemoryCommand): LogRow[] {
  const { rows, head, mark } = change;
  switch (command.type) {
    case "conversation.policy": {
      head.policy = command.policy;
      const body = JSON.stringify({ conversation: head.id, policy: command.policy });
      return [rows.appendToInbox(head, { type: "conversation.policy_changed", body, command: mark })];
    }
    case "branch.select":
      return [selectBranch(change, command.branch)];
    case "conversation.fork":
      return [forkChat(change, command)];
    default:
      return changeWaiting(change, command);
  }
}

function changeWaiting(
  { rows, head, mark }: Change,
  command: CommandOf<"queue.edit" | "queue.remove" | "queue.send">,
): LogRow[] {
  const turn = waitingTurn(rows, head, command.turn);
  if (command.type === "queue.edit")
    return [reword(rows, head, { turn, content: command.content, command: mark })];
  if (command.type === "queue.remove") return [removeWaiting(rows, head, { turn, command: mark })];
  const message = head.log[turn.messageSeq - 1]?.message ?? "";
  const body = JSON.stringify({ turn: turn.id, message });
  const entry = { type: "queue.promoted" as const, body, turn: turn.id, message, command: mark };
  turn.priority = topPriority(rows, head);
  turn.startAfter = null;
  return [rows.append(head, entry), ...stopRunning(rows, head)];
}

function waitingTurn(rows: MemoryRows, head: LogHead, id: string): TurnRow {
  const turn = rows.turns.get(id);
  if (turn === undefined || turn.conversation !== head.id) throw new PamError("not_found");
  if (turn.id === head.running) throw new PamError("turn_running");
  if (turn.status !== "queued") throw new PamError("turn_ended");
  return turn;
}

function selectBranch({ rows, head, mark }: Change, id: string): LogRow {
  const branch = head.branches.find((one) => one.id === id);
  if (branch === undefined) throw new PamError("not_found");
  if (head.running !== null) throw new PamError("turn_running");
  const own = head.log.flatMap((row) => (row.branch === id ? (row.pos ?? 0) : 0));
  const before = (branch.path.at(-1)?.lo ?? 1) - 1;
  head.branch = id;
  head.nextPos = Math.max(before, ...own) + 1;
  const body = JSON.stringify({ branch: id });
  return rows.append(head, { type: "branch.selected", body, command: mark });
}

function forkChat({ rows, head, mark }: Change, command: CommandOf<"conversation.fork">): LogRow {
  const to = lastPosition(rows, head, command.message);
  const id = rows.options.ids.next();
  const title = command.title ?? head.title;
  const made = rows.createChat(head, id, { title, forkedFrom: head.id, command: mark });
  const own = { lo: to + 1, hi: Number.POSITIVE_INFINITY, conversation: id, branch: id };
  const path = [...pathOf(head, head.branch, to), own];
  made.head.branches.splice(0, 1, { id, parent: null, forkPos: null, path });
  made.head.nextPos = to + 1;
  made.head.policy = head.policy;
  return made.event;
}

/** Of the turn that a fork ends with: whole turns only. */
function lastPosition(rows: MemoryRows, head: LogHead, message: string | undefined): number {
  const messages = activeMessages(rows, head);
  if (message === undefined)
    return (messages.find(({ turn }) => turn !== null && turn === head.running)?.pos ?? head.nextPos) - 1;
  const { turn } = questionOf(rows, head, message);
  if (turn === head.running) throw new PamError("turn_running");
  return Math.max(...messages.flatMap((row) => (row.turn === turn ? (row.pos ?? 0) : 0)));
}

/** An inbox entry's ack names the conversation that it is about. */
function acked(row: LogRow) {
  const about: { conversation?: string } = JSON.parse(row.body);
  return "inbox" in row.stream ? { ...ackOf(row), conversation: about.conversation } : ackOf(row);
}
