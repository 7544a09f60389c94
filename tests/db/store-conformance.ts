import { afterAll, afterEach, beforeAll } from "vitest";
import { acceptRules } from "./store-accept-rules.ts";
import { branchRules } from "./store-branch-rules.ts";
import { commandRules } from "./store-command-rules.ts";
import { forkRules } from "./store-fork-rules.ts";
import { orphanRules } from "./store-orphan-rules.ts";
import { policyRules } from "./store-policy-rules.ts";
import { queueRules } from "./store-queue-rules.ts";
import { historyRules } from "./store-random-histories.ts";
import { treeRules } from "./store-tree-rules.ts";
import { turnRules } from "./store-turn-rules.ts";
import type { StoreWorld } from "./store-world.ts";

/** What every store promises, whatever it keeps its rows in. */
export function storeConformance(make: () => Promise<StoreWorld>): void {
  let made: StoreWorld | undefined;
  const world = () => {
    if (made === undefined) throw new Error("the world is made before the first test");
    return made;
  };
  beforeAll(async () => {
    made = await make();
  });
  afterEach(() => made?.rest());
  afterAll(() => made?.close());

  acceptRules(world);
  commandRules(world);
  turnRules(world);
  orphanRules(world);
  policyRules(world);
  queueRules(world);
  branchRules(world);
  forkRules(world);
  treeRules(world);
  historyRules(world);
}
