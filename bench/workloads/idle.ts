import { subject, type Workload } from "../run/workload.ts";
import { fastApi, socketIo } from "./rivals.ts";

/** Question: what does a connected user who says nothing cost? Bytes of the server's process, after a full collection. */
export const idleWorkload: Workload = {
  id: "W5",
  title: "Idle: memory of an authenticated connection that says nothing, 10,000 of them",
  operation: "connection",
  connections: 10_000,
  pacedPerSecond: null,
  measures: "memory",
  contenders: [
    { name: "raw socket", server: { kind: "raw", mode: "idle" }, load: { kind: "idle", dialect: "raw" } },
    {
      name: subject,
      server: { kind: "pam", model: "silent", executes: true },
      load: { kind: "idle", dialect: "pam" },
    },
    {
      name: "ws",
      server: { kind: "rival", entry: "ws-echo-server.ts" },
      load: { kind: "idle", dialect: "raw" },
    },
    socketIo("ws", { kind: "idle", dialect: "socket.io" }),
    fastApi({ kind: "idle", dialect: "fastapi" }),
  ],
  targets: [
    { figure: "bytes", against: null, atMost: 2_800 },
    { figure: "bytes", against: "Socket.IO + drizzle", atMost: 0.25 },
    { figure: "bytes", against: "FastAPI + asyncpg", atMost: 0.1 },
  ],
};
