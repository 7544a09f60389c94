import { afterEach, expect, test, vi } from "vitest";
import type { Engine } from "../../src/actors/engine.ts";
import { createOwnership } from "../../src/app/ownership.ts";
import type { Client } from "../../src/db/driver.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";

afterEach(() => void vi.useRealTimers());

/** An instance's ownership; `answer` is given each statement before the database says yes to it. */
function ownershipOf(order: string[], answer: (asked: "renew" | "end") => Promise<void>) {
  const client = async ([text = ""]: TemplateStringsArray) => {
    const asked = text.includes("pam_end_leases") ? "end" : "renew";
    await answer(asked);
    order.push(asked);
    return [{ valid: true }];
  };
  const engine: Pick<Engine, "scan" | "release"> = {
    scan: async () => void order.push("scan"),
    release() {},
  };
  return createOwnership({
    client: client as unknown as Client,
    engine: engine as Engine,
    bus: { onSignals: () => order.push("hear") },
    hear() {},
    incarnation: "one",
    pid: 1,
    log: silentLogger,
  });
}

test("a lease that is being renewed when its instance leaves is ended all the same, as a drained one", async () => {
  vi.useFakeTimers();
  const order: string[] = [];
  let answer = () => {};
  // The first renewal is answered at once; the next one is still on its way when the instance leaves.
  const ownership = ownershipOf(order, async (asked) => {
    if (asked === "renew" && order.includes("renew"))
      await new Promise<void>((resolve) => (answer = resolve));
  });
  await ownership.begin();
  await vi.advanceTimersByTimeAsync(2_000);
  const ended = ownership.end();
  await vi.advanceTimersByTimeAsync(100);
  answer();
  await ended;
  expect(order.filter((each) => each === "renew" || each === "end")).toEqual(["renew", "renew", "end"]);
});

test("an instance hears that turns were left, and looks for them, once it has its lease", async () => {
  const order: string[] = [];
  let isAway = true;
  const ownership = ownershipOf(order, async () => {
    if (isAway) throw new Error("the database is away");
  });
  await expect(ownership.begin()).rejects.toThrow("away");
  expect(order).toEqual([]);
  isAway = false;
  await ownership.begin();
  expect(order).toEqual(["renew", "hear", "scan"]);
  await ownership.end();
});
