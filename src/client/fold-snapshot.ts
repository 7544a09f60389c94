import type { HistoryItem, QueuedMessage, RunningTurn, Snapshot, SteerView } from "../protocol/messages.ts";
import {
  type ConversationState,
  type LiveTurn,
  type Message,
  noOlderPages,
  type OlderPages,
  type PendingSend,
  type QueuedSend,
  type WaitingUse,
} from "./conversation-state.ts";
import { freshStep } from "./live-step.ts";

/**
 * The conversation afresh. Only what was sent from here and is not in the snapshot stays: an unanswered command is sent again by
 * the connection, and its ack names the message to look for.
 */
export function foldSnapshot(
  state: ConversationState,
  cursor: { epoch: string; seq: number },
  snapshot: Snapshot,
): ConversationState {
  const messages = snapshot.items.map(asMessage);
  const shown: ConversationState = {
    conversation: state.conversation,
    cursor,
    messages,
    queue: snapshot.queue.map(asQueued),
    running: snapshot.running === null ? null : asLiveTurn(snapshot.running, state.running),
    branch: snapshot.branch,
    policy: snapshot.policy,
    forked: null,
    pending: state.pending,
    older: olderOf(snapshot),
    resyncing: false,
  };
  return { ...shown, pending: state.pending.filter((it) => !isInLog(shown, it)) };
}

/** A page of the past in front of what is shown. Messages that are there already stay as they are. */
export function foldOlderPage(
  state: ConversationState,
  page: { items: readonly HistoryItem[]; hasBefore: boolean },
): ConversationState {
  const known = new Set(state.messages.map((it) => it.message));
  const earlier = page.items.filter((it) => !known.has(it.message)).map(asMessage);
  return { ...state, messages: [...earlier, ...state.messages], older: olderOf(page) };
}

/** Whether what was sent from here has arrived in the log. */
export function isInLog(state: ConversationState, sent: PendingSend): boolean {
  if (sent.status !== "accepted") return false;
  const { cursor } = state;
  return (
    (cursor?.epoch === sent.epoch && cursor.seq >= sent.seq) ||
    state.messages.some((it) => it.message === sent.message) ||
    state.queue.some((it) => it.message === sent.message)
  );
}

function olderOf(page: { items: readonly HistoryItem[]; hasBefore: boolean }): OlderPages {
  const oldest = page.items[0];
  return oldest === undefined
    ? noOlderPages
    : { hasBefore: page.hasBefore, before: oldest.pos, request: null };
}

function asMessage(item: HistoryItem): Message {
  const { message, turn, at } = item;
  if (item.role === "user") {
    const { content, replaces, branches, branch } = item;
    return {
      role: "user",
      message,
      turn,
      at,
      content,
      ...(replaces !== undefined && { replaces }),
      ...(branches !== undefined && branch !== undefined && { versions: { branches, branch } }),
    };
  }
  const { status, steps, tools, edits = [], steers = [], plan = [], error, understood } = item;
  return {
    role: "assistant",
    message,
    turn,
    at,
    status,
    ...{ steps, tools, edits, steers: steers.map(asSteer), plan },
    ...(error !== undefined && { error }),
    ...(understood !== undefined && { understood }),
  };
}

function asQueued({ message, turn, at, content, startAfter, replaces }: QueuedMessage): QueuedSend {
  return {
    message,
    turn,
    at,
    content,
    ...(startAfter !== undefined && { startAfter }),
    ...(replaces !== undefined && { replaces }),
  };
}

function asWaiting(use: RunningTurn["waiting"][number]): WaitingUse {
  const { toolUse, name, input, expiresAt, waitsFor, inputHash } = use;
  const what = { toolUse, name, input, expiresAt };
  return waitsFor === "approval" ? { ...what, waitsFor, inputHash } : { ...what, waitsFor };
}

const asSteer = ({ steer, state, content }: SteerView) => ({ steer, state, content });

/** Text of the running step that was seen already stays, as long as it belongs to the same attempt. */
function asLiveTurn(running: RunningTurn, before: LiveTurn | null): LiveTurn {
  const {
    turn,
    message,
    step,
    attempt,
    cancelRequested,
    status,
    steps,
    tools,
    edits = [],
    plan = [],
  } = running;
  const seen =
    before?.turn === turn && before.live.step === step && before.live.attempt >= attempt
      ? before.live
      : freshStep(step, attempt);
  const waiting = running.waiting.map(asWaiting);
  const steers = running.steers.map(asSteer);
  const facts = { turn, message, cancelRequested, status, waiting, steers, steps, tools, edits, plan };
  return { ...facts, live: { ...seen, stale: false } };
}
