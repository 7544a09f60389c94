import { Redis } from "ioredis";
import { loadUws } from "../../src/transport/uws-native.ts";
import { fanFrame } from "../servers/fan-events.ts";
import { obeyParent } from "../servers/server-calls.ts";

/** The least that joins two processes: ioredis publishes a frame, and whoever hears it publishes it on uWebSockets.js. */
const { redisUrl }: { readonly redisUrl: string } = JSON.parse(process.argv[2] ?? "{}");
const found = loadUws();
if (!("uws" in found)) throw new Error(found.refusal);
const { uws } = found;
const app = uws.App().ws("/*", { idleTimeout: 0, open: (ws) => void ws.subscribe("all") });
const publisher = new Redis(redisUrl, { enableAutoPipelining: true });
const subscriber = new Redis(redisUrl);
await subscriber.subscribe("all");
subscriber.on("message", (_, frame: string) => void app.publish("all", frame, false, false));
const listen = app.listen.bind(app) as unknown as (
  host: string,
  port: number,
  done: (token: unknown) => void,
) => void;
listen("127.0.0.1", 0, (token) => {
  const port = uws.us_socket_local_port(token as Parameters<typeof uws.us_socket_local_port>[0]);
  void obeyParent(port, {
    beats:
      ({ burst }) =>
      () => {
        for (let i = 0; i < burst; i++) void publisher.publish("all", fanFrame);
      },
    stop: () => void app.close(),
  });
});
