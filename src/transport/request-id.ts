import { randomUUID } from "node:crypto";
import type { HttpRequest } from "./socket-server.ts";

const ids = new WeakMap<HttpRequest, string>();
const saneId = /^[\w.:-]{8,64}$/;

/** The id that one request has in its reply, its errors and the log: the caller's own where it is a sane one. */
export function requestIdOf(request: HttpRequest): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const offered = request.header("x-request-id");
  const id = saneId.test(offered) ? offered : randomUUID();
  ids.set(request, id);
  return id;
}
