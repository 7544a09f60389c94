import { inWaves } from "./connection-waves.ts";
import { beginsWith, type ChatFrame, chatFrame, type Dialect, writeId } from "./dialects.ts";
import { type GreetedSocketOptions, openGreeted } from "./greeted-socket.ts";
import type { Latencies } from "./latencies.ts";
import type { LoadSocket } from "./load-socket.ts";
import type { Load } from "./running-load.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

export interface MessageLoadOptions {
  readonly dialect: Dialect;
  /** Senders are spread over them. */
  readonly ports: readonly number[];
  readonly connections: number;
  /** Of the senders, then of those who say nothing. */
  readonly tokens: readonly string[];
  readonly content: string;
  readonly until: "accept" | "turn";
  readonly idlePerSender?: number;
  readonly pauseMs?: number;
  readonly latencies: Latencies;
}

interface Sender {
  /** Null once it is lost. */
  socket: LoadSocket | null;
  readonly chat: ChatFrame;
  sentAt: number;
  inFlight: boolean;
}

/** Every connection has one message in flight: the next leaves when the last one's operation has ended. */
export class MessageLoad implements Load {
  operations = 0;
  refused = 0;
  refusal = "";
  readonly #senders: Sender[] = [];
  readonly #idle: LoadSocket[] = [];
  readonly #options: MessageLoadOptions;
  readonly #answer: Buffer;
  readonly #refusal: Buffer;
  #running = false;
  /** Ids of one connection must differ over all windows; those of different users need not. */
  #lastId = 0;

  constructor(options: MessageLoadOptions) {
    this.#options = options;
    this.#answer = Buffer.from(options.dialect.answers[options.until]);
    this.#refusal = Buffer.from(options.dialect.refusal);
  }

  async connect(): Promise<void> {
    const { connections, content, dialect, idlePerSender = 0 } = this.#options;
    const text = dialect.chat(content);
    await inWaves(connections, (index) => this.#open(index, text));
    await inWaves(connections * idlePerSender, async (index) => {
      this.#idle.push(
        await this.#greeted(
          connections + index,
          () => {},
          () => {},
        ),
      );
    });
  }

  start(): void {
    this.#running = true;
    for (const sender of this.#senders) if (!sender.inFlight) this.#send(sender);
  }

  /** Resolves when nothing is in flight any more. */
  async stop(): Promise<void> {
    this.#running = false;
    while (this.#senders.some((sender) => sender.inFlight)) await delay(5);
  }

  close(): void {
    for (const { socket } of this.#senders) socket?.end();
    for (const socket of this.#idle) socket.end();
  }

  async #open(index: number, text: string): Promise<void> {
    const sender: Sender = {
      socket: null,
      chat: chatFrame(clientFrame(opcodes.text, text)),
      sentAt: 0,
      inFlight: false,
    };
    sender.socket = await this.#greeted(
      index,
      (bytes, start, end) => this.#onText(sender, bytes, { start, end }),
      () => {
        sender.inFlight = false;
        sender.socket = null;
      },
    );
    this.#senders.push(sender);
  }

  #greeted(index: number, onText: GreetedSocketOptions["onText"], onLost: () => void): Promise<LoadSocket> {
    const { dialect, ports, tokens } = this.#options;
    return openGreeted({
      dialect,
      port: ports[index % ports.length] ?? 0,
      token: tokens[index] ?? "",
      onText,
      onLost: (reason) => {
        onLost();
        this.#refuse(`Connection ${index} was lost: ${reason}`);
      },
    });
  }

  #send(sender: Sender): void {
    if (sender.socket === null) return;
    writeId(sender.chat, ++this.#lastId);
    sender.inFlight = true;
    sender.sentAt = performance.now();
    sender.socket.send(sender.chat.frame);
  }

  #onText(sender: Sender, bytes: Buffer, { start, end }: { start: number; end: number }): void {
    if (beginsWith(bytes, start, this.#answer)) {
      this.operations++;
      this.#options.latencies.addMs(performance.now() - sender.sentAt);
    } else if (beginsWith(bytes, start, this.#refusal)) {
      this.#refuse(bytes.toString("utf8", start, end));
    } else {
      return;
    }
    sender.inFlight = false;
    this.#next(sender);
  }

  #next(sender: Sender): void {
    const { pauseMs = 0 } = this.#options;
    if (!this.#running) return;
    if (pauseMs === 0) this.#send(sender);
    else setTimeout(() => this.#running && !sender.inFlight && this.#send(sender), pauseMs);
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
