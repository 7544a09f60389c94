import type { Moment } from "../../actors/people.ts";
import { fitLines } from "./fit-lines.ts";
import { headed } from "./person-text.ts";
import { quote, quoteJson } from "./quote.ts";

/** Tokens of what the client tells beside screen and location, at most. */
const appTokens = 400;
const valueCharsMax = 300;
/** Characters of the screen, and of the location. */
const oneLineCharsMax = 200;

type ClientContext = Moment["context"];

/** Told as place (`timeZone`, `currency`) or in lines of their own. */
const known = new Set(["timeZone", "currency", "screen", "location"]);

export function screenLines({ screen }: ClientContext): string[] {
  return isTold(screen) ? [`Screen: ${quoteJson(screen, oneLineCharsMax)}`] : [];
}

export function locationLines({ location }: ClientContext): string[] {
  return isTold(location) ? [`Location: ${quoteJson(location, oneLineCharsMax)}`] : [];
}

export function appLines(context: ClientContext): string[] {
  const lines = Object.entries(context)
    .filter(([key, value]) => !known.has(key) && isTold(value))
    .map(([key, value]) => `- ${quote(key, 64)}: ${quoteJson(value, valueCharsMax)}`);
  return headed("Told by the app:", fitLines(lines, { tokens: appTokens }));
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null;
}
