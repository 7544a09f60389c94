import { WebSocketServer } from "ws";
import { obeyParent } from "../servers/server-calls.ts";

/** `ws` sending back what came: no token, no state, no database. */
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket) => {
  socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary }));
});
server.once("listening", () => {
  const address = server.address();
  void obeyParent(typeof address === "object" && address !== null ? address.port : 0, {
    stop: () => server.close(),
  });
});
