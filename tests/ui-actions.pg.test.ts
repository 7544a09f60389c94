import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

const chart = { title: "Spending", kind: "bar", unit: "EUR", points: [{ label: "October", value: 120.5 }] };
const map = { title: "The way", way: true, places: [{ name: "Porto", latitude: 41.15, longitude: -8.61 }] };
const screen = { screen: "conversations" };

let server: WireServer;
/** By what is said. */
const drawing = [use("show_chart", chart), use("show_map", map)];
const answers = {
  "draw it": [...drawing, use("open_screen", screen)],
  "only draw": drawing,
  "draw something wrong": [
    use("show_chart", { title: "No values" }),
    use("open_screen", { screen: "the moon" }),
  ],
};
beforeAll(async () => {
  const model = createScriptedModel(({ messages }) => {
    const last = JSON.stringify(messages.at(-1));
    const said = Object.entries(answers).find(([words]) => last.includes(words));
    return last.includes("tool_result") || said === undefined ? say("Here you are.") : said[1];
  }, systemClock);
  server = await startWireServer("uws", model);
});
afterAll(() => server?.stop());

const actions = [
  { action: "show_chart", input: { ...chart } },
  { action: "show_map", input: map },
  { action: "open_screen", input: screen },
].map((it) => ({ type: "ui.action", ...it }));

/** A device of a user who says something, and answers what it is asked for. */
async function device(user: string, message: object) {
  const peer = await server.join(user);
  peer.send(message);
  const { conversation, turn, toolUse } = await peer.next("tool.requested");
  const id = `result-${randomUUID()}`.slice(0, 40);
  peer.send({ type: "tool.result", id, conversation, turn, toolUse, result: { opened: true } });
  return { peer, conversation, turn };
}

test("what a turn shows or asks for comes once to every device as ui.action, in the commit of its step, and is replayed", async () => {
  const user = `u-${randomUUID()}`;
  const { peer, conversation, turn } = await device(user, { message: "draw it" });
  await peer.next("turn.completed");
  const entries = peer.frames.filter(
    (it) => it["conversation"] === conversation && "seq" in it && "at" in it,
  );
  const told = entries.filter(({ type }) => type === "ui.action");
  expect(told).toMatchObject(actions.map((it) => ({ ...it, turn })));
  const seqs = entries.filter(({ type }) => /step\.completed|ui\.action|tool\.requested/.test(type));
  expect(seqs.slice(0, 5).map(({ type }) => type)).toEqual([
    ...["step.completed", "ui.action", "ui.action", "ui.action", "tool.requested"],
  ]);
  expect(Number(seqs[4]?.["seq"]) - Number(seqs[0]?.["seq"])).toBe(4);
  const other = await server.join(user);
  other.send({
    type: "subscribe",
    conversation,
    epoch: told[0]?.["epoch"],
    seq: Number(told[0]?.["seq"]) - 1,
  });
  for (const entry of told) expect(await other.next("ui.action")).toEqual(entry);
  await Promise.all([peer.end(), other.end()]);
});

test("what a turn shows is told with its answer, by REST and to clients of the short form", async () => {
  const { peer } = await device(`u-${randomUUID()}`, { message: "draw it" });
  expect(await peer.next("chat_response")).toMatchObject({ response: "Here you are.", actions });
  await peer.end();
  const reply = await fetch(`${server.origin}/api/pam/chat`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await server.token(`u-${randomUUID()}`)}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ message: "only draw" }),
  });
  const shown = { status: "completed", response: "Here you are.", actions: actions.slice(0, 2) };
  expect(await reply.json()).toMatchObject(shown);
});

test("what does not fit is no action: nothing is drawn of it, and no device is asked", async () => {
  const peer = await server.join(`u-${randomUUID()}`);
  peer.send({ message: "draw something wrong" });
  expect(await peer.next("chat_response")).toMatchObject({ response: "Here you are.", actions: [] });
  expect(peer.frames.filter(({ type }) => type === "ui.action")).toEqual([]);
  await peer.end();
});
