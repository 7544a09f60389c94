import { parseArgs } from "node:util";
import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";

export const usage = `npm run sim -- [flags]: runs the engine under a virtual clock with seeded faults, and checks its promises.
  --seeds 0..20000   which seeds, the end not included (0..1000)
  --jobs 2           processes that share them, 1 to 64 (2)
  --minutes 3        no further seeds are begun after so long
  --seed 7           this seed alone
  --trace            with --seed: prints everything that happens
  --mutant NAME      with this deliberate bug
  --mutants          every deliberate bug on its recorded seeds
  --record           with --mutants: looks for them from seed 0 on, and writes down the seeds that find them
  --help             prints this
Exit code 0: nothing was broken (with --mutants: all were found); 1: something was; 2: the flags make no sense.`;

export interface Seeds {
  readonly from: number;
  readonly to: number;
}

export interface CommandLine {
  readonly seeds: Seeds;
  readonly jobs: number;
  readonly untilMs: number | undefined;
  readonly seed: number | undefined;
  readonly trace: boolean;
  readonly mutant: Mutant | undefined;
  readonly mutants: boolean;
  readonly record: boolean;
  readonly help: boolean;
}

/** What was asked makes no sense; its message says what to do. */
export class UsageError extends Error {}

const options = {
  seeds: { type: "string", default: "0..1000" },
  jobs: { type: "string", default: "2" },
  minutes: { type: "string" },
  seed: { type: "string" },
  trace: { type: "boolean", default: false },
  mutant: { type: "string" },
  mutants: { type: "boolean", default: false },
  record: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const jobsMax = 64;
const minutesMax = 10_000;

/** @throws UsageError */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { seeds, jobs, minutes, seed, mutant, ...flags } = valuesOf(args);
  if (flags.trace && seed === undefined)
    throw new UsageError("--trace prints one run: say which, as in --seed 7 --trace.");
  if (flags.record && !flags.mutants)
    throw new UsageError("--record writes down mutants' seeds: use it as in --mutants --record.");
  const minute = minutes === undefined ? undefined : numberIn("minutes", minutes, { high: minutesMax });
  return {
    ...flags,
    seeds: seedsOf(seeds),
    jobs: wholeIn("jobs", jobs, { low: 1, high: jobsMax }),
    untilMs: minute === undefined ? undefined : minute * 60_000,
    seed: seed === undefined ? undefined : wholeIn("seed", seed, { low: 0, high: Number.MAX_SAFE_INTEGER }),
    mutant: mutant === undefined ? undefined : mutantNamed(mutant),
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\.? *\n|\. /);
    throw new UsageError(`${sentence}. See npm run sim -- --help for the flags.`);
  }
}

function seedsOf(text: string): Seeds {
  const [, from, to] = /^(\d{1,15})\.\.(\d{1,15})$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) >= Number(to))
    throw new UsageError(
      `--seeds takes a first seed and an end behind it, as in --seeds 0..1000; it was "${text}".`,
    );
  return { from: Number(from), to: Number(to) };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function wholeIn(name: string, text: string, { low, high }: Bounds): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new UsageError(`--${name} takes a whole number from ${low} to ${high}; it was "${text}".`);
}

function numberIn(name: string, text: string, { high }: Pick<Bounds, "high">): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && value <= high) return value;
  throw new UsageError(`--${name} takes a number above 0, up to ${high}; it was "${text}".`);
}

function mutantNamed(name: string): Mutant {
  const found = mutants.find((it) => it.name === name);
  if (found !== undefined) return found;
  throw new UsageError(
    `There is no mutant "${name}"; choose one of: ${mutants.map((it) => it.name).join(", ")}.`,
  );
}
