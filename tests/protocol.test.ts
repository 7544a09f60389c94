import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeClientFrame, idOfRefusedFrame, parseJsonObject } from "../src/protocol/codec.ts";
import { command } from "../src/protocol/commands.ts";
import { closeCodeOf, type ErrorRow, errorTable, PamError } from "../src/protocol/errors.ts";
import type { EventType } from "../src/protocol/events.ts";
import { encodeLogFrame, isConversationEventType, isInboxEventType } from "../src/protocol/frames.ts";
import { issuesOf } from "../src/protocol/issues.ts";

const conversation = "0190b2c4-0000-7000-8000-000000000001";
const id = "command-1";

function refusal(text: string): PamError {
  try {
    decodeClientFrame(text);
  } catch (error) {
    if (error instanceof PamError) return error;
    throw error;
  }
  throw new Error(`this was decoded: ${text.slice(0, 100)}`);
}

describe("a frame is decoded", () => {
  it("as the command that its type names", () => {
    const frame = { type: "turn.cancel", id, conversation };
    expect(decodeClientFrame(JSON.stringify(frame))).toEqual({ command: frame, shortForm: false });
  });

  it("from the short form {type: chat, content}, whose sender expects the answer in one piece", () => {
    expect(decodeClientFrame('{"type":"chat","content":"hi"}')).toEqual({
      command: { type: "chat", content: "hi" },
      shortForm: true,
    });
  });

  it("from the short form {message, context}", () => {
    expect(decodeClientFrame('{"message":"hi","context":{"screen":"home"}}')).toEqual({
      command: { type: "chat", content: "hi", context: { screen: "home" } },
      shortForm: true,
    });
  });

  it("with an id as the long form, whose sender reads events", () => {
    expect(decodeClientFrame(`{"type":"chat","id":"${id}","content":"hi"}`).shortForm).toBe(false);
    expect(decodeClientFrame(`{"message":"hi","id":"${id}"}`).shortForm).toBe(false);
    expect(decodeClientFrame('{"type":"ping"}').shortForm).toBe(false);
  });

  it("with its defaults filled in", () => {
    const { command: decoded } = decodeClientFrame(
      `{"type":"history","id":"${id}","conversation":"${conversation}"}`,
    );
    expect(decoded).toMatchObject({ limit: 50 });
  });
});

describe("a frame is refused", () => {
  it("that is no JSON object", () => {
    for (const text of [
      "",
      " ",
      "hello",
      "{",
      '{"type":}',
      "null",
      "1",
      '"x"',
      "[]",
      '[{"type":"ping"}]',
      "{}{}",
    ]) {
      expect(refusal(text).code).toBe("bad_json");
    }
  });

  it("of an unknown type, or of none", () => {
    for (const text of ["{}", '{"type":"pong"}', '{"type":null}', '{"type":["chat"]}', '{"message":1}']) {
      expect(refusal(text).code).toBe("unknown_type");
    }
  });

  it("with names of its prototype as type", () => {
    for (const type of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(refusal(JSON.stringify({ type })).code).toBe("unknown_type");
    }
  });

  it("with unknown fields, and the details name them", () => {
    const { code, details } = refusal('{"type":"chat","content":"hi","admin":true}');
    expect(code).toBe("invalid_frame");
    expect(JSON.stringify(details)).toContain("admin");
  });

  it("with a wrong field, and the details name field and problem", () => {
    const { details } = refusal('{"type":"turn.cancel","conversation":"x"}');
    expect(details).toEqual([{ path: "conversation", problem: expect.any(String) }]);
  });

  it("with an id that is too short, too long, or not printable", () => {
    for (const bad of ["short", "x".repeat(65), "has a space", "ünïcödé-id", "tab\tinside"]) {
      expect(refusal(JSON.stringify({ type: "chat", id: bad, content: "hi" })).code).toBe("invalid_frame");
    }
  });

  it("that subscribes to both a conversation and the inbox, or to neither", () => {
    expect(refusal('{"type":"subscribe"}').code).toBe("invalid_frame");
    expect(refusal(`{"type":"subscribe","inbox":true,"conversation":"${conversation}"}`).code).toBe(
      "invalid_frame",
    );
  });

  it("with at most ten details, however much is wrong", () => {
    const parsed = command.safeParse({ type: "conversation.list", limit: "x", id: 1, before: 2 });
    expect(issuesOf(parsed.error ?? expect.fail()).length).toBeLessThanOrEqual(10);
    const wide = `{"type":"ping",${Array.from({ length: 1_000 }, (_, i) => `"k${i}":0`).join()}}`;
    expect(JSON.stringify(refusal(wide).details).length).toBeLessThan(4_000);
  });
});

