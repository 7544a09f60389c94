import { describe, expect, test } from "vitest";
import { PamError } from "../src/protocol/errors.ts";
import type { FakeLog } from "./routes-backend.ts";
import { errorOf, servers, startWorld, type World } from "./routes-world.ts";
import { until } from "./transport/rig.ts";

/** The newest turn of a conversation. */
const turnOf = (log: FakeLog): string =>
  log.entries.findLast((entry) => entry.type === "message.created")?.turn ?? "";

/** A message that is accepted and waits for its answer. */
async function sent(world: World, body: object, headers: Record<string, string> = {}) {
  const before = entriesOf(world);
  const reply = world.call("POST", "/api/pam/chat", { body, headers });
  await until(() => entriesOf(world) > before);
  const log = world.logOf("alice");
  return { reply, log, turn: turnOf(log) };
}

const entriesOf = (world: World): number =>
  [...world.backend.logs.values()].reduce((sum, log) => sum + log.entries.length, 0);

interface SseEvent {
  readonly event: string;
  readonly id: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: the test reads what it expects
  readonly data: any;
}

/** The events of a stream as they come. */
function eventsOf(reply: Response) {
  const events: SseEvent[] = [];
  const comments: string[] = [];
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let ended = false;
  let cut = false;
  const reading = (async () => {
    let text = "";
    for (;;) {
      const piece = await reader?.read();
      if (piece === undefined || piece.done) break;
      text += piece.value;
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) part.startsWith(":") ? comments.push(part) : events.push(eventIn(part));
    }
    ended = true;
  })().catch(() => {
    cut = true;
  });
  const has = (event: string) => events.some((each) => each.event === event);
  return { events, comments, reading, has, ended: () => ended, cut: () => cut };
}

function eventIn(text: string): SseEvent {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1];
  const id = field("id");
  return {
    event: field("event") ?? "",
    id: id === undefined ? null : Number(id),
    data: JSON.parse(field("data") ?? ""),
  };
}

const asStream = { accept: "text/event-stream" };
const key = (value: string) => ({ "idempotency-key": value });

