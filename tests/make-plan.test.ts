import { expect, test } from "vitest";
import { createDirectRunner } from "../src/tools/direct-runner.ts";
import { makePlan } from "../src/tools/make-plan.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { createToolRunner } from "../src/tools/runner.ts";
import { uiTools } from "../src/tools/ui/ui-tools.ts";
import { ManualClock, MemoryTools } from "./support/memory-tools.ts";

const report = { finished: () => {}, fault: () => {} };
const registry = createRegistry([...uiTools, makePlan]);
const options = { registry, transactions: new MemoryTools(), clock: new ManualClock(), report };
const { planIn } = createToolRunner(options);

test("a step that names no tool of ours, or the plan's own, is one without a tool", () => {
  const steps = ["show_map", "fly", "make_plan"].map((tool) => ({ title: "Do it", tool }));
  expect(planIn("make_plan", { steps })?.map(({ tool }) => tool)).toEqual(["show_map", undefined, undefined]);
});

test("what does not fit states nothing, and no other tool does", () => {
  const step = { title: "Do it" };
  for (const steps of [
    [],
    Array.from({ length: 13 }, () => step),
    [{ title: " " }],
    [{ ...step, done: true }],
  ])
    expect(planIn("make_plan", { steps })).toBeNull();
  expect(planIn("show_map", { title: "The way", places: [{ name: "Porto" }] })).toBeNull();
});

test("titles show all that they say", () => {
  expect(planIn("make_plan", { steps: [{ title: "Pay\u0000 \u202eit" }] })).toEqual([{ title: "Pay it" }]);
});

test("by REST there is no answer that could show it: it is refused, not pretended", async () => {
  const call = { tenant: { workspace: "w", user: "u" }, command: "command-1", name: "make_plan" };
  const { signal } = new AbortController();
  const run = createDirectRunner(options)({ ...call, input: { steps: [{ title: "Do it" }] }, signal });
  await expect(run).rejects.toMatchObject({ code: "tool_failed" });
});
