import type { LoadPlan } from "../load/load-plan.ts";
import { subject, type Target, type Workload } from "../run/workload.ts";

/**
 * Question: what does it cost to tell sockets of another instance? Two processes of each server share the server's core
 * and one Redis on the load's. Events come up in the one, all sockets are on the other. CPU is that of both processes.
 */
export const acrossWorkloads: readonly Workload[] = [
  across({
    id: "W4a",
    title: "Across instances: 16 events at a time to 1,000 subscribers of the other process",
    connections: 1_000,
    burst: 16,
    targets: [{ figure: "wall rate", against: "Socket.IO + Redis adapter", atLeast: 3 }],
  }),
  across({
    id: "W4b",
    title: "Across instances, paced: 1,000 events a second to 40 subscribers of the other process",
    connections: 40,
    burst: 1,
    perSecond: 1_000,
    targets: [
      { figure: "p99", against: null, atMost: 4 },
      { figure: "server CPU", against: "raw ioredis + publish", atMost: 1.5 },
    ],
  }),
];

interface Across {
  readonly id: string;
  readonly title: string;
  readonly connections: number;
  readonly burst: number;
  readonly perSecond?: number;
  readonly targets: readonly Target[];
}

function across({ burst, perSecond, ...rest }: Across): Workload {
  const load = (dialect: "pam" | "raw" | "socket.io"): LoadPlan => ({
    kind: "fan",
    dialect,
    burst,
    ...(perSecond !== undefined && { perSecond }),
  });
  const debian = ["redis-server"];
  return {
    ...rest,
    operation: "delivery",
    pacedPerSecond: perSecond ?? null,
    measures: "windows",
    contenders: [
      {
        name: "raw ioredis + publish",
        server: { kind: "rival", entry: "redis-publish-server.ts", across: "second" },
        load: load("raw"),
        debian,
      },
      {
        name: subject,
        server: { kind: "pam", model: "silent", executes: false, fans: true, across: "second" },
        load: load("pam"),
        debian,
      },
      {
        name: "Socket.IO + Redis adapter",
        server: {
          kind: "rival",
          entry: "socket-io-fan-server.ts",
          options: { engine: "ws" },
          across: "second",
        },
        load: load("socket.io"),
        debian,
      },
    ],
  };
}
