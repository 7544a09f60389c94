import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

export interface CommandLine {
  readonly minutes: number;
  readonly faults: number;
  readonly seed: number;
  readonly only: readonly string[];
  readonly users: number;
  /** Figures in place of faults. */
  readonly measure: boolean;
  /** The sizes of a release in place of those of a small machine's test. */
  readonly release: boolean;
  /** Folder for the evidence of the run: journals, ledger, model, servers' logs. */
  readonly keep: string | undefined;
  /** File of JSON lines that the run's figures are added to. */
  readonly append: string | undefined;
}

/** What was asked for is not understood; the message says so in a sentence, and what to do. */
export class UsageError extends Error {}

export const usage = `npm run chaos breaks a cluster of three under talking clients, and checks the durability contract.

  --minutes N     how long faults are struck, every named point apart (5)
  --faults N      no further ones after so many
  --seed N        repeats the choice of faults and of what is said (a new one)
  --users N       people who talk, each from two devices in three conversations (6)
  --only A,B      kinds of fault whose names begin so: crash loop, point, kill, zombie, drain, block, locked,
                  cut, black hole, postgres, backends, disk, redis kill, redis pause
  --append FILE   adds the run's figures to a file as a line of JSON, and prints the sums of all its lines
  --keep FOLDER   the evidence: journals, ledger, model, logs, and the tables where a promise was broken
  --measure       figures in place of faults; --only selects by the beginning of their names
  --release       with --measure: a release's sizes
  --help          this

Ends with 0 when everything was kept, 1 when a promise was broken, 2 when it did not understand.`;

const most = { minutes: 1_440, faults: 1_000_000, seed: 2 ** 31 - 1, users: 500 } as const;

/**
 * Undefined: they ask for help.
 * @throws UsageError for a flag that does not exist, and for a value that does not fit.
 */
export function readOptions(args: readonly string[]): CommandLine | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  return {
    minutes: positive("minutes", values.minutes),
    faults: whole("faults", values.faults),
    seed: whole("seed", values.seed),
    users: whole("users", values.users),
    only: values.only.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()])),
    measure: values.measure,
    release: values.release,
    keep: values.keep,
    append: values.append,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        minutes: { type: "string", default: "5" },
        faults: { type: "string", default: "100000" },
        seed: { type: "string", default: String(randomInt(1_000_000_000)) },
        only: { type: "string", default: "" },
        users: { type: "string", default: "6" },
        measure: { type: "boolean", default: false },
        release: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        keep: { type: "string" },
        append: { type: "string" },
      },
    }).values;
  } catch (error) {
    const [problem = ""] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${problem}. See all flags with npm run chaos -- --help.`);
  }
}

function positive(name: keyof typeof most, text: string): number {
  const value = Number(text);
  if (value > 0 && value <= most[name]) return value;
  throw new UsageError(`--${name} ${text} is not a number above 0, up to ${most[name]}. Write --${name} 5.`);
}

function whole(name: keyof typeof most, text: string): number {
  const value = positive(name, text);
  if (Number.isInteger(value)) return value;
  throw new UsageError(`--${name} ${text} is not a whole number. Write --${name} ${Math.ceil(value)}.`);
}
