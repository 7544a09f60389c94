import { WebSocketServer } from "ws";
import { fanFrame } from "../servers/fan-events.ts";
import { obeyParent } from "../servers/server-calls.ts";

/** `ws` telling everybody, as its own documents show it: a loop over the clients. */
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.once("listening", () => {
  const address = server.address();
  void obeyParent(typeof address === "object" && address !== null ? address.port : 0, {
    beats:
      ({ burst }) =>
      () => {
        for (let i = 0; i < burst; i++) for (const client of server.clients) client.send(fanFrame);
      },
    stop: () => server.close(),
  });
});
