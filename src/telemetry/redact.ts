const HIDDEN = "[hidden]";
const DEPTH_MAX = 8;
const ENTRIES_MAX = 200;
const TEXT_CHARS_MAX = 8_192;

/** Names whose value is never written, whatever their spelling: `apiKey`, `api_key`, `X-API-Key`, `ANTHROPIC_API_KEY`. */
const SECRET_NAME =
  /(token|secret|password|passwd|(secret|api|private)[-_]?key|authorization|cookie|^ticket|^jwt|^sec-websocket-protocol)$/i;

/** Secrets inside text: after a scheme, in a query, in an address, in JSON, or by their own shape. */
const SECRET_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer)([\s.]+|%20)[\w.~+/=-]+/gi, `$1$2${HIDDEN}`],
  [/\b(basic\s{1,4})[\w+/=-]{12,}/gi, `$1${HIDDEN}`],
  [/([?&](?:access_)?(?:token|ticket|api_?key|secret|password)=)[^&\s"'#]*/gi, `$1${HIDDEN}`],
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{0,200}:)[^\s/@"']{1,500}@/gi, `$1${HIDDEN}@`],
  [
    /(\b\w{0,40}(?:token|password|secret|api_?key|secret_?key|authorization)\\?["']?\s{0,4}[:=]\s{0,4}\\?["'])[^"'\\]{1,4096}/gi,
    `$1${HIDDEN}`,
  ],
  [/\b(\w{0,40}(?:SECRET_KEY|API_KEY|_TOKEN|PASSWORD)=)[^\s"']{1,4096}/g, `$1${HIDDEN}`],
  [/\beyJ[\w-]{8,}\.[\w-]{2,}(\.[\w-]*)?/g, HIDDEN],
  [/\bsk-[\w-]{12,}/g, HIDDEN],
];

/** No pattern of SECRET_TEXT can match a text without one of these: most texts are done after this look. */
const SUSPICIOUS = /[=:]|bearer|basic|eyJ|sk-/i;

/** Control characters and line separators, which could forge a line or drive a terminal; tab and newline stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Takes secrets out of what is about to be logged. Values given in `secrets` are hidden wherever they stand. */
export function createRedaction(secrets: readonly string[]): Redaction {
  // Shorter values would hide half of every line, and hide nothing that can't be guessed.
  const values = secrets.filter((each) => each.length >= 6);
  const text = (input: string) => redactText(input, values);
  return {
    text,
    fields: (input) => {
      const fields = redactValue(input, { text, depth: 0, seen: new Set() });
      const named =
        typeof fields === "object" && fields !== null && !(input instanceof Error) && !Array.isArray(fields);
      return named ? fields : { value: fields };
    },
  };
}

export interface Redaction {
  text(input: string): string;
  /** A copy that is safe to write, always a record of names and values. */
  fields(input: object): object;
}

function redactText(input: string, values: readonly string[]): string {
  let text =
    input.length > TEXT_CHARS_MAX ? `${input.slice(0, TEXT_CHARS_MAX)}… (${input.length} characters)` : input;
  for (const value of values) text = text.replaceAll(value, HIDDEN);
  if (SUSPICIOUS.test(text)) {
    for (const [pattern, replacement] of SECRET_TEXT) text = text.replace(pattern, replacement);
  }
  return text.replace(CONTROL, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

interface Walk {
  readonly text: (input: string) => string;
  readonly depth: number;
  /** The objects above this one; a cycle ends at the second meeting. */
  readonly seen: Set<object>;
}

function redactValue(input: unknown, walk: Walk): unknown {
  if (typeof input === "string") return walk.text(input);
  if (typeof input === "bigint") return input.toString();
  if (typeof input !== "object" || input === null) return input;
  if (input instanceof Date) return Number.isNaN(input.getTime()) ? "Invalid Date" : input.toISOString();
  if (ArrayBuffer.isView(input) || input instanceof ArrayBuffer) return `[${input.byteLength} bytes]`;
  if (walk.depth >= DEPTH_MAX) return "[too deep]";
  if (walk.seen.has(input)) return "[circular]";
  walk.seen.add(input);
  try {
    return redactObject(input, { ...walk, depth: walk.depth + 1 });
  } catch {
    // A getter that throws must not turn a log line into an error of its own.
    return "[unreadable]";
  } finally {
    walk.seen.delete(input);
  }
}

function redactObject(input: object, walk: Walk): unknown {
  if (Array.isArray(input)) return input.slice(0, ENTRIES_MAX).map((each) => redactValue(each, walk));
  const entries = input instanceof Error ? errorEntries(input) : entriesOf(input);
  return Object.fromEntries(
    entries.slice(0, ENTRIES_MAX).map(([name, value]) => [walk.text(name), redactEntry(name, value, walk)]),
  );
}

function entriesOf(input: object): [string, unknown][] {
  const entries =
    input instanceof Map ? [...input].map(([key, value]) => [String(key), value]) : Object.entries(input);
  return entries as [string, unknown][];
}

function redactEntry(name: string, value: unknown, walk: Walk): unknown {
  const secret = SECRET_NAME.test(name) && typeof value !== "boolean" && value != null;
  return secret ? HIDDEN : redactValue(value, walk);
}

/** An error's own fields are named one by one: a driver's error may carry the whole query and its parameters. */
function errorEntries(error: Error): [string, unknown][] {
  const { name, message, stack, cause } = error;
  const code = "code" in error ? error.code : undefined;
  const entries: [string, unknown][] = [
    ["type", name],
    ["message", message],
    ["code", code],
    ["stack", stack],
    ["cause", cause],
  ];
  return entries.filter(([, value]) => value !== undefined);
}
