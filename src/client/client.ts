import type { Command, DoubleSend } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { ClientChange, ClientOptions } from "./client-change.ts";
import { Connection } from "./connection.ts";
import type { ConnectionState } from "./connection-machine.ts";
import { type Ack, conversationCommands, type WrittenCommand } from "./conversation-commands.ts";
import type { ConversationState } from "./conversation-state.ts";
import type { InboxState } from "./inbox-reducer.ts";
import { Mirror } from "./mirror.ts";
import type { Device } from "./others.ts";
import { type Answer, CommandRefused, type SentCommand } from "./outbox.ts";
import type { ClientPorts } from "./ports.ts";
import { type ToolHandler, ToolRequests } from "./tool-requests.ts";
import { queueCommands, toolCommands, turnCommands } from "./turn-commands.ts";

export const createClient = (options: ClientOptions): Client => new Client(options);

/** A user's conversations, kept in step with the server: state to read, commands to give, changes to hear of. */
export class Client {
  readonly #ports: ClientPorts;
  readonly #connection: Connection;
  readonly #mirror: Mirror;
  readonly #toolRequests: ToolRequests;
  readonly #listeners = new Set<(change: ClientChange) => void>();
  #presence: Device["state"] = "active";

  constructor({ url, ports, timing }: ClientOptions) {
    this.#ports = ports;
    this.#connection = new Connection({
      url,
      ports,
      ...(timing === undefined ? {} : { timing }),
      events: {
        state: () => this.#tell({ kind: "connection" }),
        ready: (frame) => this.#begin(frame),
        frame: (frame) => this.#mirror.hear(frame),
      },
    });
    this.#toolRequests = new ToolRequests({
      stateOf: (conversation) => this.state(conversation),
      answer: (use, answer) => this.tools.answer(use, answer),
    });
    this.#mirror = new Mirror({
      ports,
      post: (command) => this.#connection.post(command),
      tell: (change) => this.#tell(change),
    });
  }

  get connection(): ConnectionState {
    return this.#connection.state;
  }
  get inbox(): InboxState {
    return this.#mirror.inbox;
  }
  /** What the server said of the newest session; undefined before the first. */
  get session(): FrameOf<"ready"> | undefined {
    return this.#mirror.session;
  }
  /** Undefined unless it is followed. */
  state(conversation: string): ConversationState | undefined {
    return this.#mirror.conversations.get(conversation);
  }

  /** The user's other devices that are connected now. */
  get devices(): readonly Device[] {
    return this.#mirror.others.devices;
  }
  /** Other devices on which something is being typed into a conversation. */
  typingIn(conversation: string): number {
    return this.#mirror.others.typingIn(conversation);
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
    this.#mirror.stop();
    this.#connection.stop();
  }

  /** @returns Call it to hear no more. */
  onChange(listener: (change: ClientChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows a conversation; its state is empty until the first snapshot is there. */
  subscribe(conversation: string): void {
    this.#mirror.follow(conversation);
  }

  unsubscribe(conversation: string): void {
    if (this.#mirror.unfollow(conversation))
      this.#connection.post({ type: "unsubscribe", conversation } as Command);
  }

  /**
   * Sends a message, to the user's current conversation unless one is named; it is shown as pending in a followed one until the log
   * has it. With the `command` of an earlier try it is that command again (P2). Resolves after the server's commit (P1);
   * rejects with CommandRefused.
   */
  async send(
    content: string,
    conversation?: string,
    { command = this.#ports.newId(), policy }: { command?: string; policy?: DoubleSend } = {},
  ): Promise<Ack> {
    const at = new Date(this.#ports.clock.now()).toISOString();
    if (conversation !== undefined)
      this.#mirror.dispatch(conversation, { type: "local.send", command, content, at });
    try {
      const ack = await this.#ack({
        type: "chat",
        id: command,
        content,
        ...(conversation === undefined ? {} : { conversation }),
        ...(policy === undefined ? {} : { policy }),
      });
      if (ack.conversation !== undefined) this.subscribe(ack.conversation);
      return ack;
    } catch (error) {
      if (conversation !== undefined && error instanceof CommandRefused) {
        this.#mirror.dispatch(conversation, {
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
    this.#mirror.dispatch(conversation, { type: "local.discard", command });
  }

  /** Fetches the page before the oldest message of a followed conversation; nothing when there is none, or one is on its way. */
  async history(conversation: string, limit = 50): Promise<void> {
    const older = this.#mirror.conversations.get(conversation)?.older;
    if (!older?.hasBefore || older.before === null || older.request !== null) return;
    const id = this.#ports.newId();
    const { before } = older;
    this.#mirror.dispatch(conversation, { type: "local.older_requested", id, before });
    try {
      await this.#request({ type: "history", id, conversation, before, limit });
    } catch (error) {
      this.#mirror.dispatch(conversation, { type: "local.older_failed", id });
      throw error;
    }
  }

  /** Commands about conversations as such; the list itself is `inbox`. */
  readonly conversations = conversationCommands((command) => this.#give(command));
  readonly turns = turnCommands((command) => this.#give(command));
  readonly queue = queueCommands((command) => this.#give(command));
  readonly tools = toolCommands((command) => this.#give(command));

  /** Runs the tools that are for a device of the user; one handler, which is called once for each use. */
  onToolRequest(handler: ToolHandler): void {
    this.#toolRequests.handle(handler);
    for (const conversation of this.#mirror.conversations.keys()) this.#toolRequests.look(conversation);
  }

  /** Tells the user's other devices that something is being typed here, or no longer. Repeat it every few seconds. */
  typing(conversation: string, active: boolean): void {
    this.#connection.post({ type: "typing", conversation, active } as Command);
  }

  /** Tells the user's other devices whether anybody looks at this one. */
  presence(state: Device["state"]): void {
    if (this.#presence === state) return;
    this.#presence = state;
    this.#connection.post({ type: "presence", state });
  }

  #give(command: Omit<WrittenCommand, "id">): Promise<Ack> {
    const id = this.#ports.newId();
    if (command.type === "turn.steer") this.#mirror.steers.ask(id);
    return this.#ack({ ...command, id } as WrittenCommand);
  }

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
    this.#mirror.begin(frame);
    if (this.#presence === "away") this.#connection.post({ type: "presence", state: "away" });
  }

  #tell(change: ClientChange): void {
    for (const listener of this.#listeners) listener(change);
    if (change.kind === "conversation") this.#toolRequests.look(change.conversation);
  }
}
