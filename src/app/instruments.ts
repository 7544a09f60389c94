import type { Observer } from "../actors/ports.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { ToolReport } from "../tools/run-tool.ts";

/** What the core reports, as metrics and log lines. */
export function observerOf(metrics: Metrics, log: Logger): Observer {
  return {
    turnEnded: (status) => metrics.turns.inc({ status }),
    firstToken: (seconds) => metrics.firstTokenSeconds.observe(seconds),
    actorActivated: () => metrics.actors.inc(),
    actorPassivated: () => metrics.actors.dec(),
    fault: (where, error) =>
      log.error({ where, err: error }, "Something failed that nobody was waiting for."),
  };
}

export function reportOf(metrics: Metrics, log: Logger): ToolReport {
  return {
    finished: (tool, outcome) => metrics.toolCalls.inc({ tool, outcome }),
    fault: (where, error) => log.error({ where, err: error }, "A tool failed for a reason of its own."),
  };
}
