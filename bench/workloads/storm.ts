import { subject, type Workload } from "../run/workload.ts";

const storm = { kind: "storm", missed: 20 } as const;
const seconds = 1;
const clients = 10_000;

/**
 * Question: how long are people away when everybody is cut at once? All connections are closed by the clients in one
 * tick, at most 500 wait for their greeting at a time. On the engine each checks its token and reads 20 entries that it
 * had not seen, each once and in order; the others only greet.
 */
export const stormWorkload: Workload = {
  id: "W7",
  title: "Reconnect: 10,000 clients cut at once, each resumed with 20 missed entries",
  operation: "client",
  connections: clients,
  pacedPerSecond: null,
  measures: "windows",
  contenders: [
    { name: "raw accept", server: { kind: "raw", mode: "idle" }, load: { ...storm, dialect: "raw" } },
    {
      name: subject,
      server: { kind: "pam", model: "silent", executes: false },
      load: { ...storm, dialect: "pam" },
    },
    {
      name: "ws accept",
      server: { kind: "rival", entry: "ws-echo-server.ts" },
      load: { ...storm, dialect: "raw" },
    },
    {
      name: "Socket.IO connect",
      server: { kind: "rival", entry: "socket-io-fan-server.ts", options: { engine: "ws" } },
      load: { ...storm, dialect: "socket.io" },
    },
  ],
  targets: [
    { figure: "wall rate", against: null, atLeast: clients / seconds },
    { figure: "wall rate", against: "Socket.IO connect", atLeast: 1 },
  ],
};
