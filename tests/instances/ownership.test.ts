import { afterEach, expect, test, vi } from "vitest";
import type { Engine } from "../../src/actors/engine.ts";
import { createOwnership } from "../../src/app/ownership.ts";
import type { Client } from "../../src/db/driver.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";

afterEach(() => void vi.useRealTimers());

test("a lease that is being renewed when its instance leaves is ended all the same, as a drained one", async () => {
  vi.useFakeTimers();
  const order: string[] = [];
  let answer = () => {};
  // The first renewal is answered at once; the next one is still on its way when the instance leaves.
  const client = async ([text = ""]: TemplateStringsArray) => {
    const asked = text.includes("pam_end_leases") ? "end" : "renew";
    if (asked === "renew" && order.length > 0) await new Promise<void>((resolve) => (answer = resolve));
    order.push(asked);
    return [{ valid: true }];
  };
  const engine: Pick<Engine, "scan" | "release"> = { scan: async () => {}, release() {} };
  const ownership = createOwnership({
    client: client as unknown as Client,
    engine: engine as Engine,
    incarnation: "one",
    pid: 1,
    log: silentLogger,
  });
  await ownership.begin();
  await vi.advanceTimersByTimeAsync(2_000);
  const ended = ownership.end();
  await vi.advanceTimersByTimeAsync(100);
  answer();
  await ended;
  expect(order).toEqual(["renew", "renew", "end"]);
});
