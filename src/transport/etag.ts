import type { HttpRequest } from "./socket-server.ts";

/** Whether the caller says that it has this very version (`If-None-Match`, RFC 9110 section 13.1.2). */
export function isKnownEtag(request: HttpRequest, etag: string): boolean {
  const known = request.header("if-none-match");
  if (known === "") return false;
  return known === "*" || known.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}
