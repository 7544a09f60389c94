export type ConfigErrorCode =
  | "flag_unknown"
  | "flag_not_accepted"
  | "flag_value_missing"
  | "setting_invalid"
  | "secret_missing"
  | "secret_short"
  | "redis_missing";

/** A configuration the server can't start with. Its message is one sentence and the next step; it never holds a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly code: ConfigErrorCode;
  readonly sentence: string;
  readonly nextStep: string;

  constructor(code: ConfigErrorCode, sentence: string, nextStep: string) {
    super(`${sentence} ${nextStep}`);
    this.code = code;
    this.sentence = sentence;
    this.nextStep = nextStep;
  }
}
