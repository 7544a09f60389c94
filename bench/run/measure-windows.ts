import { childrenOf, ticksOf } from "../load/cpu-time.ts";
import { pathWith, type WindowFigures } from "../load/load-plan.ts";
import type { Arena, LoadProcess, ServerUnderTest } from "./arena.ts";
import type { Effort } from "./effort.ts";
import type { ContenderFigures, CpuShares, WindowRound } from "./figures.ts";
import { fillStored } from "./fill-stored.ts";
import { systemCallsDuring } from "./system-calls.ts";
import type { Contender, Workload } from "./workload.ts";

export interface MeasureParts {
  readonly effort: Effort;
  readonly tell: (text: string) => void;
  /** When given, it is looked behind the last round where each contender's time goes. */
  readonly onProfile?: ((contender: string, profile: ServerProfile) => void) | undefined;
}

export interface ServerProfile {
  /** A `.cpuprofile`'s text. */
  readonly cpuProfile: string;
  /** Of the server's CPU time, what the kernel took. */
  readonly kernelShare: number;
  /** Calls of the kernel an operation, by name; null where `perf` is missing or may not trace. */
  readonly systemCalls: ReadonlyMap<string, number> | null;
}

interface Running {
  readonly contender: Contender;
  readonly server: ServerUnderTest;
  readonly load: LoadProcess;
  readonly rounds: WindowRound[];
  /** Operations a second that the warm-up reached: what a share of it is taken of. */
  reached: number;
}

const tracedWindows = 4;

/**
 * All contenders are up and connected from the start; then each works for a window in turn, A B C A B C …, so that
 * whatever drifts on the machine drifts for all of them. The others hold still meanwhile.
 */
export async function measureWindows(
  arena: Arena,
  workload: Workload,
  { effort, tell, onProfile }: MeasureParts,
): Promise<ContenderFigures[]> {
  const running: Running[] = [];
  const told = (text: string) => tell(`${workload.id} ${text}`);
  try {
    running.push(...(await startAll(arena, workload.contenders)));
    for (const { server } of running) await fillStored(server);
    await seed(arena, workload, running);
    for (const each of running) await connect(arena, workload, each);
    for (let round = 0; round <= effort.rounds; round++)
      await oneRound(arena, running, { effort, round, tell: told });
    if (onProfile !== undefined) await profileAll(arena, running, { effort, onProfile });
  } finally {
    await Promise.all(running.flatMap(({ server, load }) => [load.end(), server.end()]));
  }
  return running.map(({ contender, rounds }) => ({ name: contender.name, windows: rounds, memory: [] }));
}

/** A window each. Round 0 is for the compilers only. */
async function oneRound(
  arena: Arena,
  running: readonly Running[],
  { effort, round, tell }: { effort: Effort; round: number; tell: (text: string) => void },
): Promise<void> {
  const name = round === 0 ? "warm-up" : `round ${round}/${effort.rounds}`;
  const brief = { ...effort, measureMs: effort.measureMs / 2 };
  for (const each of running) {
    const figures = await oneWindow(arena, each, round === 0 ? brief : effort);
    if (round > 0) each.rounds.push(figures);
    else each.reached = figures.perSecond;
    tell(`${name} ${each.contender.name}`);
  }
}

/** Two more windows each, not counted: sampling and tracing cost time of their own. */
async function profileAll(
  arena: Arena,
  running: readonly Running[],
  { effort, onProfile }: { effort: Effort; onProfile: (name: string, profile: ServerProfile) => void },
): Promise<void> {
  for (const each of running) {
    const { contender, server } = each;
    await server.profile(true);
    const before = ticks(server);
    await oneWindow(arena, each, effort);
    const after = ticks(server);
    const cpuProfile = await server.profile(false);
    const kernelShare = (after.kernel - before.kernel) / Math.max(1, after.all - before.all);
    onProfile(contender.name, { cpuProfile, kernelShare, systemCalls: await traced(arena, each, effort) });
  }
}

function ticks({ pids }: ServerUnderTest): { all: number; kernel: number } {
  const each = pids.map(ticksOf);
  const sum = (of: "all" | "kernel") => each.reduce((total, them) => total + them[of], 0);
  return { all: sum("all"), kernel: sum("kernel") };
}

/** A longer window: what is on its way at its end is traced and not counted. */
async function traced(arena: Arena, running: Running, effort: Effort): Promise<ServerProfile["systemCalls"]> {
  const measureMs = tracedWindows * effort.measureMs;
  let operations = 0;
  const calls = await systemCallsDuring(running.server.pids, async () => {
    const { perSecond } = await oneWindow(arena, running, { ...effort, warmupMs: 0, measureMs });
    operations = (perSecond * measureMs) / 1_000;
  });
  return calls && new Map([...calls].map(([name, count]) => [name, count / operations]));
}

