import { inWaves } from "./connection-waves.ts";
import { beginsWith, type ChatFrame, chatFrame, type Dialect, writeId } from "./dialects.ts";
import { openGreeted } from "./greeted-socket.ts";
import type { Latencies } from "./latencies.ts";
import type { LoadSocket } from "./load-socket.ts";
import type { Load } from "./running-load.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

export interface MessageLoadOptions {
  readonly dialect: Dialect;
  readonly port: number;
  readonly connections: number;
  readonly tokens: readonly string[];
  readonly content: string;
  readonly until: "accept" | "turn";
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
    const { connections, content, dialect } = this.#options;
    const text = dialect.chat(content);
    await inWaves(connections, (index) => this.#open(index, text));
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
  }

  async #open(index: number, text: string): Promise<void> {
    const { dialect, port, tokens } = this.#options;
    const sender: Sender = {
      socket: null,
      chat: chatFrame(clientFrame(opcodes.text, text)),
      sentAt: 0,
      inFlight: false,
    };
    sender.socket = await openGreeted({
      dialect,
      port,
      token: tokens[index] ?? "",
      onText: (bytes, start, end) => this.#onText(sender, bytes, { start, end }),
      onLost: (reason) => {
        sender.inFlight = false;
        sender.socket = null;
        this.#refuse(`Connection ${index} was lost: ${reason}`);
      },
    });
    this.#senders.push(sender);
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
    if (this.#running) this.#send(sender);
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
