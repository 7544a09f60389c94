/**
 * uWS cuts a socket that breaks the protocol and tells why in words; sessions get the code that belongs to
 * it.
 */
export function uwsCloseCode(code: number, reason: string): number {
  if (code !== 1006) return code;
  if (reason === "Received too big message") return 1009;
  return reason === "Received invalid UTF-8" ? 1007 : code;
}
