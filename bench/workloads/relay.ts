import { subject, type Workload } from "../run/workload.ts";
import { pythonPackages } from "./rivals.ts";

const listeners = { kind: "listeners", content: "Tell me everything about diesel." } as const;

/**
 * Question: what does a delta cost on its way from the model's callback to a socket? Both servers take their pace from
 * the same timer. Reading the model's own stream is not in it: that is the adapter's price, which W2c has in it.
 */
export const relayWorkloads: readonly Workload[] = [
  relay({ id: "W2a", streams: 200, perSecond: 50 }),
  relay({ id: "W2b", streams: 1_000, perSecond: 20 }),
  wholeStack({ id: "W2c", streams: 200, perSecond: 50 }),
];

interface Relay {
  readonly id: string;
  readonly streams: number;
  readonly perSecond: number;
}

function relay({ id, streams, perSecond }: Relay): Workload {
  const everyMs = 1_000 / perSecond;
  return {
    id,
    title: `Delta relay: ${streams.toLocaleString("en")} streams × ${perSecond} deltas a second, paced`,
    operation: "delta",
    connections: streams,
    pacedPerSecond: perSecond,
    measures: "windows",
    contenders: [
      {
        name: "raw frames",
        server: { kind: "raw", mode: "relay", options: { everyMs } },
        load: { ...listeners, dialect: "raw" },
      },
      {
        name: subject,
        server: { kind: "pam", model: "paced", executes: true, everyMs },
        load: { ...listeners, dialect: "pam" },
      },
    ],
    targets: [{ figure: "server CPU", against: null, atMost: 14 }],
  };
}

/** Question: and with the model's HTTP stream read by each stack's own means? */
function wholeStack({ id, streams, perSecond }: Relay): Workload {
  const upstream = { everyMs: 1_000 / perSecond };
  return {
    id,
    title: `Whole stack: ${streams} model streams × ${perSecond} deltas a second over HTTP, to as many sockets`,
    operation: "delta",
    connections: streams,
    pacedPerSecond: perSecond,
    measures: "windows",
    contenders: [
      {
        name: "raw http + search",
        server: { kind: "rival", entry: "raw-relay-server.ts", upstream },
        load: { ...listeners, dialect: "raw" },
      },
      {
        name: subject,
        server: { kind: "pam", model: "silent", executes: true, upstream },
        load: { ...listeners, dialect: "pam" },
      },
      {
        name: "Socket.IO + SDK iterator",
        server: { kind: "rival", entry: "socket-io-relay-server.ts", upstream },
        load: { ...listeners, dialect: "socket.io turns" },
      },
      {
        name: "FastAPI + httpx",
        server: { kind: "rival", entry: "fastapi-server.ts", upstream },
        load: { ...listeners, dialect: "fastapi relay" },
        debian: [...pythonPackages, "python3-httpx"],
      },
    ],
    targets: [
      { figure: "server CPU", against: "Socket.IO + SDK iterator", atMost: 0.25 },
      { figure: "server CPU", against: "FastAPI + httpx", atMost: 0.167 },
    ],
  };
}
