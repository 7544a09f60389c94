import type { Tenant } from "../actors/ports.ts";
import type { Asker } from "./backend.ts";
import type { HttpRequest } from "./socket-server.ts";

const given = new WeakMap<HttpRequest, string>();
const saneId = /^[\w.:-]{8,64}$/;

/** Whoever sent a request, with its id, for what is logged of it. */
export function askerOf(
  request: HttpRequest,
  { workspace, user }: Tenant,
  { ids }: { ids: { next(): string } },
): Asker {
  return { workspace, user, requestId: requestIdOf(request, ids) };
}

/** The id that one request has in its reply, its errors and the log: the caller's own where it is a sane one. */
export function requestIdOf(request: HttpRequest, ids: { next(): string }): string {
  const known = given.get(request);
  if (known !== undefined) return known;
  const offered = request.header("x-request-id");
  const id = saneId.test(offered) ? offered : ids.next();
  given.set(request, id);
  return id;
}
