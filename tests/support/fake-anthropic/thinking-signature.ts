import { createHash } from "node:crypto";

/** The fake's signature of a thinking block: it knows its own, and so finds any change, like the real one. */
export function signThinking(thinking: string): string {
  return `fake-${createHash("sha256").update(thinking).digest("base64url")}`;
}
