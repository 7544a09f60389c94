import type { Tenant, TurnAddress } from "../../src/actors/ports.ts";
import type { Accepted, ClaimedTurn, LoggedEvent, NewToolCall, Parked } from "../../src/actors/store.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import { appendOutcome, type OutcomeEntry } from "./memory-outcomes.ts";
import {
  type CallWait,
  type LogHead,
  type LogRow,
  loggedEvent,
  type MemoryRows,
  type SteerRow,
  type ToolCallRow,
  type TurnRow,
} from "./memory-rows.ts";

/** A turn of a conversation, as one commit has both. */
export interface TurnPlace {
  readonly head: LogHead;
  readonly turn: TurnRow;
}

export interface Claim {
  readonly claimed: ClaimedTurn;
  readonly events: readonly LoggedEvent[];
}

export const approvalKey = ({ workspace, user }: Tenant, tool: string, conversation: string): string =>
  `${workspace}/${user}/${tool}/${conversation}`;

/** A new use: to run at once, or with the entry that asks for what has to come first. */
export function addCall(rows: MemoryRows, { head, turn }: TurnPlace, call: NewToolCall): LoggedEvent[] {
  const { toolUse, name, input, waits } = call;
  if (waits === undefined) {
    rows.toolCalls.push({ turn: turn.id, toolUse, name, status: "requested" });
    return [];
  }
  const hash = inputHash(name, input);
  const remembered =
    waits.for === "approval" &&
    ["*", head.id].some((conversation) => rows.approvals.has(approvalKey(head, name, conversation)));
  const wait: CallWait = {
    for: waits.for,
    hash,
    expiresAt: rows.now() + waits.ms,
    approvedHash: remembered ? hash : null,
  };
  rows.toolCalls.push({ turn: turn.id, toolUse, name, status: remembered ? "requested" : "waiting", wait });
  if (remembered) return [];
  const expiresAt = new Date(wait.expiresAt).toISOString();
  const asked = { turn: turn.id, toolUse, name, input, expiresAt };
  const type = waits.for === "approval" ? "tool.approval_required" : "tool.requested";
  const body = JSON.stringify(waits.for === "approval" ? { ...asked, inputHash: hash } : asked);
  return [loggedEvent(rows.append(head, { type, body, turn: turn.id, owned: true }))];
}

export function pendingSteers(rows: MemoryRows, { id }: TurnRow): SteerRow[] {
  return rows.steers.filter(({ turn, state }) => turn === id && state === "pending");
}

export function settleSteer(rows: MemoryRows, id: string, state: "applied" | "returned"): void {
  const steer = rows.steers.find((each) => each.id === id);
  if (steer?.state !== "pending") throw new Error(`steer ${id} is ${steer?.state}`);
  steer.state = state;
}

export function returnSteers(rows: MemoryRows, { head, turn }: TurnPlace): LoggedEvent[] {
  return pendingSteers(rows, turn).map(({ id, body }) => {
    settleSteer(rows, id, "returned");
    return loggedEvent(rows.append(head, { type: "steer.returned", body, turn: turn.id, owned: true }));
  });
}

export function parkTurn(rows: MemoryRows, address: TurnAddress): Parked {
  const owned = rows.owned(address);
  if (owned === undefined) return { kind: "fenced" };
  const { head, turn } = owned;
  const until = earliest(rows, turn);
  const calls = rows.toolCalls.filter((call) => call.turn === turn.id);
  const runs = calls.some(({ status }) => status === "requested" || status === "executing");
  if (turn.cancelRequested || until === null || runs) return { kind: "changed" };
  if (turn.status === "waiting") return { kind: "parked", events: [] };
  turn.status = "waiting";
  turn.wait = { until, remainingMs: Math.max(0, turn.deadlineAt - rows.now()) };
  head.owner = null;
  const body = JSON.stringify({ turn: turn.id, until: new Date(until).toISOString() });
  const row = rows.append(head, { type: "turn.waiting", body, turn: turn.id, owned: true });
  return { kind: "parked", events: [loggedEvent(row)] };
}

