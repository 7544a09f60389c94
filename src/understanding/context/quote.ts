import { cleanText } from "../../domains/clean-text.ts";

/**
 * Words of a person or a row, as data inside a prompt: a JSON string on one line that closes no tag and hides nothing,
 * cut at `charsMax` with a visible `…`.
 */
export function quote(text: string, charsMax: number): string {
  const clean = cleanText(text);
  return inert(JSON.stringify(clean.length > charsMax ? `${wholeChars(clean, charsMax - 1)}…` : clean));
}

/** The same for a value of any shape: its JSON, `… (cut)` at its end where it is longer. */
export function quoteJson(value: unknown, charsMax: number): string {
  const json = inert(cleanText(JSON.stringify(value) ?? "null"));
  return json.length > charsMax ? `${wholeChars(json, charsMax)}… (cut)` : json;
}

/** JSON escapes stay as they are: only what could be read as a tag is written as one. */
function inert(json: string): string {
  return json.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
}

/** No half of a surrogate pair is left at the end. */
function wholeChars(text: string, chars: number): string {
  const cut = text.slice(0, chars);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
