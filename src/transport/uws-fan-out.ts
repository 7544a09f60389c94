import type { TemplatedApp } from "uWebSockets.js";

/** A socket that lost a frame in a native fan-out. */
interface DroppedSocket {
  settleDrop(): void;
}

/** uWS sends publications at the end of a turn of the loop, or when so many are waiting. */
const BATCH_MAX = 32;
/** UTF-8 takes at most three bytes a UTF-16 unit; a frame's header takes at most ten. */
const bytesAtMost = (frame: string): number => frame.length * 3 + 10;

/**
 * Publications on uWS, and what must be known about them so that a slow reader's frames have no gap.
 *
 * uWS drops a frame that finds the buffer too full, then may flush the buffer at the end of the batch, and goes on
 * with the next frame as if nothing was missing. So sockets with a dropped frame are settled before and after
 * every publication, when no batch is on its way; and `waitingBytesMax` tells a socket whether sending now could
 * make the native side drop a waiting publication and yet send the frame behind it.
 */
export class UwsFanOut {
  readonly #app: TemplatedApp;
  #dropped: DroppedSocket[] = [];
  #largest = 0;
  #thisTurn = 0;
  #lastTurn = 0;
  #turning = false;
  #ownTopics = 0;

  constructor(app: TemplatedApp) {
    this.#app = app;
  }

  publish(topic: string, frame: string): void {
    this.#settle();
    this.#count(bytesAtMost(frame));
    this.#app.publish(topic, frame, false, false);
    this.#settle();
  }

  /** The name of a topic for one socket alone; no session's topic begins like it. */
  ownTopic(): string {
    this.#ownTopics += 1;
    return `\0${this.#ownTopics}`;
  }

  /** An upper bound of what may wait natively for one socket, in bytes. */
  get waitingBytesMax(): number {
    return Math.min(this.#thisTurn + this.#lastTurn, this.#largest * (BATCH_MAX + 1));
  }

  /** Called in the middle of a fan-out, where nothing native may be touched. */
  addDropped(socket: DroppedSocket): void {
    this.#dropped.push(socket);
    setImmediate(() => this.#settle());
  }

  #settle(): void {
    if (this.#dropped.length === 0) return;
    const dropped = this.#dropped;
    this.#dropped = [];
    for (const socket of dropped) socket.settleDrop();
  }

  #count(bytes: number): void {
    this.#thisTurn += bytes;
    this.#largest = Math.max(this.#largest, bytes);
    if (this.#turning) return;
    this.#turning = true;
    setImmediate(() => this.#turn());
  }

  /** This may run before the native end of the same turn: only after the next one is everything surely sent. */
  #turn(): void {
    this.#lastTurn = this.#thisTurn;
    this.#thisTurn = 0;
    this.#turning = this.#lastTurn > 0;
    if (this.#turning) setImmediate(() => this.#turn());
    else this.#largest = 0;
  }
}
