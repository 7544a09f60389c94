import { subject, type Workload } from "../run/workload.ts";
import { fastApi } from "./rivals.ts";

const page = { kind: "http", path: "/api/pam/history?limit=50" } as const;

/** Question: what does the newest page of a conversation cost over HTTP? Beside it the very same bytes from memory. */
export const historyWorkload: Workload = {
  id: "W6",
  title: "History: newest page of 50 over HTTP, 32 keep-alive connections, one request in flight each",
  operation: "page",
  connections: 32,
  pacedPerSecond: null,
  measures: "windows",
  seedTurns: 60,
  // The engine comes first: the static page is a copy of its answer.
  contenders: [
    { name: subject, server: { kind: "pam", model: "instant", executes: true }, load: page },
    { name: "Fastify + drizzle", server: { kind: "rival", entry: "fastify-server.ts" }, load: page },
    fastApi(page),
    { name: "raw static page", server: { kind: "raw", mode: "static" }, load: page },
  ],
  targets: [
    { figure: "wall rate", against: "raw static page", atLeast: 0.85 },
    { figure: "wall rate", against: "Fastify + drizzle", atLeast: 1.2 },
    { figure: "wall rate", against: "FastAPI + asyncpg", atLeast: 4.5 },
  ],
};
