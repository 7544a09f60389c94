import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A plain TCP load balancer: each connection goes to the next instance, whoever it is from. */
export interface Balancer {
  readonly port: number;
  /** Where connections go from now on; open ones stay where they are. */
  to(ports: readonly number[]): void;
  /** Breaks every open connection. */
  cut(): void;
  close(): Promise<void>;
}

export async function startBalancer(initial: readonly number[]): Promise<Balancer> {
  let ports = initial;
  let next = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(ports[next++ % ports.length] ?? 0, "127.0.0.1");
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.pipe(to);
      from.on("error", () => {});
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    to(moved) {
      ports = moved;
    },
    cut,
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
