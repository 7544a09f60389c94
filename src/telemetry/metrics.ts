import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Half a millisecond to ten seconds: a commit takes about one millisecond, a model's first token about one second. */
const SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const TOOLS = [0, 10, 20, 30, 40, 50, 60, 80, 100];
/** Milliseconds between two looks at the event loop's lag: at 10, the default, they are a third of what an idle process costs. */
const wakes = { eventLoopMonitoringPrecision: 100 };
const BATCH_ITEMS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/**
 * Everything this process counts. Handles are made once and passed to the parts that use them.
 * Label values come from closed lists only: what a user or a model typed is never a label, as each new value costs
 * memory for ever. A tool that doesn't exist is counted as `unknown`.
 */
export type Metrics = ReturnType<typeof createMetrics>;

export interface Exposition {
  readonly contentType: string;
  readonly body: string;
}

/** @param options.processMetrics Also measure event-loop lag, heap and CPU, which keeps timers: for the server only. */
export function createMetrics(options: { processMetrics: boolean } = { processMetrics: false }) {
  const registry = new Registry();
  if (options.processMetrics) collectDefaultMetrics({ register: registry, prefix: "pam_", ...wakes });
  return {
    ...gauges(registry),
    ...histograms(registry),
    ...counters(registry),
    /** The text of `GET /metrics`, and the content type that goes with it. */
    exposition: async (): Promise<Exposition> => ({
      contentType: registry.contentType,
      body: await registry.metrics(),
    }),
    /** The same as plain data, for the sum over several processes. */
    snapshot: async (): Promise<readonly unknown[]> => registry.getMetricsAsJSON(),
  };
}

function gauges(registry: Registry) {
  const registers = [registry];
  return {
    connections: new Gauge({ name: "pam_connections", help: "Open sockets.", registers }),
    brokerUp: new Gauge({
      name: "pam_broker_up",
      help: "1 while the broker delivers between instances, else 0.",
      aggregator: "min",
      registers,
    }),
    actors: new Gauge({ name: "pam_actors", help: "User actors that are active.", registers }),
    turnsRunning: new Gauge({
      name: "pam_turns_running",
      help: "Turns running here, by state of their machine.",
      labelNames: ["state"] as const,
      registers,
    }),
    poolConnections: new Gauge({
      name: "pam_pool_connections",
      help: "Connections to Postgres of all instances, by pool and by state (idle, busy).",
      // Every process counts all of them, as the database sees them.
      aggregator: "max",
      labelNames: ["pool", "state"] as const,
      registers,
    }),
  };
}

function histograms(registry: Registry) {
  const registers = [registry];
  return {
    acceptToCommitSeconds: new Histogram({
      name: "pam_accept_to_commit_seconds",
      help: "From the decoded message to its commit.",
      buckets: SECONDS,
      registers,
    }),
    firstTokenSeconds: new Histogram({
      name: "pam_first_token_seconds",
      help: "From the start of a turn to its first text.",
      buckets: SECONDS,
      registers,
    }),
    jobSeconds: new Histogram({
      name: "pam_job_seconds",
      help: "Attempts of background jobs, by job.",
      buckets: SECONDS,
      labelNames: ["name"] as const,
      registers,
    }),
    toolsOffered: new Histogram({
      name: "pam_tools_offered",
      help: "Tools that the model of a turn was offered.",
      buckets: TOOLS,
      registers,
    }),
    commitBatchItems: new Histogram({
      name: "pam_commit_batch_items",
      help: "Items that shared one commit.",
      buckets: BATCH_ITEMS,
      registers,
    }),
  };
}

function counters(registry: Registry) {
  const registers = [registry];
  return {
    deltas: new Counter({ name: "pam_deltas_total", help: "Text deltas taken from models.", registers }),
    toolCalls: new Counter({
      name: "pam_tool_calls_total",
      help: "Finished tool calls, by tool and outcome.",
      labelNames: ["tool", "outcome"] as const,
      registers,
    }),
    partialsFailed: new Counter({
      name: "pam_partials_failed_total",
      help: "Rounds in which the text of open steps could not be stored.",
      registers,
    }),
    personReads: new Counter({
      name: "pam_person_reads_total",
      help: "Reads of what is known of a user, by outcome (read, failed).",
      labelNames: ["outcome"] as const,
      registers,
    }),
    turns: new Counter({
      name: "pam_turns_total",
      help: "Ended turns, by status.",
      labelNames: ["status"] as const,
      registers,
    }),
    turnsUnderstood: new Counter({
      name: "pam_turns_understood_total",
      help: "Ended turns, by what their words were about (wins, wheels, you, social, device, general) and the tool they ask for.",
      labelNames: ["node", "intent"] as const,
      registers,
    }),
    jobs: new Counter({
      name: "pam_jobs_total",
      help: "Attempts of background jobs, by job and outcome (completed, failed, dead).",
      labelNames: ["name", "outcome"] as const,
      registers,
    }),
    frames: new Counter({
      name: "pam_frames_total",
      help: "Socket frames, by direction (in, out).",
      labelNames: ["direction"] as const,
      registers,
    }),
    errors: new Counter({
      name: "pam_errors_total",
      help: "Errors sent to clients, by code.",
      labelNames: ["code"] as const,
      registers,
    }),
  };
}
