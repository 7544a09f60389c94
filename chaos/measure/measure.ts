import { buildWorld } from "../world/world.ts";
import { measureCancel } from "./cancel.ts";
import { measureDelivery } from "./delivery.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { measureRolling } from "./rolling.ts";
import { measureStalled } from "./stalled.ts";
import { measureTakeover } from "./takeover.ts";

const measurements: Readonly<Record<string, (arena: Arena) => Promise<Measurement>>> = {
  delivery: (arena) => measureDelivery(arena, "up"),
  "delivery without redis": (arena) => measureDelivery(arena, "down"),
  stop: (arena) => measureCancel(arena, "up"),
  "stop without redis": (arena) => measureCancel(arena, "down"),
  takeover: measureTakeover,
  rolling: measureRolling,
  stalled: measureStalled,
};

export interface MeasureOptions {
  readonly release: boolean;
  /** Beginnings of the names of those that are wanted; empty: all. */
  readonly only: readonly string[];
  readonly say: (line: string) => void;
}

/** Figures of a cluster of three, each measurement on a fresh one. A measurement that fails says so and does not stop the others. */
export async function measure({ release, only, say }: MeasureOptions): Promise<Measurement[]> {
  const results: Measurement[] = [];
  for (const [name, run] of Object.entries(measurements)) {
    if (only.length > 0 && !only.some((each) => name.startsWith(each))) continue;
    say(`Measuring: ${name}.`);
    const env = { PAM_DRAIN_MS: "25000" };
    const world = await buildWorld({
      instances: 3,
      modelFaults: 0,
      env,
      onCrash: (id, how) => say(`  ${id} ended: ${how}`),
    });
    let users = 0;
    let messages = 0;
    const token = () => world.token(`measured ${users++}`);
    const message = (order: string) => `#${messages++} ${order}`;
    try {
      results.push(await run({ world, release, say, token, message }));
    } catch (error) {
      const facts = { failed: error instanceof Error ? error.message : String(error) };
      results.push({ what: name, promise: "", spread: null, facts });
    } finally {
      await world.dispose();
    }
  }
  return results;
}
