import type { Command } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import { Connection, type ConnectionTiming } from "./connection.ts";
import type { ConnectionState } from "./connection-machine.ts";
import { type Ack, conversationCommands, type WrittenCommand } from "./conversation-commands.ts";
import { type ConversationState, emptyConversation } from "./conversation-state.ts";
import { type Followed, Following } from "./following.ts";
import { emptyInbox, type InboxState, inboxReducer } from "./inbox-reducer.ts";
import { type Answer, CommandRefused, type SentCommand } from "./outbox.ts";
import type { ClientPorts } from "./ports.ts";
import { type ConversationInput, conversationReducer } from "./reducer.ts";
import type { ServerFrame, UnknownEvent } from "./server-frame.ts";

export interface ClientOptions {
  /** Address of the socket, `ws:` or `wss:`. */
  readonly url: string;
  readonly ports: ClientPorts;
  readonly timing?: Partial<ConnectionTiming>;
}

export type ClientChange =
  | { readonly kind: "connection" }
  | { readonly kind: "inbox" }
  | { readonly kind: "conversation"; readonly conversation: string }
  /** Something went wrong that no promise tells of. */
  | { readonly kind: "notice"; readonly code: string; readonly message: string };

export const createClient = (options: ClientOptions): Client => new Client(options);

/** A user's conversations, kept in step with the server: state to read, commands to give, changes to hear of. */
export class Client {
  readonly #ports: ClientPorts;
  readonly #connection: Connection;
  readonly #following: Following;
  readonly #conversations = new Map<string, ConversationState>();
  readonly #listeners = new Set<(change: ClientChange) => void>();
  #inbox: InboxState = emptyInbox;
  #session: FrameOf<"ready"> | undefined;

