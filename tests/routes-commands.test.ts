import { describe, expect, test } from "vitest";
import { decodeClientFrame } from "../src/protocol/codec.ts";
import { commandRoutes, NOBODY } from "./routes-command-table.ts";
import { errorOf, servers, startWorld, type World } from "./routes-world.ts";
import { until } from "./transport/rig.ts";

const key = (value: string) => ({ "idempotency-key": value });

async function withConversation(world: World): Promise<{ id: string; turn: string }> {
  const reply = world.call("POST", "/api/pam/chat", { body: { content: "hello" } });
  await until(() => world.backend.commanded.length > 0);
  const log = world.logOf("alice");
  const turn = log.entries[0]?.turn ?? "";
  world.backend.finish(log, turn, "Hi.");
  await reply;
  return { id: log.id, turn };
}

describe.each(servers)("commands by REST on %s", (_, make) => {
  test.each(commandRoutes)("%s %s is the socket's command, under the caller's key", async (...row) => {
    const [method, target, body, command] = row;
    const world = await startWorld(make);
    const { id } = await withConversation(world);
    const headers = key("the-very-key-1");
    const reply = await world.call(method, target(id), { body, headers });
    const isNew = target("") === "/api/pam/conversations//fork";
    expect(reply.status).toBe(isNew ? 201 : 200);
    expect(await reply.json()).toMatchObject({ seq: expect.any(Number), duplicate: false });
    const given = world.backend.commanded.at(-1);
    expect(given).toEqual({ id: "the-very-key-1", conversation: id, ...command });
    expect(decodeClientFrame(JSON.stringify(given)).command).toEqual(given);
    const again = await world.call(method, target(id), { body, headers });
    expect([again.status, (await again.json()).duplicate]).toEqual([200, true]);
  });

  test.each(
    commandRoutes,
  )("%s %s refuses a field that it does not know, and an id that is none", async (...row) => {
    const [method, target, body] = row;
    const world = await startWorld(make);
    const { id } = await withConversation(world);
    const odd = await world.call(method, target(id), { body: { ...body, colour: "red" } });
    expect([odd.status, (await errorOf(odd)).code]).toEqual([400, "invalid_frame"]);
    const lost = await world.call(method, target("no-uuid"), { body });
    expect([lost.status, (await errorOf(lost)).code]).toEqual([404, "not_found"]);
  });

  test.each([
    "steer",
    "queue",
  ])("%s: words that are empty or too long are refused as a message's are", async (door) => {
    const world = await startWorld(make);
    const { id } = await withConversation(world);
    const [method, path] = door === "steer" ? ["POST", "steer"] : ["PATCH", `queue/${NOBODY}`];
    for (const [content, code] of [
      [" \n", "content_empty"],
      ["x".repeat(10_001), "content_too_long"],
    ]) {
      const reply = await world.call(method, `/api/pam/conversations/${id}/${path}`, { body: { content } });
      expect((await errorOf(reply)).code).toBe(code);
    }
    expect(world.backend.commanded).toHaveLength(1);
  });

  test("a message is edited, and asked again, like a new one: with its policy, its key and its answer", async () => {
    const world = await startWorld(make);
    const { id } = await withConversation(world);
    const log = world.logOf("alice");
    const asked: [string, object, object][] = [
      [
        `conversations/${id}/messages/${NOBODY}/edit`,
        { content: "other" },
        { content: "other", replaces: NOBODY },
      ],
      [`conversations/${id}/messages/${NOBODY}/regenerate`, {}, { content: null, replaces: NOBODY }],
      [
        "chat",
        { content: "now", conversation: id, policy: "interrupt" },
        { content: "now", policy: "interrupt" },
      ],
    ];
    for (const [path, body, request] of asked) {
      const before = world.backend.commanded.length;
      const reply = world.call("POST", `/api/pam/${path}`, { body, headers: key(`key-number-${before}`) });
      await until(() => world.backend.commanded.length > before);
      world.backend.finish(log, log.entries.at(-1)?.turn ?? "", "Hi again.");
      expect(await (await reply).json()).toMatchObject({ response: "Hi again.", status: "completed" });
      expect(world.backend.commanded.at(-1)).toMatchObject({
        id: `key-number-${before}`,
        conversation: id,
        ...request,
      });
    }
  });

  test("tools that need not ask again are listed, and made to ask again", async () => {
    const world = await startWorld(make);
    world.backend.remembered = [{ tool: "pay", conversation: null, at: "2026-11-21T12:00:00.000Z" }];
    const list = await world.call("GET", "/api/pam/approvals");
    expect(await list.json()).toEqual({ approvals: world.backend.remembered });
    const gone = await world.call("DELETE", `/api/pam/approvals/pay?conversation=${NOBODY}`, {
      headers: key("forget-0001"),
    });
    expect(gone.status).toBe(200);
    await world.call("DELETE", "/api/pam/approvals/pay", { headers: key("forget-0002") });
    expect(world.backend.commanded).toEqual([
      { type: "approval.forget", id: "forget-0001", tool: "pay", conversation: NOBODY },
      { type: "approval.forget", id: "forget-0002", tool: "pay" },
    ]);
    expect((await world.call("DELETE", "/api/pam/approvals/pay?conversation=x")).status).toBe(400);
  });
});
