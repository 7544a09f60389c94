import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A length of cable between client and server that can be cut. */
export interface DemoWire {
  /** The server's address, seen through the cable. */
  readonly url: string;
  /** Ends every connection at once, without a goodbye on either side. */
  cut(): void;
  close(): void;
}

export async function layWire(serverUrl: string): Promise<DemoWire> {
  const target = new URL(serverUrl);
  const open = new Set<Socket>();
  const hold = (socket: Socket): void => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // A cut end reports a reset; that is the point.
    socket.on("error", () => socket.destroy());
  };
  const ends = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    hold(near);
    hold(far);
    near.pipe(far).pipe(near);
  });
  ends.listen(0, "127.0.0.1");
  await once(ends, "listening");
  const address = ends.address();
  if (address === null || typeof address === "string") throw new Error("The cable has no port.");
  const url = new URL(serverUrl);
  url.port = String(address.port);
  const cut = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: url.href,
    cut,
    close: () => {
      ends.close();
      cut();
    },
  };
}
