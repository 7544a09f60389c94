import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/app/system-ports.ts";
import { createScriptedModel, say, stall } from "../../src/llm/scripted.ts";
import { startWireServer, type WireServer } from "./server.ts";

const nowhere = "01a1fe24-1bb6-7830-b376-0261baf2222c";

/** Answers with what was said; "wait" streams a beginning and then stalls until it is stopped. */
const model = createScriptedModel((request) => {
  const last = request.messages.at(-1)?.content.at(-1);
  const text = last !== undefined && "text" in last ? last.text : "";
  return text.startsWith("wait") ? [...say("So ", "far"), stall] : say("You said ", text);
}, systemClock);

describe.each(["uws", "node"] as const)("the wire on the %s server", (kind) => {
  let server: WireServer;
  let name = 0;
  const someone = () => `${kind}-user-${name++}`;

  /** Errors of a code that clients were told, as the metrics have them. */
  const countOf = async (code: string) => {
    const text = await (await fetch(`${server.origin}/metrics`)).text();
    return Number(text.match(new RegExp(`^pam_errors_total\\{code="${code}"\\} (\\d+)`, "m"))?.[1] ?? 0);
  };

  beforeAll(async () => {
    server = await startWireServer(kind, model);
  });
  afterAll(() => server.stop());

  describe("authentication", () => {
    it("takes a bearer header, a subprotocol, a first frame, a ticket and, in development on loopback, a query", async () => {
      const user = someone();
      const token = await server.token(user);
      const asked = await fetch(`${server.origin}/api/auth/ticket`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
      });
      const { ticket } = (await asked.json()) as { ticket: string };
      const peers = [
        server.open({ headers: { authorization: `Bearer ${token}` } }),
        server.open({ protocols: ["pam.v1", `bearer.${token}`] }),
        server.open({ query: `?ticket=${ticket}` }),
        server.open({ query: `?token=${token}`, protocols: [] }),
      ];
      for (const peer of peers) expect(await peer.next("ready")).toMatchObject({ user });
      const late = server.open({ protocols: ["pam.v1"] });
      await new Promise((resolve) => setTimeout(resolve, 50));
      late.send({ type: "auth", token });
      expect(await late.next("ready")).toMatchObject({ user });
      const again = server.open({ query: `?ticket=${ticket}` });
      expect(await again.next("error")).toMatchObject({ code: "unauthenticated" });
      expect(await again.closed).toBe(4001);
    });

    it("closes with 4001 and says why: no token in time, a wrong one, an expired one (2)", async () => {
      const before = await countOf("auth_timeout");
      const silent = server.open();
      const wrong = server.open({ protocols: ["pam.v1", "bearer.abc.def.ghi"] });
      const expired = server.open({ protocols: ["pam.v1", `bearer.${await server.token(someone(), -1)}`] });
      expect(await wrong.next("error")).toMatchObject({ code: "unauthenticated" });
      expect(await expired.next("error")).toMatchObject({ code: "token_expired" });
      expect(await silent.next("error")).toMatchObject({
        code: "auth_timeout",
        requestId: expect.any(String),
      });
      expect(await Promise.all([silent.closed, wrong.closed, expired.closed])).toEqual([4001, 4001, 4001]);
      expect(await countOf("auth_timeout")).toBe(before + 1);
    });

    it("closes an open socket when its token expires, also while it streams; a fresh one keeps it (3)", async () => {
      const user = someone();
      const brief = await server.token(user, 0.05);
      const before = await countOf("token_expired");
      const [left, kept] = [1, 2].map(() => server.open({ protocols: ["pam.v1", `bearer.${brief}`] }));
      if (left === undefined || kept === undefined) throw new Error("two sockets were opened");
      await Promise.all([left.next("ready"), kept.next("ready")]);
      left.send({ type: "chat", id: "expire-0001", content: "wait" });
      kept.send({ type: "auth", token: await server.token(user) });
      expect(await left.next("error")).toMatchObject({
        code: "token_expired",
        requestId: expect.any(String),
      });
      expect(await left.closed).toBe(4001);
      expect(await countOf("token_expired")).toBeGreaterThan(before);
      kept.send({ type: "ping", id: "still-here-1" });
      await kept.next("pong");
      const created = kept.frames.find((frame) => frame.type === "conversation.created");
      await kept.ask({ type: "turn.cancel", id: "expire-0002", conversation: created?.conversation });
    });

    it("refuses a fresh token of somebody else", async () => {
      const peer = await server.join(someone());
      peer.send({ type: "auth", token: await server.token(someone()) });
      expect(await peer.next("error")).toMatchObject({ code: "forbidden" });
      expect(await peer.closed).toBe(4003);
    });

    it("closes with 4501 where another version is asked for", async () => {
      const peer = server.open({ protocols: ["pam.v9"] });
      expect(await peer.next("error")).toMatchObject({ code: "unsupported_version" });
      expect(await peer.closed).toBe(4501);
    });
  });

  describe("bad input gets its code, and nothing is stored", () => {
    it.each([
      ["not JSON", "nope", "bad_json"],
      ["an array", "[]", "bad_json"],
      ["an unknown type", '{"type":"dance","id":"bad-000001"}', "unknown_type"],
      ["an unknown field", '{"type":"chat","id":"bad-000002","content":"a","colour":1}', "invalid_frame"],
      ["a wrong field", '{"type":"history","id":"bad-000003","conversation":"x"}', "invalid_frame"],
      ["empty content", '{"type":"chat","id":"bad-000004","content":" \\n"}', "content_empty"],
      [
        "100 kB of content",
        `{"type":"chat","id":"bad-000005","content":"${"x".repeat(100_000)}"}`,
        "content_too_long",
      ],
      [
        "an unknown conversation",
        `{"type":"chat","id":"bad-000006","conversation":"${nowhere}","content":"a"}`,
        "not_found",
      ],
      [
        "a subscription to nothing",
        `{"type":"subscribe","id":"bad-000007","conversation":"${nowhere}"}`,
        "not_found",
      ],
      [
        "a steer without words",
        `{"type":"turn.steer","id":"bad-000009","conversation":"${nowhere}","content":""}`,
        "content_empty",
      ],
      [
        "a waiting message that would be too long",
        `{"type":"queue.edit","id":"bad-000010","conversation":"${nowhere}","turn":"${nowhere}","content":"${"x".repeat(10_001)}"}`,
        "content_too_long",
      ],
      [
        "an edit without words",
        `{"type":"message.edit","id":"bad-000011","conversation":"${nowhere}","message":"${nowhere}","content":" "}`,
        "content_empty",
      ],
      [
        "an unknown policy",
        `{"type":"chat","id":"bad-000012","content":"a","policy":"shout"}`,
        "invalid_frame",
      ],
      [
        "a cancel of nothing",
        `{"type":"turn.cancel","id":"bad-000008","conversation":"${nowhere}"}`,
        "not_found",
      ],
    ])("%s", async (_, frame, code) => {
      const peer = await server.join(someone());
      peer.send(frame);
      const error = await peer.next("error");
      expect(error).toMatchObject({ code, requestId: expect.any(String), message: expect.any(String) });
      peer.send({ type: "conversation.list", id: "list-000001" });
      expect(await peer.next("conversation.listed")).toMatchObject({ conversations: [] });
      await peer.end();
    });

    it("an oversize frame ends its socket with 1009, and no other", async () => {
      const [big, other] = await Promise.all([server.join(someone()), server.join(someone())]);
      big.send(`{"type":"chat","content":"${"x".repeat(200_000)}"}`);
      expect(await big.next("error")).toMatchObject({
        code: "frame_too_large",
        requestId: expect.any(String),
      });
      expect(await big.closed).toBe(1009);
      other.send({ type: "ping", id: "ping-00001" });
      await other.next("pong");
    });

    it("another user's conversation answers as a missing one, for every command (18)", async () => {
      const [owner, stranger] = await Promise.all([server.join(someone()), server.join(someone())]);
      const { conversation } = await owner.ask({ type: "chat", id: "mine-000001", content: "hello" });
      await owner.next("turn.completed");
      const use = { turn: nowhere, toolUse: "toolu_1" };
      const commands = [
        { type: "chat", content: "a" },
        { type: "subscribe" },
        { type: "history" },
        { type: "turn.cancel" },
        { type: "conversation.rename", title: "t" },
        { type: "conversation.archive" },
        { type: "conversation.delete" },
        { type: "conversation.policy", policy: "merge" },
        { type: "conversation.fork" },
        { type: "branch.select", branch: nowhere },
        { type: "message.edit", message: nowhere, content: "a" },
        { type: "message.regenerate", message: nowhere },
        { type: "turn.steer", content: "a" },
        { type: "queue.edit", turn: nowhere, content: "a" },
        { type: "queue.remove", turn: nowhere },
        { type: "queue.send", turn: nowhere },
        { type: "tool.approve", ...use, inputHash: "h", decision: "approve" },
        { type: "tool.result", ...use, result: 1 },
      ];
      for (const [index, command] of commands.entries()) {
        const ask = async (it: unknown, id: string) => {
          const { requestId: _, id: __, ...error } = await stranger.ask({ ...command, id, conversation: it });
          return error;
        };
        const foreign = await ask(conversation, `theirs-${index}000`);
        expect(foreign).toEqual(await ask(nowhere, `missing-${index}000`));
        expect(foreign).toMatchObject({ code: "not_found" });
      }
    });
  });

  describe("commands", () => {
    it("P2: the same id again gets the same ack, by every door; with other content idempotency_mismatch", async () => {
      const user = someone();
      const [one, two] = await Promise.all([server.join(user), server.join(user)]);
      const command = { type: "chat", id: "again-000001", content: "hello" };
      const first = await one.ask(command);
      expect(first).toMatchObject({ type: "ack", duplicate: false });
      await one.next("turn.completed");
      expect(await two.ask(command)).toEqual({ ...first, duplicate: true });
      const headers = {
        authorization: `Bearer ${await server.token(user)}`,
        "content-type": "application/json",
        "idempotency-key": "again-000001",
      };
      const rest = await fetch(`${server.origin}/api/pam/chat`, {
        method: "POST",
        headers,
        body: '{"message":"hello"}',
      });
      expect(await rest.json()).toMatchObject({
        turn: first.turn,
        seq: first.seq,
        duplicate: true,
        response: "You said hello",
      });
      expect(await two.ask({ ...command, content: "other" })).toMatchObject({ code: "idempotency_mismatch" });
    });

    it("both short forms are answered with chat_response too", async () => {
      const peer = await server.join(someone());
      peer.send({ type: "chat", content: "one" });
      expect(await peer.next("chat_response")).toMatchObject({
        response: "You said one",
        status: "completed",
      });
      peer.send({ message: "two", context: { screen: "home" } });
      expect(await peer.next("chat_response")).toMatchObject({ response: expect.stringContaining("two") });
    });

    it("P8: a cancel stops a streaming turn, keeps its text, and is refused once the turn has ended", async () => {
      const peer = await server.join(someone());
      const { conversation, turn } = await peer.ask({ type: "chat", id: "stop-000001", content: "wait" });
      await peer.next("text.delta");
      expect(await peer.ask({ type: "turn.cancel", id: "stop-000002", conversation, turn })).toMatchObject({
        type: "ack",
        turn,
      });
      await peer.next("turn.cancelled", (frame) => frame.turn === turn);
      const kept = peer.frames.find(
        (frame) => frame.type === "message.created" && frame.role === "assistant",
      );
      expect(kept).toMatchObject({ status: "cancelled", blocks: [{ type: "text", text: "So far" }] });
      expect(await peer.ask({ type: "turn.cancel", id: "stop-000003", conversation, turn })).toMatchObject({
        code: "turn_ended",
      });
    });

    it("messages behind a running turn wait in the order they came", async () => {
      const peer = await server.join(someone());
      const { conversation, turn } = await peer.ask({ type: "chat", id: "queue-00001", content: "wait" });
      await peer.ask({ type: "chat", id: "queue-00002", conversation, content: "second" });
      await peer.ask({ type: "chat", id: "queue-00003", conversation, content: "third" });
      await peer.ask({ type: "turn.cancel", id: "queue-00004", conversation, turn });
      await peer.next("turn.completed");
      await peer.next("turn.completed");
      const created = peer.frames.filter(
        (frame) => frame.type === "message.created" && frame.role === "user",
      );
      expect(created.map((frame) => [frame.content, frame.status])).toEqual([
        ["wait", "running"],
        ["second", "queued"],
        ["third", "queued"],
      ]);
    });
  });

  describe("resume", () => {
    async function talked() {
      const user = someone();
      const peer = await server.join(user);
      const ack = await peer.ask({ type: "chat", id: "talk-000001", content: "hello" });
      await peer.next("turn.completed");
      return { user, conversation: String(ack.conversation), epoch: String(ack.epoch) };
    }

    it("P4: from a cursor comes resumed and every event behind it, each once and in order (P3)", async () => {
      const { user, conversation, epoch } = await talked();
      const peer = await server.join(user);
      peer.send({ type: "subscribe", id: "resume-0001", conversation, epoch, seq: 1 });
      expect(await peer.next("resumed")).toMatchObject({ conversation, from: 1, to: 3 });
      await peer.next("turn.completed");
      const seqs = peer.frames
        .filter((frame) => frame.conversation === conversation && "seq" in frame)
        .map((frame) => frame.seq);
      expect(seqs).toEqual([2, 3]);
    });

    it("P4: without a cursor, with one of the future or of another epoch comes reset with a snapshot, never a part", async () => {
      const { user, conversation, epoch } = await talked();
      const peer = await server.join(user);
      const cursors = [
        [{}, "no_cursor"],
        [{ epoch, seq: 99 }, "cursor_ahead"],
        [{ epoch: nowhere, seq: 1 }, "epoch_changed"],
      ] as const;
      for (const [cursor, reason] of cursors) {
        peer.send({ type: "subscribe", id: "resume-0002", conversation, ...cursor });
        expect(await peer.next("reset")).toMatchObject({
          reason,
          epoch,
          seq: 3,
          snapshot: { running: null, queue: [] },
        });
      }
      expect(peer.frames.filter((frame) => frame.type === "resumed")).toEqual([]);
    });

    it("P10: who joins while a turn streams gets its text so far, and then goes on with it", async () => {
      const user = someone();
      const first = await server.join(user);
      const { conversation, turn } = await first.ask({ type: "chat", id: "join-000001", content: "wait" });
      await first.next("text.delta");
      const second = await server.join(user);
      second.send({ type: "subscribe", id: "join-000002", conversation });
      expect(await second.next("reset")).toMatchObject({ snapshot: { running: { turn } } });
      expect(await second.next("partial")).toMatchObject({
        turn,
        blocks: [{ type: "text", text: "So far" }],
      });
      await second.ask({ type: "turn.cancel", id: "join-000003", conversation });
      await second.next("turn.cancelled");
    });

    it("the inbox tells every device of what another one did, also one that was away", async () => {
      const user = someone();
      const [here, there] = await Promise.all([server.join(user), server.join(user)]);
      const { epoch } = (await here.ask({
        type: "conversation.create",
        id: "inbox-00001",
        title: "Trip",
      })) as { epoch?: string };
      expect(await there.next("conversation.created")).toMatchObject({ inbox: true, title: "Trip", seq: 1 });
      const back = await server.join(user);
      back.send({ type: "subscribe", inbox: true, epoch, seq: 0 });
      expect(await back.next("conversation.created")).toMatchObject({ title: "Trip", seq: 1 });
    });
  });
});
