import type { WebSocket } from "uWebSockets.js";
import { closeCode, closeReason } from "./close-reason.ts";
import { guardCallback } from "./guard-callback.ts";
import { DEFAULT_INTERNAL_ERROR_CODE, FAREWELL_MS, type ServerOptions } from "./server-options.ts";
import type { SendResult, Socket, SocketEvents } from "./socket-server.ts";

/** What uWS keeps with a native socket. */
export interface UwsSocketData {
  readonly socket: UwsSocket;
}
type NativeSocket = WebSocket<UwsSocketData>;

interface Farewell {
  readonly code: number;
  readonly reason: string;
  timer?: NodeJS.Timeout;
}

/**
 * One WebSocket on uWS.
 *
 *   open ─close→ closed          the close event is told at once
 *   open ─buffer too full→ lost ─next turn of the loop→ closed
 *
 * uWS drops frames above `maxBackpressure` and tells so in `dropped`, in the middle of its own fan-out, where nothing
 * may be called. From there on nothing more is sent, so what the peer gets has no gap; when its buffer has gone down
 * far enough for a close frame it is told the code, and after `FAREWELL_MS` it is cut.
 */
export class UwsSocket implements Socket {
  data: unknown;
  readonly remoteAddress: string;
  readonly #events: SocketEvents;
  readonly #options: ServerOptions;
  #native: NativeSocket | undefined;
  #state: "open" | "lost" | "closed" = "closed";
  #reported = false;
  #behind = false;
  #farewell: Farewell | undefined;

  constructor(opening: { data: unknown; remoteAddress: string }, events: SocketEvents, options: ServerOptions) {
    this.data = opening.data;
    this.remoteAddress = opening.remoteAddress;
    this.#events = events;
    this.#options = options;
  }

  send(frame: string): SendResult {
    const native = this.#native;
    if (this.#state !== "open" || native === undefined) return "closed";
    if (this.#behind && native.getBufferedAmount() + Buffer.byteLength(frame) > this.#bufferBytesMax) {
      return this.#fallBehind();
    }
    const taken = native.send(frame, false, false);
    if (taken === 1) return "sent";
    this.#behind = true;
    return taken === 2 || native.getBufferedAmount() > this.#bufferBytesMax ? this.#fallBehind() : "buffered";
  }

  bufferedBytes(): number {
    return this.#state === "open" ? (this.#native?.getBufferedAmount() ?? 0) : 0;
  }

  cork(work: () => void): void {
    const native = this.#native;
    if (this.#state !== "open" || native === undefined) return work();
    let failure: { error: unknown } | undefined;
    native.cork(() => {
      try {
        work();
      } catch (error) {
        failure = { error };
      }
    });
    if (this.#state === "open" && native.getBufferedAmount() > this.#bufferBytesMax) this.#fallBehind();
    if (failure !== undefined) throw failure.error;
  }

  subscribe(topic: string): void {
    if (this.#state === "open") this.#native?.subscribe(topic);
  }

  unsubscribe(topic: string): void {
    if (this.#state === "open") this.#native?.unsubscribe(topic);
  }

  close(code: number, reason: string): void {
    if (this.#state === "open") this.#retire(closeCode(code), closeReason(reason));
  }

  // What follows is called by the server only.

  opened(native: NativeSocket): void {
    this.#native = native;
    this.#state = "open";
    this.#guard(() => this.#events.open(this));
  }

  received(message: ArrayBuffer, isBinary: boolean): void {
    const { frameBytesMax, binaryFrameCode } = this.#options.limits;
    if (this.#state !== "open") return;
    if (isBinary) return this.close(binaryFrameCode, "Send text frames, not binary ones.");
    if (message.byteLength > frameBytesMax) return this.close(1009, `A frame may have ${frameBytesMax} bytes.`);
    const frame = Buffer.from(message).toString();
    this.#guard(() => this.#events.message(this, frame));
  }

  drained(): void {
    if (this.#farewell !== undefined) return this.#sayFarewell(this.#farewell);
    if (this.#state !== "open") return;
    this.#behind = this.bufferedBytes() > 0;
    this.#guard(() => this.#events.drain(this));
  }

  /** Called in the middle of the native fan-out: marks, and leaves the rest to the next turn of the loop. */
  dropped(): void {
    if (this.#state === "open") this.#fallBehind();
  }

  ended(code: number, reason: string): void {
    clearTimeout(this.#farewell?.timer);
    this.#native = undefined;
    this.#state = "closed";
    this.#report(this.#farewell?.code ?? codeBehind(code, reason));
  }

  get #bufferBytesMax(): number {
    return this.#options.limits.bufferBytesMax;
  }

  #fallBehind(): "closed" {
    if (this.#state === "open") {
      this.#state = "lost";
      setImmediate(() => {
        if (this.#state === "lost") this.#retire(this.#options.limits.tooSlowCode, "Too slow; resume from your cursor.");
      });
    }
    return "closed";
  }

  #retire(code: number, reason: string): void {
    this.#state = "closed";
    const farewell: Farewell = { code, reason };
    this.#farewell = farewell;
    this.#sayFarewell(farewell);
    this.#report(code);
  }

  /** uWS drops a close frame like any other one when the buffer is too full; then wait for `drain`. */
  #sayFarewell(farewell: Farewell): void {
    const native = this.#native;
    if (native === undefined) return;
    if (native.getBufferedAmount() <= this.#bufferBytesMax) {
      native.end(farewell.code, farewell.reason);
    } else if (farewell.timer === undefined) {
      for (const topic of native.getTopics()) native.unsubscribe(topic);
      farewell.timer = setTimeout(() => this.#native?.close(), FAREWELL_MS).unref();
    }
  }

  #report(code: number): void {
    if (this.#reported) return;
    this.#reported = true;
    this.#guard(() => this.#events.close(this, code));
  }

  #guard(work: () => unknown): void {
    guardCallback(work, (error) => {
      this.#options.onSocketError?.(error);
      this.close(this.#options.internalErrorCode ?? DEFAULT_INTERNAL_ERROR_CODE, "Something went wrong on our side.");
    });
  }
}

/** uWS cuts a socket that breaks the protocol and tells why in words; sessions get the code that belongs to it. */
function codeBehind(code: number, reason: string): number {
  if (code !== 1006) return code;
  if (reason === "Received too big message") return 1009;
  return reason === "Received invalid UTF-8" ? 1007 : code;
}
