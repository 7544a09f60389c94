import { expect, test } from "vitest";
import { beginRounds } from "../src/app/rounds.ts";
import { FakeClock } from "./actors/fake-clock.ts";

test("P11: what publications did not bring is looked for each 4 s, the first time after 1 s", async () => {
  const clock = new FakeClock();
  const begunAt = clock.now();
  const [quick, slow]: [number[], number[]] = [[], []];
  const second = () => (clock.now() - begunAt) / 1_000;
  const end = beginRounds(clock, {
    quick: () => void quick.push(second()),
    slow: () => void slow.push(second()),
  });
  await clock.advance(10_000);
  expect(quick).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(slow).toEqual([1, 5, 9]);
  end();
  await clock.advance(10_000);
  expect([quick.length, slow.length]).toEqual([10, 3]);
  expect(clock.pending()).toBe(0);
});
