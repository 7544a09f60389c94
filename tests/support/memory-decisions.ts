import type { Tenant } from "../../src/actors/ports.ts";
import type { Accepted } from "../../src/actors/store.ts";
import { commandHash } from "../../src/db/command-hash.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import {
  decidedBody,
  declinedBody,
  howItWent,
  steersMax,
  type WaitingCommand,
  type WaitingTools,
} from "../../src/db/waiting-commands.ts";
import type { CommandOf } from "../../src/protocol/commands.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { ackOf, replay } from "./memory-acks.ts";
import { cancelTurn } from "./memory-commands.ts";
import { type LogHead, type LogRow, loggedEvent, type MemoryRows, type ToolCallRow } from "./memory-rows.ts";
import {
  approvalKey,
  claimDue,
  closeCall,
  pendingSteers,
  type TurnPlace,
  wakeIfSettled,
} from "./memory-waiting.ts";

type Given<C> = C & { readonly id: string };
type Command = { readonly id: string; readonly hash: string };

export interface Deciding {
  readonly rows: MemoryRows;
  readonly tenant: Tenant;
  readonly tools: WaitingTools;
  /** The instance that takes on a turn that goes on; null: the next scan does. */
  readonly claimFor: string | null;
}

/** Steering, decisions, devices' answers and forgotten approvals, on rows in memory. */
export function carryOutWaiting(by: Deciding, given: Given<WaitingCommand>): Accepted {
  const { id, type, ...fields } = given;
  const command = { id, hash: commandHash(type, fields) };
  const prior = by.rows.replyTo(by.tenant, id);
  if (prior !== undefined) return replay(prior, command.hash);
  switch (given.type) {
    case "turn.steer":
      return steer(by, given, command);
    case "tool.approve":
      return decide(by, given, command);
    case "tool.result":
      return answer(by, given, command);
    case "approval.forget":
      return forget(by, given, command);
  }
}

/** `turn.cancel`. A turn that waits is claimed to be ended, where there is room. */
export function carryOutCancel(by: Deciding, given: Given<CommandOf<"turn.cancel">>): Accepted {
  const { rows, tenant, claimFor } = by;
  const { id, type, ...fields } = given;
  const command = { id, hash: commandHash(type, fields) };
  const prior = rows.replyTo(tenant, id);
  if (prior !== undefined) return replay(prior, command.hash);
  const head = chatOf(rows, tenant, given.conversation);
  const turn = rows.turns.get(given.turn ?? head.running ?? "");
  if (given.turn !== undefined && turn?.conversation !== head.id) throw new PamError("not_found");
  const waited = turn?.status === "waiting";
  const [asked, ...events] = turn === undefined ? [] : cancelTurn(rows, head, { turn: turn.id, command });
  if (turn === undefined || asked === undefined) throw new PamError("turn_ended");
  const row = head.log[asked.seq - 1];
  if (row === undefined) throw new Error("what was just appended is not there");
  const woken =
    waited && claimFor !== null
      ? claimDue(rows, { head, turn }, claimFor)
      : { claimed: undefined, events: [] };
  const stopping = turn.status === "cancelled" ? undefined : turn.id;
  return { ...accepted(row, [], woken), stopping, events: [asked, ...events, ...woken.events] };
}

function steer({ rows, tenant }: Deciding, given: CommandOf<"turn.steer">, command: Command): Accepted {
  const head = chatOf(rows, tenant, given.conversation);
  const turn = rows.turns.get(given.turn ?? head.running ?? "");
  if (given.turn !== undefined && turn?.conversation !== head.id) throw new PamError("not_found");
  if (turn === undefined || (turn.status !== "running" && turn.status !== "waiting"))
    throw new PamError("turn_ended");
  if (pendingSteers(rows, turn).length >= steersMax) throw new PamError("queue_full");
  const id = rows.options.ids.next();
  const { content } = given;
  const body = JSON.stringify({ turn: turn.id, steer: id, content });
  rows.steers.push({ id, turn: turn.id, content, body, state: "pending" });
  return accepted(rows.append(head, { type: "turn.steered", body, turn: turn.id, command }), []);
}

