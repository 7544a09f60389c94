import type { MemoryFigures } from "../servers/server-calls.ts";
import type { Arena, LoadProcess, ServerUnderTest } from "./arena.ts";
import type { ContenderFigures, MemoryRound } from "./figures.ts";
import type { MeasureParts } from "./measure-windows.ts";
import type { Contender, Workload } from "./workload.ts";

/** Connections that come and go before the baseline, so that code, pools and the heap's first pages are not counted. */
const rehearsal = 500;
const settleMs = 500;

/** A process keeps what it once took: every round of every contender is a process of its own. */
export async function measureMemory(
  arena: Arena,
  workload: Workload,
  { effort, tell }: MeasureParts,
): Promise<ContenderFigures[]> {
  const rounds = workload.contenders.map((contender) => ({ contender, memory: [] as MemoryRound[] }));
  for (let round = 1; round <= effort.rounds; round++) {
    for (const { contender, memory } of rounds) {
      memory.push(await oneRound(arena, workload, contender));
      tell(`${workload.id} round ${round}/${effort.rounds} ${contender.name}`);
    }
  }
  return rounds.map(({ contender, memory }) => ({ name: contender.name, windows: [], memory }));
}

async function oneRound(arena: Arena, { connections }: Workload, contender: Contender): Promise<MemoryRound> {
  const server = await arena.startServer(contender.server);
  const load = arena.startLoad();
  try {
    const tokens = contender.server.kind === "raw" ? [] : await arena.tokens(connections);
    await hold(load, { server, contender, connections: Math.min(rehearsal, connections), tokens });
    await load.disconnect();
    await settled();
    const before = await server.memory();
    const startedAt = performance.now();
    await hold(load, { server, contender, connections, tokens });
    const tookMs = performance.now() - startedAt;
    await settled();
    const after = await server.memory();
    return perConnection({ before, after, connections, tookMs });
  } finally {
    await Promise.all([load.end(), server.end()]);
  }
}

interface Held {
  readonly server: ServerUnderTest;
  readonly contender: Contender;
  readonly connections: number;
  readonly tokens: readonly string[];
}

function hold(load: LoadProcess, { server, contender, connections, tokens }: Held): Promise<void> {
  return load.connect({
    plan: contender.load,
    ports: server.ports,
    beats: server.beats,
    connections,
    tokens,
  });
}

function perConnection(held: {
  before: MemoryFigures;
  after: MemoryFigures;
  connections: number;
  tookMs: number;
}): MemoryRound {
  const { before, after, connections, tookMs } = held;
  const heap = (figures: MemoryFigures) => figures.heapUsed + figures.external;
  return {
    rssBytes: (after.rss - before.rss) / connections,
    heapBytes: (heap(after) - heap(before)) / connections,
    connectedPerSecond: (connections * 1_000) / tookMs,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, settleMs));
