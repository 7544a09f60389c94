import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOptions, UsageError } from "../../chaos/options.ts";
import { appendRun, sumsText } from "../../chaos/report/summed-runs.ts";
import type { ChaosResult } from "../../chaos/run-chaos.ts";

describe("npm run chaos", () => {
  test("a run is described by its flags", () => {
    expect(
      readOptions(["--minutes", "0.5", "--faults", "7", "--seed", "3", "--only", "kill,black hole"]),
    ).toMatchObject({
      minutes: 0.5,
      faults: 7,
      seed: 3,
      only: ["kill", "black hole"],
      measure: false,
    });
    expect(readOptions(["--help"])).toBeUndefined();
  });

  test.each([
    [["--bogus"], "'--bogus'"],
    [["--minutes", "two"], "--minutes two"],
    [["--minutes", "0"], "--minutes 0"],
    [["--faults", "1.5"], "Write --faults 2"],
    [["--users", "100000"], "up to 500"],
    [["--seed"], "--seed"],
    [["kill"], "kill"],
  ])("%j is a sentence that says what to write", (args, part) => {
    const read = () => readOptions(args);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(part);
  });

  test("figures of runs in pieces add up", () => {
    const folder = mkdtempSync(join(tmpdir(), "pam-sums-"));
    const file = join(folder, "below", "runs.jsonl");
    const fault = { kind: "kill", target: "A", what: "", at: 0, ms: 1 };
    const result: ChaosResult = {
      violations: [{ rule: "a rule", count: 2, examples: [] }],
      counts: { acks: 40 },
      turns: {},
      failures: {},
      seed: 1,
      struck: [fault, fault, fault],
      points: { "end.in_commit": 1, "claim.before_commit": 0 },
      missing: [],
      loop: null,
      latest: null,
      recoveryMs: null,
      quiet: true,
      seconds: 60,
    };
    appendRun(file, result);
    appendRun(file, { ...result, seed: 2, violations: [], quiet: false });
    expect(sumsText(file)).toMatch(
      /2 runs, 2 minutes.*faults 6, acks 80, points hit 1\n.*violations 2, not quiet 1/s,
    );
    rmSync(folder, { recursive: true });
  });
});
