import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { TurnAddress } from "../src/actors/ports.ts";
import { type OpenStep, TurnPartial } from "../src/actors/turn-partial.ts";
import { PartialKeeper } from "../src/app/partial-keeper.ts";
import type { PartialChunk } from "../src/db/partials.ts";
import { FakeClock } from "./actors/fake-clock.ts";

/** A keeper of turns that the test streams, and what it stored of them, call by call. */
function keeping() {
  const clock = new FakeClock();
  const open: OpenStep[] = [];
  const calls: { chunks: readonly PartialChunk[]; over: readonly string[] }[] = [];
  let failures = 0;
  const world = {
    clock,
    open,
    calls,
    failures: () => failures,
    /** Of the next calls: refused, or an error. */
    answer: (_chunks: readonly PartialChunk[]): readonly number[] => [],
    begin(step = 1): OpenStep {
      const address: TurnAddress = {
        workspace: randomUUID(),
        user: randomUUID(),
        conversation: randomUUID(),
        turn: randomUUID(),
        fence: 1,
      };
      const opened = { address, partial: new TurnPartial(address.turn, { step, attempt: 1 }) };
      open.push(opened);
      return opened;
    },
    /** What was stored by a call, as `starts text`. */
    texts: (call: number) => calls[call]?.chunks.map(({ block, starts, text }) => [block, starts, text]),
  };
  const keeper = new PartialKeeper({
    engine: { openSteps: () => open, runningTurns: () => open.length },
    clock,
    store: async (chunks, over) => {
      calls.push({ chunks, over: over.map(({ turn }) => turn) });
      return world.answer(chunks);
    },
    onFailed: () => void failures++,
  });
  return { ...world, world, keeper };
}

const says = ({ partial }: OpenStep, text: string, block = 0) => partial.add({ type: "text", block, text });

test("the new text of all turns is stored in one call, each piece once, and nothing where nothing is new", async () => {
  const { keeper, begin, texts, calls } = keeping();
  const [one, two] = [begin(), begin()];
  says(one, "It ");
  says(two, "Mine");
  await keeper.write();
  says(one, "grows");
  says(one, "And on", 1);
  await keeper.write();
  await keeper.write();
  expect([texts(0), texts(1), calls.length]).toEqual([
    [
      [0, 0, "It "],
      [0, 0, "Mine"],
    ],
    [
      [0, 3, "grows"],
      [1, 0, "And on"],
    ],
    2,
  ]);
});

test("while no turn runs nothing is done, and what is due is done within half a second", async () => {
  const { keeper, begin, clock, calls } = keeping();
  keeper.round();
  expect(clock.pending()).toBe(0);
  says(begin(), "Hi");
  keeper.round();
  keeper.round();
  expect([clock.pending(), calls.length]).toEqual([1, 0]);
  await clock.advance(500);
  expect(calls).toHaveLength(1);
});

test("a step that is over is told until it was heard, and a short one is never stored", async () => {
  const { keeper, world, begin, open, calls, failures } = keeping();
  const long = begin();
  says(long, "Hi");
  await keeper.write();
  open.splice(0);
  says(begin(), "short");
  open.splice(0);
  world.answer = () => {
    throw new Error("the database is away");
  };
  await keeper.write();
  world.answer = () => [];
  keeper.round();
  await keeper.write();
  await keeper.write();
  expect(calls.map(({ over }) => over)).toEqual([[], [long.address.turn], [long.address.turn]]);
  expect(failures()).toBe(1);
});

test("what does not follow what is stored is stored from the beginning; what is refused there is left alone", async () => {
  const { keeper, world, begin, texts, calls } = keeping();
  const [holed, lost] = [begin(), begin()];
  says(holed, "It ");
  await keeper.write();
  says(holed, "grows");
  says(lost, "another owner's");
  world.answer = () => [0, 1];
  await keeper.write();
  world.answer = () => [];
  says(lost, " by now");
  await keeper.write();
  says(holed, "!");
  await keeper.write();
  expect([texts(2), texts(3), calls.length]).toEqual([[[0, 0, "It grows"]], [[0, 8, "!"]], 4]);
});

test("a failed call is counted, and its text comes with the next one; calls never overlap", async () => {
  const { keeper, world, begin, texts, calls, failures } = keeping();
  const turn = begin();
  says(turn, "It ");
  world.answer = () => {
    throw new Error("the database is away");
  };
  await keeper.write();
  says(turn, "grows");
  world.answer = () => [];
  const first = keeper.write();
  const second = keeper.write();
  await Promise.all([first, second]);
  expect([texts(1), calls.length, failures()]).toEqual([[[0, 0, "It grows"]], 2, 1]);
});

test("no piece ends between the halves of a character", async () => {
  const { keeper, begin, texts } = keeping();
  const turn = begin();
  says(turn, "🙂🙂".slice(0, 3));
  await keeper.write();
  says(turn, "🙂".slice(1));
  await keeper.write();
  expect([texts(0), texts(1)]).toEqual([[[0, 0, "🙂"]], [[0, 2, "🙂"]]]);
});

test("a call holds a bounded text: long blocks come in pieces, in their order, and every turn has its go", async () => {
  const { keeper, begin, calls } = keeping();
  const turns = Array.from({ length: 40 }, () => begin());
  for (const turn of turns) {
    says(turn, "x".repeat(100_000));
    says(turn, "y", 1);
  }
  for (let call = 0; call < 6; call++) await keeper.write();
  const sizes = calls.map(({ chunks }) => chunks.reduce((sum, { text }) => sum + text.length, 0));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1_048_576 + 65_536);
  for (const { address } of turns) {
    const own = calls.flatMap(({ chunks }) => chunks).filter(({ turn }) => turn === address.turn);
    expect(own.map(({ block, ends }) => [block, ends])).toEqual([
      [0, 65_536],
      [0, 100_000],
      [1, 1],
    ]);
  }
});

test("turns that write more than a call holds keep nobody from being stored", async () => {
  const { keeper, begin, calls } = keeping();
  const turns = Array.from({ length: 40 }, () => begin());
  for (let call = 0; call < 3; call++) {
    for (const turn of turns) says(turn, "x".repeat(70_000));
    await keeper.write();
  }
  const stored = new Set(calls.flatMap(({ chunks }) => chunks).map(({ turn }) => turn));
  expect(stored.size).toBe(40);
});