/** Gives up a turn between two steps. */
export function handOverTurn(rows: MemoryRows, address: TurnAddress): boolean {
  const head = rows.owned(address)?.head;
  if (head === undefined || head.owner === null || head.user !== address.user) return false;
  head.fence += 1;
  head.owner = null;
  return true;
}

/** When the first of what a turn waits for is over; null when it waits for nothing. */
function earliest(rows: MemoryRows, { id }: TurnRow): number | null {
  const waits = rows.toolCalls.filter(({ turn, status }) => turn === id && status === "waiting");
  return waits.length === 0 ? null : Math.min(...waits.map(({ wait }) => wait?.expiresAt ?? 0));
}

/** Its wait is over, or it is to be stopped. */
export function isDue(rows: MemoryRows, { wait, cancelRequested }: TurnRow): boolean {
  return cancelRequested || (wait?.until ?? 0) <= rows.now();
}

/** Claims a turn whose wait is over. What waited for too long gets its outcome, unless the turn's end will give it. */
export function claimDue(rows: MemoryRows, place: TurnPlace, incarnation: string): Claim {
  const expired = place.turn.cancelRequested ? [] : expireUses(rows, place);
  wakeTurn(rows, place);
  const { claimed, events } = claimWoken(rows, place, incarnation);
  return { claimed, events: [...expired, ...events] };
}

/** Claims a turn that was woken and that no instance had room for, or that was handed over. */
export function claimWoken(rows: MemoryRows, { head, turn }: TurnPlace, incarnation: string): Claim {
  head.fence += 1;
  head.owner = incarnation;
  const body = JSON.stringify({ turn: turn.id, step: turn.step, attempt: turn.attempt });
  const row = rows.append(head, { type: "turn.resumed", body, turn: turn.id, owned: true });
  return { claimed: rows.claimOf(head, turn), events: [loggedEvent(row)] };
}

/** Its time goes on; nobody runs it yet. Owners from before are fenced. */
function wakeTurn(rows: MemoryRows, { head, turn }: TurnPlace): void {
  turn.status = "running";
  turn.deadlineAt = rows.now() + (turn.wait?.remainingMs ?? 0);
  turn.wait = undefined;
  head.fence += 1;
  head.owner = null;
}

function expireUses(rows: MemoryRows, place: TurnPlace): LoggedEvent[] {
  const { head, turn } = place;
  const over = rows.toolCalls.filter(
    ({ turn: of, status, wait }) =>
      of === turn.id && status === "waiting" && (wait?.expiresAt ?? 0) <= rows.now(),
  );
  return over.flatMap((call) => {
    const { toolUse, name, wait } = call;
    const status = wait?.for === "approval" ? "declined" : "failed";
    const outcome = JSON.stringify({ turn: turn.id, toolUse, name, status, result: "Not run: too late." });
    const decided = JSON.stringify({ turn: turn.id, toolUse, name, decision: "expired" });
    const told =
      wait?.for === "approval"
        ? [rows.append(head, { type: "tool.decided", body: decided, turn: turn.id, owned: true })]
        : [];
    return [...told, ...closeCall(rows, { ...place, call }, { status, body: outcome })].map(loggedEvent);
  });
}

/** The outcome of a use that nobody ran, and what it makes of the plan. */
export function closeCall(
  rows: MemoryRows,
  { head, turn, call }: TurnPlace & { call: ToolCallRow },
  end: Omit<OutcomeEntry, "turn" | "toolUse">,
): LogRow[] {
  call.status = end.status;
  return appendOutcome(rows, head, { ...end, turn: turn.id, toolUse: call.toolUse });
}

/** After a decision or an answer: a turn that waits for nothing more goes on, here when `claimFor` has room. */
export function wakeIfSettled(
  rows: MemoryRows,
  place: TurnPlace,
  claimFor: string | null,
): Pick<Accepted, "claimed" | "events"> {
  const { turn } = place;
  if (turn.status !== "waiting" || turn.wait === undefined) return { claimed: undefined, events: [] };
  const until = earliest(rows, turn);
  if (until !== null) {
    turn.wait.until = until;
    return { claimed: undefined, events: [] };
  }
  wakeTurn(rows, place);
  return claimFor === null ? { claimed: undefined, events: [] } : claimWoken(rows, place, claimFor);
}
