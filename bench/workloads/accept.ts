import { subject, type Workload } from "../run/workload.ts";
import { fastApi, socketIo } from "./rivals.ts";

const content = "I spent 42.50 on diesel yesterday, please book it for me.";
const messages = { kind: "messages", until: "accept", content } as const;

/**
 * Question: what does it cost to take a message so that it can't be lost? Turns stay queued (`turnsMax: 0`), so no
 * model, no actor of a turn and no answer is in the figure; commit, acknowledgement and the message's own event are.
 */
export const acceptWorkload: Workload = {
  id: "W1a",
  title: "Accept: authenticated message → COMMIT → ack, 1,000 sockets, one in flight each",
  operation: "message",
  connections: 1_000,
  pacedPerSecond: null,
  measures: "windows",
  contenders: [
    { name: "raw echo", server: { kind: "raw", mode: "echo" }, load: { ...messages, dialect: "raw" } },
    { name: "raw parse + ack", server: { kind: "raw", mode: "ack" }, load: { ...messages, dialect: "raw" } },
    {
      name: subject,
      server: { kind: "pam", model: "silent", executes: false },
      load: { ...messages, dialect: "pam" },
    },
    {
      name: "ws echo",
      server: { kind: "rival", entry: "ws-echo-server.ts" },
      load: { ...messages, dialect: "raw" },
    },
    socketIo("ws", { ...messages, dialect: "socket.io" }),
    socketIo("uws", { ...messages, dialect: "socket.io" }),
    fastApi({ ...messages, dialect: "fastapi" }),
  ],
  targets: [
    { figure: "server CPU", against: "raw echo", atMost: 2.5 },
    { figure: "wall rate", against: "raw echo", atLeast: 0.3 },
    { figure: "p99", against: "raw echo", atMost: 3 },
    { figure: "wall rate", against: "Socket.IO + drizzle", atLeast: 8 },
    { figure: "wall rate", against: "FastAPI + asyncpg", atLeast: 5 },
  ],
};
