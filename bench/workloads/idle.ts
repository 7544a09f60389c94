import { subject, type Workload } from "../run/workload.ts";

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
  ],
  targets: [{ figure: "bytes", against: null, atMost: 2_800 }],
};
