import { buildWorld } from "../world/world.ts";
import { measureCancel } from "./cancel.ts";
import { measureDelivery } from "./delivery.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { measureRolling } from "./rolling.ts";
import { measureStalled } from "./stalled.ts";
import { measureTakeover } from "./takeover.ts";

const measurements: Readonly<Record<string, Run>> = {
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
  /** Running streams, and stalled readers. Default 1,000 in a release, else 100. */
  readonly crowd?: number;
  /** Beginnings of the names of those that are wanted; empty: all. */
  readonly only: readonly string[];
  readonly say: (line: string) => void;
  /** Each result as soon as it is there. */
  readonly onMeasured: (name: string, result: Measurement) => void;
}

/** Figures of a cluster of three, each measurement on a fresh one. A measurement that fails says so and does not stop the others. */
export async function measure(options: MeasureOptions): Promise<Measurement[]> {
  const results: Measurement[] = [];
  for (const [name, run] of Object.entries(measurements)) {
    const { only, say, onMeasured } = options;
    if (only.length > 0 && !only.some((each) => name.startsWith(each))) continue;
    say(`Measuring: ${name}.`);
    const result = await inFreshWorld(name, run, options);
    onMeasured(name, result);
    results.push(result);
  }
  return results;
}

type Run = (arena: Arena) => Promise<Measurement>;

async function inFreshWorld(name: string, run: Run, { release, say, ...sizes }: MeasureOptions) {
  const crowd = sizes.crowd ?? (release ? 1_000 : 100);
  const world = await buildWorld({
    instances: 3,
    modelFaults: 0,
    // An inspector that is asked for takes any free port.
    env: { PAM_DRAIN_MS: "25000", NODE_OPTIONS: "--inspect-port=127.0.0.1:0" },
    onCrash: (id, how) => say(`  ${id} ended: ${how}`),
  });
  let users = 0;
  let messages = 0;
  const token = () => world.token(`measured ${users++}`);
  const message = (order: string) => `#${messages++} ${order}`;
  try {
    return await run({ world, release, crowd, say, token, message });
  } catch (error) {
    const facts = { failed: error instanceof Error ? error.message : String(error) };
    return { what: name, promise: "", spread: null, facts };
  } finally {
    await world.dispose();
  }
}
