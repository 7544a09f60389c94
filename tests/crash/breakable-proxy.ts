import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export interface BreakableProxy {
  /** The same service through the proxy. */
  readonly url: string;
  readonly port: number;
  /** The service is gone: every connection breaks, and new ones are refused. */
  breakOff(): Promise<void>;
  /** Every connection breaks; new ones come through. */
  cut(): void;
  /** Nothing comes through any more, in either direction, and nobody is told. */
  blackHole(): void;
  /** It is back, at the same address; what a black hole held up comes through late. */
  mend(): Promise<void>;
  /** The service has moved: new connections go there. */
  retarget(serviceUrl: string): void;
  close(): Promise<void>;
}

/** Stands between a client and a service that others share and nobody may stop. */
export async function breakableProxy(serviceUrl: string): Promise<BreakableProxy> {
  let target = new URL(serviceUrl);
  const pairs = new Set<Pair>();
  let dark = false;
  const listen = async (port: number): Promise<Server> => {
    const server = createServer((client) => {
      const pair = join(client, connect(Number(target.port), target.hostname), () => pairs.delete(pair));
      pairs.add(pair);
      if (dark) pair.hold();
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server: Server | undefined = await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(serviceUrl);
  url.port = String(port);
  const cut = () => {
    for (const pair of pairs) pair.destroy();
  };
  const breakOff = async () => {
    const closing = server;
    server = undefined;
    cut();
    if (closing !== undefined) await new Promise((resolve) => closing.close(resolve));
  };
  return {
    url: url.href,
    port,
    breakOff,
    cut,
    blackHole() {
      dark = true;
      for (const pair of pairs) pair.hold();
    },
    async mend() {
      dark = false;
      for (const pair of pairs) pair.release();
      server ??= await listen(port);
    },
    retarget(moved) {
      target = new URL(moved);
    },
    close: breakOff,
  };
}

interface Pair {
  hold(): void;
  release(): void;
  destroy(): void;
}

function join(client: Socket, upstream: Socket, onEnd: () => void): Pair {
  let held = false;
  let ended = false;
  const destroy = () => {
    ended = true;
    onEnd();
    client.destroy();
    upstream.destroy();
  };
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.setNoDelay(true);
    from.pipe(to);
    from.on("error", () => {});
    // Who is cut off by a black hole does not see the other side go either.
    from.on("close", () => {
      ended = true;
      if (!held) destroy();
    });
  }
  return {
    destroy,
    hold() {
      held = true;
      client.unpipe(upstream).pause();
      upstream.unpipe(client).pause();
    },
    release() {
      if (!held) return;
      held = false;
      if (ended) return destroy();
      client.pipe(upstream);
      upstream.pipe(client);
    },
  };
}
