import { describe, expect, test } from "vitest";
import { measure } from "../../chaos/measure/measure.ts";
import type { Measurement } from "../../chaos/measure/measurement.ts";

const inCi = process.env["CI"] === "true";
const crowd = inCi ? 100 : 20;
const timeout = 5 * 60_000;

/** The measurement of that name on a fresh cluster of three. */
async function measured(name: string): Promise<Measurement> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const [result] = await measure({ release: false, crowd, only: [name], say, onMeasured: () => {} });
  expect(result?.facts, lines.join("\n")).not.toHaveProperty("failed");
  if (result === undefined) throw new Error(`nothing measures ${name}`);
  console.log(result);
  return result;
}

describe("a cluster of three", () => {
  test(
    `restarted one by one under ${crowd} running streams fails no turn`,
    async () => {
      const { facts } = await measured("rolling");
      expect(facts["failedTurns"]).toBe(0);
      // Nobody was left out: each device was sent away at least once, and has whole answers.
      expect(facts["reconnects"]).toBeGreaterThanOrEqual(crowd);
      expect(facts["turns"]).toBeGreaterThan(crowd);
    },
    timeout,
  );

  test(
    `${crowd} readers that read nothing are closed, hold little memory, and are complete after their resume; others miss nothing`,
    async () => {
      const { facts } = await measured("stalled");
      expect(facts["closed"]).toBe(crowd);
      expect(facts["completeAfterResume"]).toBe(crowd);
      expect(facts["othersAnswers"]).toBeGreaterThan(0);
      expect(facts["othersWholeAnswers"]).toBe(facts["othersAnswers"]);
      // Of a few, the process's own ups and downs would be all that is seen.
      if (inCi) expect(facts["memoryKiBEach"]).toBeLessThanOrEqual(256);
    },
    timeout,
  );
});
