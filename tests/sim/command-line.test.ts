import { execFile } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCommandLine, UsageError } from "../../sim/command-line.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The command as a person runs it. */
function sim(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", "sim/main.ts", ...args],
      { cwd: root },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe("the simulation's command line", () => {
  it("runs a thousand seeds on two processes when nothing is said", () => {
    const asked = readCommandLine([]);
    expect(asked).toMatchObject({ seeds: { from: 0, to: 1_000 }, jobs: 2, help: false, mutants: false });
    expect(asked.seed ?? asked.mutant ?? asked.untilMs).toBeUndefined();
  });

  it("takes seeds, processes, minutes and a deliberate bug", () => {
    const asked = readCommandLine("--seeds 5..9 --jobs 3 --minutes 0.5 --mutant no-fence".split(" "));
    expect(asked).toMatchObject({ seeds: { from: 5, to: 9 }, jobs: 3, untilMs: 30_000 });
    expect(asked.mutant?.name).toBe("no-fence");
  });

  it.each([
    [["--foo"], /Unknown option '--foo'.*--help/],
    [["more"], /Unexpected argument 'more'.*--help/],
    [["--seed"], /'--seed <value>' argument missing.*--help/],
    [["--seed", "-1"], /'--seed'.*--help/],
    [["--seed", "1.5"], /--seed takes a whole number from 0.*"1.5"/],
    [["--seeds", "9..5"], /--seeds takes a first seed and an end behind it.*"9\.\.5"/],
    [["--seeds", "9"], /--seeds 0\.\.1000.*"9"/],
    [["--jobs", "0"], /--jobs takes a whole number from 1 to 64.*"0"/],
    [["--minutes", "soon"], /--minutes takes a number above 0.*"soon"/],
    [["--mutant", "none"], /no mutant "none"; choose one of: ack-before-commit/],
    [["--trace"], /--seed 7 --trace/],
    [["--record"], /--mutants --record/],
  ])("says what to do instead of %j", (args, sentence) => {
    expect(() => readCommandLine(args)).toThrow(UsageError);
    expect(() => readCommandLine(args)).toThrow(sentence);
  });

  it("prints how it is used, and ends with 2 and one line where flags make no sense", {
    timeout: 60_000,
  }, async () => {
    const [help, wrong] = await Promise.all([sim("--help"), sim("--jobs", "many")]);
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toMatch(/--seeds[\s\S]*--mutants[\s\S]*Exit code/);
    expect(wrong).toEqual({
      code: 2,
      out: "",
      err: '--jobs takes a whole number from 1 to 64; it was "many".\n',
    });
  });
});
