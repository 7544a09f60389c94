import type { Accepted } from "../src/actors/store.ts";
import { inputHash } from "../src/db/input-hash.ts";
import { decidedBody, declinedBody, type WaitingCommand } from "../src/db/waiting-commands.ts";
import { PamError } from "../src/protocol/errors.ts";
import { ackOf } from "../tests/support/memory-acks.ts";
import { type LogRow, loggedEvent, type MemoryRows, type ToolCallRow } from "../tests/support/memory-rows.ts";
import { approvalKey, closeCall, type TurnPlace, wakeIfSettled } from "../tests/support/memory-waiting.ts";
import type { CommandCall } from "./command-call.ts";

type Call<T extends WaitingCommand["type"]> = CommandCall & {
  readonly command: Extract<WaitingCommand, { type: T }>;
};
const steersMax = 20;

/** Steering, decisions and devices' answers, on the rows in memory. */
export function carryOutWaiting(rows: MemoryRows, call: CommandCall & { command: WaitingCommand }): Accepted {
  const { command } = call;
  if (command.type === "turn.steer") return steer(rows, { ...call, command });
  if (command.type === "tool.approve") return decide(rows, { ...call, command });
  if (command.type === "tool.result") return answer(rows, { ...call, command });
  throw new PamError("not_found");
}

function acked(own: LogRow, more: Pick<Accepted, "claimed" | "events">): Accepted {
  return { ...ackOf(own), duplicate: false, ...more, events: [loggedEvent(own), ...more.events] };
}

function placeOf(
  rows: MemoryRows,
  { tenant, command }: Call<"turn.steer" | "tool.approve" | "tool.result">,
): TurnPlace {
  const head = rows.openChat(tenant, command.conversation);
  if (head === undefined) throw new PamError("not_found");
  const turn = rows.turns.get(command.turn ?? head.running ?? "");
  if (turn?.conversation !== head.id)
    throw new PamError(command.turn === undefined ? "turn_ended" : "not_found");
  return { head, turn };
}

function steer(rows: MemoryRows, call: Call<"turn.steer">): Accepted {
  const { command, fresh, hash } = call;
  const { head, turn } = placeOf(rows, call);
  if (turn.status !== "running" && turn.status !== "waiting") throw new PamError("turn_ended");
  const pending = rows.steers.filter((it) => it.turn === turn.id && it.state === "pending");
  if (pending.length >= steersMax) throw new PamError("queue_full");
  const { content } = command;
  const body = JSON.stringify({ turn: turn.id, steer: fresh, content });
  rows.steers.push({ id: fresh, turn: turn.id, content, body, state: "pending" });
  const entry = { type: "turn.steered" as const, body, turn: turn.id, command: { id: command.id, hash } };
  return acked(rows.append(head, entry), { claimed: undefined, events: [] });
}

/** The use that waits for this. */
function waitingCall(
  rows: MemoryRows,
  call: Call<"tool.approve" | "tool.result">,
  place: TurnPlace,
): ToolCallRow {
  const found = rows.toolCall({ turn: place.turn.id }, call.command.toolUse);
  const awaited = call.command.type === "tool.approve" ? "approval" : "client";
  if (found?.wait?.for !== awaited) throw new PamError("not_found");
  if (found.status !== "waiting" || found.wait.expiresAt <= rows.now()) throw new PamError("already_decided");
  return found;
}

function decide(rows: MemoryRows, call: Call<"tool.approve">): Accepted {
  const { command, hash, tools, claimFor } = call;
  const place = placeOf(rows, call);
  const { head, turn } = place;
  const use = waitingCall(rows, call, place);
  if (use.wait?.hash !== command.inputHash) throw new PamError("input_changed");
  const edited = command.decision === "approve" ? command.input : undefined;
  if (edited !== undefined) tools.checkInput(use.name, edited);
  const decided = rows.append(head, {
    type: "tool.decided",
    body: decidedBody(use.name, command),
    turn: turn.id,
    owned: true,
    command: { id: command.id, hash },
  });
  const events = command.decision === "decline" ? declined(rows, { ...place, call: use }, command) : [];
  if (command.decision === "approve") {
    use.status = "requested";
    use.wait.approvedHash = edited === undefined ? command.inputHash : inputHash(use.name, edited);
    events.push(...remembered(rows, call, use));
  }
  const woken = wakeIfSettled(rows, place, claimFor);
  return acked(decided, { ...woken, events: [...events.map(loggedEvent), ...woken.events] });
}

function declined(
  rows: MemoryRows,
  place: TurnPlace & { call: ToolCallRow },
  command: Call<"tool.approve">["command"],
): LogRow[] {
  return closeCall(rows, place, { status: "declined", body: declinedBody(place.call.name, command) });
}

function remembered(
  rows: MemoryRows,
  { tenant, command }: Call<"tool.approve">,
  { name }: ToolCallRow,
): LogRow[] {
  if (command.remember === undefined) return [];
  const here = command.remember === "conversation";
  rows.approvals.add(approvalKey(tenant, name, here ? command.conversation : "*"));
  const body = JSON.stringify({ tool: name, ...(here && { conversation: command.conversation }) });
  return [rows.appendToInbox(tenant, { type: "approval.remembered", body })];
}

function answer(rows: MemoryRows, call: Call<"tool.result">): Accepted {
  const { command, hash, tools, claimFor } = call;
  const place = placeOf(rows, call);
  const use = waitingCall(rows, call, place);
  const { result, isError = false, turn, toolUse } = command;
  const finish = tools.answered(use.name, { result, isError });
  const body = JSON.stringify({ turn, toolUse, name: use.name, ...finish });
  const mark = { id: command.id, hash };
  const ended = { status: finish.status, body, command: mark };
  const [row, ...more] = closeCall(rows, { ...place, call: use }, ended);
  if (row === undefined) throw new Error("what was just appended is not there");
  const woken = wakeIfSettled(rows, place, claimFor);
  return acked(row, { ...woken, events: [...more.map(loggedEvent), ...woken.events] });
}
