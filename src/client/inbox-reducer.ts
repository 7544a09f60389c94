import type { AskedUse } from "../protocol/approvals.ts";
import type { InboxEvent } from "../protocol/events.ts";
import type { ConversationSummary } from "../protocol/messages.ts";
import type { Notification } from "../protocol/notifications.ts";
import { foldApproval } from "./approvals.ts";
import type { Cursor } from "./conversation-state.ts";
import { isLogEvent, type LogEvent, type ServerFrame, type UnknownEvent } from "./server-frame.ts";
import { foldUnread } from "./unread.ts";

/** The list of a user's conversations, and what they have not read of what they were told. */
export interface InboxState {
  /** Null until the first snapshot. */
  readonly cursor: Cursor | null;
  /** In the order of their creation in the log; `byActivity` is for people. */
  readonly conversations: readonly ListedConversation[];
  /** The newest unread notifications, newest first, at most 50. */
  readonly unread: readonly Notification[];
  /** What waits for the user's approval in any conversation, newest first, at most 50. */
  readonly approvals: readonly AskedUse[];
  readonly resyncing: boolean;
}

export interface ListedConversation {
  readonly conversation: string;
  readonly title: string | null;
  readonly archived: boolean;
  readonly createdAt: string;
  /** Of the newest message that was seen. */
  readonly updatedAt: string;
}

export interface InboxReduction {
  readonly state: InboxState;
  /** `subscribe` to the inbox again, from the state's cursor. */
  readonly resubscribe: boolean;
}

export const emptyInbox: InboxState = {
  cursor: null,
  conversations: [],
  unread: [],
  approvals: [],
  resyncing: true,
};

/** Folds the inbox log (P3) into the list; messages of conversations only move theirs up. Pure and total. */
export function inboxReducer(state: InboxState, input: ServerFrame | UnknownEvent): InboxReduction {
  if (isLogEvent(input)) return "inbox" in input ? foldEntry(state, input) : keep(touched(state, input));
  if (input.type === "resumed" && input.inbox) return keep({ ...state, resyncing: false });
  if (input.type === "reset" && input.inbox && input.conversations !== undefined) {
    const conversations = input.conversations.map(asListed);
    const { epoch, seq, notifications: unread = [], approvals = [] } = input;
    return keep({ cursor: { epoch, seq }, conversations, unread, approvals, resyncing: false });
  }
  return keep(state);
}

/** Not archived, most recently used first. */
export function byActivity(conversations: readonly ListedConversation[]): ListedConversation[] {
  return conversations
    .filter((it) => !it.archived)
    .sort((a, b) => compare(b.updatedAt, a.updatedAt) || compare(b.conversation, a.conversation));
}

const keep = (state: InboxState): InboxReduction => ({ state, resubscribe: false });
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function foldEntry(state: InboxState, event: InboxEvent | UnknownEvent): InboxReduction {
  const { cursor } = state;
  if (cursor === null || cursor.epoch !== event.epoch || event.seq > cursor.seq + 1) {
    return { state: { ...state, resyncing: true }, resubscribe: !state.resyncing };
  }
  if (!(event.seq === cursor.seq + 1)) return keep(state);
  return keep({ ...foldInboxEvent(state, event), cursor: { epoch: event.epoch, seq: event.seq } });
}

function foldInboxEvent(state: InboxState, event: InboxEvent | UnknownEvent): InboxState {
  switch (event.type) {
    case "conversation.created": {
      if (state.conversations.some((it) => it.conversation === event.conversation)) return state;
      const { conversation, title = null, at } = event;
      return {
        ...state,
        conversations: [
          ...state.conversations,
          { conversation, title, archived: false, createdAt: at, updatedAt: at },
        ],
      };
    }
    case "conversation.renamed":
      return changed(state, event.conversation, { title: event.title });
    case "conversation.archived":
      return changed(state, event.conversation, { archived: true });
    case "conversation.deleted":
      return {
        ...state,
        conversations: state.conversations.filter((it) => it.conversation !== event.conversation),
        approvals: state.approvals.filter((it) => it.conversation !== event.conversation),
      };
    case "approval.asked":
    case "approval.decided":
      return { ...state, approvals: foldApproval(state.approvals, event) };
    case "notification.created":
    case "notification.read":
      return { ...state, unread: foldUnread(state.unread, event) };
    default:
      return state;
  }
}

function touched(state: InboxState, event: LogEvent | UnknownEvent): InboxState {
  const { conversation, at } = event.type === "message.created" ? event : { conversation: undefined, at: "" };
  const listed = state.conversations.find((it) => it.conversation === conversation);
  return listed === undefined || listed.updatedAt >= at
    ? state
    : changed(state, listed.conversation, { updatedAt: at });
}

function changed(state: InboxState, conversation: string, change: Partial<ListedConversation>): InboxState {
  return {
    ...state,
    conversations: state.conversations.map((it) =>
      it.conversation === conversation ? { ...it, ...change } : it,
    ),
  };
}

function asListed({
  conversation,
  title,
  archived,
  createdAt,
  updatedAt,
}: ConversationSummary): ListedConversation {
  return { conversation, title, archived, createdAt, updatedAt };
}
