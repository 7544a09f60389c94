import type { Cursors, LoadPlan } from "../load/load-plan.ts";
import { type Contender, subject, type Workload } from "../run/workload.ts";
import { fastApi } from "./rivals.ts";

const newest = { kind: "http", path: "/api/pam/history?limit=50" } as const;
const stored = { messages: 100_000 };
/** More pages than the engine remembers, so that each is read from the tables. */
const cursors = 2_000;

const common = {
  operation: "page",
  connections: 32,
  pacedPerSecond: null,
  measures: "windows",
} as const;

/** Question: what does the newest page of a conversation cost over HTTP? Beside it the very same bytes from memory. */
const newestPage: Workload = {
  ...common,
  id: "W6a",
  title: "History: newest page of 50 over HTTP, 32 keep-alive connections, one request in flight each",
  seedTurns: 60,
  contenders: contenders(newest),
  targets: [
    { figure: "wall rate", against: "raw static page", atLeast: 0.85 },
    { figure: "wall rate", against: "Fastify + drizzle", atLeast: 1.2 },
    { figure: "wall rate", against: "FastAPI + asyncpg", atLeast: 4.5 },
  ],
};

/** Question: and one that nobody has read before, at the end of a long conversation and at its beginning? */
const missedPage: Workload = {
  ...common,
  id: "W6b",
  title: "History: pages not read before, page 2,000 and page 1 of 100,000 messages",
  contenders: [
    longOne(`${subject}, page 1`, { from: stored.messages - cursors, count: cursors }),
    longOne(subject, { from: 51, count: cursors }),
    { name: "Fastify + drizzle", server: { kind: "rival", entry: "fastify-server.ts" }, load: newest },
    fastApi(newest),
  ],
  targets: [
    { figure: "all CPU", against: `${subject}, page 1`, atMost: 1.1 },
    { figure: "wall rate", against: "Fastify + drizzle", atLeast: 1.2 },
    { figure: "wall rate", against: "FastAPI + asyncpg", atLeast: 4.5 },
  ],
};

/** Question: how long does a page take on a server that is busy, but not more than that? */
const busyServer: Workload = {
  ...common,
  id: "W6c",
  title: "History: newest page at 70 % of the rate that each server reached in its warm-up",
  seedTurns: 60,
  contenders: contenders({ ...newest, share: 0.7 }),
  targets: [{ figure: "p99", against: null, atMost: 10 }],
};

/** Question: and by autocannon, as others measure? Its client costs more, so the fastest server is not told from the second. */
const byAutocannon: Workload = {
  ...common,
  id: "W6d",
  title: "History: newest page of 50 over HTTP, 32 connections of autocannon",
  seedTurns: 60,
  contenders: contenders({ ...newest, by: "autocannon" }),
  targets: [
    { figure: "wall rate", against: "Fastify + drizzle", atLeast: 1.2 },
    { figure: "wall rate", against: "FastAPI + asyncpg", atLeast: 4.5 },
  ],
};

export const historyWorkloads: readonly Workload[] = [newestPage, missedPage, busyServer, byAutocannon];

/** The engine comes first: the others' page is a copy of its answer. */
function contenders(load: LoadPlan): readonly Contender[] {
  return [
    { name: subject, server: { kind: "pam", model: "instant", executes: true }, load },
    { name: "Fastify + drizzle", server: { kind: "rival", entry: "fastify-server.ts" }, load },
    fastApi(load),
    { name: "raw static page", server: { kind: "raw", mode: "static" }, load },
  ];
}

function longOne(name: string, range: Cursors): Contender {
  return {
    name,
    server: { kind: "pam", model: "silent", executes: false, stored },
    load: { kind: "http", path: "/api/pam/history?limit=50&before={cursor}", cursors: range },
  };
}
