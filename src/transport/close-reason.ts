/** RFC 6455: a close frame carries at most 125 bytes, two of them the code. */
const REASON_BYTES_MAX = 123;

/** The reason, cut at a character when it is too long for a close frame. */
export function closeReason(text: string): string {
  if (Buffer.byteLength(text) <= REASON_BYTES_MAX) return text;
  let kept = "";
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > REASON_BYTES_MAX) break;
    kept += character;
  }
  return kept;
}

/** A code that may stand in a close frame; anything else becomes 1011 (internal error). */
export function closeCode(code: number): number {
  const standard = code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006;
  return Number.isInteger(code) && (standard || (code >= 3000 && code <= 4999)) ? code : 1011;
}

/** The offered subprotocols, in order. */
export function offeredProtocols(header: string): string[] {
  return header
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
