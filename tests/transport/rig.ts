import { connect, type Socket as TcpSocket } from "node:net";
import { afterEach } from "vitest";
import WebSocket from "ws";
import type { ServerOptions } from "../../src/transport/server-options.ts";
import type { Socket, SocketEvents, SocketLimits, SocketServer } from "../../src/transport/socket-server.ts";

/** Makes one of the two adapters. */
export type MakeServer = (options: ServerOptions) => SocketServer;

export const LIMITS: SocketLimits = {
  frameBytesMax: 1000,
  bufferBytesMax: 128 * 1024,
  tooSlowCode: 4008,
  binaryFrameCode: 4500,
  idleTimeoutSeconds: 60,
  bodyBytesMax: 10_000,
};

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Runs after the test, last registered first. */
export function afterwards(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

export interface Rig {
  readonly server: SocketServer;
  readonly port: number;
  readonly origin: string;
}

type RigOptions = Partial<Omit<ServerOptions, "limits">> & { readonly limits?: Partial<SocketLimits> };

/** A listening server on 127.0.0.1, closed when the test ends. */
export async function startRig(
  make: MakeServer,
  register: (server: SocketServer) => void,
  options: RigOptions = {},
): Promise<Rig> {
  const server = make({ ...options, limits: { ...LIMITS, ...options.limits } });
  register(server);
  const port = await server.listen("127.0.0.1", 0);
  afterwards(() => server.close());
  return { server, port, origin: `http://127.0.0.1:${port}` };
}

/** Socket events that do nothing but what is given. */
export function events(overrides: Partial<SocketEvents> = {}): SocketEvents {
  const nothing = (): void => undefined;
  return {
    upgrade: () => ({ data: {} }),
    open: nothing,
    message: nothing,
    drain: nothing,
    close: nothing,
    ...overrides,
  };
}

/** Resolves as soon as the condition holds. The test's own timeout is the bound. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

export interface Client {
  readonly ws: WebSocket;
  readonly frames: string[];
  readonly tcp: TcpSocket;
  readonly closed: Promise<number>;
}

/** A connected WebSocket client; frames are gathered from the start. */
export async function client(port: number, path = "/ws", protocols: string[] = []): Promise<Client> {
  const ws = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, { headers: { "x-probe": "one" } });
  afterwards(() => ws.terminate());
  const frames: string[] = [];
  let tcp: TcpSocket | undefined;
  ws.on("message", (data) => frames.push(data.toString()));
  ws.on("upgrade", (response) => {
    tcp = response.socket;
  });
  const closed = new Promise<number>((resolve) => ws.on("close", resolve));
  await new Promise<void>((resolve, reject) => {
    ws.on("open", () => resolve());
    ws.on("error", reject);
  });
  if (tcp === undefined) throw new Error("The client has no TCP socket.");
  return { ws, frames, tcp, closed };
}

/** The server's side of the next socket at `/ws`, for tests that drive it from outside its callbacks. */
export function captureSockets(overrides: Partial<SocketEvents> = {}): {
  sockets: Socket[];
  handlers: SocketEvents;
} {
  const sockets: Socket[] = [];
  const open = (socket: Socket): void => {
    sockets.push(socket);
    overrides.open?.(socket);
  };
  return { sockets, handlers: events({ ...overrides, open }) };
}

export interface RawPeer {
  readonly tcp: TcpSocket;
  text(): string;
  readonly ended: Promise<void>;
}

/** A bare TCP connection that gathers what comes back. */
export async function rawPeer(port: number, payload: string | Uint8Array): Promise<RawPeer> {
  const tcp = connect(port, "127.0.0.1");
  afterwards(() => tcp.destroy());
  let received = "";
  tcp.on("data", (chunk) => {
    received += chunk.toString("latin1");
  });
  tcp.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => tcp.on("close", () => resolve()));
  await new Promise((resolve) => tcp.once("connect", resolve));
  tcp.write(payload);
  return { tcp, text: () => received, ended };
}
