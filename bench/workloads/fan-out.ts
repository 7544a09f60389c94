import type { LoadPlan } from "../load/load-plan.ts";
import { type Contender, subject, type Target, type Workload } from "../run/workload.ts";

/**
 * Question: what does it cost to tell many sockets of one event? Entries of a log go from the publisher over the bus and
 * the hub to N sockets of one user; the load says when, and says it again when the last one has it. The entries are not
 * written: committing them is W1's price.
 */
export const fanOutWorkloads: readonly Workload[] = [
  fanOut({ id: "W3a", subscribers: 1_000, burst: 1 }),
  fanOut({ id: "W3b", subscribers: 1_000, burst: 16 }),
  fanOut({ id: "W3c", subscribers: 10_000, burst: 1 }),
];

function fanOut({ id, subscribers, burst }: { id: string; subscribers: number; burst: number }): Workload {
  const load = (dialect: "pam" | "raw" | "socket.io" | "nchan"): LoadPlan => ({
    kind: "fan",
    dialect,
    burst,
  });
  const many = subscribers.toLocaleString("en");
  return {
    id,
    title: `Fan-out: ${burst === 1 ? "one event" : `${burst} events at a time`} to ${many} subscribers`,
    operation: "delivery",
    connections: subscribers,
    pacedPerSecond: null,
    measures: "windows",
    contenders: [
      { name: "raw publish", server: { kind: "raw", mode: "fan" }, load: load("raw") },
      {
        name: subject,
        server: { kind: "pam", model: "silent", executes: false, fans: true },
        load: load("pam"),
      },
      { name: "ws loop", server: { kind: "rival", entry: "ws-fan-server.ts" }, load: load("raw") },
      socketIoRoom("ws", load("socket.io")),
      socketIoRoom("uws", load("socket.io")),
      {
        name: "nchan",
        server: { kind: "rival", entry: "nchan-server.ts" },
        load: load("nchan"),
        debian: ["nginx", "libnginx-mod-nchan"],
      },
    ],
    targets: targetsOf(burst),
  };
}

function socketIoRoom(engine: "ws" | "uws", load: LoadPlan): Contender {
  const name = engine === "ws" ? "Socket.IO room" : "Socket.IO (uWS) room";
  return { name, server: { kind: "rival", entry: "socket-io-fan-server.ts", options: { engine } }, load };
}

function targetsOf(burst: number): Target[] {
  const limits: Target[] = [
    { figure: "server CPU", against: "raw publish", atMost: 1.11 },
    { figure: "wall rate", against: "raw publish", atLeast: 0.9 },
  ];
  if (burst === 1) return limits;
  return [
    ...limits,
    { figure: "wall rate", against: "nchan", atLeast: 8 },
    { figure: "wall rate", against: "Socket.IO room", atLeast: 15 },
  ];
}
