import type { Bus, Observer } from "../actors/ports.ts";
import { createMemoryBus } from "../cluster/memory-bus.ts";
import { createRedisBus } from "../cluster/redis-bus.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";

export interface BusParts {
  readonly config: Pick<Config, "redisUrl" | "redisPrefix">;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly observer: Observer;
}

/** Redis where it is set, else this process alone. A Redis that is away is no reason not to start (P11). */
export function chooseBus({ config, log, metrics, observer }: BusParts): Bus {
  const { redisUrl: url, redisPrefix: prefix } = config;
  if (url === undefined) {
    metrics.brokerUp.set(1);
    return createMemoryBus();
  }
  return createRedisBus({
    url,
    prefix,
    onFault: (error) => observer.fault("broker", error),
    onChange(delivers, detail) {
      metrics.brokerUp.set(delivers ? 1 : 0);
      if (delivers) log.info({}, "Redis delivers what instances tell each other.");
      else
        log.warn(
          { detail },
          "What instances tell each other is read from Postgres every 4 s until Redis is back; check REDIS_URL and the server.",
        );
    },
  });
}