  constructor({ url, ports, timing }: ClientOptions) {
    this.#ports = ports;
    this.#connection = new Connection({
      url,
      ports,
      ...(timing === undefined ? {} : { timing }),
      events: {
        state: () => this.#tell({ kind: "connection" }),
        ready: (frame) => this.#begin(frame),
        frame: (frame) => this.#hear(frame),
      },
    });
    this.#following = new Following({
      ports,
      post: (command) => this.#connection.post(command),
      cursorOf: (log) =>
        "inbox" in log ? this.#inbox.cursor : (this.#conversations.get(log.conversation)?.cursor ?? null),
      refused: (log, error) => this.#forget(log, error),
    });
    this.#following.add({ inbox: true });
  }

  get connection(): ConnectionState {
    return this.#connection.state;
  }
  get inbox(): InboxState {
    return this.#inbox;
  }
  /** What the server said of the newest session; undefined before the first. */
  get session(): FrameOf<"ready"> | undefined {
    return this.#session;
  }
  /** Undefined unless it is followed. */
  state(conversation: string): ConversationState | undefined {
    return this.#conversations.get(conversation);
  }

  start(token: string): void {
    this.#connection.start(token);
  }
  setToken(token: string): void {
    this.#connection.setToken(token);
  }
  /** The network or the page came back: try now. */
  wake(): void {
    this.#connection.wake();
  }
  stop(): void {
    this.#following.stop();
    this.#connection.stop();
  }

  /** @returns Call it to hear no more. */
  onChange(listener: (change: ClientChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows a conversation; its state is empty until the first snapshot is there. */
  subscribe(conversation: string): void {
    if (this.#conversations.has(conversation)) return;
    this.#conversations.set(conversation, emptyConversation(conversation));
    this.#following.add({ conversation });
    this.#tell({ kind: "conversation", conversation });
  }

  unsubscribe(conversation: string): void {
    this.#following.remove({ conversation });
    if (this.#conversations.delete(conversation))
      this.#connection.post({ type: "unsubscribe", conversation } as Command);
  }

  /**
   * Sends a message, to the user's current conversation unless one is named; it is shown as pending in a followed one until the log
   * has it. With the `command` of an earlier try it is that command again (P2). Resolves after the server's commit (P1);
   * rejects with CommandRefused.
   */
  async send(content: string, conversation?: string, command: string = this.#ports.newId()): Promise<Ack> {
    const at = new Date(this.#ports.clock.now()).toISOString();
    if (conversation !== undefined)
      this.#dispatch(conversation, { type: "local.send", command, content, at });
    try {
      const ack = await this.#ack({
        type: "chat",
        id: command,
        content,
        ...(conversation === undefined ? {} : { conversation }),
      });
      if (ack.conversation !== undefined) this.subscribe(ack.conversation);
      return ack;
    } catch (error) {
      if (conversation !== undefined && error instanceof CommandRefused) {
        this.#dispatch(conversation, {
          type: "local.send_failed",
          command,
          code: error.code,
          problem: error.message,
        });
      }
      throw error;
    }
  }

  /** Takes a message that could not be sent off the screen. */
  discard(conversation: string, command: string): void {
    this.#dispatch(conversation, { type: "local.discard", command });
  }

  /** Stops the running turn, or the named one. After it resolves no new tool of that turn starts (P8). */
  cancel(conversation: string, turn?: string): Promise<Ack> {
    return this.#ack({
      type: "turn.cancel",
      id: this.#ports.newId(),
      conversation,
      ...(turn === undefined ? {} : { turn }),
    });
  }

  /** Fetches the page before the oldest message of a followed conversation; nothing when there is none, or one is on its way. */
  async history(conversation: string, limit = 50): Promise<void> {
    const older = this.#conversations.get(conversation)?.older;
    if (!older?.hasBefore || older.before === null || older.request !== null) return;
    const id = this.#ports.newId();
    const { before } = older;
    this.#dispatch(conversation, { type: "local.older_requested", id, before });
    try {
      await this.#request({ type: "history", id, conversation, before, limit });
    } catch (error) {
      this.#dispatch(conversation, { type: "local.older_failed", id });
      throw error;
    }
  }

  /** Commands about conversations as such; the list itself is `inbox`. */
  readonly conversations = conversationCommands((command) =>
    this.#ack({ ...command, id: this.#ports.newId() }),
  );

  async #ack(command: WrittenCommand): Promise<Ack> {
    const answer = await this.#request(command);
    if (answer.type === "ack") return answer;
    throw new CommandRefused(
      "unexpected_answer",
      "The server answered something else than was asked. Reload, then try again.",
    );
  }

  #request(command: WrittenCommand): Promise<Answer> {
    // Ids were branded where the server made them; on this side they are the server's own strings.
    return this.#connection.request(command as SentCommand);
  }

  #begin(frame: FrameOf<"ready">): void {
    this.#session = frame;
    this.#following.renew();
  }

  #hear(frame: ServerFrame | UnknownEvent): void {
    if (frame.type === "error") {
      if (!this.#following.refuse(frame))
        this.#tell({ kind: "notice", code: frame.code, message: frame.message });
      return;
    }
    if (frame.type === "resumed" || frame.type === "reset") this.#answered(frame);
    this.#hearInbox(frame);
    if (frame.type === "ack") for (const id of this.#conversations.keys()) this.#dispatch(id, frame);
    else if ("conversation" in frame && typeof frame.conversation === "string" && !("inbox" in frame))
      this.#dispatch(frame.conversation, frame);
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
    if (frame.type === "conversation.deleted") this.#forget({ conversation: frame.conversation });
    if (state !== before) this.#tell({ kind: "inbox" });
  }

  #dispatch(conversation: string, input: ConversationInput): void {
    const before = this.#conversations.get(conversation);
    if (before === undefined) return;
    const { state, effects } = conversationReducer(before, input);
    this.#conversations.set(conversation, state);
    for (const effect of effects) this.#following.again(effect);
    if (state !== before) this.#tell({ kind: "conversation", conversation });
  }

  #forget(log: Followed, error?: FrameOf<"error">): void {
    if ("conversation" in log) {
      this.#following.remove(log);
      this.#conversations.delete(log.conversation);
      this.#tell({ kind: "conversation", conversation: log.conversation });
    }
    if (error !== undefined) this.#tell({ kind: "notice", code: error.code, message: error.message });
  }

  #tell(change: ClientChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
