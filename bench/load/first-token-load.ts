import { inWaves } from "./connection-waves.ts";
import { beginsWith, type ChatFrame, chatFrame, type Dialect, writeId } from "./dialects.ts";
import { openGreeted } from "./greeted-socket.ts";
import type { Latencies } from "./latencies.ts";
import type { LoadSocket } from "./load-socket.ts";
import { stampedLatencyMs } from "./piece-stamp.ts";
import type { Load } from "./running-load.ts";
import { clientFrame, opcodes } from "./websocket-frames.ts";

export interface FirstTokenLoadOptions {
  readonly dialect: Dialect;
  readonly port: number;
  readonly connections: number;
  readonly tokens: readonly string[];
  readonly content: string;
  readonly latencies: Latencies;
}

interface Asker {
  socket: LoadSocket | null;
  readonly chat: ChatFrame;
}

/** After the last answer of a burst: turns end behind their answers. */
const restMs = 150;
const burstsOfWindow = 5;
const windowMsMax = 60_000;

/**
 * Everybody asks in the same tick, again and again; an answer is one piece, which carries the time at which the model let
 * go of it. The latency is that piece's way, so neither the model's own time nor the wait for a turn is in it.
 */
export class FirstTokenLoad implements Load {
  operations = 0;
  refused = 0;
  refusal = "";
  readonly #options: FirstTokenLoadOptions;
  readonly #askers: Asker[] = [];
  readonly #delta: Buffer;
  readonly #end: Buffer | null;
  readonly #refusal: Buffer;
  #bursts = 0;
  #over: () => void = () => {};
  #window: Promise<void> = Promise.resolve();
  /** What is missing of the burst under way: pieces, and ends where a server tells them. */
  #missing = 0;
  #lastId = 0;

  constructor(options: FirstTokenLoadOptions) {
    const { answers, refusal, endsTurns = false } = options.dialect;
    this.#options = options;
    this.#delta = Buffer.from(answers.delta);
    this.#end = endsTurns ? Buffer.from(answers.turn) : null;
    this.#refusal = Buffer.from(refusal);
  }

  async connect(): Promise<void> {
    const { dialect, port, connections, tokens, content } = this.#options;
    const text = dialect.chat(content);
    await inWaves(connections, async (index) => {
      const asker: Asker = { socket: null, chat: chatFrame(clientFrame(opcodes.text, text)) };
      asker.socket = await openGreeted({
        dialect,
        port,
        token: tokens[index] ?? "",
        onText: (bytes, start, end) => this.#onText(bytes, start, end),
        onLost: (reason) => this.#refuse(`Connection ${index} was lost: ${reason}`),
      });
      this.#askers.push(asker);
    });
  }

  start(): void {
    this.#bursts = 0;
    this.#window = new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#refuse(`${this.#missing} frames of a burst did not come in ${windowMsMax / 1_000} s.`);
        resolve();
      }, windowMsMax);
      this.#over = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#burst();
  }

  finished(): Promise<void> {
    return this.#window;
  }

  async stop(): Promise<void> {}

  close(): void {
    for (const { socket } of this.#askers) socket?.end();
  }

  #burst(): void {
    this.#missing = this.#askers.length * (this.#end === null ? 1 : 2);
    for (const { socket, chat } of this.#askers) {
      writeId(chat, ++this.#lastId);
      socket?.send(chat.frame);
    }
  }

  #onText(bytes: Buffer, start: number, end: number): void {
    if (beginsWith(bytes, start, this.#delta)) {
      this.operations++;
      this.#options.latencies.addMs(stampedLatencyMs(bytes, end - (this.#options.dialect.tailBytes ?? 2)));
      this.#oneLess();
    } else if (this.#end !== null && beginsWith(bytes, start, this.#end)) this.#oneLess();
    else if (beginsWith(bytes, start, this.#refusal)) this.#refuse(bytes.toString("utf8", start, end));
  }

  #oneLess(): void {
    if (--this.#missing > 0) return;
    const next = ++this.#bursts < burstsOfWindow ? () => this.#burst() : this.#over;
    setTimeout(next, restMs);
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}
