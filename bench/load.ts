import { AutocannonLoad } from "./load/autocannon-load.ts";
import { cpuMs } from "./load/cpu-time.ts";
import { dialects } from "./load/dialects.ts";
import { FanLoad } from "./load/fan-load.ts";
import { FirstTokenLoad } from "./load/first-token-load.ts";
import { HttpLoad } from "./load/http-load.ts";
import { IdleLoad } from "./load/idle-load.ts";
import { Latencies } from "./load/latencies.ts";
import { ListenerLoad } from "./load/listener-load.ts";
import type { ConnectRequest, LoadCall, RunRequest, WindowFigures } from "./load/load-plan.ts";
import { MessageLoad } from "./load/message-load.ts";
import type { Load } from "./load/running-load.ts";
import { StormLoad } from "./load/storm-load.ts";

/** The process that plays the clients. It obeys its parent's calls, one at a time, and ends with it. */
const latencies = new Latencies();
let load: Load | null = null;

process.on("message", (call: LoadCall) => {
  obey(call).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));

async function obey(call: LoadCall): Promise<unknown> {
  if (call.call === "connect") {
    load = loadOf(call);
    return load.connect();
  }
  if (load === null) throw new Error("There is no load to run: connect first.");
  if (call.call === "run") return measure(load, call);
  load.close();
  load = null;
}

function loadOf({ plan, beats, ports, ...more }: ConnectRequest): Load {
  const [port = 0] = ports;
  const rest = { ...more, port };
  if (plan.kind === "http") {
    const Asking = plan.by === "autocannon" ? AutocannonLoad : HttpLoad;
    return new Asking({ ...rest, ...plan, latencies });
  }
  if (plan.kind === "none") throw new Error("Nobody is to connect to this server.");
  const dialect = dialects[plan.dialect];
  if (plan.kind === "idle") return new IdleLoad({ ...rest, dialect });
  if (plan.kind === "listeners")
    return new ListenerLoad({ ...rest, dialect, content: plan.content, latencies });
  if (plan.kind === "first")
    return new FirstTokenLoad({ ...rest, dialect, content: plan.content, latencies });
  if (plan.kind === "storm") return new StormLoad({ ...rest, dialect, missed: plan.missed, latencies });
  if (plan.kind === "fan") {
    if (beats === null) throw new Error("The server under test takes no beats.");
    const { burst, perSecond } = plan;
    return new FanLoad({ ...rest, dialect, beats, burst, perSecond, latencies });
  }
  return new MessageLoad({ ...more, ...plan, ports, dialect, latencies });
}

/** Warms up, then counts for a window, or until the work is done, while nothing else in this process happens. */
async function measure(running: Load, request: RunRequest): Promise<WindowFigures> {
  const endless = running.finished === undefined;
  if (endless) running.start(request.perSecond);
  await delay(request.warmupMs);
  const groups = Object.entries({ ...request.processes, load: [process.pid] });
  latencies.reset();
  const before = reading(running, groups);
  if (!endless) running.start();
  await (running.finished?.() ?? delay(request.measureMs));
  const after = reading(running, groups);
  const latency = latencies.figures();
  await running.stop();
  const cpu = groups.map(([name], index) => [name, (after.cpu[index] ?? 0) - (before.cpu[index] ?? 0)]);
  return {
    operations: after.operations - before.operations,
    refused: running.refused,
    refusal: running.refusal,
    tookMs: after.at - before.at,
    cpuMs: Object.fromEntries(cpu),
    latency,
  };
}

function reading(running: Load, groups: readonly (readonly [string, readonly number[]])[]) {
  const cpu = groups.map(([, pids]) => pids.reduce((sum, pid) => sum + cpuMs(pid), 0));
  return { at: performance.now(), operations: running.operations, cpu };
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
