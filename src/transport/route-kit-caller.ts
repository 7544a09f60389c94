import { PamError } from "../protocol/errors.ts";
import type { Backend, Identity } from "./backend.ts";
import type { HttpRequest } from "./socket-server.ts";

/**
 * Who sent a request, by its bearer token. A user is made when first seen.
 * @throws PamError unauthenticated, token_expired, database_unavailable.
 */
export type Caller = (request: HttpRequest) => Identity | Promise<Identity>;

/** Users known to exist; forgetting them costs one query each. */
const knownMax = 50_000;

export function createCaller({ auth, openUser }: Pick<Backend, "auth" | "openUser">): Caller {
  const known = new Set<string>();
  async function opened(identity: Identity): Promise<Identity> {
    await openUser(identity);
    if (known.size >= knownMax) known.clear();
    known.add(identity.user);
    return identity;
  }
  const there = (identity: Identity) => (known.has(identity.user) ? identity : opened(identity));
  return (request) => {
    const token = /^Bearer (\S+)$/i.exec(request.header("authorization"))?.[1];
    if (token === undefined) {
      throw new PamError("unauthenticated", {
        message: "This needs a token. Send it in the header: Authorization: Bearer <token>.",
      });
    }
    const identity = auth.verify(token);
    return identity instanceof Promise ? identity.then(there) : there(identity);
  };
}
