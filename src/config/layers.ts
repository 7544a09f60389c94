import { nearest } from "../protocol/nearest.ts";
import { ConfigError } from "./config-error.ts";
import type { Setting } from "./setting.ts";

/** One source of values; the first layer that has a value wins. */
export interface Layer {
  /** For the sentence "PORT (from .env) must be …". */
  readonly origin: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/**
 * The parsed value of one setting. Text is trimmed, and empty text counts as absent.
 * @throws ConfigError without the value when it is a secret or may hold a password.
 */
export function readValue(setting: Setting, layers: readonly Layer[]): unknown {
  const layer = layers.find(({ values }) => (values[setting.env]?.trim() ?? "") !== "");
  const written = layer?.values[setting.env]?.trim();
  const parsed = setting.schema.safeParse(written ?? setting.fallback);
  if (parsed.success) return parsed.data;
  const hidden = setting.secret || setting.env.endsWith("_URL");
  const shown = hidden ? "" : ` is ${JSON.stringify(written?.slice(0, 100))} but`;
  throw new ConfigError(
    "setting_invalid",
    `${setting.env} (from ${layer?.origin ?? "its default"})${shown} must be ${setting.accepts}.`,
    "Correct it and start again; docs/configuration.md lists all settings.",
  );
}

/** One warning for every `PAM_*` name that no setting has. */
export function unknownNames(layers: readonly Layer[], settings: readonly Setting[]): string[] {
  const known = new Set(settings.map((each) => each.env));
  const named = new Set(layers.flatMap(({ values }) => Object.keys(values)));
  return [...named]
    .filter((name) => name.startsWith("PAM_") && !known.has(name))
    .map((name) => {
      const close = nearest(name, known);
      return `${name} is not a setting and is ignored.${close === undefined ? "" : ` Did you mean ${close}?`}`;
    });
}
