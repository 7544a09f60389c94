import { connect, type Socket } from "node:net";
import type { Latencies } from "./latencies.ts";
import { type Cursors, pathWith } from "./load-plan.ts";
import type { Load } from "./running-load.ts";

export interface HttpLoadOptions {
  readonly port: number;
  readonly connections: number;
  /** One for each connection, or none. */
  readonly tokens: readonly string[];
  /** `{cursor}` in it is another number at each request. */
  readonly path: string;
  readonly cursors?: Cursors;
  readonly latencies: Latencies;
}

interface Requester {
  readonly socket: Socket;
  readonly requestOf: (cursor: number) => Buffer;
  /** Bytes of the reply that are not here yet; null before its head was read. */
  missing: number | null;
  head: string;
  sentAt: number;
  inFlight: boolean;
}

const shared = Buffer.allocUnsafeSlow(256 * 1_024);
/** Requests that are due and find no connection free. */
const dueMax = 100_000;

/**
 * Keep-alive connections, one GET in flight on each; at a pace, a request's latency runs from when it was due. Replies must
 * bring their length and status 200.
 */
export class HttpLoad implements Load {
  operations = 0;
  refused = 0;
  refusal = "";
  readonly #requesters: Requester[] = [];
  readonly #options: HttpLoadOptions;
  #running = false;
  #asked = 0;
  #pace: NodeJS.Timeout | undefined;
  /** At a pace: when the requests were due that wait for a connection. */
  #due: number[] = [];
  #paced = false;

  constructor(options: HttpLoadOptions) {
    this.#options = options;
  }

  async connect(): Promise<void> {
    const { connections } = this.#options;
    await Promise.all(Array.from({ length: connections }, (_, index) => this.#open(index)));
  }

  /** A server may close a connection that was idle while others had their windows: as any client, it is opened again. */
  start(perSecond?: number): void {
    this.#running = true;
    this.#paced = perSecond !== undefined;
    this.#requesters.forEach((requester, index) => {
      if (requester.inFlight) return;
      if (!requester.socket.destroyed) {
        this.#next(requester);
        return;
      }
      this.#open(index).then(
        (again) => this.#next(again),
        (error: unknown) => this.#refuse(String(error)),
      );
    });
    if (perSecond !== undefined && this.#pace === undefined) this.#beginPace(perSecond);
  }

  async stop(): Promise<void> {
    this.#running = false;
    clearInterval(this.#pace);
    this.#pace = undefined;
    this.#due = [];
    while (this.#requesters.some((requester) => requester.inFlight))
      await new Promise((resolve) => setTimeout(resolve, 5));
  }

  close(): void {
    for (const { socket } of this.#requesters) socket.destroy();
  }

  #beginPace(perSecond: number): void {
    const startedAt = performance.now();
    let begun = 0;
    this.#pace = setInterval(() => {
      const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1_000);
      for (; begun < due && this.#due.length < dueMax; begun++)
        this.#due.push(startedAt + (begun * 1_000) / perSecond);
      for (const requester of this.#requesters) if (!requester.inFlight) this.#next(requester);
    }, 1);
  }

  /** The next request on a connection that is free: at once, or once one is due. */
  #next(requester: Requester): void {
    if (!this.#running || requester.socket.destroyed) return;
    const dueAt = this.#paced ? this.#due.shift() : performance.now();
    if (dueAt !== undefined) this.#send(requester, dueAt);
  }

  #open(index: number): Promise<Requester> {
    const { port, path, tokens, cursors } = this.#options;
    const token = tokens[index % Math.max(1, tokens.length)];
    const authorization = token === undefined ? "" : `Authorization: Bearer ${token}\r\n`;
    const requestFor = (own: string) =>
      Buffer.from(`GET ${own} HTTP/1.1\r\nHost: 127.0.0.1\r\n${authorization}\r\n`);
    const fixed = requestFor(path);
    const requestOf = (cursor: number) =>
      cursors === undefined ? fixed : requestFor(pathWith(path, cursor));
    return new Promise((resolve, reject) => {
      const callback = (bytes: number): boolean => {
        this.#onBytes(requester, bytes);
        return true;
      };
      const onread = { buffer: shared, callback };
      const socket = connect({ host: "127.0.0.1", port, noDelay: true, onread }, () => resolve(requester));
      const requester: Requester = { socket, requestOf, missing: null, head: "", sentAt: 0, inFlight: false };
      socket.on("error", reject);
      socket.on("close", () => {
        if (requester.inFlight) this.#refuse("The server closed a connection.");
        requester.inFlight = false;
      });
      this.#requesters[index] = requester;
    });
  }

  #send(requester: Requester, dueAt: number): void {
    const { from = 0, count = 1 } = this.#options.cursors ?? {};
    requester.inFlight = true;
    requester.sentAt = dueAt;
    requester.socket.write(requester.requestOf(from + (this.#asked++ % count)));
  }

  #onBytes(requester: Requester, bytes: number): void {
    const missing = requester.missing === null ? this.#readHead(requester, bytes) : requester.missing - bytes;
    if (missing !== 0) {
      requester.missing = missing;
      return;
    }
    requester.missing = null;
    requester.inFlight = false;
    this.operations++;
    this.#options.latencies.addMs(performance.now() - requester.sentAt);
    this.#next(requester);
  }

  /** Bytes of the body that are not here yet; null while the head is not whole. */
  #readHead(requester: Requester, bytes: number): number | null {
    const before = requester.head.length;
    const headBytes = shared.subarray(0, bytes).indexOf("\r\n\r\n");
    requester.head += shared.toString("latin1", 0, headBytes === -1 ? bytes : headBytes + 4);
    const end = requester.head.indexOf("\r\n\r\n");
    if (end === -1) return null;
    const { head } = requester;
    requester.head = "";
    if (!head.startsWith("HTTP/1.1 200")) this.#refuse(head.slice(0, 300));
    const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) throw new Error(`A reply without length: ${head}`);
    return length - (bytes - (end + 4 - before));
  }

  #refuse(text: string): void {
    if (this.refused++ === 0) this.refusal = text;
  }
}
