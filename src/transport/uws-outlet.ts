import type { HttpResponse } from "uWebSockets.js";
import type { ReplyOutlet } from "./answer.ts";
import type { BodyCollector } from "./body-collector.ts";
import type { CopiedRequest } from "./copied-request.ts";
import { type ReplyHead, replyHead } from "./reply-head.ts";
import { LINGER_MS } from "./server-options.ts";
import type { HttpReply, ReplyStream } from "./socket-server.ts";
import { clientGone } from "./transport-error.ts";

interface OutletParts {
  readonly request: CopiedRequest;
  readonly body: BodyCollector;
  readonly stallMs: number;
  readonly unsentBytesMax: number;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const READY = Promise.resolve();

/**
 * Writes one reply on a uWS response. After `gone()` or the reply's end the native object isn't touched
 * again.
 */
export class UwsOutlet implements ReplyOutlet {
  readonly #res: HttpResponse;
  readonly #parts: OutletParts;
  #over = false;
  #headSent = false;
  #watchesDrain = false;
  #waiters: Waiter[] = [];
  #unsentBytes = 0;
  #stall: NodeJS.Timeout | undefined;

  constructor(res: HttpResponse, parts: OutletParts) {
    this.#res = res;
    this.#parts = parts;
  }

  get started(): boolean {
    return this.#headSent || this.#over;
  }

  send(reply: HttpReply): void | Promise<void> {
    if (this.#over) return;
    const head = replyHead(this.#parts.request.method, reply);
    const { body } = reply;
    if (typeof body === "function" && head.hasBody) return this.#stream(head, body);
    const bytes = typeof body === "function" ? "" : body;
    // In one piece with its end: uWS writes `Connection: close` when it ends, which is too late behind a body.
    if (this.#parts.body.overflowed)
      this.#parts.body.afterArrival(LINGER_MS, () => this.#finish(head, bytes, true));
    else this.#finish(head, bytes, false);
  }

  #finish(head: ReplyHead, bytes: string | Uint8Array | undefined, close: boolean): void {
    if (this.#over) return;
    this.#res.cork(() => {
      this.#writeHead(head);
      this.#over = true;
      if (head.hasBody) this.#res.end(bytes, close);
      else this.#endWithoutBody(head);
    });
  }

  cut(): void {
    if (this.#over) return;
    this.#res.close();
  }

  /** The native object is dead: the client went away or the reply was cut. */
  gone(): void {
    this.#over = true;
    this.#settleWaiters(clientGone());
  }

  async #stream(head: ReplyHead, produce: (stream: ReplyStream) => Promise<void>): Promise<void> {
    await produce({ write: (chunk) => this.#write(head, chunk) });
    if (this.#over) return;
    this.#res.cork(() => {
      if (!this.#headSent) this.#writeHead(head);
      this.#over = true;
      this.#res.end();
    });
    this.#settleWaiters(undefined);
  }

  #write(head: ReplyHead, chunk: string): Promise<void> {
    if (this.#over) return observed(Promise.reject(clientGone()));
    // A chunk of no length means the end of a chunked reply.
    if (chunk === "") return READY;
    let taken = true;
    this.#res.cork(() => {
      if (!this.#headSent) this.#writeHead(head);
      taken = this.#res.write(chunk);
    });
    return taken && this.#waiters.length === 0 ? READY : this.#untilTaken(Buffer.byteLength(chunk));
  }

  #untilTaken(bytes: number): Promise<void> {
    this.#unsentBytes += bytes;
    this.#stall ??= setTimeout(() => this.cut(), this.#parts.stallMs).unref();
    if (!this.#watchesDrain) {
      this.#watchesDrain = true;
      this.#res.onWritable(() => {
        this.#settleWaiters(undefined);
        return true;
      });
    }
    const wait = new Promise<void>((resolve, reject) => this.#waiters.push({ resolve, reject }));
    // A producer that doesn't wait for its writes must not fill the memory.
    if (this.#waiters.length > 1 && this.#unsentBytes > this.#parts.unsentBytesMax) this.cut();
    return observed(wait);
  }

  #settleWaiters(error: Error | undefined): void {
    clearTimeout(this.#stall);
    this.#stall = undefined;
    this.#unsentBytes = 0;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { resolve, reject } of waiters) error === undefined ? resolve() : reject(error);
  }

  #writeHead(head: ReplyHead): void {
    this.#headSent = true;
    if (head.status !== 200) this.#res.writeStatus(head.statusLine);
    if (head.requestId !== undefined) this.#res.writeHeader("x-request-id", head.requestId);
    const { name, value } = asOne(head.headers);
    if (name !== "") this.#res.writeHeader(name, value);
  }

  #endWithoutBody({ lengthOfOmittedBody }: ReplyHead): void {
    // The native method aborts the connection when it is given the length itself.
    if (lengthOfOmittedBody !== undefined) this.#res.writeHeader("content-length", `${lengthOfOmittedBody}`);
    this.#res.endWithoutBody();
  }
}

interface OneHeader {
  readonly name: string;
  readonly value: string;
}

const joined = new WeakMap<ReplyHead["headers"], OneHeader>();

/** All headers, each of them checked, written as if they were one: a native call each would cost a microsecond together. */
function asOne(headers: ReplyHead["headers"]): OneHeader {
  const known = joined.get(headers);
  if (known !== undefined) return known;
  const [[name, first] = ["", ""], ...others] = headers;
  const one = { name, value: [first, ...others.map(([name, value]) => `${name}: ${value}`)].join("\r\n") };
  joined.set(headers, one);
  return one;
}

/** A handler may ignore a write's promise; its rejection must not end the process. */
function observed(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined);
  return promise;
}
