/** What a connection needs of the world; the page, node, and the simulator each bring their own. */
export interface ClientPorts {
  readonly socket: SocketFactory;
  readonly clock: ClientClock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Ids of commands: 8–64 printable characters, never the same twice. */
  readonly newId: () => string;
}

export interface ClientClock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  /** Runs the work once; the returned function takes it back and is harmless afterwards. */
  after(ms: number, work: () => void): () => void;
}

/** Opens a WebSocket. Nothing is called before this returns, and nothing after `closed`. */
export type SocketFactory = (url: string, protocols: readonly string[], events: SocketEvents) => ClientSocket;

export interface SocketEvents {
  opened(): void;
  frame(text: string): void;
  /** Once; also when it never opened (1006). */
  closed(code: number, reason: string): void;
}

export interface ClientSocket {
  /** Ignored unless the socket is open. */
  send(text: string): void;
  close(code: number, reason: string): void;
}
