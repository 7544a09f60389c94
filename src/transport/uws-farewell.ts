import type { WebSocket } from "uWebSockets.js";
import { closeCode, closeReason } from "./close-reason.ts";
import { FAREWELL_MS, FAREWELL_MS_MAX } from "./server-options.ts";

/** The last that a socket is told: why it ends. uWS drops a close frame like any other one when the buffer is too full. */
export class UwsFarewell {
  readonly code: number;
  readonly #reason: string;
  readonly #endsAt = performance.now() + FAREWELL_MS_MAX;
  #timer: NodeJS.Timeout | undefined;

  constructor(code: number, reason: string) {
    this.code = closeCode(code);
    this.#reason = closeReason(reason);
  }

  /**
   * Says it when there is room, else waits to be called again with the next `drain`. Who takes nothing for `FAREWELL_MS`
   * is cut; who takes little by little, after `FAREWELL_MS_MAX`.
   */
  say<T>(native: WebSocket<T>, bufferBytesMax: number): void {
    if (native.getBufferedAmount() <= bufferBytesMax) {
      native.end(this.code, this.#reason);
      return;
    }
    if (this.#timer === undefined) for (const topic of native.getTopics()) native.unsubscribe(topic);
    clearTimeout(this.#timer);
    const leftMs = this.#endsAt - performance.now();
    this.#timer = setTimeout(() => native.close(), Math.min(FAREWELL_MS, leftMs)).unref();
  }

  /** The native socket is gone, and nothing of it may be touched any more. */
  over(): void {
    clearTimeout(this.#timer);
  }
}
