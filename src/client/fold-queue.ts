import type { ConversationState, Message, QueuedSend, Versions } from "./conversation-state.ts";
import type { EventOf } from "./server-frame.ts";

/** A waiting message has other words, or goes next. */
export function foldQueue(
  state: ConversationState,
  event: EventOf<"queue.edited"> | EventOf<"queue.promoted">,
): ConversationState {
  const waiting = state.queue.find((it) => it.message === event.message);
  if (waiting === undefined) return state;
  if (event.type === "queue.edited") {
    const { content, startAfter = waiting.startAfter } = event;
    const edited = { ...waiting, content, ...(startAfter !== undefined && { startAfter }) };
    return { ...state, queue: state.queue.map((it) => (it === waiting ? edited : it)) };
  }
  const { startAfter: _, ...ready }: QueuedSend = waiting;
  return { ...state, queue: [ready, ...state.queue.filter((it) => it !== waiting)] };
}

/**
 * The conversation goes on elsewhere: `before` and what is behind it leave the page. Where it can't be told which other
 * versions the next message has, or `before` is on a page that is not here, a snapshot is asked for.
 */
export function foldFork(state: ConversationState, event: EventOf<"branch.created">): ConversationState {
  const at = state.messages.findIndex((it) => it.message === event.before);
  const versions = versionsAt(state, state.messages[at]);
  if (versions === null) return { ...state, cursor: null };
  const { branch } = event;
  const forked = { branches: [...versions.branches, branch], branch };
  return { ...state, messages: state.messages.slice(0, at), branch, forked };
}

/** Without any other branch on any page there is one branch only, and it is the one that is shown. */
function versionsAt(state: ConversationState, message: Message | undefined): Versions | null {
  if (message?.role !== "user" || state.branch === null) return null;
  if (message.versions !== undefined) return message.versions;
  const isForked = state.messages.some((it) => it.role === "user" && it.versions !== undefined);
  return isForked || state.older.hasBefore ? null : { branches: [state.branch], branch: state.branch };
}
