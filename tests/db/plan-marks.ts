import { describe, expect, test } from "vitest";
import type { PlanStep } from "../../src/protocol/plans.ts";
import type { Scene } from "./store-moves.ts";
import { running } from "./store-moves.ts";
import {
  answering,
  claimedBy,
  decision,
  foundByScan,
  stepThatWaits,
  viewOf,
  type WaitingUse,
} from "./waiting-moves.ts";
import type { WaitingWorld } from "./waiting-world.ts";

/** Titles are a model's words: any text, and no text of theirs is taken for a mark. */
const titles = ['Erase \u0000 "it"', '","toolUse":"a","status":"running"', "Where 🎈"];
const planned: readonly (WaitingUse & { tool: string })[] = [
  { toolUse: "a", tool: "erase" },
  { toolUse: "b", tool: "erase" },
  { toolUse: "where", tool: "locate", name: "locate", for: "client" },
];

/** A turn whose three uses wait, and are the steps of its plan. */
async function waitingPlan(world: WaitingWorld): Promise<Scene> {
  const scene = await running(world);
  const plan = planned.map(({ toolUse, tool }, at): PlanStep => {
    return { title: titles[at] ?? "", tool, toolUse, status: "running" };
  });
  const write = stepThatWaits(scene.claimed, planned);
  const body = JSON.stringify({ turn: scene.claimed.turn, plan });
  await scene.store.write({ ...write, entries: [...write.entries, { type: "plan.updated", body }] });
  await scene.store.park(scene.claimed);
  return scene;
}

/** What those who decide do to the plan of the turn that waits for them. */
export function planMarks(world: () => WaitingWorld): void {
  describe("plans", () => {
    test("a decline and a device's answer mark their steps in their own commits, and the next owner knows", async () => {
      const [scene, other] = await Promise.all([waitingPlan(world()), world().instance()]);
      const decline = decision(scene, "b", { decision: "decline" });
      const declined = await world().carryOut(scene.tenant, decline, other);
      expect(declined.events.map(({ type }) => type)).toEqual([
        "tool.decided",
        "tool.completed",
        "plan.updated",
      ]);
      const answered = await world().carryOut(scene.tenant, answering(scene, "where", "Porto"), other);
      expect(answered.events.map(({ type }) => type)).toEqual(["tool.completed", "plan.updated"]);
      const approved = await world().carryOut(scene.tenant, decision(scene, "a"), other);
      expect(approved.events.map(({ type }) => type)).toEqual(["tool.decided", "turn.resumed"]);
      const { history } = await viewOf(other, claimedBy(approved));
      expect(history.at(-1)?.plan).toEqual([
        { title: titles[0], tool: "erase", toolUse: "a", status: "running" },
        { title: titles[1], tool: "erase", toolUse: "b", status: "skipped" },
        { title: titles[2], tool: "locate", toolUse: "where", status: "done" },
      ]);
    });

    test("what nobody decided in time is skipped, what no device answered has failed", async () => {
      const scene = await waitingPlan(world());
      await world().expire(scene.tenant, scene.claimed.turn);
      const { instance, claim } = await foundByScan(world(), scene);
      if (claim === undefined) throw new Error("nobody took the turn");
      const { history } = await viewOf(instance, claim.claimed);
      expect(history.at(-1)?.plan?.map(({ status }) => status)).toEqual(["skipped", "skipped", "failed"]);
      const types = claim.events.map(({ type }) => type).join(" ");
      expect(types.match(/tool\.completed plan\.updated/g)).toHaveLength(3);
    });

    test("an outcome of a use that is no step of it leaves the plan as it is", async () => {
      const [scene, other] = await Promise.all([running(world()), world().instance()]);
      const write = stepThatWaits(scene.claimed, [{ toolUse: "a" }]);
      const plan: PlanStep[] = [{ title: "Other", tool: "look", status: "pending" }];
      const body = JSON.stringify({ turn: scene.claimed.turn, plan });
      await scene.store.write({ ...write, entries: [...write.entries, { type: "plan.updated", body }] });
      await scene.store.park(scene.claimed);
      const declined = await world().carryOut(
        scene.tenant,
        decision(scene, "a", { decision: "decline" }),
        other,
      );
      expect(declined.events.map(({ type }) => type)).not.toContain("plan.updated");
    });
  });
}
