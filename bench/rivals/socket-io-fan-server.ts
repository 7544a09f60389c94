import { createAdapter } from "@socket.io/redis-adapter";
import { Redis } from "ioredis";
import { Server } from "socket.io";
import { fanEvent } from "../servers/fan-events.ts";
import { obeyParent } from "../servers/server-calls.ts";
import { listen, type SocketIoEngine } from "./socket-io-listen.ts";

/** In argv, as JSON. */
interface SocketIoFanOptions {
  readonly engine: SocketIoEngine;
  /** With it, its Redis adapter carries rooms to other processes. */
  readonly redisUrl?: string;
}

/** Socket.IO telling a room. */
const { engine, redisUrl }: SocketIoFanOptions = JSON.parse(process.argv[2] ?? "{}");
const io = new Server({ transports: ["websocket"], serveClient: false, pingInterval: 600_000 });
if (redisUrl !== undefined) {
  const publisher = new Redis(redisUrl);
  io.adapter(createAdapter(publisher, publisher.duplicate()));
}
io.on("connection", (socket) => socket.join("all"));
await obeyParent(await listen(io, engine), {
  beats:
    ({ burst }) =>
    () => {
      for (let i = 0; i < burst; i++) io.to("all").emit("event", fanEvent);
    },
  stop: () => void io.close(),
});
