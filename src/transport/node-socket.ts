import { nextTick } from "node:process";
import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { closeCode, closeReason } from "./close-reason.ts";
import { guardCallback } from "./guard-callback.ts";
import type { NodeTopics } from "./node-topics.ts";
import { DEFAULT_INTERNAL_ERROR_CODE, type RefusedFrame, type ServerOptions } from "./server-options.ts";
import type { SendResult, Socket, SocketEvents } from "./socket-server.ts";

interface SocketParts {
  readonly ws: WebSocket;
  readonly tcp: Duplex;
  readonly events: SocketEvents;
  readonly options: ServerOptions;
  readonly topics: NodeTopics;
}

/**
 * One WebSocket on `ws`.
 *
 *   open ─close→ closed          the close event is told at once
 *   open ─buffer too full→ lost ─next turn of the loop→ closed
 */
export class NodeSocket implements Socket {
  data: unknown;
  readonly remoteAddress: string;
  readonly #parts: SocketParts;
  readonly #topics = new Set<string>();
  readonly #flushed = (): void => this.#afterFlush();
  #state: "open" | "lost" | "closed" = "open";
  #behind = false;
  #corks = 0;
  /** Corked until the tick is over. */
  #posting = false;

  constructor(opening: { data: unknown; remoteAddress: string }, parts: SocketParts) {
    this.data = opening.data;
    this.remoteAddress = opening.remoteAddress;
    this.#parts = parts;
  }

  send(frame: string): SendResult {
    return this.#state === "open" ? this.sendBytes(Buffer.from(frame)) : "closed";
  }

