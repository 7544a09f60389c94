import type { LiveTurn, SteerView, WaitingUse } from "./conversation-state.ts";
import type { EventOf } from "./server-frame.ts";

type Wait = EventOf<"tool.approval_required" | "tool.requested" | "tool.decided" | "turn.waiting">;
type Steer = EventOf<"turn.steered" | "steer.applied" | "steer.returned">;

/** What a turn waits for: a use is there from its request until it is decided or has a result. */
export function foldWait(turn: LiveTurn, event: Wait): LiveTurn {
  switch (event.type) {
    case "turn.waiting":
      return { ...turn, status: "waiting" };
    case "tool.decided":
      return withEdit(notWaiting(turn, event.toolUse), event);
    case "tool.requested":
      return waitingFor(turn, { ...useOf(event), waitsFor: "client" });
    default:
      return waitingFor(turn, { ...useOf(event), waitsFor: "approval", inputHash: event.inputHash });
  }
}

export function notWaiting(turn: LiveTurn, toolUse: string): LiveTurn {
  if (!turn.waiting.some((it) => it.toolUse === toolUse)) return turn;
  return { ...turn, waiting: turn.waiting.filter((it) => it.toolUse !== toolUse) };
}

/** What was approved, where it is not what was asked for. */
function withEdit(turn: LiveTurn, { toolUse, input }: EventOf<"tool.decided">): LiveTurn {
  return input === undefined ? turn : { ...turn, edits: [...turn.edits, { toolUse, input }] };
}

/** Each steer is there once, in the state that was heard of last; an end is one for good. */
export function foldSteer<T extends { readonly steers: readonly SteerView[] }>(
  turn: T,
  { type, steer, content }: Steer,
): T {
  const state = type === "turn.steered" ? "pending" : type === "steer.applied" ? "applied" : "returned";
  const at = turn.steers.findIndex((it) => it.steer === steer);
  if (at < 0) return { ...turn, steers: [...turn.steers, { steer, state, content }] };
  if (turn.steers[at]?.state !== "pending") return turn;
  return { ...turn, steers: turn.steers.with(at, { steer, state, content }) };
}

function useOf({ toolUse, name, input, expiresAt }: EventOf<"tool.approval_required" | "tool.requested">) {
  return { toolUse, name, input, expiresAt };
}

function waitingFor(turn: LiveTurn, use: WaitingUse): LiveTurn {
  return { ...turn, waiting: [...notWaiting(turn, use.toolUse).waiting, use] };
}
