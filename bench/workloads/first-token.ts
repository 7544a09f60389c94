import { subject, type Workload } from "../run/workload.ts";
import { pythonPackages } from "./rivals.ts";

const first = { kind: "first", content: "Tell me everything about diesel." } as const;
const upstream = { everyMs: null, firstMs: 500 };
const raw = "raw http + search";

/**
 * Question: how much later does a first token come because of what lies between model and socket, when 200 people ask in
 * one tick? The model stamps its only piece as it lets go of it, half a second after it was asked. What counts is what the
 * engine adds to the raw server's time.
 */
export const firstTokenWorkload: Workload = {
  id: "W2d",
  title: "First token: 200 questions in one tick, from the model's write to the socket",
  operation: "answer",
  connections: 200,
  pacedPerSecond: 1,
  measures: "windows",
  contenders: [
    {
      name: raw,
      server: { kind: "rival", entry: "raw-relay-server.ts", upstream },
      load: { ...first, dialect: "raw" },
    },
    {
      name: subject,
      server: { kind: "pam", model: "silent", executes: true, upstream },
      load: { ...first, dialect: "pam" },
    },
    {
      name: "Socket.IO + SDK iterator",
      server: { kind: "rival", entry: "socket-io-relay-server.ts", upstream },
      load: { ...first, dialect: "socket.io turns" },
    },
    {
      name: "FastAPI + httpx",
      server: { kind: "rival", entry: "fastapi-server.ts", upstream },
      load: { ...first, dialect: "fastapi relay" },
      debian: [...pythonPackages, "python3-httpx"],
    },
  ],
  targets: [
    { figure: "p50", against: raw, difference: true, atMost: 1 },
    { figure: "p99", against: raw, difference: true, atMost: 6 },
  ],
};
