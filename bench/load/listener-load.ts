import { inWaves } from "./connection-waves.ts";
import { beginsWith, chatFrame, type Dialect, writeId } from "./dialects.ts";
import { openGreeted } from "./greeted-socket.ts";
import type { Latencies } from "./latencies.ts";
import type { LoadSocket } from "./load-socket.ts";
import { stampedLatencyMs } from "./piece-stamp.ts";
import type { Load } from "./running-load.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

export interface ListenerLoadOptions {
  readonly dialect: Dialect;
  readonly port: number;
  readonly connections: number;
  readonly tokens: readonly string[];
  readonly content: string;
  readonly latencies: Latencies;
}

/** Of a piece, stamped or plain. */
const pieceBytes = 16;

/**
 * Every connection asks one question whose answer never ends, and counts the pieces of it. The server paces them and
 * is told when to pause; some pieces carry the time they were made at.
 */
export class ListenerLoad implements Load {
  operations = 0;
  refused = 0;
  refusal = "";
  readonly #sockets: LoadSocket[] = [];
  readonly #options: ListenerLoadOptions;
  readonly #delta: Buffer;
  readonly #refusal: Buffer;
  readonly #tailBytes: number;
  /** Of a frame with one piece. */
  #frameBytes: number | undefined;

  constructor(options: ListenerLoadOptions) {
    this.#options = options;
    this.#delta = Buffer.from(options.dialect.answers.delta);
    this.#refusal = Buffer.from(options.dialect.refusal);
    this.#tailBytes = options.dialect.tailBytes ?? 2;
  }

  async connect(): Promise<void> {
    const { dialect, port, connections, tokens, content } = this.#options;
    const text = dialect.chat(content);
    await inWaves(connections, async (index) => {
      const socket = await openGreeted({
        dialect,
        port,
        token: tokens[index] ?? "",
        onText: (bytes, start, end) => this.#onText(bytes, start, end),
        onLost: (reason) => this.#refuse(`Connection ${index} was lost: ${reason}`),
      });
      this.#sockets.push(socket);
      const chat = chatFrame(clientFrame(opcodes.text, text));
      writeId(chat, 1);
      socket.send(chat.frame);
    });
  }

  start(): void {}

  async stop(): Promise<void> {}

  close(): void {
    for (const socket of this.#sockets) socket.end();
  }

  #onText(bytes: Buffer, start: number, end: number): void {
    if (beginsWith(bytes, start, this.#delta)) {
      this.operations += this.#piecesIn(end - start);
      const ms = stampedLatencyMs(bytes, end - this.#tailBytes);
      if (!Number.isNaN(ms)) this.#options.latencies.addMs(ms);
    } else if (beginsWith(bytes, start, this.#refusal)) {
      this.#refuse(bytes.toString("utf8", start, end));
    }
  }

  /** Pieces are equally long, so a frame's length tells how many a server has joined in it. A first frame holds one. */
  #piecesIn(frameBytes: number): number {
    this.#frameBytes ??= frameBytes;
    // What else grows is the offset's digits: less than half a piece.
    return 1 + Math.max(0, Math.round((frameBytes - this.#frameBytes) / pieceBytes));
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}
