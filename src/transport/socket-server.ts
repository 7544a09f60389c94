/**
 * The seam between PAM and a socket server. Two adapters implement it (`uws-server.ts`, `node-server.ts`)
 * and one conformance suite runs over both. Nothing outside this folder knows which one is in use.
 */

/** One accepted request. Everything in it is copied before the first await; it stays valid for ever. */
export interface HttpRequest {
  readonly method: string;
  /** Path without query, percent-encoding untouched. */
  readonly path: string;
  /**
   * Values of the `:name` parts of the pattern, percent-decoded where that is possible; `*` holds a
   * wildcard's rest.
   */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The query's text without `?`, as it came. */
  readonly search: string;
  /** What it is known by in its reply, its errors and the log; who first needs one gives it. */
  id: string | undefined;
  /** A header's value, name in lower case. Empty string when it is absent. */
  header(name: string): string;
  /** Peer address as text, for example `127.0.0.1`. */
  readonly remoteAddress: string;
  /** The whole body. Rejects with `body_too_large` above the route's limit and `client_gone` on abort. */
  body(): Promise<Uint8Array>;
  /** Aborted when the client goes away before the reply is complete. */
  readonly signal: AbortSignal;
}

export interface HttpReply {
  readonly status: number;
  /** Frozen ones are checked once: freeze what many replies share. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Leaves as `x-request-id`. Printable ASCII. */
  readonly requestId?: string;
  /** A complete body, or a function that writes one piece by piece. */
  readonly body?: string | Uint8Array | ((stream: ReplyStream) => Promise<void>);
}

/**
 * The head leaves with the first write. A stream that rejects before it is a 500; after it the connection is
 * cut.
 */
export interface ReplyStream {
  /**
   * Resolves when more may be written; rejects with `client_gone` after an abort, and when the reader takes
   * nothing for `replyStallMs`. Await it: a producer that runs ahead of a slow reader is cut.
   */
  write(chunk: string): Promise<void>;
}

export type HttpHandler = (request: HttpRequest) => HttpReply | Promise<HttpReply>;

/**
 * What `send` found: `closed` means the socket is gone or is being closed because its buffer passed the
 * limit; the peer gets no frame after one that was refused. `buffered` means wait for `drain` before sending
 * much more.
 */
export type SendResult = "sent" | "buffered" | "closed";

/** One WebSocket. `data` belongs to the session and lives as long as the socket. */
export interface Socket {
  data: unknown;
  readonly remoteAddress: string;
  /** Keeps its order with every `publish` to this socket's topics. */
  send(frame: string): SendResult;
  /**
   * The same at the end of this turn of the loop, in one write with what is published to this socket's topics
   * meanwhile. A frame that the buffer has no room for closes the socket, as with `publish`.
   */
  post(frame: string): void;
  /** Bytes accepted by `send` that the peer's kernel has not taken yet. */
  bufferedBytes(): number;
  /** What is sent inside leaves in one write, or in a few when it is more than a socket's write buffer. */
  cork(work: () => void): void;
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  /**
   * Closes with a code the peer can see; `events.close` is called before this returns. Harmless when closed.
   */
  close(code: number, reason: string): void;
}

/** What the upgrade request said; all of it copied. */
export interface SocketOpening {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Offered subprotocols in order. */
  readonly protocols: readonly string[];
  header(name: string): string;
  readonly remoteAddress: string;
}

export interface SocketEvents {
  /**
   * The subprotocol to confirm (only one that was offered is) and the socket's first `data`. Never refuses: a
   * refused peer is closed by code in `open`.
   */
  upgrade(opening: SocketOpening): { protocol?: string; data: unknown };
  open(socket: Socket): void;
  /** One text frame. A binary or too large one is told by `refusal` and closed by the server. */
  message(socket: Socket, frame: string): void;
  /** The buffer went down; `bufferedBytes` tells how far. */
  drain(socket: Socket): void;
  /**
   * Called exactly once a socket, for a slow one with `tooSlowCode` in the turn of the loop after the refused
   * frame. In it and after it every method of the socket is harmless.
   */
  close(socket: Socket, code: number): void;
}

export interface SocketLimits {
  /**
   * Largest frame a client may send. Above it the socket gets `refusal` and is closed with 1009; far above it
   * (`nativeFrameBytesMax`) it is ended without a word, on uWS without a code the peer can see.
   */
  readonly frameBytesMax: number;
  /**
   * A socket whose unsent bytes pass this is closed with `tooSlowCode`; frames are never silently dropped. No
   * single frame should come near it: a peer with a small kernel buffer would never get such a frame.
   */
  readonly bufferBytesMax: number;
  /** Close codes used by the server itself. */
  readonly tooSlowCode: number;
  readonly binaryFrameCode: number;
  /** A socket silent for so long is pinged, and closed when the ping stays unanswered. */
  readonly idleTimeoutSeconds: number;
  /** Largest request body, unless the route says otherwise. */
  readonly bodyBytesMax: number;
}

export interface SocketServer {
  readonly name: "uws" | "node";
  /**
   * Registers a route; pattern parts `:name` and a trailing `/*`. Fixed parts win over parameters, parameters
   * over a wildcard. HEAD is answered by the route of GET. Unknown paths and methods go to `onError` as
   * `TransportError`.
   */
  route(method: RouteMethod, pattern: string, handler: HttpHandler, options?: RouteOptions): void;
  /** Registers the WebSocket paths. */
  socket(patterns: readonly string[], events: SocketEvents): void;
  /** Binds and returns the port in use. Rejects with a coded error when the port is taken. */
  listen(host: string, port: number): Promise<number>;
  /**
   * One frame to every subscriber. Encoded once; a slow subscriber is closed, the others are not disturbed.
   */
  publish(topic: string, frame: string): void;
  /** No new connections; open ones stay. */
  stopListening(): void;
  /** Ends everything that is still open. */
  close(): Promise<void>;
}

export type RouteMethod = "get" | "post" | "put" | "patch" | "delete" | "any";
export interface RouteOptions {
  readonly bodyBytesMax?: number;
}
