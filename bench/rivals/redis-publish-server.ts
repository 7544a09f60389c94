import { Redis } from "ioredis";
import { fanFrame } from "../servers/fan-events.ts";
import { listenUws, requireUws } from "../servers/listen-uws.ts";
import { obeyParent } from "../servers/server-calls.ts";

/** The least that joins two processes: ioredis publishes a frame, and whoever hears it publishes it on uWebSockets.js. */
const { redisUrl }: { readonly redisUrl: string } = JSON.parse(process.argv[2] ?? "{}");
const uws = requireUws();
const app = uws.App().ws("/*", { idleTimeout: 0, open: (ws) => void ws.subscribe("all") });
const publisher = new Redis(redisUrl, { enableAutoPipelining: true });
const subscriber = new Redis(redisUrl);
await subscriber.subscribe("all");
subscriber.on("message", (_, frame: string) => void app.publish("all", frame, false, false));
await obeyParent(await listenUws(uws, app), {
  beats:
    ({ burst }) =>
    () => {
      for (let i = 0; i < burst; i++) void publisher.publish("all", fanFrame);
    },
  stop: () => void app.close(),
});
