import type { WebSocket } from "uWebSockets.js";
import { guardCallback } from "./guard-callback.ts";
import { DEFAULT_INTERNAL_ERROR_CODE, type RefusedFrame, type ServerOptions } from "./server-options.ts";
import type { SendResult, Socket, SocketEvents } from "./socket-server.ts";
import { uwsCloseCode } from "./uws-close-code.ts";
import type { UwsFanOut } from "./uws-fan-out.ts";
import { UwsFarewell } from "./uws-farewell.ts";

/** What uWS keeps with a native socket. */
export interface UwsSocketData {
  readonly socket: UwsSocket;
}
type NativeSocket = WebSocket<UwsSocketData>;

export interface SocketParts {
  readonly events: SocketEvents;
  readonly options: ServerOptions;
  readonly fanOut: UwsFanOut;
}

/**
 * One WebSocket on uWS.
 *
 *   open ─close→ closed          the close event is told at once
 *   open ─buffer too full→ lost ─next turn of the loop→ closed
 *
 * uWS drops frames above `maxBackpressure` and tells so in `dropped`, in the middle of its own fan-out, where
 * nothing may be called. After the first frame that is refused or dropped nothing more may be sent: what the
 * peer gets has no gap, so its cursor stays true. When its buffer has gone down far enough for a close frame
 * it is told the code; after `FAREWELL_MS` it is cut.
 */
export class UwsSocket implements Socket {
  data: unknown;
  readonly remoteAddress: string;
  readonly #parts: SocketParts;
  #native: NativeSocket | undefined;
  #state: "open" | "lost" | "closed" = "closed";
  #reported = false;
  #behind = false;
  /** Between a dropped frame and the moment when nothing queued behind it can be sent any more. */
  #dropping = false;
  #farewell: UwsFarewell | undefined;
  /** uWS sends the publications of a turn of the loop in one write a socket; a topic of its own joins them. */
  #ownTopic: string | undefined;

  constructor(opening: { data: unknown; remoteAddress: string }, parts: SocketParts) {
    this.data = opening.data;
    this.remoteAddress = opening.remoteAddress;
    this.#parts = parts;
  }

