import type { HttpRequest } from "./socket-server.ts";

const home = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Asked from this machine, under one of its own names. The name matters: a page from elsewhere can make its own name
 * point here (DNS rebinding), and the browser would then let it read the reply.
 */
export function isFromHome(request: HttpRequest): boolean {
  const { remoteAddress } = request;
  const near = remoteAddress === "::1" || remoteAddress.startsWith("127.");
  return near && home.test(request.header("host"));
}
