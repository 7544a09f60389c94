import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type ModelScript, say, use } from "../../src/llm/scripted.ts";
import type { PlanStep } from "../../src/protocol/plans.ts";
import { makePlan } from "../../src/tools/make-plan.ts";
import { bookSlowly, look, stuck } from "./crash-tools.ts";
import { gate } from "./gate.ts";
import { type CrashInstance, message } from "./instance.ts";
import { crashScene } from "./scene.ts";

const scene = crashScene(["book_slowly"]);

const steps = [
  { title: "Book the fuel", tool: "create_expense" },
  { title: "Look around", tool: "look_around" },
  { title: "Book slowly", tool: "book_slowly" },
  { title: "Book the lunch", tool: "create_expense" },
];
const book = (amount: string, id: string) => use("create_expense", { amount, category: "fuel" }, id);

/** Answers by what the request holds already, as a real model does: the same on every instance. */
const story: ModelScript = (request) =>
  [
    [use("make_plan", { steps }, "plan"), book("1.01", "a")],
    [use("look_around", {}, "b"), use("book_slowly", {}, "c")],
    [book("1.04", "d")],
    say("All done."),
  ][(request.messages.length - 1) / 2] ?? [];

async function plans(): Promise<string[][]> {
  const entries = (await scene.rows.log()).filter(({ type }) => type === "plan.updated");
  return entries.map(({ body }) => (body["plan"] as PlanStep[]).map(({ status }) => status));
}

const workers = (during: () => Promise<void> = async () => {}) => [
  makePlan,
  look("look_around"),
  bookSlowly(during),
];

async function begun(instance: CrashInstance): Promise<void> {
  await instance.engine.accept(message(scene.tenant, "do it all"), () => {});
}

test("a plan is marked in the commit of each outcome, and is done when its last tool is", async () => {
  const instance = await scene.instance(story, { tools: workers() });
  await begun(instance);
  await instance.work();
  expect(await plans()).toEqual([
    ["running", "pending", "pending", "pending"],
    ["done", "pending", "pending", "pending"],
    ["done", "running", "running", "pending"],
    ["done", "done", "running", "pending"],
    ["done", "done", "done", "pending"],
    ["done", "done", "done", "running"],
    ["done", "done", "done", "done"],
  ]);
  const types = (await scene.rows.types()).join(" ");
  expect(types.match(/tool\.completed plan\.updated/g)).toHaveLength(4);
  expect(types).toContain("step.completed plan.updated");
});

test("P6 a crash in the middle of a plan: its next owner goes on from the rows, and no step is done twice", async () => {
  const inside = gate();
  const stopped = async () => {
    inside.open();
    await stuck();
  };
  const first = await scene.instance(story, { tools: workers(stopped) });
  const second = await scene.instance(story, { tools: workers() });
  await begun(first);
  await inside.opened;
  await first.crash();
  expect((await plans()).at(-1)).toEqual(["done", "done", "running", "pending"]);
  expect(await scene.rows.booked()).toEqual([101]);
  await second.work();
  expect((await plans()).at(-1)).toEqual(["done", "done", "done", "done"]);
  expect(await scene.rows.booked()).toEqual([101, 104, 700]);
  expect((await scene.rows.outcomes()).map(({ toolUse }) => toolUse)).toEqual(["plan", "a", "b", "c", "d"]);
  expect(await scene.rows.turns()).toMatchObject([{ status: "completed" }]);
});

test("P8 a stop in the middle of a plan ends it as a whole, for the next owner too", async () => {
  const inside = gate();
  const stopped = async () => {
    inside.open();
    await stuck();
  };
  const first = await scene.instance(story, { tools: workers(stopped) });
  const second = await scene.instance(story, { tools: workers() });
  await begun(first);
  await inside.opened;
  await first.crash();
  const { workspace, user } = scene.tenant;
  await scene.db.admin`select * from pam_cancel(${workspace}::uuid, ${user}::uuid, ${randomUUID()}, 'hash',
    (select id from conversations where workspace = ${workspace} and kind = 'chat'), null)`;
  await second.work();
  expect((await plans()).at(-1)).toEqual(["done", "done", "skipped", "skipped"]);
  expect((await scene.rows.types()).slice(-4)).toEqual([
    "tool.completed",
    "plan.updated",
    "message.created",
    "turn.cancelled",
  ]);
  expect(await scene.rows.booked()).toEqual([101]);
  expect(await scene.rows.turns()).toMatchObject([{ status: "cancelled" }]);
});

test("P5 a zombie's outcome marks nothing: the plan is its next owner's", async () => {
  const [inside, late] = [gate(), gate()];
  const slowly = async () => {
    inside.open();
    await late.opened;
  };
  const first = await scene.instance(story, { tools: [makePlan, look("look_around", slowly), bookSlowly()] });
  const second = await scene.instance(story, { tools: workers() });
  await begun(first);
  await inside.opened;
  await first.loseLease();
  await second.work();
  const after = await plans();
  late.open();
  expect(after.at(-1)).toEqual(["done", "done", "done", "done"]);
  expect(await plans()).toEqual(after);
});
