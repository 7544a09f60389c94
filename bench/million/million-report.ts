import { digits, markdown } from "../report/table.ts";
import { microsOfMessage, pauseWith, type WindowCpu } from "./million-figures.ts";
import { chatSeconds, type MillionResult, type Step } from "./run-million.ts";

const half = 500_000;

/** A run's Markdown section. */
export function millionMarkdown(result: MillionResult): string {
  const { steps, before, collections, rolling, stopped, asked, seconds } = result;
  const last = steps.at(-1);
  if (last === undefined) return "Nobody was connected.";
  const reached = stopped === null ? "" : ` It stopped before ${whole(asked)} users: ${stopped}.`;
  const { empty, full, users } = collections;
  const pause = (count: number) =>
    digits(pauseWith(count, { empty: empty.pauseMs, full: full.pauseMs, at: users }));
  return [
    `### ${whole(last.users)} connected users on one machine`,
    "",
    `${last.instances} processes of the engine as it is shipped, with one Postgres and one Redis, and as many processes that play the users; every user has a token of their own and follows their inbox. At each step a random 1 % chat meanwhile, ${digits(last.messagesSent / chatSeconds)} messages a second in all, each committed before its acknowledgement and answered in a turn. ${Math.round(seconds)} s.${reached}`,
    "",
    ...markdown([stepHead, ...steps.map(stepRow)]),
    "",
    "Bytes a connected user, beyond what was there before the first:",
    "",
    ...markdown([memoryHead, ...steps.map((step) => memoryRow(step, before))]),
    "",
    `- Rolling restart: ${rolling.replaced} of ${last.instances} instances replaced one after the other in ${digits(rolling.seconds)} s, and nobody of them lost; the people of one are all back ${digits(rolling.perInstance.p50)} ms after the first of them was cut (p50; longest ${digits(rolling.perInstance.max)} ms).${rolling.stopped === null ? "" : ` It stopped before all were: ${rolling.stopped}.`}`,
    `- A full collection of one instance's garbage: ${digits(empty.pauseMs)} ms empty, ${digits(full.pauseMs)} ms with ${whole(users)} users (${digits((full.heapBytes - empty.heapBytes) / users)} bytes of heap a user). On the same line ${whole(half)} users in one process would be ${pause(half)} ms: more than file descriptors permit here, so this is extrapolated.`,
  ].join("\n");
}

const stepHead = [
  "users",
  "processes",
  "connected/s",
  "active",
  "ack p50 ms",
  "ack p99 ms",
  "turn p99 ms",
  "unanswered",
  "CPU µs/message",
  "cores idle: servers",
  "Postgres",
  "load",
  "MiB left",
];

function stepRow(step: Step): string[] {
  const { idle, chatting, messagesSent } = step;
  const core = (share: number) => `${Math.round(share * 100)} %`;
  const cores = ({ servers, postgres, load }: WindowCpu) => [core(servers), core(postgres), core(load)];
  return [
    whole(step.users),
    String(step.instances),
    whole(step.connected / step.connectSeconds),
    whole(step.active),
    digits(step.ackMs.p50),
    digits(step.ackMs.p99),
    digits(step.turnMs.p99),
    whole(step.unanswered),
    digits(microsOfMessage(idle, chatting, messagesSent)),
    ...cores(idle),
    whole(step.availableBytes / 2 ** 20),
  ];
}

const memoryHead = [
  "users",
  "servers, for the user",
  "servers, processes themselves",
  "load",
  "kernel",
  "Postgres",
  "Redis",
  "all",
];

function memoryRow({ users, memory, emptyBytes }: Step, before: MillionResult["before"]): string[] {
  const kinds = [
    memory.servers - emptyBytes,
    emptyBytes,
    memory.load - before.load,
    memory.kernel - before.kernel,
    memory.postgres - before.postgres,
    memory.redis - before.redis,
  ];
  const each = [...kinds, kinds.reduce((sum, bytes) => sum + bytes, 0)].map((bytes) => whole(bytes / users));
  return [whole(users), ...each];
}

const whole = (value: number): string => Math.round(value).toLocaleString("en");
