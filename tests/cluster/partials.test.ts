import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Clock, Signal } from "../../src/actors/ports.ts";
import { TurnPartial } from "../../src/actors/turn-partial.ts";
import { createPartials, type Partials } from "../../src/app/partials.ts";
import { createIds } from "../../src/app/system-ports.ts";

const conversation = randomUUID();

/** Time that passes when it is told to, all at once. */
function clockOfTimers() {
  const timers = new Map<object, () => void>();
  const clock: Clock = {
    now: () => 0,
    setTimeout: (work) => {
      const handle = {};
      timers.set(handle, work);
      return handle;
    },
    clearTimeout: (handle) => void timers.delete(Object(handle)),
  };
  return { clock, pass: () => timers.forEach((work) => void work()) };
}

/** Instances that hear each other's signals, the next time anything is awaited. */
function instances(...open: (TurnPartial | undefined)[]) {
  const { clock, pass } = clockOfTimers();
  const signals: Signal[] = [];
  const all: Partials[] = [];
  open.forEach((partial, index) => {
    const signal = (it: Signal) => {
      signals.push(it);
      const others = all.filter((_, i) => i !== index);
      queueMicrotask(() => {
        for (const other of others) {
          if (it.type === "partial.ask") other.answer(it.ask, it.conversation);
          else if (it.type === "partial.answer") other.receive(it.ask, it.partial);
        }
      });
    };
    const bus = { name: "redis", signal } as const;
    all.push(createPartials({ engine: { partialOf: () => partial }, bus, clock, ids: createIds(clock) }));
  });
  return { all, pass, signals };
}

function openStep(text: string): TurnPartial {
  const partial = new TurnPartial(randomUUID(), { step: 2, attempt: 1 });
  if (text !== "") partial.add({ type: "text", block: 0, text });
  return partial;
}

test("the open step of a turn that runs here is told without asking anybody", async () => {
  const { all, signals } = instances(openStep("half an ans"), openStep("of nobody"));
  expect(await all[0]?.of(conversation)).toMatchObject({
    conversation,
    step: 2,
    blocks: [{ type: "text", text: "half an ans" }],
  });
  expect(signals).toEqual([]);
});

test("of one that runs elsewhere its owner answers, and nobody else does", async () => {
  const { all, signals } = instances(undefined, undefined, openStep("half an ans"));
  expect(await all[0]?.of(conversation)).toMatchObject({ blocks: [{ text: "half an ans" }] });
  expect(signals.map(({ type }) => type)).toEqual(["partial.ask", "partial.answer"]);
});

test("an owner with nothing to show says so at once", async () => {
  const { all } = instances(undefined, openStep(""));
  expect(await all[0]?.of(conversation)).toBeNull();
});

test("without an answer there is nothing to show after 200 ms, and a late one is nobody's", async () => {
  const { all, pass, signals } = instances(undefined, undefined);
  const asked = all[0]?.of(conversation);
  pass();
  expect(await asked).toBeNull();
  const [ask] = signals;
  if (ask?.type === "partial.ask") all[0]?.receive(ask.ask, null);
});

test("no more than a thousand questions are under way", async () => {
  const { all, pass, signals } = instances(undefined);
  const asked = Array.from({ length: 1_500 }, () => all[0]?.of(conversation));
  expect(signals).toHaveLength(1_000);
  pass();
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 1_500 }, () => null));
});
