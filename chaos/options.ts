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
}

/** @throws Error for a flag that does not exist, or a number that is none. */
export function readOptions(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: "string", default: "5" },
      faults: { type: "string", default: "100000" },
      seed: { type: "string", default: String(randomInt(1_000_000_000)) },
      only: { type: "string", default: "" },
      users: { type: "string", default: "6" },
      measure: { type: "boolean", default: false },
      release: { type: "boolean", default: false },
      keep: { type: "string" },
    },
  });
  return {
    minutes: numberOf("minutes", values.minutes),
    faults: numberOf("faults", values.faults),
    seed: numberOf("seed", values.seed),
    users: numberOf("users", values.users),
    only: values.only.split(",").filter((name) => name !== ""),
    measure: values.measure,
    release: values.release,
    keep: values.keep,
  };
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} ${text} is no positive number.`);
  return value;
}
