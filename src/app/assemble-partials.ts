import type { Engine } from "../actors/engine.ts";
import type { Bus, Clock, Ids } from "../actors/ports.ts";
import type { Client } from "../db/driver.ts";
import { createPartialReader, storePartials } from "../db/partials.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { PartialKeeper } from "./partial-keeper.ts";
import { createPartials, type Partials } from "./partials.ts";

export interface OpenStepParts {
  readonly engine: Engine;
  readonly bus: Bus;
  readonly client: Client;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What open steps have shown: told and stored by who runs them, asked and read by all others. */
export function assemblePartials({ engine, bus, client, metrics, clock, ids }: OpenStepParts): {
  partials: Partials;
  keeper: PartialKeeper;
} {
  return {
    partials: createPartials({ engine, bus, clock, ids, readStored: createPartialReader(client) }),
    keeper: new PartialKeeper({
      engine,
      clock,
      store: (chunks, over) => storePartials(client, chunks, over),
      onFailed: () => metrics.partialsFailed.inc(),
    }),
  };
}
