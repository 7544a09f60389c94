import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ModelRequest } from "../src/actors/model-request.ts";
import { systemClock } from "../src/app/system-ports.ts";
import { messagesParams } from "../src/llm/anthropic-request.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { validateMessages } from "./support/fake-anthropic/validate-messages.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

const requests: ModelRequest[] = [];
/** Books what it is told to, once, and says something else. */
const model = createScriptedModel((request) => {
  requests.push(request);
  const last = request.messages.at(-1)?.content ?? [];
  if (last.some((block) => block.type === "tool_result")) return say("Done.");
  const asked = last.findLast((block) => block.type === "text");
  const found = /^use (\w+) (.*)$/.exec(asked?.type === "text" ? asked.text : "");
  return found === null ? say("Yes.") : [use(found[1] ?? "", JSON.parse(found[2] ?? "{}"))];
}, systemClock);

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer("uws", model);
});
afterAll(() => server?.stop());

/** Somebody who is nobody else's in this file. */
function somebody() {
  const user = `u-${randomUUID()}`;
  const token = server.token(user);
  const call = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${await token}`, "content-type": "application/json" };
    const reply = await fetch(server.origin + path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(reply.status, path).toBeLessThan(300);
    return JSON.parse(await reply.text());
  };
  return {
    user,
    call,
    /** Gives the first request of the turn that answers it, as the provider gets it. */
    async say(message: string) {
      const before = requests.length;
      expect((await call("POST", "/api/pam/chat", { message })).status).toBe("completed");
      const request = requests[before];
      if (request === undefined) throw new Error("no model was asked");
      const body = JSON.parse(JSON.stringify(messagesParams(request, "claude")));
      expect(validateMessages(body)).toBeNull();
      return { request, body };
    },
  };
}

const textOf = (body: { messages: { content: { text?: string }[] }[] }, message: number): string =>
  body.messages.at(message)?.content[0]?.text ?? "";

test("a zone or currency that is none is refused by its name; null takes either away", async () => {
  const me = somebody();
  const refused = await fetch(`${server.origin}/api/pam/context`, {
    method: "PUT",
    headers: { authorization: `Bearer ${await server.token(me.user)}`, "content-type": "application/json" },
    body: JSON.stringify({ timeZone: "Nope", currency: "ZZZ", screen: "wins" }),
  });
  expect([refused.status, JSON.parse(await refused.text())]).toMatchObject([
    400,
    { error: { details: [{ path: "timeZone" }, { path: "currency" }] } },
  ]);
  const told = await me.call("PUT", "/api/pam/context", { timeZone: "Asia/Tokyo", currency: "JPY" });
  expect(told.context).toEqual({ timeZone: "Asia/Tokyo", currency: "JPY" });
  const taken = await me.call("PUT", "/api/pam/context", { timeZone: null, screen: "wins" });
  expect(taken.context).toEqual({ currency: "JPY", screen: "wins" });
});

test("what all share, then who the user is, then the history, and behind it what changes: the prefix is the same to the byte", async () => {
  const me = somebody();
  await me.call("PATCH", "/api/profiles/me", { name: "Ana", timeZone: "Europe/Lisbon", currency: "EUR" });
  await me.call("PUT", "/api/pam/context", { screen: "wins" });
  const one = await me.say("how do my budgets stand?");
  await me.call("PUT", "/api/pam/context", { screen: "wheels/trips", party: 4 });
  await me.call("POST", "/api/wins/budgets", { category: "groceries", amountMinor: 40_000, currency: "EUR" });
  const two = await me.say("how do my budgets stand?");
  const prefixOf = ({ body: { tools, system } }: typeof one) => JSON.stringify([tools, system]);
  expect(prefixOf(two)).toBe(prefixOf(one));
  expect(one.body.system.map(({ text }: { text: string }) => text.split("\n")[0])).toEqual([
    expect.stringMatching(/^You are PAM/),
    "<person>",
  ]);
  expect(textOf(one.body, -1)).toMatch(
    /^<context>\nToday is .*Europe\/Lisbon, currency EUR\. .*\nScreen: "wins"\n<\/context>$/,
  );
  expect(textOf(two.body, -1)).toContain('Screen: "wheels/trips"');
  expect(textOf(two.body, -1)).toContain('- "groceries": 0.00 EUR of 400.00 EUR (0 %) this month');
  // The turn that is over is sent without what it was told.
  expect(two.body.messages.length).toBe(3);
  expect(textOf(two.body, 0)).toBe("how do my budgets stand?");
  const marks = two.body.messages.map((each: object) => JSON.stringify(each).includes("cache_control"));
  expect(marks).toEqual([false, true, true]);
  await me.call("PATCH", "/api/profiles/me", { preferences: { diet: "vegetarian" } });
  const three = await me.say("hello");
  expect(three.body.system[0]).toEqual(two.body.system[0]);
  expect(three.body.system[1].text).toContain('- "diet": "vegetarian"');
});

test("model and tools are in one place: the profile's, and the client's where it tells one, from one turn to the next", async () => {
  const me = somebody();
  const seen = async () => {
    const { request } = await me.say(
      'use create_expense {"amount":"5.00","description":"Tea","category":"food"}',
    );
    const { items } = await me.call("GET", "/api/wins/expenses?limit=1&sort=-createdAt");
    const { spentOn, currency } = items[0];
    return {
      told: { day: request.at?.day, currency: request.at?.place.currency },
      booked: { day: spentOn, currency },
    };
  };
  const nowhere = await seen();
  expect(nowhere.told.currency).toBe("EUR");
  // Their days are never the same.
  await me.call("PATCH", "/api/profiles/me", { timeZone: "Pacific/Kiritimati", currency: "NZD" });
  const home = await seen();
  await me.call("PUT", "/api/pam/context", { timeZone: "Pacific/Pago_Pago", currency: "USD" });
  const away = await seen();
  for (const { told, booked } of [nowhere, home, away]) expect(booked).toEqual(told);
  expect([home.told.currency, away.told.currency]).toEqual(["NZD", "USD"]);
  expect(home.told.day).not.toBe(away.told.day);
});

test("one without a row costs one read, however much they say", async () => {
  const me = somebody();
  const reads = async () => {
    const text = await (await fetch(`${server.origin}/metrics`)).text();
    return Number(/pam_person_reads_total\{outcome="read"\} (\d+)/.exec(text)?.[1] ?? 0);
  };
  const before = await reads();
  for (const words of ["hello", "what is due?", "and now?"]) await me.say(words);
  expect((await reads()) - before).toBe(1);
});

test("what PAM may do alone counts from the next turn on: she asks, or she acts", async () => {
  const me = somebody();
  const peer = await server.join(me.user);
  const said = (content: string) => peer.ask({ type: "chat", id: `k-${randomUUID()}`, content });
  await me.call("PATCH", "/api/profiles/me", { autonomy: { wins: "ask" } });
  const tea = { amount: "5.00", description: "Tea", category: "food", date: "2026-11-20" };
  await said(`use create_expense ${JSON.stringify(tea)}`);
  const { conversation, turn, toolUse, inputHash } = await peer.next("tool.approval_required");
  expect((await me.call("GET", "/api/wins/expenses?limit=1")).items).toEqual([]);
  const decision = {
    type: "tool.approve",
    id: `k-${randomUUID()}`,
    conversation,
    turn,
    toolUse,
    inputHash,
    decision: "approve",
  };
  expect((await peer.ask(decision)).type).toBe("ack");
  await peer.next("turn.completed");
  const [{ id }] = (await me.call("GET", "/api/wins/expenses?limit=1")).items;
  await me.call("PATCH", "/api/profiles/me", { autonomy: { wins: "act" } });
  await said(
    `use delete_expense ${JSON.stringify({ id, amount: "5.00", date: tea.date, description: "Tea" })}`,
  );
  expect(await peer.next("tool.completed")).toMatchObject({ name: "delete_expense", status: "completed" });
  expect((await me.call("GET", "/api/wins/expenses?limit=1")).items).toEqual([]);
  await said('use update_profile {"autonomy":{"social":"act"}}');
  expect(await peer.next("tool.approval_required")).toMatchObject({ name: "update_profile" });
  await peer.end();
});
