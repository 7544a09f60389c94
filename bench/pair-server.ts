import { Child } from "./run/child.ts";
import { obeyParent } from "./servers/server-calls.ts";

/** What the parent passes in argv: which server, twice. */
export interface PairOptions {
  /** As `ChildSpec` has it. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly sockets: "second" | "both";
}

interface Hello {
  readonly ports: readonly number[];
  readonly beats: number | null;
  readonly pids: readonly number[];
}

/** Two processes of one server on this process's core: the load's sockets are on the second or on both, events come from the first. */
const spec: PairOptions = JSON.parse(process.argv[2] ?? "{}");
const start = async () => {
  const child = new Child({ ...spec, core: null });
  return { child, hello: await child.hello<Hello>() };
};
const publisher = await start();
const receiver = await start();
const { beats } = publisher.hello;
const ports = [...receiver.hello.ports, ...(spec.sockets === "both" ? publisher.hello.ports : [])];
await obeyParent(0, {
  ports,
  pids: [...publisher.hello.pids, ...receiver.hello.pids],
  ...(beats !== null && { beatsPort: beats }),
  stop: async () => {
    await Promise.all([publisher.child.end(), receiver.child.end()]);
  },
});
