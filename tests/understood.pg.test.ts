import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { nodeOf } from "../src/understanding/intents.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

/** What the model was offered, by its user's last words. */
const offered = new Map<string, readonly string[]>();

let server: WireServer;
beforeAll(async () => {
  const model = createScriptedModel(({ messages, tools }) => {
    const said = messages.flatMap(({ role, content }) =>
      role === "user" ? content.flatMap((block) => (block.type === "text" ? [block.text] : [])) : [],
    );
    offered.set(
      said.at(-1) ?? "",
      tools.map(({ name }) => name),
    );
    const last = JSON.stringify(messages.at(-1));
    return last.includes("log it")
      ? [use("create_expense", { amount: "3", category: "food" })]
      : say("Done.");
  }, systemClock);
  server = await startWireServer("uws", model);
});
afterAll(() => server?.stop());

async function asked(user: string, content: string, conversation?: string) {
  const headers = {
    "content-type": "application/json",
    authorization: `Bearer ${await server.token(user)}`,
  };
  const body = JSON.stringify({ message: content, conversation });
  const reply = await fetch(`${server.origin}/api/pam/chat`, { method: "POST", headers, body });
  expect(reply.status).toBe(200);
  return { answer: (await reply.json()) as Record<string, unknown>, headers };
}

const domainsOf = (tools: readonly string[] = []): string[] => [
  ...new Set(tools.map((tool) => nodeOf(tool) ?? "any")),
];

test("a real engine offers its model the tools of the request's domain, and those that belong to none", async () => {
  const said = "how much have I spent on petrol last month?";
  const { answer } = await asked(`u-${randomUUID()}`, said);
  expect(domainsOf(offered.get(said)).sort()).toEqual(["any", "device", "general", "wins"]);
  await asked(`u-${randomUUID()}`, "sort out the thing with Bob");
  const all = offered.get("sort out the thing with Bob")?.length ?? 0;
  expect(all).toBeGreaterThanOrEqual(70);
  expect(offered.get(said)?.length).toBeLessThan(all / 2);
  expect(answer["understood"]).toEqual({
    node: "wins",
    intent: "summarize_expenses",
    confidence: expect.any(Number),
  });
});

test("what a turn asks for is on its answer: to its devices, by REST, and in history", async () => {
  const user = `u-${randomUUID()}`;
  const peer = await server.join(user);
  peer.send({ message: "tell the chess group that we meet at six" });
  const { conversation } = await peer.next("turn.completed");
  const understood = { node: "social", intent: "post_to_group", confidence: expect.any(Number) };
  const message = peer.frames.find((it) => it["role"] === "assistant");
  expect(message).toMatchObject({ type: "message.created", understood });
  expect(await peer.next("chat_response")).toMatchObject({ understood });
  const { headers } = await asked(user, "hello", `${conversation}`);
  const page = await fetch(`${server.origin}/api/pam/history?conversation=${conversation}`, { headers });
  expect(JSON.stringify(await page.json())).toContain('"intent":"post_to_group"');
});

test("used tools stay offered in their conversation, and a follow-up stays in its domain", async () => {
  const user = `u-${randomUUID()}`;
  const { answer } = await asked(user, "I had a sandwich for 3 euros, log it");
  const conversation = `${answer["conversation"]}`;
  await asked(user, "which service of the van is overdue?", conversation);
  expect(domainsOf(offered.get("which service of the van is overdue?"))).toEqual(
    expect.arrayContaining(["wins", "wheels"]),
  );
  const { answer: next } = await asked(user, "and next week?", conversation);
  expect(next["understood"]).toMatchObject({ node: "wheels" });
  expect(domainsOf(offered.get("and next week?"))).not.toContain("social");
});

test("metrics count turns by domain and intent, and tell how many tools they were offered", async () => {
  const text = await (await fetch(`${server.origin}/metrics`)).text();
  expect(text).toMatch(/pam_turns_understood_total\{node="wins",intent="create_expense"\} [1-9]/);
  expect(text).toMatch(/pam_tools_offered_bucket\{le="40"\} [1-9]/);
  const nodes = [...text.matchAll(/pam_turns_understood_total\{node="([^"]*)",intent="[a-z_]+"\}/g)].map(
    ([, node]) => node,
  );
  expect(["wins", "wheels", "you", "social", "device", "general"]).toEqual(expect.arrayContaining(nodes));
});
