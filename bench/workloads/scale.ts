import type { LoadPlan } from "../load/load-plan.ts";
import { type ServerSpec, subject, type Workload } from "../run/workload.ts";
import { acceptWorkload } from "./accept.ts";

const accepting = { kind: "pam", model: "silent", executes: false } as const;
const messages = {
  kind: "messages",
  dialect: "pam",
  until: "accept",
  content: "I spent 42.50 on diesel yesterday, please book it for me.",
} as const;
const senders = 1_000;
/** A process here may hold 20,000 file descriptors; `npm run bench:million` goes on from there with more processes. */
const idlePerSender = 18;

/** Question: does a message cost more because there is more of everything else? W1a's message each time, PAM beside PAM. */
export const scaleWorkloads: readonly Workload[] = [
  grown({
    id: "S1",
    title: "Scale: 1,000 senders of 19,000 connected users, beside 1,000 of 1,000",
    more: { load: { ...messages, idlePerSender } },
    less: { name: `${subject}, 1,000 connected` },
    atMost: 1.1,
  }),
  grown({
    id: "S2",
    title: "Scale: a million stored conversations beside a thousand",
    more: { server: { ...accepting, stored: { conversations: 1_000_000 } } },
    less: {
      name: `${subject}, 1,000 stored`,
      server: { ...accepting, stored: { conversations: 1_000 } },
    },
    atMost: 1.1,
  }),
  // On two cores the second process would take the load's: what it must not cost more is CPU, from which 1.8 × follows.
  grown({
    id: "S3",
    title: "Scale: two processes joined by Redis beside one, on the same core",
    more: { server: { ...accepting, across: "both" }, debian: ["redis-server"] },
    less: { name: `${subject}, one process` },
    atMost: 1.11,
  }),
];

interface Side {
  readonly server?: ServerSpec;
  readonly load?: LoadPlan;
  readonly debian?: readonly string[];
}

interface Grown {
  readonly id: string;
  readonly title: string;
  readonly more: Side;
  readonly less: Side & { readonly name: string };
  readonly atMost: number;
}

function grown({ id, title, more, less, atMost }: Grown): Workload {
  const plain = { server: accepting, load: messages };
  return {
    id,
    title,
    operation: acceptWorkload.operation,
    connections: senders,
    pacedPerSecond: null,
    measures: "windows",
    contenders: [
      { ...plain, ...less },
      { ...plain, ...more, name: subject },
    ],
    targets: [
      { figure: "server CPU", against: less.name, atMost },
      { figure: "all CPU", against: less.name, atMost },
    ],
  };
}