  /** What is published in this turn of the loop finds the connection corked, and leaves with it. */
  post(frame: string): void {
    if (this.#state !== "open") return;
    if (!this.#posting) {
      this.#posting = true;
      this.#parts.tcp.cork();
      this.#corks += 1;
      nextTick(() => this.#endPost());
    }
    this.send(frame);
  }

  bufferedBytes(): number {
    return this.#state === "open" ? this.#parts.ws.bufferedAmount : 0;
  }

  cork(work: () => void): void {
    const { tcp } = this.#parts;
    tcp.cork();
    this.#corks += 1;
    try {
      work();
    } finally {
      this.#corks -= 1;
      tcp.uncork();
      this.#checkBuffer();
    }
  }

  subscribe(topic: string): void {
    if (this.#state !== "open") return;
    this.#topics.add(topic);
    this.#parts.topics.add(topic, this);
  }

  unsubscribe(topic: string): void {
    if (this.#topics.delete(topic)) this.#parts.topics.remove(topic, this);
  }

  close(code: number, reason: string): void {
    if (this.#state === "open") this.#retire(closeCode(code), closeReason(reason));
  }

  // What follows is called by the server only.

  /** @param bytes Valid UTF-8. */
  sendBytes(bytes: Buffer): SendResult {
    const { ws } = this.#parts;
    if (this.#state !== "open" || ws.readyState !== ws.OPEN) return "closed";
    if (ws.bufferedAmount > 0 && this.#wouldOverflow(bytes.length)) return this.#fallBehind();
    ws.send(bytes, { binary: false, compress: false }, this.#flushed);
    if (this.#corks > 0) return "buffered";
    return this.#checkBuffer();
  }

  opened(): void {
    const { ws, events, options } = this.#parts;
    ws.on("message", (data, isBinary) => this.#received(data, isBinary));
    ws.on("ping", (payload) => this.#pong(payload));
    // Only for a peer that breaks the protocol; `ws` has told it the code already.
    ws.on("error", (error) => this.#ended(codeOfError(error)));
    ws.on("close", (code) => this.#ended(code));
    this.#guard(options, () => events.open(this));
  }

  /** Ends it without a farewell. */
  terminate(): void {
    this.#parts.ws.terminate();
    this.#ended(1006);
  }

  ping(): void {
    if (this.#state === "open") this.#parts.ws.ping();
  }

  /** Grows whenever the peer sends anything. */
  bytesHeard(): number {
    const { tcp } = this.#parts;
    return "bytesRead" in tcp && typeof tcp.bytesRead === "number" ? tcp.bytesRead : 0;
  }

  #received(data: RawData, isBinary: boolean): void {
    const { events, options } = this.#parts;
    const { frameBytesMax, binaryFrameCode } = options.limits;
    if (this.#state !== "open") return;
    if (isBinary) {
      this.#refuse("binary_frame", binaryFrameCode);
    } else if (bytesOf(data) > frameBytesMax) {
      this.#refuse("frame_too_large", 1009);
    } else {
      const frame = data.toString();
      this.#guard(options, () => events.message(this, frame));
    }
  }

  #endPost(): void {
    this.#posting = false;
    this.#corks -= 1;
    this.#parts.tcp.uncork();
    this.#checkBuffer();
  }

  #refuse(why: RefusedFrame, code: number): void {
    const frame = this.#parts.options.refusal?.(why);
    if (frame !== undefined) this.send(frame);
    this.close(code, why);
  }

  /** A peer that pings and never reads must not fill the memory with pongs. */
  #pong(payload: Buffer): void {
    if (this.#state !== "open") return;
    this.#parts.ws.pong(payload);
    this.#checkBuffer();
  }

  /** In a cork nothing has been offered to the kernel yet; offer it before calling the peer slow. */
  #wouldOverflow(bytes: number): boolean {
    const { ws, tcp, options } = this.#parts;
    const { bufferBytesMax } = options.limits;
    if (ws.bufferedAmount + bytes <= bufferBytesMax) return false;
    for (let i = 0; i < this.#corks; i++) tcp.uncork();
    for (let i = 0; i < this.#corks; i++) tcp.cork();
    return ws.bufferedAmount > 0 && ws.bufferedAmount + bytes > bufferBytesMax;
  }

  #checkBuffer(): SendResult {
    if (this.#state !== "open") return "closed";
    const buffered = this.#parts.ws.bufferedAmount;
    if (buffered === 0) return "sent";
    this.#behind = true;
    return buffered > this.#parts.options.limits.bufferBytesMax ? this.#fallBehind() : "buffered";
  }

  #afterFlush(): void {
    if (!this.#behind || this.#state !== "open") return;
    this.#behind = this.#parts.ws.bufferedAmount > 0;
    const { events, options } = this.#parts;
    this.#guard(options, () => events.drain(this));
  }

  /** Ends in the next turn of the loop: this may be the middle of a fan-out. */
  #fallBehind(): "closed" {
    if (this.#state === "open") {
      this.#state = "lost";
      const { tooSlowCode } = this.#parts.options.limits;
      setImmediate(() => {
        if (this.#state === "lost") this.#retire(tooSlowCode, "Too slow; resume from your cursor.");
      });
    }
    return "closed";
  }

  /** `ws` cuts the connection when the peer does not answer the close frame in time. */
  #retire(code: number, reason: string): void {
    this.#parts.ws.close(code, reason);
    this.#ended(code);
  }

  #ended(code: number): void {
    if (this.#state === "closed") return;
    this.#state = "closed";
    for (const topic of this.#topics) this.#parts.topics.remove(topic, this);
    this.#topics.clear();
    const { events, options } = this.#parts;
    this.#guard(options, () => events.close(this, code));
  }

  #guard(options: ServerOptions, work: () => unknown): void {
    guardCallback(work, (error) => {
      options.onSocketError?.(error);
      this.close(
        options.internalErrorCode ?? DEFAULT_INTERNAL_ERROR_CODE,
        "Something went wrong on our side.",
      );
    });
  }
}

function bytesOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;
}

function codeOfError(error: Error): number {
  const code = "code" in error ? error.code : undefined;
  if (code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH") return 1009;
  return code === "WS_ERR_INVALID_UTF8" ? 1007 : 1002;
}