function decide(by: Deciding, given: CommandOf<"tool.approve">, command: Command): Accepted {
  const { rows } = by;
  const { head, turn, call } = waitingUse(by, given, "approval");
  const { decision, input, remember } = given;
  const approves = decision === "approve";
  if (approves && input !== undefined) by.tools.checkInput(call.name, input);
  if (call.wait?.hash !== given.inputHash) throw new PamError("input_changed");
  const body = decidedBody(call.name, given);
  const row = rows.append(head, { type: "tool.decided", body, turn: turn.id, owned: true, command });
  const events: LogRow[] = [];
  if (approves) {
    call.status = "requested";
    call.wait.approvedHash = input === undefined ? call.wait.hash : inputHash(call.name, input);
  } else {
    events.push(
      ...closeCall(rows, { head, turn, call }, { status: "declined", body: declinedBody(call.name, given) }),
    );
  }
  if (approves && remember !== undefined) {
    rows.approvals.add(approvalKey(by.tenant, call.name, remember === "always" ? "*" : head.id));
    const told = { tool: call.name, ...(remember === "conversation" && { conversation: head.id }) };
    events.push(rows.appendToInbox(by.tenant, { type: "approval.remembered", body: JSON.stringify(told) }));
  }
  const woken = wakeIfSettled(rows, { head, turn }, by.claimFor);
  return accepted(row, events, woken);
}

function answer(by: Deciding, given: CommandOf<"tool.result">, command: Command): Accepted {
  const { turn: id, toolUse, result, isError = false } = given;
  const { head, turn, call } = waitingUse(by, given, "client");
  const finish = by.tools.answered(call.name, { result, isError });
  const body = JSON.stringify({ turn: id, toolUse, name: call.name, ...finish });
  const ended = { status: finish.status, body, command };
  const [row, ...events] = closeCall(by.rows, { head, turn, call }, ended);
  if (row === undefined) throw new Error("what was just appended is not there");
  return accepted(row, events, wakeIfSettled(by.rows, { head, turn }, by.claimFor));
}

function forget({ rows, tenant }: Deciding, given: CommandOf<"approval.forget">, command: Command): Accepted {
  const { tool, conversation } = given;
  if (!rows.approvals.delete(approvalKey(tenant, tool, conversation ?? "*"))) throw new PamError("not_found");
  const body = JSON.stringify({ tool, conversation });
  return accepted(rows.appendToInbox(tenant, { type: "approval.forgotten", body, command }), []);
}

function waitingUse(
  { rows, tenant }: Deciding,
  given: { conversation: string; turn: string; toolUse: string },
  kind: "approval" | "client",
): TurnPlace & { call: ToolCallRow } {
  const head = chatOf(rows, tenant, given.conversation);
  const turn = rows.turns.get(given.turn);
  const call = turn?.conversation === head.id ? rows.toolCall({ turn: turn.id }, given.toolUse) : undefined;
  if (turn === undefined || call?.wait?.for !== kind) throw new PamError("not_found");
  if (call.status === "waiting" && call.wait.expiresAt > rows.now()) return { head, turn, call };
  const entry = head.log.find(({ type, turn: of, body }) => {
    const tells = (type === "tool.decided" || type === "tool.completed") && of === turn.id;
    return tells && JSON.parse(body).toolUse === call.toolUse;
  });
  throw new PamError("already_decided", { details: howItWent(entry?.body ?? null) });
}

function chatOf(rows: MemoryRows, tenant: Tenant, conversation: string): LogHead {
  const head = rows.openChat(tenant, conversation);
  if (head === undefined) throw new PamError("not_found");
  return head;
}

function accepted(
  row: LogRow,
  further: readonly LogRow[],
  woken: Pick<Accepted, "claimed" | "events"> = { claimed: undefined, events: [] },
): Accepted {
  const events = [...[row, ...further].map(loggedEvent), ...woken.events];
  return { ...ackOf(row), duplicate: false, claimed: woken.claimed, events };
}
