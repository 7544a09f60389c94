import { createServer } from "node:http";
import type { Server } from "socket.io";
import { listenUws, requireUws } from "../servers/listen-uws.ts";

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
  const uws = requireUws();
  const app = uws.App();
  io.attachApp(app);
  return listenUws(uws, app);
}
