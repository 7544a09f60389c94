import { describe, expect, test } from "vitest";
import {
  closedPlan,
  type Plan,
  planWith,
  statedPlan,
  withOutcome,
  withUses,
} from "../../src/actors/plan-steps.ts";
import type { PlanStep } from "../../src/protocol/plans.ts";

const named = (title: string, tool?: string): PlanStep => ({
  title,
  ...(tool !== undefined && { tool }),
  status: "pending",
});
const use = (toolUse: string, name: string, input: Record<string, unknown> = {}) => ({
  toolUse,
  name,
  input,
  ordinal: 0,
});
const statuses = (plan: Plan) => plan.map(({ status }) => status);
const threeSteps: Plan = [named("Fuel", "log_fuel"), named("Milk", "add"), named("Bread", "add")];

describe("a stated plan", () => {
  test("begins with nothing done, also where the model says so of a step with a tool", () => {
    const plan = statedPlan(
      [],
      [
        { title: "Fuel", tool: "log_fuel", status: "done" },
        { title: "Milk", tool: "add", status: "failed" },
        { title: "Sum up" },
        { title: "Think", status: "running" },
      ],
    );
    expect(statuses(plan)).toEqual(["pending", "pending", "pending", "running"]);
  });

  test("stated again, a step that was run stays what its use made of it; one that was not may be left out", () => {
    const before = withOutcome(withUses(threeSteps, [use("u1", "log_fuel")]), "u1", "failed");
    const plan = statedPlan(before, [
      { title: "Fuel", tool: "log_fuel", status: "done" },
      { title: "Milk", tool: "add", status: "skipped" },
      { title: "Call", tool: "remind" },
    ]);
    expect(plan).toEqual([
      { title: "Fuel", tool: "log_fuel", toolUse: "u1", status: "failed" },
      { title: "Milk", tool: "add", status: "skipped" },
      { title: "Call", tool: "remind", status: "pending" },
    ]);
  });

  test("a step without a tool keeps its mark where nothing new is said of it", () => {
    const before = statedPlan([], [{ title: "Think", status: "done" }]);
    expect(statuses(statedPlan(before, [{ title: "Think" }, { title: "Think" }]))).toEqual([
      "done",
      "pending",
    ]);
  });

  test("has twelve steps at most", () => {
    expect(
      statedPlan(
        [],
        Array.from({ length: 20 }, (_, i) => ({ title: `${i}` })),
      ),
    ).toHaveLength(12);
  });
});

describe("tool uses and the steps they are at", () => {
  test("uses of one tool take its steps in order, and one too many takes none", () => {
    const plan = withUses(threeSteps, [use("u1", "add"), use("u2", "add"), use("u3", "add")]);
    expect(plan.map(({ toolUse, status }) => [toolUse, status])).toEqual([
      [undefined, "pending"],
      ["u1", "running"],
      ["u2", "running"],
    ]);
  });

  test("a use tries a step again that came to nothing, once none waits for its tool", () => {
    const failed = withOutcome(withUses(threeSteps, [use("u1", "add")]), "u1", "failed");
    const next = withUses(failed, [use("u2", "add")]);
    expect(next.map(({ toolUse }) => toolUse)).toEqual([undefined, "u1", "u2"]);
    expect(withUses(next, [use("u3", "add")])[1]).toEqual({
      title: "Milk",
      tool: "add",
      toolUse: "u3",
      status: "running",
    });
  });

  test.each([
    ["completed", "done"],
    ["failed", "failed"],
    ["unknown", "failed"],
    ["declined", "skipped"],
    ["cancelled", "skipped"],
  ] as const)("an outcome %s makes its step %s", (outcome, status) => {
    expect(withOutcome(withUses(threeSteps, [use("u1", "log_fuel")]), "u1", outcome)[0]?.status).toBe(status);
  });

  test("what changes nothing gives the same plan: no entry is written for it", () => {
    expect(withUses(threeSteps, [use("u1", "other")])).toBe(threeSteps);
    expect(withOutcome(threeSteps, "u1", "completed")).toBe(threeSteps);
    const history = [{ turn: "t", content: "", steps: [], results: [], status: null, plan: threeSteps }];
    expect(planWith({ history }, [use("u1", "other")], { planIn: () => null })).toBeUndefined();
  });

  test("a plan and the first uses of it may come in one step", () => {
    const planIn = (name: string) => (name === "plan" ? [{ title: "Fuel", tool: "log_fuel" }] : null);
    const plan = planWith({ history: [] }, [use("u1", "plan"), use("u2", "log_fuel")], { planIn });
    expect(plan).toEqual([{ title: "Fuel", tool: "log_fuel", toolUse: "u2", status: "running" }]);
  });

  test("tool use and status stand side by side in the text, in this order: the store looks for them so", () => {
    const before = withUses(statedPlan([], [{ title: "Fuel", tool: "log_fuel" }]), [use("u1", "log_fuel")]);
    for (const plan of [before, withOutcome(before, "u1", "completed"), closedPlan(before, "cancelled")])
      expect(JSON.stringify(plan)).toMatch(
        /^\[\{"title":"Fuel","tool":"log_fuel","toolUse":"u1","status":"\w+"\}\]$/,
      );
  });
});

describe("a turn's end", () => {
  test.each(["completed", "failed", "cancelled"] as const)("%s leaves no step open", (end) => {
    const running = withUses(
      [...threeSteps, { title: "Answer", status: "running" }],
      [use("u1", "log_fuel")],
    );
    const answered = end === "completed" ? "done" : "skipped";
    expect(statuses(closedPlan(running, end))).toEqual(["skipped", "skipped", "skipped", answered]);
  });

  test("a last step without a tool is the answer itself; one with a tool is done by that tool alone", () => {
    const [fuel] = threeSteps;
    if (fuel === undefined) throw new Error("there is a first step");
    const own = named("Tell them");
    expect(statuses(closedPlan([own, fuel, own], "completed"))).toEqual(["skipped", "skipped", "done"]);
    expect(statuses(closedPlan([own, fuel], "completed"))).toEqual(["skipped", "skipped"]);
    expect(statuses(closedPlan([fuel, own], "failed"))).toEqual(["skipped", "skipped"]);
  });

  test("a plan that is done stays the same", () => {
    const done: Plan = [{ title: "Think", status: "done" }];
    expect(closedPlan(done, "cancelled")).toBe(done);
    expect(closedPlan([], "completed")).toEqual([]);
  });
});
