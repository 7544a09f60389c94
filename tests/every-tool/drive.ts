export type Fields = Readonly<Record<string, unknown>>;

/** A tool use by REST that comes first, so that there are rows; by another person where `by` says so. */
export interface Prior {
  readonly tool: string;
  readonly input: Fields;
  readonly by?: "another";
}

export interface Setting {
  /** The server's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The logins. */
  readonly me: string;
  readonly another: string;
  /** Different for every request. */
  readonly tag: string;
}

/** How a written request for a tool is driven, and what must be so when it is done. */
export interface Drive {
  /** The rows that the request speaks of. */
  readonly before?: (input: Fields, setting: Setting) => readonly Prior[];
  /** What the request leaves to the model, such as an id that it has read; `made` are the results of what came first. */
  readonly fill?: (input: Fields, setting: Setting, made: readonly Fields[]) => Fields;
  /** Where the rows lie that it changes: what is listed there must differ afterwards, and be the same after an undo. */
  readonly writes?: string | ((input: Fields) => string);
  /** Fields that one of those rows must have afterwards. */
  readonly row?: (input: Fields, setting: Setting) => Fields;
  /** That no such row is left. */
  readonly removes?: true;
  /** Texts that the answer must have: for tools that only read. */
  readonly says?: (input: Fields, setting: Setting) => readonly string[];
  /** What the user's device answers, for tools that it runs. */
  readonly device?: Fields;
}

export type Drives = Readonly<Record<string, Drive>>;

export const textOf = (value: unknown, fallback = ""): string =>
  value === undefined || value === null ? fallback : String(value);

/** Only those that have a value. */
export const given = (input: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]));

/** A field of the first of several things that are named in a list. */
export function firstOf(list: unknown, name: string, fallback: string): string {
  const [first] = Array.isArray(list) ? list : [];
  return typeof first === "string" ? first : textOf(first?.[name], fallback);
}

/** What a request names and changes, or what it might: `what` is named unless it says so, and `change` is made unless it says which. */
export function orElse(input: Fields, what: Fields, change: Fields): Fields {
  const changes = Object.keys(input).some((name) => !(name in what));
  return { ...what, ...(changes ? {} : change), ...input };
}
