import type { Clock, Ids } from "../actors/ports.ts";
import type { Config } from "../config.ts";
import { dueSchedules } from "../db/due-schedules.ts";
import { outboxRows } from "../db/outbox.ts";
import { nextOccurrence } from "../domains/recurrence/expand-recurrence.ts";
import { wallAt, wallText } from "../domains/zoned-time.ts";
import { createSealing } from "../jobs/deliveries/sealed-text.ts";
import { createFirings, type NextOccurrence } from "../jobs/fire-schedules.ts";
import { createJobQueue, type JobQueueOptions } from "../jobs/job-queue.ts";
import { createOutboxScan } from "../jobs/outbox-scan.ts";
import { periodicHints } from "../jobs/periodic.ts";
import { openPostgresBackend } from "../jobs/postgres-backend.ts";
import { openRedisBackend } from "../jobs/redis-backend.ts";
import { beginTicker } from "../jobs/ticker.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Background } from "../transport/background.ts";
import type { AssembledEngine } from "./assemble-engine.ts";
import { createBackground } from "./background.ts";
import { backgroundJobs } from "./background-jobs.ts";
import type { OpenMail } from "./mailbox.ts";
import type { OpenDatabase } from "./open-database.ts";
import { scheduleKinds } from "./schedule-kinds.ts";

/** Background jobs of this process at a time. */
const concurrency = 8;
/** Jobs that run may end for so long, beside the turns' own drain. */
const drainMsMax = 10_000;
const minuteMs = 60_000;

export interface JobsParts {
  readonly config: Config;
  readonly secret: string;
  readonly database: OpenDatabase;
  readonly engine: AssembledEngine;
  readonly mail: OpenMail;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface AssembledJobs {
  readonly background: Background;
  begin(): void;
  /** Nothing fires and no job begins any more; resolves when what was under way has ended, or was stopped. */
  drain(ms: number): Promise<void>;
}

/** Schedules that fire, the outbox that empties, and what is to be done again and again. */
export function assembleJobs(parts: JobsParts): AssembledJobs {
  const { config, database, engine, log, clock, ids } = parts;
  const { client } = database;
  const outbox = outboxRows(client);
  const sealing = createSealing(parts.secret);
  const rules = { privateHosts: new Set(config.webhookPrivateHosts.split(",").map((host) => host.trim())) };
  const queue = createJobQueue({
    ...backendOf(parts),
    jobs: backgroundJobs({ ...parts, outbox, sealing, rules }),
    concurrency,
    log,
    onOutcome: outcomesTo(parts.metrics),
  });
  const { publisher } = engine;
  const kinds = scheduleKinds({ engine, database, clock });
  const firing = { rows: dueSchedules(client), kinds, nextOccurrence: nextByRule };
  const firings = createFirings({ ...firing, clock, ids, log, publish: publisher.events });
  const scan = createOutboxScan({ rows: outbox, queue, clock });
  let hintAt = 0;
  async function lookAround(): Promise<void> {
    await scan();
    if (clock.now() < hintAt) return;
    hintAt = clock.now() + minuteMs;
    queue.hint(periodicHints(clock.now()));
  }
  let ends: (() => Promise<void>)[] = [];
  return {
    background: createBackground({
      client,
      ids,
      publisher,
      queue,
      outbox,
      sealing,
      rules,
      mailbox: parts.mail.mailbox,
    }),
    begin() {
      queue.begin();
      const shared = { clock, log };
      ends = [
        beginTicker({ ...shared, work: firings.round, nextAt: firings.nextAt }),
        beginTicker({ ...shared, work: lookAround, nextAt: async () => null }),
      ];
    },
    async drain(ms) {
      await Promise.all(ends.map((end) => end()));
      await queue.drain(Math.min(ms, drainMsMax));
    },
  };
}

function outcomesTo(metrics: Metrics) {
  return (name: string, outcome: string, seconds: number) => {
    metrics.jobs.inc({ name, outcome });
    metrics.jobSeconds.observe({ name }, seconds);
  };
}

/** Rules count wall times of the zone: nine o'clock stays nine o'clock when the clocks change. */
const nextByRule: NextOccurrence = ({ rule, zone, start, after }) => {
  const recurrence = { rule, zone, start: wallText(wallAt(start.getTime(), zone)) };
  const next = nextOccurrence(recurrence, after.getTime());
  return next === undefined ? null : new Date(next.startMs);
};

/** A queue that is away is told of once a minute; whatever must happen waits in rows. */
function backendOf({ config, database, log, clock }: JobsParts): Pick<JobQueueOptions, "name" | "open"> {
  let quietUntil = 0;
  const onError = (err: Error) => {
    if (clock.now() < quietUntil) return;
    quietUntil = clock.now() + minuteMs;
    log.warn({ err }, "The queue of background jobs is in trouble; jobs wait until it is back.");
  };
  const { redisUrl: url, redisPrefix: prefix } = config;
  if (url !== undefined) return { name: "redis", open: () => openRedisBackend({ url, prefix, onError }) };
  return {
    name: "postgres",
    async open() {
      await database.prepareQueue();
      return openPostgresBackend(database.url, onError);
    },
  };
}
