import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLogger, type LoggerOptions } from "../src/telemetry/logger.ts";
import { createMetrics } from "../src/telemetry/metrics.ts";

function capture(options: Partial<LoggerOptions> = {}) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ level: "debug", format: "json", destination, ...options });
  return { logger, lines, written: () => lines.join("") };
}

const CANARY = "canary-9f31c7d2";

describe("no secret reaches the log", () => {
  test.each([
    { token: CANARY },
    { authorization: `Bearer ${CANARY}` },
    { headers: { Authorization: [`Bearer ${CANARY}`], cookie: `sid=${CANARY}` } },
    { apiKey: CANARY, "x-api-key": CANARY, api_key: CANARY },
    { password: CANARY, passwd: CANARY, secret: { inner: CANARY } },
    { env: { SECRET_KEY: CANARY, ANTHROPIC_API_KEY: CANARY, METRICS_TOKEN: CANARY } },
    { url: `/api/pam/ws?token=${CANARY}&x=1`, path: `/ws?a=1&ticket=${CANARY}` },
    { note: `called with Authorization: Bearer ${CANARY}` },
    { protocols: `pam.v1, bearer.${CANARY}` },
    { protocol: `bearer%20${CANARY}` },
    { database: `postgres://pam:${CANARY}@db.example/pam` },
    { body: JSON.stringify({ type: "auth", token: CANARY }) },
    { body: JSON.stringify({ frame: JSON.stringify({ token: CANARY }) }) },
    { line: `SECRET_KEY=${CANARY}` },
    { err: new Error(`refused Bearer ${CANARY}`, { cause: { password: CANARY } }) },
    { map: new Map([["token", CANARY]]) },
    { deep: [[[{ list: [{ refreshToken: CANARY }] }]]] },
  ])("%j", (fields) => {
    const { logger, written } = capture();
    logger.info(fields, "request");
    logger.child(fields).warn({}, "child");
    expect(written()).not.toContain(CANARY);
    expect(written()).toContain("[hidden]");
  });

  test("a known secret is hidden wherever it stands, also in the sentence", () => {
    const { logger, written } = capture({ secrets: [CANARY, undefined] });
    logger.info({ somewhere: `x${CANARY}y` }, `sentence with ${CANARY}`);
    expect(written()).not.toContain(CANARY);
  });

  test("tokens and keys are known by their shape", () => {
    const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sflKxwRJSMeKKF2QT4";
    const { logger, written } = capture();
    logger.error({ jwt1: `got ${jwt}`, other: "key sk-ant-api03-abcdefghijkl" }, jwt);
    expect(written()).not.toMatch(/eyJzdWIi|sflKx|abcdefghijkl/);
  });

  test("an error is written without the fields a driver hangs on it, such as a query's parameters", () => {
    const error = Object.assign(new Error("duplicate key"), {
      code: "23505",
      parameters: [CANARY],
      query: CANARY,
    });
    const { logger, lines, written } = capture();
    logger.error({ err: error }, "query failed");
    expect(written()).not.toContain(CANARY);
    expect(JSON.parse(lines[0] ?? "").err).toMatchObject({
      type: "Error",
      message: "duplicate key",
      code: "23505",
    });
  });

  test("what only looks like a secret stays readable", () => {
    const { logger, lines } = capture();
    const fields = {
      inputTokens: 12,
      tokensMax: 9,
      allowQueryToken: true,
      key: "abc",
      basic: "basic income",
    };
    logger.info(fields, "turn ended");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject(fields);
  });
});

describe("a log line is one JSON object whatever was typed", () => {
  test("with control characters, line separators, lone surrogates and reserved names", () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        "\u2028",
        "\u0085",
        "\n",
        "\r",
        '"',
        "\\",
        "\ud800",
        "\u001b",
        "__proto__",
        "hasOwnProperty",
        "toJSON",
      ),
    );
    const hostile = fc.string({ unit });
    fc.assert(
      fc.property(
        fc.dictionary(hostile, fc.anything({ withBigInt: true, withDate: true })),
        hostile,
        (fields, text) => {
          const { logger, lines } = capture();
          logger.info({ fields, text }, text);
          logger.child({ fields }).info(fields, text);
          expect(lines).toHaveLength(2);
          for (const line of lines) {
            expect(line.endsWith("}\n")).toBe(true);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: a raw control character would split or forge a line
            expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
            expect(JSON.parse(line)).toBeTypeOf("object");
          }
        },
      ),
    );
  });

  test("a cycle, a getter that throws and a very long text cost one short line", () => {
    const { logger, lines } = capture();
    const cycle: Record<string, unknown> = { long: "x".repeat(1_000_000) };
    cycle.self = cycle;
    Object.defineProperty(cycle, "broken", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    logger.info({ cycle, big: 1n, bytes: new Uint8Array(9) }, "odd");
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(20_000);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ big: "1", bytes: "[9 bytes]" });
  });

  test("a terminal can't be driven from what was typed, in the readable format either", () => {
    const { logger, lines } = capture({ format: "readable" });
    logger.info({ name: "\u001b[2J\u0007" }, "hello \u001b]0;title\u0007");
    expect(lines.join("")).toContain("hello");
    expect(lines.join("")).not.toContain("\u001b");
  });
});

describe("levels and children", () => {
  test("a line below the level is not written, and every line of a child carries its fields", () => {
    const { logger, lines } = capture({ level: "info" });
    const child = logger.child({ requestId: "r1" }).child({ user: "u1" });
    child.debug({}, "dropped");
    child.info({ n: 1 }, "kept");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "info",
      requestId: "r1",
      user: "u1",
      n: 1,
      msg: "kept",
    });
  });
});

describe("metrics", () => {
  test("each set counts on its own, and every name begins with pam_", async () => {
    const [one, other] = [createMetrics({ processMetrics: true }), createMetrics()];
    one.turns.inc({ status: "completed" });
    one.acceptToCommitSeconds.observe(0.003);
    const { body, contentType } = await one.exposition();
    expect(contentType).toContain("text/plain");
    expect(body).toContain('pam_turns_total{status="completed"} 1');
    expect(body).toMatch(/pam_nodejs_eventloop_lag_seconds \d/);
    const names = body.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(names.filter((line) => !line.startsWith("pam_"))).toEqual([]);
    expect((await other.exposition()).body).not.toContain('status="completed"');
  });
});
