import { Child } from "./run/child.ts";
import { obeyParent } from "./servers/server-calls.ts";

/** What the parent passes in argv: which server, twice. */
export interface PairOptions {
  /** Below `bench/`. */
  readonly entry: string;
  readonly args: readonly string[];
}

interface Hello {
  readonly port: number;
  readonly beats: number | null;
  readonly pids: readonly number[];
}

/** Two processes of one server on this process's core: the load's sockets are on the second, events come from the first. */
const spec: PairOptions = JSON.parse(process.argv[2] ?? "{}");
const start = async () => {
  const child = new Child({ ...spec, core: null });
  return { child, hello: await child.hello<Hello>() };
};
const publisher = await start();
const receiver = await start();
const { beats } = publisher.hello;
await obeyParent(receiver.hello.port, {
  pids: [...publisher.hello.pids, ...receiver.hello.pids],
  ...(beats !== null && { beatsPort: beats }),
  stop: async () => {
    await Promise.all([publisher.child.end(), receiver.child.end()]);
  },
});
