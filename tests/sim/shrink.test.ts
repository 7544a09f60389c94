import { expect, test } from "vitest";
import type { Finding } from "../../sim/findings.ts";
import { type Scenario, scenarioOf } from "../../sim/scenario.ts";
import { shrink } from "../../sim/shrink.ts";

const broken = (rule: string): readonly Finding[] => [{ rule, text: "made up", atMs: 0 }];

/** One with enough of everything to take away. */
const large = Array.from({ length: 200 }, (_, seed) => scenarioOf(seed)).find(
  ({ actions, instances, users }) => actions.length > 20 && instances > 1 && users > 1,
) as Scenario;

test("a failing seed is shrunk to the actions without which the rule holds, and to the smallest world", async () => {
  const guilty = [large.actions[3], large.actions[17]];
  const runs: Scenario[] = [];
  const smallest = await shrink(large, "rest", async (scenario) => {
    runs.push(scenario);
    return guilty.every((action) => scenario.actions.includes(action as never)) ? broken("rest") : [];
  });
  expect(smallest.actions).toEqual(guilty);
  expect(smallest).toMatchObject({
    seed: large.seed,
    instances: 1,
    users: 1,
    tabs: [0],
    skewsMs: [0],
    rates: {},
  });
  expect(runs.length).toBeLessThanOrEqual(400);
});

test("what breaks another rule is no smaller form of it", async () => {
  const all = large.actions.length;
  const smallest = await shrink(large, "rest", async ({ actions }) =>
    broken(actions.length < all ? "order" : "rest"),
  );
  expect(smallest.actions).toEqual(large.actions);
});
