import { bodyTooLarge, clientGone } from "./transport-error.ts";

const nothing = new Uint8Array(0);

type Outcome = { readonly bytes: Uint8Array } | { readonly error: Error };

/** Gathers one request body, at most `bytesMax` of it. Chunks beyond are not kept. */
export class BodyCollector {
  readonly #bytesMax: number;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #outcome: Outcome | undefined;
  #reading: Promise<Uint8Array> | undefined;
  #wake: (() => void) | undefined;
  #arrived = false;
  #onArrived: (() => void) | undefined;

  /** @param declaredBytes What `Content-Length` says; a body announced too large fails before it is sent. */
  constructor(bytesMax: number, declaredBytes: number) {
    this.#bytesMax = bytesMax;
    if (declaredBytes > bytesMax) this.#settle({ error: bodyTooLarge(bytesMax) });
  }

  /** True once the body has passed its limit: the connection can't be used for another request. */
  get overflowed(): boolean {
    return this.#outcome !== undefined && "error" in this.#outcome;
  }

  /** Runs `work` once the whole body has arrived, but not later than after `waitMs`. */
  afterArrival(waitMs: number, work: () => void): void {
    if (this.#arrived) {
      work();
      return;
    }
    const finished = (): void => {
      clearTimeout(timer);
      this.#onArrived = undefined;
      work();
    };
    const timer = setTimeout(finished, waitMs).unref();
    this.#onArrived = finished;
  }

  /** False when more chunks would be thrown away. */
  get wants(): boolean {
    return this.#outcome === undefined;
  }

  /** @param chunk Kept as it is: hand over a copy when the memory is borrowed. */
  push(chunk: Uint8Array): void {
    if (!this.wants) return;
    this.#size += chunk.length;
    if (this.#size > this.#bytesMax) this.#settle({ error: bodyTooLarge(this.#bytesMax) });
    else this.#chunks.push(chunk);
  }

  /** The peer has sent all of its body, kept or not. */
  finish(): void {
    this.#arrived = true;
    this.#onArrived?.();
    if (!this.wants) return;
    const [only] = this.#chunks;
    const bytes = this.#chunks.length <= 1 ? (only ?? nothing) : Buffer.concat(this.#chunks);
    this.#settle({ bytes });
  }

  abort(): void {
    this.#settle({ error: clientGone() });
  }

  read(): Promise<Uint8Array> {
    if (this.#reading !== undefined) return this.#reading;
    this.#reading = new Promise((resolve, reject) => {
      this.#wake = () => {
        if (this.#outcome === undefined) return;
        if ("error" in this.#outcome) reject(this.#outcome.error);
        else resolve(this.#outcome.bytes);
      };
      this.#wake();
    });
    // A handler may fail before it awaits the body; an unobserved rejection would end the process.
    this.#reading.catch(() => undefined);
    return this.#reading;
  }

  #settle(outcome: Outcome): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.#chunks = [];
    this.#wake?.();
  }
}

/** The number in a `Content-Length` header; 0 when there is none. */
export function declaredLength(header: string): number {
  return /^\d{1,15}$/.test(header) ? Number(header) : 0;
}
