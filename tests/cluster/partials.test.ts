import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { Clock, Signal } from "../../src/actors/ports.ts";
import { TurnPartial } from "../../src/actors/turn-partial.ts";
import { createPartials, type Partials, type PartialsParts } from "../../src/app/partials.ts";
import { createIds } from "../../src/app/system-ports.ts";
import type { Partial } from "../../src/protocol/messages.ts";

const conversation = randomUUID();
const ana = { workspace: randomUUID(), user: randomUUID() };

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
  const reads: object[] = [];
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
    const engine = { partialOf: () => partial };
    const readStored: PartialsParts["readStored"] = async (question) => {
      reads.push(question);
      return stored;
    };
    all.push(createPartials({ engine, bus, clock, ids: createIds(clock), readStored }));
  });
  return { all, pass, signals, reads };
}

/** What was stored of the turn. */
let stored: Partial | null = null;
afterEach(() => {
  stored = null;
});

function storedStep(text: string): Partial {
  const blocks = [{ type: "text", text }];
  // Ids are just uuids here.
  return { type: "partial", conversation, turn: randomUUID(), step: 2, attempt: 1, blocks } as Partial;
}

function openStep(text: string): TurnPartial {
  const partial = new TurnPartial(randomUUID(), { step: 2, attempt: 1 });
  if (text !== "") partial.add({ type: "text", block: 0, text });
  return partial;
}

test("the open step of a turn that runs here is told without asking anybody", async () => {
  const { all, signals } = instances(openStep("half an ans"), openStep("of nobody"));
  expect(await all[0]?.of(ana, conversation)).toMatchObject({
    conversation,
    step: 2,
    blocks: [{ type: "text", text: "half an ans" }],
  });
  expect(signals).toEqual([]);
});

test("of one that runs elsewhere its owner answers, and nobody else does", async () => {
  const { all, signals } = instances(undefined, undefined, openStep("half an ans"));
  expect(await all[0]?.of(ana, conversation)).toMatchObject({ blocks: [{ text: "half an ans" }] });
  expect(signals.map(({ type }) => type)).toEqual(["partial.ask", "partial.answer"]);
});

test("an owner with nothing to show says so at once, and its word counts more than what was stored", async () => {
  const { all, reads } = instances(undefined, openStep(""));
  stored = storedStep("of before");
  expect(await all[0]?.of(ana, conversation)).toBeNull();
  expect(reads).toEqual([]);
});

test("where nobody answers within 200 ms, what was stored is shown: the owner died, or the broker is away", async () => {
  const { all, pass, reads } = instances(undefined, undefined);
  stored = storedStep("half an ans");
  const asked = all[0]?.of(ana, conversation);
  expect(reads).toEqual([]);
  pass();
  expect(await asked).toBe(stored);
  expect(reads).toEqual([{ ...ana, conversation }]);
});

test("what is stored of a turn that runs here is never shown: its own text is further", async () => {
  const { all, reads } = instances(openStep("half an answer"));
  stored = storedStep("half");
  expect(await all[0]?.storedOf(ana, conversation)).toBeNull();
  expect(reads).toEqual([]);
});

test("without an answer there is nothing to show after 200 ms, and a late one is nobody's", async () => {
  const { all, pass, signals } = instances(undefined, undefined);
  const asked = all[0]?.of(ana, conversation);
  pass();
  expect(await asked).toBeNull();
  const [ask] = signals;
  if (ask?.type === "partial.ask") all[0]?.receive(ask.ask, null);
});

test("no more than a thousand questions are under way", async () => {
  const { all, pass, signals } = instances(undefined);
  const asked = Array.from({ length: 1_500 }, () => all[0]?.of(ana, conversation));
  expect(signals).toHaveLength(1_000);
  pass();
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 1_500 }, () => null));
});
