import { z } from "zod";

/** One setting: its name in the environment, what it accepts, and what the docs say about it. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** Name in the environment and in `.env`. */
  readonly env: string;
  /** Parses the text of a flag, a variable or a line of `.env`. */
  readonly schema: Schema;
  /** What is accepted, as the end of the sentence "PORT must be …". */
  readonly accepts: string;
  /** The text that stands for the default; undefined when the setting may be absent. */
  readonly fallback: string | undefined;
  readonly unit: string;
  readonly text: string;
  /** Secrets are never echoed and are not accepted as flags, which every user of the machine can read. */
  readonly secret: boolean;
}

/** How a kind of value is read, before a setting gives it a name and a meaning. */
interface Kind<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly accepts: string;
}

interface About {
  readonly text: string;
  readonly unit?: string;
}

/** A setting that always has a value. */
export function setting<Schema extends z.ZodType>(
  env: string,
  kind: Kind<Schema>,
  about: About & { readonly fallback: string },
): Setting<Schema> {
  return { env, unit: "", secret: false, ...kind, ...about };
}

/** A setting that may be absent: its value is then undefined. */
export function optional<Schema extends z.ZodType>(
  env: string,
  kind: Kind<Schema>,
  about: About & { readonly secret?: boolean },
): Setting<z.ZodOptional<Schema>> {
  return {
    env,
    unit: "",
    secret: false,
    fallback: undefined,
    ...about,
    accepts: kind.accepts,
    schema: kind.schema.optional(),
  };
}

/** A whole number from `min` to `max`, both inclusive, written in decimal digits. */
export function integer(min: number, max: number): Kind<z.ZodType<number>> {
  const schema = z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));
  return { schema, accepts: `a whole number from ${min} to ${max}` };
}

/** Text of 1 to `lengthMax` characters. */
export function text(lengthMax: number): Kind<z.ZodString> {
  return { schema: z.string().min(1).max(lengthMax), accepts: `text of at most ${lengthMax} characters` };
}

/** One word of a list. */
export function choice<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return { schema: z.enum(words), accepts: `one of ${words.join(", ")}` };
}

/** An address with one of the given schemes, for example `["https"]`. */
export function address(...schemes: string[]): Kind<z.ZodString> {
  const schema = z
    .string()
    .max(2_000)
    .refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)));
  return {
    schema,
    accepts: `an address that starts with ${schemes.map((each) => `${each}://`).join(" or ")}`,
  };
}
