import type { Tenant } from "../actors/ports.ts";
import type { Asker } from "./backend.ts";
import type { HttpRequest } from "./socket-server.ts";

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
  if (request.id !== undefined) return request.id;
  const offered = request.header("x-request-id");
  request.id = saneId.test(offered) ? offered : ids.next();
  return request.id;
}
