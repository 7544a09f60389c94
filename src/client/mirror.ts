import type { Command } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { ClientChange } from "./client-change.ts";
import { type ConversationState, emptyConversation } from "./conversation-state.ts";
import { type Followed, Following } from "./following.ts";
import { emptyInbox, type InboxState, inboxReducer } from "./inbox-reducer.ts";
import { Others } from "./others.ts";
import { OwnSteers } from "./own-steers.ts";
import type { ClientPorts } from "./ports.ts";
import { type ConversationInput, conversationReducer } from "./reducer.ts";
import type { ServerFrame, UnknownEvent } from "./server-frame.ts";

export interface MirrorOptions {
  readonly ports: ClientPorts;
  /** Sends now or not at all. */
  readonly post: (command: Command) => boolean;
  readonly tell: (change: ClientChange) => void;
}

/** What the server has told, folded: the followed conversations, the list of all, the user's other devices. */
export class Mirror {
  readonly others: Others;
  readonly steers = new OwnSteers();
  readonly #options: MirrorOptions;
  readonly #following: Following;
  readonly #conversations = new Map<string, ConversationState>();
  #inbox: InboxState = emptyInbox;
  #session: FrameOf<"ready"> | undefined;

  constructor(options: MirrorOptions) {
    this.#options = options;
    const { ports, post, tell } = options;
    this.others = new Others({ clock: ports.clock, typingChanged: () => tell({ kind: "others" }) });
    this.#following = new Following({
      ports,
      post,
      cursorOf: (log) =>
        "inbox" in log ? this.#inbox.cursor : (this.#conversations.get(log.conversation)?.cursor ?? null),
      refused: (log, error) => this.#forget(log, error),
    });
    this.#following.add({ inbox: true });
  }

  get inbox(): InboxState {
    return this.#inbox;
  }
  get session(): FrameOf<"ready"> | undefined {
    return this.#session;
  }
  get conversations(): ReadonlyMap<string, ConversationState> {
    return this.#conversations;
  }

  begin(frame: FrameOf<"ready">): void {
    this.#session = frame;
    this.others.forget();
    this.#following.renew();
  }

  stop(): void {
    this.#following.stop();
  }

  follow(conversation: string): void {
    if (this.#conversations.has(conversation)) return;
    this.#conversations.set(conversation, emptyConversation(conversation));
    this.#following.add({ conversation });
    this.#options.tell({ kind: "conversation", conversation });
  }

  /** False when it was not followed. */
  unfollow(conversation: string): boolean {
    this.#following.remove({ conversation });
    return this.#conversations.delete(conversation);
  }

  hear(frame: ServerFrame | UnknownEvent): void {
    if (frame.type === "error") {
      if (!this.#following.refuse(frame))
        this.#options.tell({ kind: "notice", code: frame.code, message: frame.message });
    } else if (frame.type === "presence" || frame.type === "typing") this.#hearOthers(frame);
    else this.#hearLogs(frame);
  }

  dispatch(conversation: string, input: ConversationInput): void {
    const before = this.#conversations.get(conversation);
    if (before === undefined) return;
    const { state, effects } = conversationReducer(before, input);
    this.#conversations.set(conversation, state);
    for (const effect of effects) this.#following.again(effect);
    if (state !== before) this.#options.tell({ kind: "conversation", conversation });
  }

  #hearLogs(frame: Exclude<ServerFrame, FrameOf<"error" | "presence" | "typing">> | UnknownEvent): void {
    if (frame.type === "resumed" || frame.type === "reset") this.#answered(frame);
    this.#hearInbox(frame);
    if (frame.type === "ack") for (const id of this.#conversations.keys()) this.dispatch(id, frame);
    else if ("conversation" in frame && typeof frame.conversation === "string" && !("inbox" in frame))
      this.#hearConversation(frame.conversation, frame);
    for (const returned of this.steers.hear(frame))
      this.#options.tell({ kind: "steer.returned", ...returned });
  }

  #hearConversation(conversation: string, frame: ConversationInput): void {
    const before = this.#conversations.get(conversation)?.cursor;
    this.dispatch(conversation, frame);
    // One that doesn't move the cursor was known before, or waits for what is missing.
    if (frame.type !== "ui.action" || this.#conversations.get(conversation)?.cursor === before) return;
    const { turn, action, toolUse, input } = frame;
    this.#options.tell({ kind: "ui.action", conversation, turn, action, toolUse, input });
  }

  #hearOthers(frame: FrameOf<"presence"> | FrameOf<"typing">): void {
    if (frame.type === "presence") {
      this.others.arrive(frame);
      this.#options.tell({ kind: "others" });
    } else if (frame.session !== this.#session?.session) this.others.type(frame);
  }

  #answered(frame: FrameOf<"resumed"> | FrameOf<"reset">): void {
    if (frame.inbox) this.#following.answered({ inbox: true });
    else if (frame.conversation !== undefined) this.#following.answered({ conversation: frame.conversation });
  }

  #hearInbox(frame: ServerFrame | UnknownEvent): void {
    const before = this.#inbox;
    const { state, resubscribe } = inboxReducer(before, frame);
    this.#inbox = state;
    if (resubscribe) this.#following.again({ inbox: true });
    if (frame.type === "conversation.policy_changed")
      this.dispatch(frame.conversation, { type: "local.policy", policy: frame.policy });
    if (frame.type === "conversation.deleted") this.#forget({ conversation: frame.conversation });
    if (state === before) return;
    this.#options.tell({ kind: "inbox" });
    // An entry that only moves the cursor was known before, or waits for what is missing.
    if (frame.type === "notification.created" && state.unread !== before.unread)
      this.#options.tell({ kind: "notification", notification: frame.notification });
  }

  #forget(log: Followed, error?: FrameOf<"error">): void {
    const { tell } = this.#options;
    if ("conversation" in log) {
      this.#following.remove(log);
      this.#conversations.delete(log.conversation);
      tell({ kind: "conversation", conversation: log.conversation });
    }
    if (error !== undefined) tell({ kind: "notice", code: error.code, message: error.message });
  }
}
