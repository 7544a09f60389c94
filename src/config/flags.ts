import { nearest } from "../protocol/nearest.ts";
import { ConfigError } from "./config-error.ts";
import type { Setting } from "./setting.ts";

/** What the command line said: values by the setting's environment name, and the switches that only flags have. */
export interface Flags {
  readonly values: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly help: boolean;
}

const SWITCHES = ["--json", "--help"];

/** `PAM_DATA_DIR` is `--data-dir`, `LOG_LEVEL` is `--log-level`. */
export function flagOf(env: string): string {
  return `--${env.replace(/^PAM_/, "").toLowerCase().replaceAll("_", "-")}`;
}

/**
 * Reads `--name value` and `--name=value`; the last of two wins.
 * @throws ConfigError for a flag that no setting has, one without its value, and a secret.
 */
export function readFlags(argv: readonly string[], settings: readonly Setting[]): Flags {
  const byFlag = new Map(settings.map((each) => [flagOf(each.env), each]));
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (let index = 0; index < argv.length; index += 1) {
    const [flag = "", inline] = splitOnce(argv[index] ?? "");
    if (SWITCHES.includes(flag) && inline === undefined) {
      switches.add(flag);
      continue;
    }
    const setting = acceptedSetting(flag, byFlag);
    if (inline === undefined) index += 1;
    values[setting.env] = checkedValue(flag, inline ?? argv[index]);
  }
  return { values, json: switches.has("--json"), help: switches.has("--help") };
}

function splitOnce(argument: string): [string, string | undefined] {
  const equals = argument.indexOf("=");
  return equals === -1 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function acceptedSetting(flag: string, byFlag: ReadonlyMap<string, Setting>): Setting {
  const setting = byFlag.get(flag);
  if (setting === undefined) throw unknownFlag(flag, byFlag);
  if (setting.secret) {
    throw new ConfigError(
      "flag_not_accepted",
      `${flag} is not accepted, because every user of this machine could read it in the list of processes.`,
      `Set ${setting.env} in the environment or in .env instead.`,
    );
  }
  return setting;
}

function unknownFlag(flag: string, byFlag: ReadonlyMap<string, Setting>): ConfigError {
  const close = nearest(flag, [...byFlag.keys(), ...SWITCHES]);
  const nextStep = close === undefined ? "" : `Did you mean ${close}? `;
  return new ConfigError(
    "flag_unknown",
    `${JSON.stringify(flag.slice(0, 64))} is not a flag of this program.`,
    `${nextStep}See all flags with --help.`,
  );
}

function checkedValue(flag: string, value: string | undefined): string {
  if (value === undefined || value === "" || value.startsWith("--")) {
    throw new ConfigError("flag_value_missing", `${flag} has no value.`, `Write it as ${flag} VALUE.`);
  }
  return value;
}
