import { afterAll, beforeAll, expect, test } from "vitest";
import type { Model } from "../src/actors/ports.ts";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, inOrder, say, stall, use } from "../src/llm/scripted.ts";
import { createLogger } from "../src/telemetry/logger.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

type Line = { readonly [field: string]: unknown };

const lines: Line[] = [];
const log = createLogger({
  level: "debug",
  format: "json",
  destination: { write: (line) => void lines.push(JSON.parse(line)) },
});
let server: WireServer;

beforeAll(async () => {
  server = await startWireServer("uws", everyTurnLists(), { log });
}, 120_000);
afterAll(() => server.stop());

test("the id that comes with a request is in the lines of each layer that worked for it", async () => {
  const requestId = "find-me-everywhere";
  const response = await fetch(`${server.origin}/api/pam/chat`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await server.token("anna")}`,
      "content-type": "application/json",
      "x-request-id": requestId,
    },
    body: JSON.stringify({ content: "What did I spend?" }),
  });
  expect(response.headers.get("x-request-id")).toBe(requestId);
  const { turn } = (await response.json()) as { turn: string };
  expect(storyOf(requestId)).toEqual(expect.arrayContaining([...layers, "A request was answered."]));
  const ofTurn = lines.filter((line) => line["turn"] === turn);
  expect(new Set(ofTurn.map((line) => line["requestId"]))).toEqual(new Set([requestId]));
});

test("each frame of a socket has an id of its own, in its errors too", async () => {
  const peer = await server.join("berta");
  const { turn } = await peer.ask({ type: "chat", id: "ask-000001", content: "What did I spend?" });
  await peer.next("turn.completed");
  const [begun] = lines.filter((line) => line["turn"] === turn && line["msg"] === "A turn begins here.");
  const requestId = String(begun?.["requestId"]);
  expect(storyOf(requestId)).toEqual(expect.arrayContaining(layers));
  peer.send({ type: "no such type" });
  const error = await peer.next("error");
  expect(error["requestId"]).not.toBe(requestId);
  expect(String(error["requestId"]).split(".")[0]).toBe(requestId.split(".")[0]);
  await peer.end();
});

test("a turn that starts behind another has the id of the request it came with", async () => {
  const peer = await server.join("clara");
  const first = await peer.ask({ type: "chat", id: "first-00001", content: "wait" });
  await peer.next("text.delta");
  const { conversation } = first;
  const headers = {
    authorization: `Bearer ${await server.token("clara")}`,
    "content-type": "application/json",
    "x-request-id": "asked-while-busy",
    accept: "text/event-stream",
  };
  const body = JSON.stringify({ content: "What did I spend?", conversation });
  const asked = fetch(`${server.origin}/api/pam/chat`, { method: "POST", headers, body });
  await peer.next("message.created", (frame) => frame["status"] === "queued");
  await peer.ask({ type: "turn.cancel", id: "first-00002", conversation, turn: first["turn"] });
  await (await asked).text();
  expect(storyOf("asked-while-busy")).toEqual(expect.arrayContaining(layers));
  await peer.end();
});

test("a command's id is in the lines of its commit and of the turn that it starts, from a socket and by REST", async () => {
  const peer = await server.join("carla");
  const held = { type: "chat", content: "What did I spend?", policy: "debounce" };
  let conversation: unknown;
  const begunBy: unknown[] = [];
  const sentBy: unknown[] = [];
  // A scan that comes in between may be faster, now and then.
  for (let times = 0; times < 5; times += 1) {
    const { turn, ...ack } = await peer.ask({ ...held, id: `ask-00001${times}` });
    conversation = ack["conversation"];
    await peer.ask({ type: "queue.send", id: `send-0001${times}`, conversation, turn });
    await peer.next("turn.completed");
    const ofTurn = lines.filter((line) => line["turn"] === turn);
    sentBy.push(ofTurn.find((line) => line["work"] === "queue.send")?.["requestId"]);
    begunBy.push(ofTurn.find((line) => line["msg"] === "A turn begins here.")?.["requestId"]);
  }
  expect(sentBy).toEqual(sentBy.map(() => expect.stringMatching(/^\S+\.\d+$/)));
  expect(begunBy.filter((id, n) => id === sentBy[n])).not.toEqual([]);
  await peer.end();

  const headers = {
    authorization: `Bearer ${await server.token("carla")}`,
    "content-type": "application/json",
    "x-request-id": "rename-me-somewhere",
  };
  const body = JSON.stringify({ title: "Money" });
  await fetch(`${server.origin}/api/pam/conversations/${conversation}`, { method: "PATCH", headers, body });
  expect(storyOf("rename-me-somewhere")).toEqual([
    "conversation.rename: A commit is over.",
    "A request was answered.",
  ]);
});

test("a tool that is called by REST has the request's id in its line", async () => {
  const headers = {
    authorization: `Bearer ${await server.token("dora")}`,
    "content-type": "application/json",
    "x-request-id": "call-me-directly",
  };
  await fetch(`${server.origin}/api/pam/tools/list_expenses`, { method: "POST", headers, body: "{}" });
  expect(storyOf("call-me-directly")).toEqual(["A tool ran.", "A request was answered."]);
});

const layers = [
  "accept: A commit is over.",
  "A turn begins here.",
  "A tool ran.",
  "write: A commit is over.",
  "A turn ended.",
];

function storyOf(requestId: string): string[] {
  const own = lines.filter((line) => line["requestId"] === requestId);
  return own.map(({ msg, work }) => (work === undefined ? String(msg) : `${work}: ${msg}`));
}

function everyTurnLists(): Model {
  return createScriptedModel((request, call) => {
    const words = JSON.stringify(request.messages.at(-1)?.content);
    if (words.includes('"wait')) return [...say("So far"), stall];
    const script = inOrder([use("list_expenses")], say("Nothing."));
    return call.step === 1 ? script(request, call) : say("Nothing.");
  }, systemClock);
}
