/**
 * What a Messages API takes as text. It refuses text without a visible character, and a body in which half of a
 * surrogate pair stands alone, so one such character in a log would make its conversation unanswerable for ever.
 */

/** The API strips what Python calls whitespace: JavaScript's and some control characters. */
const visible = /[^\s\p{Cc}]/u;
const loneSurrogate = /\p{Surrogate}/gu;
/** Well-formed JSON.stringify writes a lone surrogate, and nothing else, as an escape. */
const escapedSurrogate = /\\ud[89a-f][0-9a-f]{2}/;

export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** The text with U+FFFD in place of each lone surrogate. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, "\uFFFD");
}

export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** A tool's input with well-formed keys and strings; the same object when it had them already. */
export function wellFormedRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!escapedSurrogate.test(JSON.stringify(record))) return record;
  return mapRecord(record);
}

function mapRecord(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [wellFormed(key), wellFormedValue(value)]),
  );
}

function wellFormedValue(value: unknown): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(wellFormedValue);
  return typeof value === "object" && value !== null ? mapRecord(value) : value;
}
