import { subject, type Workload } from "../run/workload.ts";

const none = { kind: "none" } as const;

/**
 * Question: how long does a restart take? From the start of the process to its own word that it listens, on all cores.
 * Only later starts count: the database is set up already.
 */
export const startWorkload: Workload = {
  id: "W8a",
  title: "Start: from the process's beginning to its port, second start",
  operation: "start",
  connections: 1,
  pacedPerSecond: null,
  measures: "starts",
  contenders: [
    { name: "raw node -e 0", server: { kind: "start", program: "node" }, load: none },
    { name: "uWS listen", server: { kind: "start", program: "uws" }, load: none },
    { name: subject, server: { kind: "start", program: "pam" }, load: none },
    { name: `${subject} and its Postgres`, server: { kind: "start", program: "pam embedded" }, load: none },
  ],
  targets: [{ figure: "ready", against: null, atMost: 600 }],
};
