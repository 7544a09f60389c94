import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../src/app/system-ports.ts";
import { createOfflineModel } from "../src/llm/offline/offline-model.ts";
import type { PlanStep } from "../src/protocol/plans.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer("uws", createOfflineModel({ clock: systemClock, pacing: 0 }));
});
afterAll(() => server?.stop());

const message =
  "I filled 40 l into the Golf for 70 euros at 52300 km, add milk to the shopping list and remind me tomorrow at 9 to call the garage";
const titles = [
  "I filled 40 l into the Golf for 70 euros at 52300 km",
  "Add milk to the shopping list",
  "Remind me tomorrow at 9 to call the garage",
];
const tools = ["log_fuel", "add_to_shopping_list", "set_reminder"];

async function rest(user: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const headers = {
    authorization: `Bearer ${await server.token(user)}`,
    "content-type": "application/json",
  };
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const reply = await fetch(`${server.origin}${path}`, { headers, ...sent });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Record<string, unknown>;
}

test("three orders in one sentence are a plan: shown, marked one by one, in the answer, in history, and all done", async () => {
  const user = `u-${randomUUID()}`;
  await rest(user, "/api/pam/tools/add_vehicle", { name: "Golf" });
  const answer = await rest(user, "/api/pam/chat", { message });
  const plan = answer["plan"] as PlanStep[];
  expect(plan.map(({ title, tool, status }) => [title, tool, status])).toEqual(
    titles.map((title, at) => [title, tools[at], "done"]),
  );
  const page = await rest(user, `/api/pam/history?conversation=${answer["conversation"]}`);
  expect(page["items"]).toMatchObject([{ role: "user" }, { role: "assistant", plan }]);
  const list = await rest(user, "/api/pam/tools/show_shopping_list", {});
  expect(list["result"]).toContain("milk");
  const reminders = await rest(user, "/api/pam/tools/list_reminders", {});
  expect(reminders["result"]).toContain("call the garage");
  expect(await rest(user, "/api/pam/tools/fuel_report", {})).toMatchObject({ status: "completed" });
});

test("over the socket the plan comes as events: with the step that states it, and behind each outcome", async () => {
  const user = `u-${randomUUID()}`;
  const peer = await server.join(user);
  peer.send({
    message: "I spent 12 on lunch, add milk to the shopping list and what did I spend this month?",
  });
  const done = await peer.next("chat_response");
  const entries = peer.frames.filter((it) => "seq" in it && it["turn"] === done["turn"]);
  const plans = entries.filter(({ type }) => type === "plan.updated");
  const statuses = plans.map(({ plan }) => (plan as PlanStep[]).map(({ status }) => status).join(" "));
  expect(statuses).toEqual([
    "running pending pending",
    "done pending pending",
    "done running pending",
    "done done pending",
    "done done running",
    "done done done",
  ]);
  expect(done["plan"]).toEqual(plans.at(-1)?.["plan"]);
  const [first] = plans;
  const step = entries.find(({ type }) => type === "step.completed");
  expect(Number(first?.["seq"])).toBe(Number(step?.["seq"]) + 1);
  await peer.end();
});

test("what fails keeps none of the others from being done, and the plan says which it was", async () => {
  const user = `u-${randomUUID()}`;
  const { plan, response } = await rest(user, "/api/pam/chat", { message });
  expect((plan as PlanStep[]).map(({ status }) => status)).toEqual(["failed", "done", "done"]);
  expect(response).toContain("milk");
});

test("one order is no plan", async () => {
  const answer = await rest(`u-${randomUUID()}`, "/api/pam/chat", {
    message: "add milk to the shopping list",
  });
  expect(answer).not.toHaveProperty("plan");
});