describe("JSON oddities", () => {
  it("nested 10,000 deep are refused, also where a string hides what closes them", () => {
    expect(refusal("[".repeat(10_000)).code).toBe("bad_json");
    expect(
      refusal(`{"type":"chat","content":"hi","context":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`)
        .code,
    ).toBe("bad_json");
    expect(refusal(`{"a":["]",${"[".repeat(70)}${"]".repeat(70)}]}`).message).toContain("64 levels");
  });

  it("brackets inside strings are text and not depth", () => {
    const content = `${"[{".repeat(500)} \\" \\\\`;
    expect(decodeClientFrame(JSON.stringify({ type: "chat", content })).command).toMatchObject({ content });
  });

  it("a million keys are refused for what they are", () => {
    const keys = Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`).join();
    expect(refusal(`{"type":"ping",${keys}}`).code).toBe("invalid_frame");
  });

  it("of duplicate keys the last one counts", () => {
    expect(
      decodeClientFrame('{"type":"ping","type":"chat","content":"a","content":"b"}').command,
    ).toMatchObject({
      type: "chat",
      content: "b",
    });
  });

  it("lone surrogates and NUL arrive as they were sent", () => {
    const { command: decoded } = decodeClientFrame('{"type":"chat","content":"a\\ud800b\\u0000c"}');
    expect(decoded).toMatchObject({ content: "a\ud800b\u0000c" });
  });

  it("a __proto__ key reaches nothing: at the top it is an unknown field, inside it stays behind or is plain data", () => {
    expect(refusal('{"type":"ping","__proto__":{"type":"chat"}}').code).toBe("invalid_frame");
    const { command: decoded } = decodeClientFrame(
      '{"type":"chat","content":"hi","context":{"__proto__":{"polluted":true},"constructor":1}}',
    );
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    const context = "context" in decoded ? decoded.context : undefined;
    expect(Object.getPrototypeOf(context)).toBe(Object.prototype);
    expect(Reflect.get(context ?? {}, "polluted")).toBeUndefined();
  });

  it("numbers beyond every bound are refused where a number is wanted", () => {
    for (const limit of ["1e308", "-0.5", "501", "0", '"5"', "null"]) {
      const text = `{"type":"conversation.list","id":"${id}","limit":${limit}}`;
      expect(refusal(text).code).toBe("invalid_frame");
    }
  });
});

describe("whatever comes", () => {
  it("decoding returns a command or throws a PamError, and nothing else", () => {
    const frameLike = fc.record(
      {
        type: fc.oneof(fc.constantFrom(...command.options.map((it) => it.shape.type.value)), fc.string()),
        id: fc.oneof(fc.string(), fc.constant(id), fc.integer()),
        conversation: fc.oneof(fc.uuid(), fc.string()),
        content: fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()),
        context: fc.jsonValue(),
        message: fc.oneof(fc.string(), fc.jsonValue()),
        seq: fc.double(),
        limit: fc.double(),
        __proto__: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      frameLike.map((frame) => JSON.stringify(frame)),
      fc
        .tuple(frameLike, fc.nat(), fc.string())
        .map(([frame, at, put]) => spliced(JSON.stringify(frame), at, put)),
    );
    fc.assert(
      fc.property(text, (frame) => {
        idOfRefusedFrame(frame);
        try {
          expect(command.safeParse(decodeClientFrame(frame).command).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(PamError);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("what parseJsonObject accepts is what JSON.parse makes of it", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (value) => {
        const text = JSON.stringify(value);
        expect(parseJsonObject(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

function spliced(text: string, at: number, put: string): string {
  const where = at % (text.length + 1);
  return text.slice(0, where) + put + text.slice(where + put.length);
}

describe("the id of a refused frame", () => {
  it("is told, so that its sender knows which command failed", () => {
    expect(idOfRefusedFrame(`{"type":"chat","id":"${id}","oops":1}`)).toBe(id);
  });

  it("is left out where there is none of a sane size", () => {
    for (const text of ["{", "null", "[]", "{}", '{"id":7}', `{"id":"${"x".repeat(65)}"}`]) {
      expect(idOfRefusedFrame(text)).toBeUndefined();
    }
    expect(idOfRefusedFrame(`{"id":"${id}","content":"${"x".repeat(5_000)}"}`)).toBeUndefined();
  });
});

describe("a log entry's frame", () => {
  it("is the JSON of its address and its body, without the body being parsed", () => {
    const bodies = fc.dictionary(
      fc.string().filter((name) => !taken.has(name)),
      fc.jsonValue(),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(bodies, fc.uuid(), fc.integer({ min: 1 }), (body, epoch, seq) => {
        const at = "2026-11-21T10:00:00.000Z";
        const type: EventType = "turn.started";
        const frame = encodeLogFrame(
          type,
          { stream: { conversation }, epoch, seq, at },
          JSON.stringify(body),
        );
        expect(frame).toBe(JSON.stringify({ type, conversation, epoch, seq, at, ...body }));
      }),
    );
  });

  it("of the inbox says so", () => {
    const address = {
      stream: { inbox: true },
      epoch: conversation,
      seq: 3,
      at: "2026-11-21T10:00:00.000Z",
    } as const;
    const frame = encodeLogFrame(
      "conversation.renamed",
      address,
      `{"conversation":"${conversation}","title":"T"}`,
    );
    expect(JSON.parse(frame)).toEqual({
      type: "conversation.renamed",
      inbox: true,
      epoch: conversation,
      seq: 3,
      at: "2026-11-21T10:00:00.000Z",
      conversation,
      title: "T",
    });
  });

  it("belongs to a conversation's log or to the inbox, never to both", () => {
    expect(isConversationEventType("turn.completed") && !isInboxEventType("turn.completed")).toBe(true);
    expect(isInboxEventType("context.updated") && !isConversationEventType("context.updated")).toBe(true);
    expect(isConversationEventType("toString") || isInboxEventType("text.delta")).toBe(false);
  });
});

/** Fields of the address; and `__proto__`, which an object literal does not keep as a field. Integer-like names move to the front. */
const taken = {
  has: (name: string) =>
    ["type", "conversation", "epoch", "seq", "at", "__proto__"].includes(name) || /^\d+$/.test(name),
};

describe("the table of errors", () => {
  const rows: [string, ErrorRow][] = Object.entries(errorTable);

  it("tells the reader of every error what happened and what to do next", () => {
    for (const [code, { text }] of rows) {
      expect(text, code).toMatch(/^[A-Z].*\.$/);
      expect(text.length, code).toBeLessThanOrEqual(160);
      const saysNext =
        /\b(Send|send|Get|Connect|connect|Reconnect|reconnect|Try|try|Type|Shorten|Read|Undo|Change|Mend|Sign in|Check|List|See|Use|Wait|Slow down|Offer|Read|Undo|Change|Mend|ask again)\b/;
      expect(text, code).toMatch(saysNext);
    }
  });

  it("gives each error an HTTP status, and a close code only from the protocol's ranges", () => {
    for (const [code, { http, close }] of rows) {
      expect(http, code).toSatisfy((it: number) => it >= 400 && it < 600);
      if (close !== undefined)
        expect([1009, 1012, 4000, 4001, 4003, 4008, 4029, 4500, 4501], code).toContain(close);
    }
  });

  it("says that a retry helps exactly where the server is at fault or asks for patience", () => {
    for (const [code, { http, retry }] of rows) {
      if (http >= 500 || http === 429) expect(retry, code).toBe(true);
      if (http === 400 || http === 401 || http === 403 || http === 404) expect(retry, code).toBe(false);
    }
  });

  it("closes with 4000 where an error has no close code of its own", () => {
    expect(closeCodeOf("token_expired")).toBe(4001);
    expect(closeCodeOf("tool_failed")).toBe(4000);
  });

  it("an error's words are the table's, unless it has better ones", () => {
    expect(new PamError("not_found").message).toBe(errorTable.not_found.text);
    expect(new PamError("not_found", { message: "No such tool." }).message).toBe("No such tool.");
  });
});
