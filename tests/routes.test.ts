import { get } from "node:http";
import { describe, expect, test } from "vitest";
import { PamError } from "../src/protocol/errors.ts";
import { commandRoutes, NOBODY } from "./routes-command-table.ts";
import { errorOf, servers, startWorld, type World } from "./routes-world.ts";

const key = (value: string) => ({ "idempotency-key": value });

/** Every address that needs a token. */
const guarded: [string, string][] = [
  ["POST", "/api/pam/chat"],
  ["POST", "/api/chat"],
  ["POST", "/api/v1/pam/chat"],
  ["GET", "/api/pam/history"],
  ["GET", "/api/v1/pam/history"],
  ["PUT", "/api/pam/context"],
  ["PUT", "/api/v1/pam/context"],
  ["GET", "/api/pam/conversations"],
  ["POST", "/api/pam/conversations"],
  ["PATCH", `/api/pam/conversations/${NOBODY}`],
  ["DELETE", `/api/pam/conversations/${NOBODY}`],
  ...commandRoutes.map(([method, target]): [string, string] => [method, target(NOBODY)]),
  ["POST", `/api/pam/conversations/${NOBODY}/messages/${NOBODY}/edit`],
  ["POST", `/api/pam/conversations/${NOBODY}/messages/${NOBODY}/regenerate`],
  ["GET", "/api/pam/approvals"],
  ["GET", "/api/pam/approvals/waiting"],
  ["DELETE", "/api/pam/approvals/add"],
  ["GET", "/api/pam/tools"],
  ["GET", "/api/v1/pam/tools"],
  ["POST", "/api/pam/tools/add"],
  ["POST", "/api/v1/pam/tools/add"],
  ["GET", "/api/actions"],
  ["POST", "/api/actions/add"],
  ["POST", "/api/auth/ticket"],
];

/** A conversation made by REST. */
async function created(world: World, as = "alice", title?: string): Promise<string> {
  const reply = await world.call("POST", "/api/pam/conversations", {
    as,
    body: title === undefined ? {} : { title },
  });
  return ((await reply.json()) as { conversation: string }).conversation;
}

/** A request whose Host header is not the address it goes to, which fetch can't make. */
function withHost(world: World, { host, path: target }: { host: string; path: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port: world.port, path: target, headers: { host }, agent: false }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    }).on("error", reject);
  });
}

