import { subject, type Workload } from "../run/workload.ts";

const listeners = { kind: "listeners", content: "Tell me everything about diesel." } as const;

/**
 * Question: what does a delta cost on its way from the model's callback to a socket? Both servers take their pace from
 * the same timer. Reading the model's own stream is not in it: that is the adapter's price, measured with the rivals.
 */
export const relayWorkloads: readonly Workload[] = [
  relay({ id: "W2a", streams: 200, perSecond: 50 }),
  relay({ id: "W2b", streams: 1_000, perSecond: 20 }),
];

function relay({ id, streams, perSecond }: { id: string; streams: number; perSecond: number }): Workload {
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
