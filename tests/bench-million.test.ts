import { expect, test } from "vitest";
import { figuresOf, microsOfMessage, pauseWith, windowCpu } from "../bench/million/million-figures.ts";
import { millionMarkdown } from "../bench/million/million-report.ts";
import type { Step } from "../bench/million/run-million.ts";

const nothing = { servers: 0, load: 0, postgres: 0, redis: 0 };

test("times are told by the value that so many stay below", () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(figuresOf(times)).toEqual({ p50: 50, p99: 99, max: 100 });
  expect(figuresOf([]).p50).toBeNaN();
});

test("a message's cost is what chatting takes beyond the same people's silence, without the load's", () => {
  const idle = windowCpu(nothing, { servers: 500, load: 100, postgres: 100, redis: 0 }, 5);
  const chatting = windowCpu(nothing, { servers: 3_000, load: 9_000, postgres: 800, redis: 20 }, 10);
  expect(idle.servers).toBeCloseTo(0.1);
  // (3,000 + 800 + 20) ms − 10 s of 120 ms each = 2,620 ms for 1,000 messages.
  expect(microsOfMessage(idle, chatting, 1_000)).toBeCloseTo(2_620);
});

test("a pause is extrapolated on the line through the two that were measured", () => {
  expect(pauseWith(500_000, { empty: 5, full: 25, at: 20_000 })).toBe(505);
  expect(pauseWith(20_000, { empty: 5, full: 25, at: 20_000 })).toBe(25);
});

test("the section says what a user costs by kind, and why a run stopped early", () => {
  const mebi = 2 ** 20;
  const kinds = { servers: 0, load: 0, postgres: 10 * mebi, redis: mebi, kernel: 100 * mebi };
  const times = { p50: 1, p99: 2, max: 3 };
  const step: Step = {
    users: 1_000,
    instances: 1,
    connectSeconds: 2,
    connected: 1_000,
    memory: { ...kinds, servers: 60e6, load: 3e6, kernel: kinds.kernel + 9_700_000 },
    emptyBytes: 56e6,
    availableBytes: mebi,
    active: 10,
    messagesSent: 3_000,
    unanswered: 0,
    ackMs: times,
    turnMs: times,
    idle: { ...nothing, seconds: 5 },
    chatting: { ...nothing, seconds: 15, servers: 0.2 },
  };
  const text = millionMarkdown({
    asked: 2_000,
    perInstance: 1_000,
    before: kinds,
    steps: [step],
    stopped: "its time was over",
    collections: {
      empty: { pauseMs: 5, heapBytes: 10e6 },
      full: { pauseMs: 9, heapBytes: 13e6 },
      users: 1_000,
    },
    rolling: { seconds: 3, replaced: 1, perInstance: times, stopped: "nobody more got in" },
    seconds: 60,
  });
  expect(text).toContain("It stopped before 2,000 users: its time was over.");
  expect(text).toMatch(/\| 1,000 \| +4,000 \| +56,000 \| +3,000 \| +9,700 \| +0 \| +0 \| +72,700 \|/);
  expect(text).toContain("(3,000 bytes of heap a user)");
  expect(text).toContain("It stopped before all were: nobody more got in.");
  expect(text).toContain("500,000 users in one process would be 2,005 ms");
});
