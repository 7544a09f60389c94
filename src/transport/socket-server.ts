/**
 * The seam between PAM and a socket server. Two adapters implement it (`uws-server.ts`, `node-server.ts`)
 * and one conformance suite runs over both. Nothing outside this folder knows which one is in use.
 */

/** One accepted request. Everything in it is copied before the first await; it stays valid for ever. */
export interface HttpRequest {
  readonly method: string;
  /** Path without query, percent-encoding untouched. */
  readonly path: string;
  /** Values of the `:name` parts of the pattern, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
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
  readonly headers?: Readonly<Record<string, string>>;
  /** A complete body, or a function that writes one piece by piece. */
  readonly body?: string | Uint8Array | ((stream: ReplyStream) => Promise<void>);
}

export interface ReplyStream {
  /** Resolves when more may be written; rejects with `client_gone` after an abort. */
  write(chunk: string): Promise<void>;
}

export type HttpHandler = (request: HttpRequest) => HttpReply | Promise<HttpReply>;

/** What `send` found: `closed` means the socket is gone or was closed because its buffer passed the limit. */
export type SendResult = "sent" | "buffered" | "closed";

/** One WebSocket. `data` belongs to the session and lives as long as the socket. */
export interface Socket {
  data: unknown;
  readonly remoteAddress: string;
  send(frame: string): SendResult;
  /** Bytes accepted by `send` that the peer's kernel has not taken yet. */
  bufferedBytes(): number;
  /** Everything sent inside leaves in one write. */
  cork(work: () => void): void;
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  /** Closes with a code the peer can see. Harmless when already closed. */
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
  /** The subprotocol to confirm (`pam.v1` when it was offered) and the socket's first `data`. Never refuses: a refused peer is closed by code in `open`. */
  upgrade(opening: SocketOpening): { protocol?: string; data: unknown };
  open(socket: Socket): void;
  /** One text frame. A binary frame is closed by the server with `binaryFrameCode`. */
  message(socket: Socket, frame: string): void;
  /** The buffer went down; `bufferedBytes` tells how far. */
  drain(socket: Socket): void;
  /** Called exactly once a socket. After it, every method of the socket is harmless. */
  close(socket: Socket, code: number): void;
}

export interface SocketLimits {
  /** Largest frame a client may send. Above it the socket is closed with 1009. */
  readonly frameBytesMax: number;
  /** A socket whose unsent bytes pass this is closed with `tooSlowCode`; frames are never silently dropped. */
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
  /** Registers a route; `method` is `get | post | put | patch | delete | any`; pattern parts `:name` and a trailing `*`. */
  route(method: RouteMethod, pattern: string, handler: HttpHandler, options?: RouteOptions): void;
  /** Registers the WebSocket paths. */
  socket(patterns: readonly string[], events: SocketEvents): void;
  /** Binds and returns the port in use. Rejects with a coded error when the port is taken. */
  listen(host: string, port: number): Promise<number>;
  /** One frame to every subscriber of the topic. Encoded once; a slow subscriber is closed, the others are not disturbed. */
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