/** At the same time: most of a start is waiting. What did start is ended when something else did not. */
async function startAll(arena: Arena, contenders: readonly Contender[]): Promise<Running[]> {
  const started = await Promise.allSettled(
    contenders.map(async (contender) => {
      const server = await arena.startServer(contender.server);
      return { contender, server, load: arena.startLoad(), rounds: [], reached: 0 };
    }),
  );
  const running = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const failed = started.find((each) => each.status === "rejected");
  if (failed === undefined) return running;
  await Promise.all(running.flatMap(({ server, load }) => [load.end(), server.end()]));
  throw failed.reason;
}

async function connect(
  arena: Arena,
  { connections }: Workload,
  { contender, server, load }: Running,
): Promise<void> {
  const plan = contender.load;
  const users =
    plan.kind === "http" ? 1 : connections * (1 + (plan.kind === "messages" ? (plan.idlePerSender ?? 0) : 0));
  const tokens = contender.server.kind === "raw" ? [] : await arena.tokens(users);
  const { ports, beats } = server;
  await load.connect({ plan, ports, beats, connections, tokens });
}

async function oneWindow(
  arena: Arena,
  { contender, server, load, reached }: Running,
  effort: Effort,
): Promise<WindowRound> {
  const share = contender.load.kind === "http" ? contender.load.share : undefined;
  const paced = contender.load.kind === "listeners";
  const postgres = arena.postgresPid;
  const processes = {
    server: server.pids,
    postgres: postgres === null ? [] : childrenOf(postgres),
    redis: arena.redisPid === null ? [] : [arena.redisPid],
  };
  if (paced) await server.pace(true);
  const perSecond = share === undefined || reached === 0 ? undefined : share * reached;
  const { warmupMs, measureMs } = effort;
  const figures = await load.run({ warmupMs, measureMs, perSecond, processes });
  if (paced) await server.pace(false);
  if (figures.refused > 0)
    throw new Error(`${contender.name} refused ${figures.refused} operations. The first: ${figures.refusal}`);
  if (figures.operations === 0) throw new Error(`${contender.name} finished no operation in its window.`);
  return roundOf(figures);
}

function roundOf({ operations, tookMs, cpuMs, latency }: WindowFigures): WindowRound {
  const shares = (of: (ms: number) => number): CpuShares => {
    const { server = 0, postgres = 0, redis = 0, load = 0 } = cpuMs;
    return { server: of(server), postgres: of(postgres), redis: of(redis), load: of(load) };
  };
  return {
    perSecond: (operations * 1_000) / tookMs,
    cpuMicros: shares((ms) => (ms * 1_000) / operations),
    busy: shares((ms) => ms / tookMs),
    latency,
  };
}

/** Gives the first user a past on the engine, and what the engine answers of it to the servers that only copy it. */
async function seed(arena: Arena, { seedTurns = 0 }: Workload, running: readonly Running[]): Promise<void> {
  let page: string | null = null;
  for (const { contender, server } of running) {
    const { load } = contender;
    if (server.spec.kind !== "pam") {
      if (page !== null) await server.servePage(page);
      continue;
    }
    if (seedTurns > 0) await chatOf(arena, server, seedTurns);
    if (load.kind === "http") page = await fetchPage(arena, server, pathWith(load.path, load.cursors?.from));
  }
}

async function chatOf(arena: Arena, server: ServerUnderTest, turns: number): Promise<void> {
  const load = arena.startLoad();
  const plan = {
    kind: "messages",
    dialect: "pam",
    until: "turn",
    content: "I spent 42.50 on diesel yesterday.",
  } as const;
  await load.connect({
    plan,
    ports: server.ports,
    beats: null,
    connections: 1,
    tokens: await arena.tokens(1),
  });
  let done = 0;
  while (done < turns) {
    const { operations, refused, refusal } = await load.run({ warmupMs: 0, measureMs: 500, processes: {} });
    if (refused > 0 || operations === 0) throw new Error(`Seeding stopped after ${done} turns. ${refusal}`);
    done += operations;
  }
  await load.end();
}

async function fetchPage(arena: Arena, server: ServerUnderTest, path: string): Promise<string> {
  const [token] = await arena.tokens(1);
  const reply = await fetch(`http://127.0.0.1:${server.ports[0]}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = await reply.text();
  if (reply.status !== 200)
    throw new Error(`The page was answered with ${reply.status}: ${text.slice(0, 300)}`);
  return text;
}