  send(frame: string): SendResult {
    const native = this.#native;
    if (this.#state !== "open" || native === undefined) return "closed";
    this.#flushWaiting(native);
    // A drop in that flush has been noticed by now, and the state with it.
    if (this.#dropping) return this.#settled();
    if (this.#behind && native.getBufferedAmount() + Buffer.byteLength(frame) > this.#bufferBytesMax) {
      return this.#fallBehind();
    }
    const taken = native.send(frame, false, false);
    if (taken === 1) return "sent";
    if (this.#dropping) return this.#settled();
    this.#behind = true;
    return native.getBufferedAmount() > this.#bufferBytesMax ? this.#fallBehind() : "buffered";
  }

  post(frame: string): void {
    const native = this.#native;
    if (this.#state !== "open" || native === undefined) return;
    const { fanOut } = this.#parts;
    if (this.#ownTopic === undefined) {
      this.#ownTopic = fanOut.ownTopic();
      native.subscribe(this.#ownTopic);
    }
    fanOut.publish(this.#ownTopic, frame);
  }

  bufferedBytes(): number {
    return this.#state === "open" ? (this.#native?.getBufferedAmount() ?? 0) : 0;
  }

  cork(work: () => void): void {
    const native = this.#native;
    if (this.#state !== "open" || native === undefined) {
      work();
      return;
    }
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
    if (this.#state !== "open") return;
    this.#state = "closed";
    this.#farewell = new UwsFarewell(code, reason);
    this.#sayFarewell();
    this.#report(this.#farewell.code);
  }

  // What follows is called by the server only.

  opened(native: NativeSocket): void {
    this.#native = native;
    this.#state = "open";
    this.#guard(() => this.#parts.events.open(this));
  }

  received(message: ArrayBuffer, isBinary: boolean): void {
    const { frameBytesMax, binaryFrameCode } = this.#parts.options.limits;
    if (this.#state !== "open") return;
    if (isBinary) {
      this.#refuse("binary_frame", binaryFrameCode);
    } else if (message.byteLength > frameBytesMax) {
      this.#refuse("frame_too_large", 1009);
    } else {
      // The message's memory is taken back when this callback returns.
      const frame = Buffer.from(message).toString();
      this.#guard(() => this.#parts.events.message(this, frame));
    }
  }

  drained(): void {
    if (this.#dropping) {
      this.#cutIfRoom();
    } else if (this.#farewell !== undefined) {
      this.#sayFarewell();
    } else if (this.#state === "open") {
      this.#behind = this.bufferedBytes() > 0;
      this.#guard(() => this.#parts.events.drain(this));
    }
  }

  /** Called in the middle of the native fan-out: only marks. */
  dropped(): void {
    if (this.#state !== "open") return;
    this.#dropping = true;
    this.#lose();
    this.#parts.fanOut.addDropped(this);
  }

  /** Nothing more is queued from here on; what is queued already is gone after one whole turn of the loop. */
  settleDrop(): void {
    if (!this.#dropping || this.#native === undefined || this.#cutIfRoom()) return;
    for (const topic of this.#native.getTopics()) this.#native.unsubscribe(topic);
    setImmediate(() => setImmediate(() => this.#queueGone()));
  }

  ended(code: number, reason: string): void {
    this.#farewell?.over();
    this.#native = undefined;
    // A lost socket's session is told by `#lose`, never in the middle of its own `send`.
    if (this.#state === "lost") return;
    this.#state = "closed";
    this.#report(this.#farewell?.code ?? uwsCloseCode(code, reason));
  }

  get #bufferBytesMax(): number {
    return this.#parts.options.limits.bufferBytesMax;
  }

  /** Waiting publications leave before a sent frame. Where they may not all fit, let them leave before a ping. */
  #flushWaiting(native: NativeSocket): void {
    const waiting = this.#parts.fanOut.waitingBytesMax;
    if (waiting > 0 && native.getBufferedAmount() + waiting > this.#bufferBytesMax) native.ping();
  }

  #settled(): "closed" {
    this.settleDrop();
    return "closed";
  }

  /**
   * A frame was refused outside of a fan-out. What was published before it still leaves; nothing after it
   * does.
   */
  #fallBehind(): "closed" {
    if (this.#state !== "open") return "closed";
    this.#lose();
    this.#sayFarewell();
    return "closed";
  }

  /** From here on nothing is sent. The session is told in the next turn of the loop. */
  #lose(): void {
    this.#state = "lost";
    const { tooSlowCode } = this.#parts.options.limits;
    this.#farewell = new UwsFarewell(tooSlowCode, "Too slow; resume from your cursor.");
    setImmediate(() => this.#report(tooSlowCode));
  }

  /** What is queued behind the dropped frame leaves as soon as there is room: then only a cut leaves no gap. */
  #cutIfRoom(): boolean {
    const native = this.#native;
    if (native === undefined || native.getBufferedAmount() > this.#bufferBytesMax) return false;
    native.close();
    return true;
  }

  #queueGone(): void {
    this.#dropping = false;
    this.#sayFarewell();
  }

  #sayFarewell(): void {
    if (this.#native !== undefined) this.#farewell?.say(this.#native, this.#bufferBytesMax);
  }

  #refuse(why: RefusedFrame, code: number): void {
    const frame = this.#parts.options.refusal?.(why);
    if (frame !== undefined) this.send(frame);
    this.close(code, why);
  }

  #report(code: number): void {
    if (this.#reported) return;
    this.#reported = true;
    this.#state = "closed";
    this.#guard(() => this.#parts.events.close(this, code));
  }

  #guard(work: () => unknown): void {
    guardCallback(work, (error) => {
      this.#parts.options.onSocketError?.(error);
      this.close(
        this.#parts.options.internalErrorCode ?? DEFAULT_INTERNAL_ERROR_CODE,
        "Something went wrong on our side.",
      );
    });
  }
}