describe.each(servers)("chat on %s", (_, make) => {
  describe("in one piece", () => {
    test("the answer comes when the turn ends, whole, with its place in the log", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" });
      world.backend.stream(log, turn, "Hi");
      world.backend.finish(log, turn, "Hi there");
      const answer = await reply;
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.json()).toEqual({
        response: "Hi there",
        actions: [],
        conversation: log.id,
        message: JSON.parse(log.entries[0]?.body ?? "").message,
        turn,
        seq: 1,
        epoch: log.epoch,
        status: "completed",
        duplicate: false,
      });
    });

    test("the first clients' address and field are understood", async () => {
      const world = await startWorld(make);
      for (const path of ["/api/chat", "/api/v1/pam/chat"]) {
        const before = entriesOf(world);
        const reply = world.call("POST", path, { body: { message: "hello", context: { screen: "home" } } });
        await until(() => entriesOf(world) > before);
        const log = world.logOf("alice");
        world.backend.finish(log, turnOf(log), "Hi");
        expect(await (await reply).json()).toMatchObject({ response: "Hi", actions: [] });
      }
      expect([...world.backend.contexts.values()]).toEqual([{ screen: "home" }]);
    });

    test("a failed turn says so, and why", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" });
      const error = { code: "model_unavailable", message: "The model does not answer." };
      world.backend.write(log, { type: "turn.failed", turn, body: { turn, steps: 1, error } });
      const answer = await reply;
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ status: "failed", response: "", error });
    });

    test("a repeated key gets the same answer, while the turn runs and after; the message is there once (P2)", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" }, key("same-key-1"));
      const again = world.call("POST", "/api/pam/chat", {
        body: { content: "hello" },
        headers: key("same-key-1"),
      });
      await until(() => world.backend.asked.entries > 0);
      world.backend.finish(log, turn, "Hi there");
      const first = (await (await reply).json()) as object;
      expect(await (await again).json()).toEqual({ ...first, duplicate: true });
      const late = await world.call("POST", "/api/pam/chat", {
        body: { content: "hello" },
        headers: key("same-key-1"),
      });
      expect(late.status).toBe(200);
      expect(await late.json()).toEqual({ ...first, duplicate: true });
      expect(log.entries.filter((entry) => entry.body.includes('"hello"'))).toHaveLength(1);
    });

    test("a repeated key finds its own turn behind many others", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "first" }, key("early-key"));
      world.backend.finish(log, turn, "The first answer");
      await reply;
      for (let i = 0; i < 350; i++) {
        world.backend.write(log, {
          type: "turn.started",
          turn: "another",
          body: { turn: "another", message: "m" },
        });
      }
      const again = await world.call("POST", "/api/pam/chat", {
        body: { content: "first" },
        headers: key("early-key"),
      });
      expect(await again.json()).toMatchObject({ response: "The first answer", turn, duplicate: true });
    });

    test("the same key for another content is refused", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" }, key("same-key-2"));
      const other = await world.call("POST", "/api/pam/chat", {
        body: { content: "bye" },
        headers: key("same-key-2"),
      });
      expect(other.status).toBe(409);
      expect((await errorOf(other)).code).toBe("idempotency_mismatch");
      world.backend.finish(log, turn, "Hi");
      await reply;
    });

    test("after 120 s it answers 202 with what is known, and the same key asks again", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" }, key("patient-key"));
      await until(() => world.clock.waiting > 0);
      await world.clock.advance(120_001);
      const answer = await reply;
      expect(answer.status).toBe(202);
      expect(await answer.json()).toMatchObject({
        status: "running",
        response: null,
        turn,
        conversation: log.id,
      });
      world.backend.finish(log, turn, "At last");
      const again = await world.call("POST", "/api/pam/chat", {
        body: { content: "hello" },
        headers: key("patient-key"),
      });
      expect(await again.json()).toMatchObject({ status: "completed", response: "At last" });
    });

    test("an end that nobody published is found in the rows", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" });
      world.backend.finishSilently(log, turn, "Quietly done");
      await until(() => world.clock.waiting > 0);
      await world.clock.advance(5_001);
      expect(await (await reply).json()).toMatchObject({ status: "completed", response: "Quietly done" });
    });

    test("more than 64 waiting requests of one user are refused, and others are not disturbed", async () => {
      const world = await startWorld(make);
      const waiting = Array.from({ length: 64 }, () =>
        world.call("POST", "/api/pam/chat", { body: { content: "x" } }),
      );
      await until(() => entriesOf(world) === 64);
      const refused = await world.call("POST", "/api/pam/chat", { body: { content: "x" } });
      expect(refused.status).toBe(429);
      expect(refused.headers.get("retry-after")).toBe("1");
      expect((await errorOf(refused)).code).toBe("too_many_requests");
      const other = world.call("POST", "/api/pam/chat", { as: "bob", body: { content: "x" } });
      await until(() => entriesOf(world) === 65);
      for (const log of world.backend.logs.values()) {
        for (const entry of [...log.entries]) world.backend.finish(log, entry.turn ?? "", "ok");
      }
      for (const reply of [...waiting, other]) expect((await reply).status).toBe(200);
      const { reply, log, turn } = await sent(world, { content: "room again" });
      world.backend.finish(log, turn, "ok");
      expect((await reply).status).toBe(200);
    });
  });

  describe("as a stream", () => {
    test("brings the very frames of the socket, log entries with their seq, then the answer in one piece", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(
        world,
        { content: "hello" },
        { ...asStream, ...key("stream-key") },
      );
      const stream = eventsOf(await reply);
      world.backend.stream(log, turn, "Hi ");
      world.backend.stream(log, turn, "there\n\nline: 2");
      world.backend.finish(log, turn, "Hi there\n\nline: 2");
      await stream.reading;
      expect(stream.ended()).toBe(true);
      expect(stream.events.map(({ event, id }) => [event, id])).toEqual([
        ["ack", null],
        ["message.created", 1],
        ["text.delta", null],
        ["text.delta", null],
        ["message.created", 2],
        ["turn.completed", 3],
        ["done", null],
      ]);
      const [ack, user, first, second, , end, done] = stream.events.map((event) => event.data);
      expect(ack).toMatchObject({
        type: "ack",
        id: "stream-key",
        conversation: log.id,
        turn,
        seq: 1,
        duplicate: false,
      });
      expect(user).toMatchObject({
        type: "message.created",
        role: "user",
        content: "hello",
        seq: 1,
        epoch: log.epoch,
      });
      expect(first).toMatchObject({ type: "text.delta", turn, offset: 0, text: "Hi " });
      expect(second).toMatchObject({ offset: 3, text: "there\n\nline: 2" });
      expect(end).toMatchObject({ type: "turn.completed", turn, seq: 3 });
      expect(done).toMatchObject({
        response: "Hi there\n\nline: 2",
        status: "completed",
        turn,
        duplicate: false,
      });
    });

    test("its head says what it is, and that nobody may keep or change it", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" }, asStream);
      const { status, headers } = await reply;
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
      expect(headers.get("cache-control")).toBe("no-store, no-transform");
      expect(headers.get("x-request-id")).toBeTruthy();
      world.backend.finish(log, turn, "Hi");
    });

    test("other turns of the conversation stay out of it", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "mine" }, asStream);
      const stream = eventsOf(await reply);
      const other = await sent(world, { content: "the other one" });
      world.backend.stream(log, other.turn, "not yours");
      world.backend.finish(log, other.turn, "not yours");
      world.backend.finish(log, turn, "yours");
      await stream.reading;
      expect(JSON.stringify(stream.events)).not.toContain("not yours");
      expect(stream.events.at(-1)?.data).toMatchObject({ response: "yours" });
      await other.reply;
    });

    test("a repeated key joins in the middle: entries from the start, the open step, then live, each entry once", async () => {
      const world = await startWorld(make);
      const first = await sent(world, { content: "hello" }, { ...asStream, ...key("join-key") });
      const { log, turn } = first;
      const firstStream = eventsOf(await first.reply);
      const step = { turn, step: 1, attempt: 1, blocks: [] };
      world.backend.write(log, { type: "step.completed", turn, body: step });
      world.backend.stream(log, turn, "Half an ");
      await until(() => firstStream.has("text.delta"));
      const again = await world.call("POST", "/api/pam/chat", {
        body: { content: "hello" },
        headers: { ...asStream, ...key("join-key") },
      });
      const stream = eventsOf(again);
      await until(() => stream.has("partial"));
      world.backend.stream(log, turn, "answer");
      world.backend.finish(log, turn, "Half an answer");
      await stream.reading;
      await firstStream.reading;
      expect(stream.events.map(({ event, id }) => [event, id])).toEqual([
        ["ack", null],
        ["message.created", 1],
        ["step.completed", 2],
        ["partial", null],
        ["text.delta", null],
        ["message.created", 3],
        ["turn.completed", 4],
        ["done", null],
      ]);
      const byName = Object.fromEntries(stream.events.map(({ event, data }) => [event, data]));
      expect(byName["ack"]).toMatchObject({ duplicate: true, turn });
      expect(byName["partial"]).toMatchObject({ turn, blocks: [{ type: "text", text: "Half an " }] });
      expect(byName["text.delta"]).toMatchObject({ offset: 8, text: "answer" });
      expect(byName["done"]).toEqual({ ...firstStream.events.at(-1)?.data, duplicate: true });
    });

    test("an entry that commits while a repeated key reads the rows comes once", async () => {
      const world = await startWorld(make);
      const first = await sent(world, { content: "hello" }, { ...asStream, ...key("race-key") });
      const { log, turn } = first;
      const { entries } = world.backend;
      const step = (number: number) => ({ turn, step: number, attempt: 1, blocks: [] });
      world.backend.entries = async (...range) => {
        world.backend.entries = entries;
        world.backend.write(log, { type: "step.completed", turn, body: step(1) });
        const rows = await entries(...range);
        world.backend.write(log, { type: "step.completed", turn, body: step(2) });
        return rows;
      };
      const again = await world.call("POST", "/api/pam/chat", {
        body: { content: "hello" },
        headers: { ...asStream, ...key("race-key") },
      });
      const stream = eventsOf(again);
      await until(() => stream.events.length === 4);
      world.backend.finish(log, turn, "Hi");
      await stream.reading;
      expect(stream.events.map(({ id }) => id)).toEqual([null, 1, 2, 3, 4, 5, null]);
      await first.reply;
    });

    test("a repeated key after the end brings the whole turn from its rows", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" }, key("late-key"));
      world.backend.finish(log, turn, "Hi");
      await reply;
      const again = await world.call("POST", "/api/pam/chat", {
        body: { content: "hello" },
        headers: { ...asStream, ...key("late-key") },
      });
      const stream = eventsOf(again);
      await stream.reading;
      expect(stream.events.map(({ id }) => id)).toEqual([null, 1, 2, 3, null]);
      expect(stream.events.at(-1)).toMatchObject({
        event: "done",
        data: { response: "Hi", duplicate: true },
      });
    });

    test("a quiet stream is kept alive by a comment every 15 s", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" }, asStream);
      const stream = eventsOf(await reply);
      await until(() => stream.has("message.created") && world.clock.waiting > 0);
      await world.clock.advance(15_001);
      await until(() => stream.comments.length === 1);
      await world.clock.advance(15_001);
      await until(() => stream.comments.length === 2);
      world.backend.finish(log, turn, "Hi");
      await stream.reading;
      expect(stream.events.at(-1)?.event).toBe("done");
    });

    test("a client that leaves stops no turn, and leaves nothing behind", async () => {
      const world = await startWorld(make);
      const gone = new AbortController();
      const reply = await world.call("POST", "/api/pam/chat", {
        body: { content: "hello" },
        headers: asStream,
        signal: gone.signal,
      });
      const stream = eventsOf(reply);
      await until(() => stream.has("message.created"));
      const log = world.logOf("alice");
      expect(world.subscriptions()).toBe(1);
      gone.abort();
      await until(() => world.clock.waiting === 0);
      world.backend.finish(log, turnOf(log), "Hi");
      // The turn went on to its end.
      expect(world.subscriptions()).toBe(0);
      expect(log.entries.at(-1)?.type).toBe("turn.completed");
    });

    test("ends with the token of whoever listens", async () => {
      const world = await startWorld(make);
      const headers = { ...asStream, "x-request-id": "my-request" };
      const reply = await world.call("POST", "/api/pam/chat", {
        seconds: 40,
        body: { content: "hello" },
        headers,
      });
      const stream = eventsOf(reply);
      await until(() => stream.has("message.created") && world.clock.waiting > 0);
      await world.clock.advance(38_000);
      expect(stream.has("error")).toBe(false);
      await world.clock.advance(3_000);
      await stream.reading;
      const { event, data } = stream.events.at(-1) ?? {};
      expect(event).toBe("error");
      expect(data).toMatchObject({ type: "error", code: "token_expired", requestId: "my-request" });
    });

    test("a turn that waits for half an hour ends the stream as running; the same key goes on", async () => {
      const world = await startWorld(make);
      const { reply, turn } = await sent(world, { content: "hello" }, asStream);
      const stream = eventsOf(await reply);
      await until(() => stream.has("message.created") && world.clock.waiting > 0);
      const advancing = world.clock.advance(1_800_000);
      await stream.reading;
      await advancing;
      expect(stream.events.at(-1)).toMatchObject({ event: "done", data: { status: "running", turn } });
    });

    test("a reader that is too slow is cut off, never given less", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "hello" }, asStream);
      const response = await reply;
      // In one tick, so that no reader could keep up.
      for (let i = 0; i < 30; i++) world.backend.stream(log, turn, "x".repeat(100_000));
      world.backend.finish(log, turn, "Hi");
      const stream = eventsOf(response);
      await stream.reading;
      expect(stream.cut()).toBe(true);
      expect(stream.has("done")).toBe(false);
    });

    test("what is refused before it begins is an ordinary error", async () => {
      const world = await startWorld(make);
      world.backend.failure = new PamError("queue_full", { retryAfterMs: 2_500 });
      const reply = await world.call("POST", "/api/pam/chat", { body: { content: "x" }, headers: asStream });
      expect(reply.status).toBe(429);
      expect(reply.headers.get("retry-after")).toBe("3");
      expect((await errorOf(reply)).code).toBe("queue_full");
    });

    test("a client that refuses streams gets the answer in one piece", async () => {
      const world = await startWorld(make);
      const accept = "application/json, text/event-stream;q=0";
      const { reply, log, turn } = await sent(world, { content: "hello" }, { accept });
      world.backend.finish(log, turn, "Hi");
      expect((await reply).headers.get("content-type")).toContain("application/json");
    });
  });

  describe("bad input", () => {
    const json = { "content-type": "application/json" };
    const cases: [string, unknown, Record<string, string>, number, string][] = [
      ["no body", undefined, {}, 400, "content_empty"],
      ["no content", {}, {}, 400, "content_empty"],
      ["empty content", { content: "" }, {}, 400, "content_empty"],
      ["blank content", { content: " \n\t" }, {}, 400, "content_empty"],
      ["10,001 characters", { content: "x".repeat(10_001) }, {}, 400, "content_too_long"],
      ["100 kB", { content: "x".repeat(100_000) }, {}, 400, "content_too_long"],
      ["a body above the limit", { content: "x".repeat(200_000) }, {}, 413, "body_too_large"],
      ["content that is no text", { content: 1 }, {}, 400, "invalid_frame"],
      ["both fields", { content: "a", message: "b" }, {}, 400, "invalid_frame"],
      ["an unknown field", { content: "a", turbo: true }, {}, 400, "invalid_frame"],
      ["an own __proto__", '{"content":"a","__proto__":{"admin":true}}', json, 400, "invalid_frame"],
      ["a conversation that is no id", { content: "a", conversation: "mine" }, {}, 400, "invalid_frame"],
      ["a context that is no object", { content: "a", context: [1] }, {}, 400, "invalid_frame"],
      ["not JSON", "hello", json, 400, "bad_json"],
      ["half JSON", '{"content":"a"', json, 400, "bad_json"],
      ["an array", "[1]", json, 400, "bad_json"],
      ["null", "null", json, 400, "bad_json"],
      ["depth 10,000", `{"context":${"[".repeat(10_000)}${"]".repeat(10_000)}}`, json, 400, "bad_json"],
      [
        "another media type",
        '{"content":"a"}',
        { "content-type": "text/plain" },
        415,
        "unsupported_media_type",
      ],
      [
        "a form",
        "content=a",
        { "content-type": "application/x-www-form-urlencoded" },
        415,
        "unsupported_media_type",
      ],
      [
        "another charset",
        "{}",
        { "content-type": "application/json; charset=utf-16" },
        415,
        "unsupported_media_type",
      ],
      ["a compressed body", "{}", { ...json, "content-encoding": "gzip" }, 415, "unsupported_media_type"],
      ["a short key", { content: "a" }, key("short"), 400, "invalid_frame"],
      ["a long key", { content: "a" }, key("x".repeat(65)), 400, "invalid_frame"],
      ["a key with spaces", { content: "a" }, key("with a space"), 400, "invalid_frame"],
    ];

    test.each(cases)("%s: a clear error, and nothing is stored", async (...[
      ,
      body,
      headers,
      status,
      code,
    ]) => {
      const world = await startWorld(make);
      const reply = await world.call("POST", "/api/pam/chat", { body, headers });
      const error = await errorOf(reply);
      expect([reply.status, error.code]).toEqual([status, code]);
      if (code === "invalid_frame")
        expect(error.details).toEqual([{ path: expect.any(String), problem: expect.any(String) }]);
      expect(world.backend.logs.size).toBe(0);
    });

    test("bytes that are not UTF-8 are refused", async () => {
      const world = await startWorld(make);
      const token = await world.tokens.issue({ subject: "alice", expiresInSeconds: 60 });
      const broken = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf4, 0x90, 0x80, 0x80]];
      for (const bytes of broken.map((each) => [
        ...Buffer.from('{"content":"'),
        ...each,
        ...Buffer.from('"}'),
      ])) {
        const reply = await fetch(`${world.origin}/api/pam/chat`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, ...json },
          body: new Uint8Array(bytes),
        });
        expect(reply.status).toBe(400);
        expect((await errorOf(reply)).code).toBe("bad_json");
      }
    });

    test("10,000 characters, half a surrogate pair and NUL are content like any other", async () => {
      const world = await startWorld(make);
      for (const content of ["x".repeat(10_000), "\ud800", "a\u0000b"]) {
        const { reply, log, turn } = await sent(world, { content });
        world.backend.finish(log, turn, "ok");
        expect((await reply).status).toBe(200);
      }
    });

    test("another's conversation answers word for word as one that is not there", async () => {
      const world = await startWorld(make);
      const { reply, log, turn } = await sent(world, { content: "mine" });
      world.backend.finish(log, turn, "ok");
      await reply;
      const ask = async (conversation: string) => {
        const body = { content: "yours?", conversation };
        const answer = await world.call("POST", "/api/pam/chat", { as: "mallory", body });
        const { requestId: _, ...error } = await errorOf(answer);
        return { status: answer.status, error };
      };
      const foreign = await ask(log.id);
      expect(foreign).toEqual(await ask("0199f2aa-0000-7000-8000-000000000000"));
      expect(foreign).toMatchObject({ status: 404, error: { code: "not_found" } });
    });
  });
});
