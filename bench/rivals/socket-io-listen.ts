import { createServer } from "node:http";
import type { Server } from "socket.io";
import { loadUws } from "../../src/transport/uws-native.ts";

/** What carries the frames: `ws`, Socket.IO's default, or uWebSockets.js. */
export type SocketIoEngine = "ws" | "uws";

/** On a free port of the loopback address. */
export function listen(io: Server, engine: SocketIoEngine): Promise<number> {
  return engine === "ws" ? listenOnWs(io) : listenOnUws(io);
}

function listenOnWs(io: Server): Promise<number> {
  const http = createServer();
  io.attach(http);
  return new Promise((resolve) => {
    http.listen(0, "127.0.0.1", () => {
      const address = http.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

function listenOnUws(io: Server): Promise<number> {
  const found = loadUws();
  if (!("uws" in found)) throw new Error(found.refusal);
  const { uws } = found;
  const app = uws.App();
  io.attachApp(app);
  const listenAt = app.listen.bind(app) as unknown as (
    host: string,
    port: number,
    done: (token: unknown) => void,
  ) => void;
  return new Promise((resolve) => {
    listenAt("127.0.0.1", 0, (token) =>
      resolve(uws.us_socket_local_port(token as Parameters<typeof uws.us_socket_local_port>[0])),
    );
  });
}
