import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export interface BreakableProxy {
  /** The same database through the proxy. */
  readonly url: string;
  /** The database is gone: every connection breaks, and new ones are refused. */
  breakOff(): Promise<void>;
  /** It is back, at the same address. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Stands between the server and its database, which others share and nobody may stop. */
export async function breakableProxy(databaseUrl: string): Promise<BreakableProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const listen = async (port: number): Promise<Server> => {
    const server = createServer((client) =>
      join(client, connect(Number(target.port), target.hostname), sockets),
    );
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server: Server | undefined = await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.port = String(port);
  const breakOff = async () => {
    const closing = server;
    server = undefined;
    for (const socket of sockets) socket.destroy();
    if (closing !== undefined) await new Promise((resolve) => closing.close(resolve));
  };
  return {
    url: url.href,
    breakOff,
    async mend() {
      server = await listen(port);
    },
    close: breakOff,
  };
}

function join(client: Socket, upstream: Socket, sockets: Set<Socket>): void {
  for (const socket of [client, upstream]) {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      client.destroy();
      upstream.destroy();
    });
  }
  client.pipe(upstream);
  upstream.pipe(client);
}
