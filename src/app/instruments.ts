import type { Engine } from "../actors/engine.ts";
import type { Observer, Subject } from "../actors/ports.ts";
import type { Client } from "../db/driver.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { ToolReport } from "../tools/run-tool.ts";

/** What the core reports, as metrics and log lines. */
export function observerOf(metrics: Metrics, log: Logger): Observer {
  return {
    turnStarted: (turn) => log.debug(fieldsOf(turn), "A turn begins here."),
    turnEnded: (status, turn, about) => {
      metrics.turns.inc({ status });
      if (about !== undefined) {
        metrics.turnsUnderstood.inc({ node: about.node, intent: about.intent });
        metrics.toolsOffered.observe(about.tools);
      }
      const fields = { ...fieldsOf(turn), status, ...about };
      if (status === "failed") log.info(fields, "A turn failed.");
      else log.debug(fields, "A turn ended.");
    },
    firstToken: (seconds) => metrics.firstTokenSeconds.observe(seconds),
    actorActivated: () => metrics.actors.inc(),
    actorPassivated: () => metrics.actors.dec(),
    fault: (where, error, about) =>
      log.error({ where, ...fieldsOf(about), err: error }, "Something failed that nobody was waiting for."),
  };
}

export function reportOf(metrics: Metrics, log: Logger): ToolReport {
  return {
    finished: (tool, outcome, { seconds, about }) => {
      metrics.toolCalls.inc({ tool, outcome });
      log.debug({ ...fieldsOf(about), tool, outcome, seconds }, "A tool ran.");
    },
    fault: (where, error, about) =>
      log.error({ where, ...fieldsOf(about), err: error }, "A tool failed for a reason of its own."),
  };
}

/** Of what a line is about, no more than it takes to find what else was done for it. */
function fieldsOf({ requestId, conversation, turn }: Subject = {}): Subject {
  return { requestId, conversation, turn };
}

export function countTurns(engine: Engine, metrics: Metrics): void {
  metrics.turnsRunning.reset();
  for (const [state, count] of Object.entries(engine.turnStates()))
    metrics.turnsRunning.set({ state }, count);
}

/** Counts this process's connections by pool and state, as the server sees them. `busy` includes those in a transaction. */
export async function countConnections(client: Client, metrics: Metrics): Promise<void> {
  const rows = await client<{ pool: string; state: string; count: number }[]>`
    select application_name as pool, case when state = 'idle' then 'idle' else 'busy' end as state, count(*)::int as count
    from pg_stat_activity where usename = current_user and application_name like 'pam-%' group by 1, 2`;
  metrics.poolConnections.reset();
  for (const { pool, state, count } of rows) metrics.poolConnections.set({ pool, state }, count);
}
