import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

const chart = { title: "Spending", kind: "bar", unit: "EUR", points: [{ label: "October", value: 120.5 }] };
const map = { title: "The way", way: true, places: [{ name: "Porto", latitude: 41.15, longitude: -8.61 }] };

let server: WireServer;
beforeAll(async () => {
  const model = createScriptedModel(
    ({ messages }) =>
      JSON.stringify(messages.at(-1)).includes("tool_result")
        ? say("Here you are.")
        : [use("show_chart", chart), use("show_map", map)],
    systemClock,
  );
  server = await startWireServer("uws", model);
});
afterAll(() => server?.stop());

test("what a turn shows is told with its answer, by REST and to clients of the short form", async () => {
  const user = `u-${randomUUID()}`;
  const actions = [
    { type: "ui.action", action: "show_chart", input: chart },
    { type: "ui.action", action: "show_map", input: map },
  ];
  const peer = await server.join(user);
  peer.send({ message: "draw it" });
  expect(await peer.next("chat_response")).toMatchObject({ response: "Here you are.", actions });
  await peer.end();
  const reply = await fetch(`${server.origin}/api/pam/chat`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await server.token(`u-${randomUUID()}`)}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ message: "draw it" }),
  });
  expect(await reply.json()).toMatchObject({ status: "completed", response: "Here you are.", actions });
});
