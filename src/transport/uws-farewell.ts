import type { WebSocket } from "uWebSockets.js";
import { closeCode, closeReason } from "./close-reason.ts";
import { FAREWELL_MS } from "./server-options.ts";

/** The last that a socket is told: why it ends. uWS drops a close frame like any other one when the buffer is too full. */
export class UwsFarewell {
  readonly code: number;
  readonly #reason: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(code: number, reason: string) {
    this.code = closeCode(code);
    this.#reason = closeReason(reason);
  }

  /** Says it when there is room, else waits to be called again with the next `drain`, and cuts after `FAREWELL_MS`. */
  say<T>(native: WebSocket<T>, bufferBytesMax: number): void {
    if (native.getBufferedAmount() <= bufferBytesMax) {
      native.end(this.code, this.#reason);
    } else if (this.#timer === undefined) {
      for (const topic of native.getTopics()) native.unsubscribe(topic);
      this.#timer = setTimeout(() => native.close(), FAREWELL_MS).unref();
    }
  }

  /** The native socket is gone, and nothing of it may be touched any more. */
  over(): void {
    clearTimeout(this.#timer);
  }
}
