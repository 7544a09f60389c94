import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import type { Instance } from "../world/instance.ts";

/**
 * What a server's process holds outside of V8's heap above what it held at first, at its peak: there lie the bytes that
 * sockets have not taken. What the kernel holds for the sockets is not in it.
 */
export interface MemoryWatch {
  readonly grownKiB: number;
  /** The whole process's growth then: with the heap, which grows by what passes through. */
  readonly processGrownKiB: number;
  /** Connections of its clients that were open then. */
  readonly open: number;
}

interface Memory {
  readonly rss: number;
  readonly heapTotal: number;
  readonly external: number;
}

const lookMs = 100;
const inspectorMs = 10_000;

/** Begins with a collection of garbage. The result ends the watch. @throws Error when the process opens no inspector. */
export async function watchMemory(instance: Instance): Promise<() => Promise<MemoryWatch>> {
  const { call, close } = await openInspector(instance);
  const look = async (): Promise<Memory> => {
    const { result } = await call("Runtime.evaluate", {
      expression: "JSON.stringify(process.memoryUsage())",
    });
    return JSON.parse(String(result?.value));
  };
  await call("HeapProfiler.collectGarbage");
  const first = await look();
  let peak: MemoryWatch = { grownKiB: 0, processGrownKiB: 0, open: 0 };
  let over = false;
  const looking = (async () => {
    for (; !over; await sleep(lookMs)) {
      const now = await look();
      const grownKiB = (outsideOfHeap(now) - outsideOfHeap(first)) / 1_024;
      if (grownKiB <= peak.grownKiB) continue;
      const processGrownKiB = (now.rss - first.rss) / 1_024;
      peak = { grownKiB, processGrownKiB, open: connectionsOf(instance.port) };
    }
  })();
  return async () => {
    over = true;
    await looking;
    close();
    return peak;
  };
}

const outsideOfHeap = ({ rss, heapTotal, external }: Memory): number => rss - heapTotal - external;

/** Node opens its inspector on this signal, and tells where in its log. */
async function openInspector(instance: Instance) {
  instance.signal("SIGUSR1");
  let address: string | undefined;
  for (const until = performance.now() + inspectorMs; address === undefined; await sleep(50)) {
    address = /ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f-]+/.exec(instance.words())?.[0];
    if (performance.now() > until) throw new Error(`Instance ${instance.name} opens no inspector.`);
  }
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  let calls = 0;
  const answers = new Map<number, (answer: Answer) => void>();
  socket.on("message", (data) => {
    const { id, result } = JSON.parse(String(data));
    answers.get(id)?.(result);
    answers.delete(id);
  });
  const call = (method: string, params: object = {}) =>
    new Promise<Answer>((resolve) => {
      calls += 1;
      answers.set(calls, resolve);
      socket.send(JSON.stringify({ id: calls, method, params }));
    });
  return { call, close: () => socket.close() };
}

interface Answer {
  readonly result?: { readonly value?: unknown };
}

/** Established ones, at the server's end. */
function connectionsOf(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = readFileSync("/proc/net/tcp", "utf8").split("\n");
  return rows.filter((row) => {
    const [, address = "", , state] = row.trim().split(/\s+/);
    return address.endsWith(local) && state === "01";
  }).length;
}
