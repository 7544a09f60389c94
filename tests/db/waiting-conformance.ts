import { afterAll, beforeAll } from "vitest";
import { decisionRules } from "./decision-rules.ts";
import { parkingRules } from "./parking-rules.ts";
import { planMarks } from "./plan-marks.ts";
import { steerRules } from "./steer-rules.ts";
import type { WaitingWorld } from "./waiting-world.ts";

/** What every store promises of turns that are steered, and of turns that wait for people. */
export function waitingConformance(make: () => Promise<WaitingWorld>): void {
  let made: WaitingWorld | undefined;
  const world = () => {
    if (made === undefined) throw new Error("the world is made before the first test");
    return made;
  };
  beforeAll(async () => {
    made = await make();
  });
  afterAll(() => made?.close());

  steerRules(world);
  decisionRules(world);
  parkingRules(world);
  planMarks(world);
}
