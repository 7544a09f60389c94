import type { DoubleSend } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { ConversationState, PendingSend } from "./conversation-state.ts";
import { foldEvent } from "./fold-event.ts";
import { foldOlderPage, foldSnapshot, isInLog } from "./fold-snapshot.ts";
import { withDelta, withPartial } from "./live-step.ts";
import { isLogEvent, type LogEvent, type ServerFrame, type UnknownEvent } from "./server-frame.ts";

/** What happens on this side of the wire. */
export type LocalAction =
  | { readonly type: "local.send"; readonly command: string; readonly content: string; readonly at: string }
  | {
      readonly type: "local.send_failed";
      readonly command: string;
      readonly code: string;
      readonly problem: string;
    }
  | { readonly type: "local.discard"; readonly command: string }
  /** The inbox told of another double-send policy. */
  | { readonly type: "local.policy"; readonly policy: DoubleSend }
  | { readonly type: "local.older_requested"; readonly id: string; readonly before: number }
  | { readonly type: "local.older_failed"; readonly id: string };

export type ConversationInput = ServerFrame | UnknownEvent | LocalAction;

/** `subscribe` to this conversation again, from the state's cursor. */
export interface Resubscribe {
  readonly type: "resubscribe";
  readonly conversation: string;
}

export interface Reduction {
  readonly state: ConversationState;
  readonly effects: readonly Resubscribe[];
}

/**
 * Folds what arrives into what is shown (P3): entries in seq order, each once; those at or below the cursor are dropped, a hole asks
 * for everything after the cursor. Pure and total: frames of other conversations, and ones that make no sense, change nothing.
 */
export function conversationReducer(state: ConversationState, input: ConversationInput): Reduction {
  if (isLogEvent(input)) return foldLogEntry(state, input);
  switch (input.type) {
    case "text.delta":
    case "thinking.delta":
    case "tool.input.delta": {
      if (input.conversation !== state.conversation || state.running?.turn !== input.turn) return same(state);
      const { turn, missed } = withDelta(state.running, input);
      if (turn === state.running) return same(state);
      return missed ? resubscribed({ ...state, running: turn }) : same({ ...state, running: turn });
    }
    case "partial":
      if (input.conversation !== state.conversation || state.running?.turn !== input.turn) return same(state);
      return same({ ...state, running: withPartial(state.running, input) });
    case "resumed":
      if (input.conversation !== state.conversation) return same(state);
      // A snapshot has come to be wanted since this was asked for.
      return state.cursor === null ? resubscribed({ ...state, resyncing: false }) : same(foldResumed(state));
    case "reset":
      if (input.conversation !== state.conversation || input.snapshot === undefined) return same(state);
      return same(foldSnapshot(state, { epoch: input.epoch, seq: input.seq }, input.snapshot));
    case "history":
      return same(foldHistory(state, input));
    case "ack":
      return same(foldAck(state, input));
    default:
      return same(foldLocal(state, input));
  }
}

const same = (state: ConversationState): Reduction => ({ state, effects: [] });

/** Asks for what is missing, once until the answer. */
function resubscribed(state: ConversationState): Reduction {
  if (state.resyncing) return same(state);
  return {
    state: { ...state, resyncing: true },
    effects: [{ type: "resubscribe", conversation: state.conversation }],
  };
}

function foldLogEntry(state: ConversationState, event: LogEvent | UnknownEvent): Reduction {
  if ("inbox" in event || event.conversation !== state.conversation) return same(state);
  const { cursor } = state;
  if (cursor === null || cursor.epoch !== event.epoch || event.seq > cursor.seq + 1)
    return resubscribed(state);
  if (!(event.seq === cursor.seq + 1)) return same(state);
  const folded = foldEvent(state, event);
  if (folded.cursor === null) return resubscribed(folded);
  return same({ ...folded, cursor: { epoch: event.epoch, seq: event.seq } });
}

/** All events up to the head have come or are coming; a step that was behind gets its partial next. */
function foldResumed(state: ConversationState): ConversationState {
  const { running } = state;
  const settled = running?.live.stale ? { ...running, live: { ...running.live, stale: false } } : running;
  return { ...state, running: settled, resyncing: false };
}

/** A page is taken only where it fits: it was asked for the oldest message that is still the oldest. */
function foldHistory(state: ConversationState, page: FrameOf<"history">): ConversationState {
  const { request, before } = state.older;
  if (page.conversation !== state.conversation || request?.id !== page.id) return state;
  const settled = { ...state, older: { ...state.older, request: null } };
  const fits = request.before === before && page.epoch === state.cursor?.epoch;
  return fits ? foldOlderPage(settled, page) : settled;
}

function foldAck(state: ConversationState, ack: FrameOf<"ack">): ConversationState {
  const { message, epoch, seq } = ack;
  if (message === undefined) return state;
  const accepted = mapPending(state, ack.id, (it) => ({
    command: it.command,
    content: it.content,
    at: it.at,
    status: "accepted",
    message,
    epoch,
    seq,
  }));
  return accepted === state
    ? state
    : { ...accepted, pending: accepted.pending.filter((it) => !isInLog(accepted, it)) };
}

function foldLocal(state: ConversationState, action: ConversationInput): ConversationState {
  switch (action.type) {
    case "local.send": {
      const { command, content, at } = action;
      const others = state.pending.filter((it) => it.command !== command);
      return { ...state, pending: [...others, { command, content, at, status: "sending" }] };
    }
    case "local.send_failed": {
      const { code, problem } = action;
      return mapPending(state, action.command, ({ command, content, at }) => ({
        command,
        content,
        at,
        status: "failed",
        code,
        problem,
      }));
    }
    case "local.discard":
      return { ...state, pending: state.pending.filter((it) => it.command !== action.command) };
    case "local.policy":
      return { ...state, policy: action.policy };
    case "local.older_requested":
      return { ...state, older: { ...state.older, request: { id: action.id, before: action.before } } };
    case "local.older_failed":
      return state.older.request?.id === action.id
        ? { ...state, older: { ...state.older, request: null } }
        : state;
    default:
      return state;
  }
}

function mapPending(
  state: ConversationState,
  command: string | undefined,
  change: (it: PendingSend) => PendingSend,
): ConversationState {
  if (!state.pending.some((it) => it.command === command)) return state;
  return { ...state, pending: state.pending.map((it) => (it.command === command ? change(it) : it)) };
}