describe.each(servers)("REST on %s", (_, make) => {
  describe("who may ask", () => {
    test.each(guarded)("%s %s needs a token", async (method, target) => {
      const world = await startWorld(make);
      const wrong = ["", "Bearer", "Bearer ", "Bearer x", "Basic YWxpY2U6eA==", "Bearer a b", "alice"];
      for (const authorization of wrong) {
        const headers: Record<string, string> = authorization === "" ? {} : { authorization };
        const reply = await world.call(method, target, { as: null, headers });
        expect(reply.status).toBe(401);
        expect(reply.headers.get("www-authenticate")).toBe("Bearer");
        expect((await errorOf(reply)).code).toBe("unauthenticated");
      }
      expect(world.backend.opened).toEqual([]);
    });

    test("an expired token is told apart from a wrong one", async () => {
      const world = await startWorld(make);
      const token = await world.tokens.issue({ subject: "alice", expiresInSeconds: 60 });
      const ask = () =>
        world.call("GET", "/api/pam/tools", { as: null, headers: { authorization: `Bearer ${token}` } });
      expect((await ask()).status).toBe(200);
      await world.clock.advance(60_000);
      const reply = await ask();
      expect(reply.status).toBe(401);
      expect((await errorOf(reply)).code).toBe("token_expired");
    });

    test("a user is made when first seen, and not looked up again", async () => {
      const world = await startWorld(make);
      for (let i = 0; i < 3; i++) await world.call("GET", "/api/pam/tools");
      await world.call("GET", "/api/pam/tools", { as: "bob" });
      expect(world.backend.opened).toHaveLength(2);
    });
  });

  describe("replies", () => {
    test("every reply has its request id and is never run, framed, guessed at or kept", async () => {
      const world = await startWorld(make);
      const asked: [string, string][] = [
        ["GET", "/api/health"],
        ["GET", "/nowhere"],
        ["PUT", "/api/health"],
        ...guarded,
      ];
      for (const [method, target] of asked) {
        const reply = await world.call(method, target, { as: null });
        expect(reply.headers.get("x-request-id")).toMatch(/^[\w.:-]{8,64}$/);
        expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
        expect(reply.headers.get("referrer-policy")).toBe("no-referrer");
        expect(reply.headers.get("x-frame-options")).toBe("DENY");
        expect(reply.headers.get("cross-origin-resource-policy")).toBe("same-origin");
        expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(reply.headers.get("cache-control")).toBe("no-store");
        expect(reply.headers.get("access-control-allow-origin")).toBeNull();
      }
    });

    test("a sane request id of the caller's is kept, any other is replaced", async () => {
      const world = await startWorld(make);
      const idFor = async (id: string) =>
        (await world.call("GET", "/api/health", { headers: { "x-request-id": id } })).headers.get(
          "x-request-id",
        );
      expect(await idFor("trace-0001")).toBe("trace-0001");
      for (const odd of ["short", "x".repeat(65), "with space", '{"a":1}1234', "<script>1"]) {
        expect(await idFor(odd)).not.toBe(odd);
      }
    });

    test("what nobody foresaw is 500 with a request id and without a reason, which is in the log (34)", async () => {
      const world = await startWorld(make);
      world.backend.failure = new Error("password of the database: hunter2");
      const headers = { "x-request-id": "find-me-again" };
      const reply = await world.call("POST", "/api/pam/conversations", { body: {}, headers });
      expect(reply.status).toBe(500);
      const text = await reply.text();
      expect(text).not.toContain("hunter2");
      expect(JSON.parse(text)).toEqual({
        error: { code: "internal", message: expect.any(String), requestId: "find-me-again" },
      });
      const line = world.lines.find((each) => each.includes("find-me-again") && each.includes('"error"'));
      expect(line).toContain("A request failed.");
      expect((await world.metrics.exposition()).body).toContain('pam_errors_total{code="internal"} 1');
    });

    test("what may succeed later says when", async () => {
      const world = await startWorld(make);
      world.backend.failure = new PamError("database_unavailable", { retryAfterMs: 400 });
      const reply = await world.call("POST", "/api/pam/conversations", { body: {} });
      expect(reply.status).toBe(503);
      expect(reply.headers.get("retry-after")).toBe("1");
    });

    test("an unknown address is 404 and an unknown method 405 with Allow, as JSON", async () => {
      const world = await startWorld(make);
      const missing = await world.call("GET", "/api/nowhere");
      expect([missing.status, (await errorOf(missing)).code]).toEqual([404, "not_found"]);
      const wrong = await world.call("DELETE", "/api/pam/history");
      expect([wrong.status, (await errorOf(wrong)).code]).toEqual([405, "method_not_allowed"]);
      expect(wrong.headers.get("allow")).toBe("GET, HEAD");
    });

    test("no token, no content and no subject is in the log", async () => {
      const world = await startWorld(make);
      const token = await world.tokens.issue({ subject: "canary-subject", expiresInSeconds: 60 });
      const headers = { authorization: `Bearer ${token}` };
      await world.call("PUT", "/api/pam/context", { as: null, headers, body: { note: "canary-content" } });
      await world.call("GET", "/api/pam/history?token=canary-query", { as: null, headers });
      await world.call("GET", "/api/pam/tools", { as: null, headers: { authorization: `Bearer ${token}x` } });
      const lines = world.lines.join("\n");
      expect(lines).toContain("/api/pam/context");
      for (const secret of [token, "canary-subject", "canary-content", "canary-query"]) {
        expect(lines).not.toContain(secret);
      }
    });
  });

  describe("history", () => {
    test("of the current conversation where none is named, and empty where there is none", async () => {
      const world = await startWorld(make);
      const empty = await world.call("GET", "/api/pam/history");
      expect(empty.status).toBe(200);
      expect(await empty.json()).toMatchObject({
        conversation: null,
        items: [],
        hasBefore: false,
        hasAfter: false,
      });
      const conversation = await created(world);
      expect(await (await world.call("GET", "/api/pam/history")).json()).toMatchObject({ conversation });
    });

    test("50 messages unless more are asked for, 500 at most", async () => {
      const world = await startWorld(make);
      const conversation = await created(world);
      for (let i = 0; i < 600; i++) {
        world.backend.write(world.logOf("alice"), { type: "turn.started", turn: null, body: { i } });
      }
      const count = async (query: string) => {
        const reply = await world.call("GET", `/api/pam/history?conversation=${conversation}${query}`);
        return reply.ok ? ((await reply.json()) as { items: unknown[] }).items.length : reply.status;
      };
      expect(await count("")).toBe(50);
      expect(await count("&limit=1")).toBe(1);
      expect(await count("&limit=500")).toBe(500);
      expect(await count("&limit=501")).toBe(400);
      expect(await count("&limit=0")).toBe(400);
    });

    test("an odd query is refused field by field", async () => {
      const world = await startWorld(make);
      const odd = [
        "limit=ten",
        "limit=1e2",
        "limit=-1",
        "limit=+5",
        "limit=%205",
        "limit=0x10",
        "limit=1.5",
        "limit=",
        "before=abc",
        "after=-1",
        "around=99999999999999999999",
        "before=1&after=2",
        "around=1&before=2",
        "conversation=mine",
        "limit=1&limit=2",
        "unknown=1",
        "__proto__=1",
      ]; // prettier-ignore
      for (const query of odd) {
        const reply = await world.call("GET", `/api/pam/history?${query}`);
        const { code, details } = await errorOf(reply);
        expect([query, reply.status, code]).toEqual([query, 400, "invalid_frame"]);
        expect(details).toEqual([{ path: expect.any(String), problem: expect.any(String) }]);
      }
      expect(world.backend.asked.history).toBe(0);
    });

    test("another's conversation answers word for word as one that is not there (18)", async () => {
      const world = await startWorld(make);
      const own = await created(world);
      const others: [string, string, object?][] = [
        ["GET", "/api/pam/history?conversation=:id"],
        ["PATCH", "/api/pam/conversations/:id", { title: "mine now" }],
        ["DELETE", "/api/pam/conversations/:id"],
        ...commandRoutes.map(([method, target, body]): [string, string, object] => [
          method,
          target(":id"),
          body,
        ]),
      ];
      for (const [method, target, body] of others) {
        const ask = async (id: string) => {
          const reply = await world.call(method, target.replace(":id", id), { as: "mallory", body });
          const { requestId: _, ...error } = await errorOf(reply);
          return { status: reply.status, error };
        };
        expect(await ask(own)).toEqual(await ask(NOBODY));
        expect(await ask(own)).toMatchObject({ status: 404, error: { code: "not_found" } });
        if (!target.includes("?")) expect(await ask("no-id")).toEqual(await ask(NOBODY));
      }
    });

    test("an unchanged page is not sent again, a changed log or another question is", async () => {
      const world = await startWorld(make);
      const conversation = await created(world);
      const ask = async (query: string, etag?: string) => {
        const headers: Record<string, string> = etag === undefined ? {} : { "if-none-match": etag };
        const reply = await world.call("GET", `/api/pam/history?conversation=${conversation}${query}`, {
          headers,
        });
        return {
          status: reply.status,
          etag: reply.headers.get("etag") ?? "",
          text: await reply.text(),
          reply,
        };
      };
      const first = await ask("");
      expect(first.etag).toMatch(/^"[\w-]{22}"$/);
      expect(first.reply.headers.get("cache-control")).toBe("private, no-cache");
      expect(await ask("", first.etag)).toMatchObject({ status: 304, etag: first.etag, text: "" });
      expect(await ask("", `"other", W/${first.etag}`)).toMatchObject({ status: 304 });
      expect(await ask("&limit=7", first.etag)).toMatchObject({ status: 200 });
      world.backend.write(world.logOf("alice"), { type: "turn.started", turn: null, body: {} });
      expect(await ask("", first.etag)).toMatchObject({ status: 200 });
    });
  });

  describe("conversations", () => {
    test("are made, listed, renamed and deleted", async () => {
      const world = await startWorld(make);
      const made = await world.call("POST", "/api/pam/conversations", { body: { title: " Taxes " } });
      expect(made.status).toBe(201);
      const { conversation, ...rest } = (await made.json()) as { conversation: string };
      expect(rest).toEqual({ title: "Taxes", seq: 1, epoch: expect.any(String), duplicate: false });
      const renamed = await world.call("PATCH", `/api/pam/conversations/${conversation}`, {
        body: { title: "2026" },
      });
      expect(await renamed.json()).toMatchObject({ conversation, title: "2026" });
      const list = await world.call("GET", "/api/pam/conversations?limit=5");
      expect(await list.json()).toEqual({ conversations: [{ conversation, title: "2026" }], next: null });
      const deleted = await world.call("DELETE", `/api/pam/conversations/${conversation}`);
      expect(await deleted.json()).toMatchObject({ conversation, deleted: true });
      expect(await (await world.call("GET", "/api/pam/conversations")).json()).toMatchObject({
        conversations: [],
      });
    });

    test("a repeated key makes one conversation; for another title it is refused", async () => {
      const world = await startWorld(make);
      const make2 = (title: string) =>
        world.call("POST", "/api/pam/conversations", { body: { title }, headers: key("make-once") });
      const first = await make2("A");
      const again = await make2("A");
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(await again.json()).toEqual({ ...((await first.json()) as object), duplicate: true });
      expect((await make2("B")).status).toBe(409);
      expect(world.backend.logs.size).toBe(1);
    });

    test("a title is 1–200 characters that can be seen", async () => {
      const world = await startWorld(make);
      for (const title of ["", "  ", "\u0000", "x".repeat(201), 1, null]) {
        expect((await world.call("POST", "/api/pam/conversations", { body: { title } })).status).toBe(400);
      }
      expect((await world.call("POST", "/api/pam/conversations", { body: { name: "x" } })).status).toBe(400);
      expect((await world.call("POST", "/api/pam/conversations")).status).toBe(201);
    });

    test("a running turn is cancelled, an ended one is not", async () => {
      const world = await startWorld(make);
      const chat = world.call("POST", "/api/pam/chat", { body: { content: "hello" } });
      while (world.backend.logs.size === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      const log = world.logOf("alice");
      const turn = log.entries[0]?.turn ?? "";
      const cancel = (body: object) =>
        world.call("POST", `/api/pam/conversations/${log.id}/cancel`, { body });
      for (const body of [{}, { turn }]) {
        const reply = await cancel(body);
        expect(reply.status).toBe(200);
        expect(await reply.json()).toMatchObject({ conversation: log.id, turn });
      }
      expect((await cancel({ turn: "this one" })).status).toBe(400);
      world.backend.finish(log, turn, "Hi");
      await chat;
      const late = await cancel({ turn });
      expect([late.status, (await errorOf(late)).code]).toEqual([409, "turn_ended"]);
    });
  });

  describe("context", () => {
    const put = (world: World, body: unknown, headers: Record<string, string> = {}) =>
      world.call("PUT", "/api/pam/context", { body, headers });

    test("is sent on as a merge patch under the caller's key, and answered with the whole", async () => {
      const world = await startWorld(make);
      const patch = { screen: null, place: { city: "Lisbon" } };
      const headers = { "content-type": "application/merge-patch+json", ...key("context-key-1") };
      const reply = await put(world, patch, headers);
      expect(reply.status).toBe(200);
      expect(await reply.json()).toMatchObject({ context: patch, duplicate: false });
      expect([...world.backend.contexts.values()]).toEqual([patch]);
    });
  });

  describe("tools", () => {
    test("are listed, and one is run with the body as its input, under the caller's key", async () => {
      const world = await startWorld(make);
      for (const start of ["/api/pam/tools", "/api/actions", "/api/v1/pam/tools", "/api/v1/actions"]) {
        const list = await world.call("GET", start);
        expect(await list.json()).toEqual({ tools: world.backend.tools() });
        const run = await world.call("POST", `${start}/add`, {
          body: { a: 1, b: 2 },
          headers: key("tool-run-1"),
        });
        expect(run.status).toBe(200);
        expect(await run.json()).toEqual({
          tool: "add",
          status: "completed",
          result: "3",
          summary: "Added.",
          duplicate: false,
        });
      }
      expect(world.backend.toolRuns[0]).toEqual({
        name: "add",
        input: { a: 1, b: 2 },
        command: "tool-run-1",
      });
    });

    test("a tool that is not there, and one that could not do it, are told apart", async () => {
      const world = await startWorld(make);
      const unknown = await world.call("POST", "/api/pam/tools/rm%20-rf", { body: {} });
      expect([unknown.status, (await errorOf(unknown)).code]).toEqual([404, "tool_unknown"]);
      world.backend.failure = new PamError("tool_failed", { message: "There is no such expense." });
      const failed = await world.call("POST", "/api/pam/tools/add", { body: {} });
      expect(failed.status).toBe(422);
      expect(await errorOf(failed)).toMatchObject({
        code: "tool_failed",
        message: "There is no such expense.",
      });
    });
  });

  describe("tokens and tickets", () => {
    test("a ticket is given to the bearer of a token", async () => {
      const world = await startWorld(make);
      const reply = await world.call("POST", "/api/auth/ticket");
      expect(await reply.json()).toEqual({
        ticket: expect.stringMatching(/^[\w-]{43}$/),
        expiresInSeconds: 30,
      });
      expect((await world.call("POST", "/api/auth/ticket", { body: { user: "root" } })).status).toBe(400);
    });

    test("a token for trying out is given away in development, and is good", async () => {
      const world = await startWorld(make);
      for (const [query, user] of [
        ["", "dev"],
        ["?user=alice", "alice"],
        ["?user=a%20%C3%A4", "a ä"],
      ] as const) {
        const reply = await world.call("GET", `/api/auth/dev-token${query}`, { as: null });
        const body = (await reply.json()) as { token: string; user: string };
        expect(body.user).toBe(user);
        expect(await world.backend.auth.verify(body.token)).toMatchObject({ subject: user, role: "user" });
      }
      for (const user of ["", "x".repeat(256)]) {
        expect((await world.call("GET", `/api/auth/dev-token?user=${user}`, { as: null })).status).toBe(400);
      }
    });

    test("elsewhere there is none", async () => {
      const world = await startWorld(make, { developmentTokens: false });
      expect((await world.call("GET", "/api/auth/dev-token", { as: null })).status).toBe(404);
    });

    test("a page whose name was pointed at this machine gets neither a token nor metrics", async () => {
      const world = await startWorld(make);
      const hosts = [
        "evil.example",
        `evil.example:${world.port}`,
        "127.0.0.1.evil.example",
        "localhost.evil.example",
      ];
      for (const target of ["/api/auth/dev-token", "/metrics"]) {
        for (const host of hosts)
          expect(await withHost(world, { host, path: target })).toBeGreaterThanOrEqual(401);
        for (const host of ["localhost", `127.0.0.1:${world.port}`, "[::1]:80"]) {
          expect(await withHost(world, { host, path: target })).toBe(200);
        }
      }
    });
  });
});
