import type { IncomingMessage, ServerResponse } from "node:http";
import type { ReplyOutlet } from "./answer.ts";
import type { BodyCollector } from "./body-collector.ts";
import { type ReplyHead, replyHead } from "./reply-head.ts";
import { LINGER_MS } from "./server-options.ts";
import type { HttpReply, ReplyStream } from "./socket-server.ts";
import { clientGone } from "./transport-error.ts";

interface OutletParts {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly body: BodyCollector;
  readonly stallMs: number;
  readonly unsentBytesMax: number;
}

/** Writes one reply on a `node:http` response. */
export class NodeOutlet implements ReplyOutlet {
  readonly #parts: OutletParts;
  readonly #res: ServerResponse;

  constructor(parts: OutletParts) {
    this.#parts = parts;
    this.#res = parts.res;
  }

  get started(): boolean {
    return this.#res.headersSent || this.#res.destroyed;
  }

  send(reply: HttpReply): void | Promise<void> {
    if (this.#res.destroyed || this.#res.writableEnded) return;
    const head = replyHead(this.#parts.req.method ?? "GET", reply);
    const { body } = reply;
    if (typeof body === "function" && head.hasBody) return this.#stream(head, body);
    const bytes = head.hasBody && typeof body !== "function" ? (body ?? "") : "";
    const length = head.hasBody ? Buffer.byteLength(bytes) : head.lengthOfOmittedBody;
    this.#writeHead(head, length);
    this.#end(bytes);
  }

  cut(): void {
    this.#res.destroy();
  }

  async #stream(head: ReplyHead, produce: (stream: ReplyStream) => Promise<void>): Promise<void> {
    await produce({ write: (chunk) => this.#write(head, chunk) });
    if (this.#res.destroyed || this.#res.writableEnded) return;
    if (!this.#res.headersSent) this.#writeHead(head, undefined);
    this.#end("");
  }

  #write(head: ReplyHead, chunk: string): Promise<void> {
    const res = this.#res;
    const written = new Promise<void>((resolve, reject) => {
      if (res.destroyed || res.writableEnded) return reject(clientGone());
      if (!res.headersSent) this.#writeHead(head, undefined);
      if (chunk === "" || res.write(chunk)) return resolve();
      if (res.writableLength > this.#parts.unsentBytesMax + Buffer.byteLength(chunk)) this.cut();
      this.#untilDrained(resolve, reject);
    });
    // A handler may ignore a write's promise; its rejection must not end the process.
    written.catch(() => undefined);
    return written;
  }

  #untilDrained(resolve: () => void, reject: (error: Error) => void): void {
    const res = this.#res;
    res.setTimeout(this.#parts.stallMs);
    const drained = (): void => {
      res.removeListener("close", closed);
      res.setTimeout(0);
      resolve();
    };
    const closed = (): void => {
      res.removeListener("drain", drained);
      reject(clientGone());
    };
    res.once("drain", drained);
    res.once("close", closed);
  }

  #writeHead(head: ReplyHead, length: number | undefined): void {
    const headers = head.headers.flat();
    if (head.requestId !== undefined) headers.push("x-request-id", head.requestId);
    if (length !== undefined) headers.push("content-length", `${length}`);
    if (this.#parts.body.overflowed) headers.push("connection", "close");
    this.#res.writeHead(head.status, headers);
  }

  #end(bytes: string | Uint8Array): void {
    const { body, stallMs } = this.#parts;
    const res = this.#res;
    // A reader that does not take its reply is cut; node:http resets this for the connection's next request.
    res.setTimeout(stallMs);
    if (!body.overflowed) {
      res.end(bytes);
      return;
    }
    if (bytes.length > 0) res.write(bytes);
    else res.flushHeaders();
    body.afterArrival(LINGER_MS, () => res.end());
  }
}
