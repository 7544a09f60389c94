import type { SocketOpening } from "./socket-server.ts";

export type Credential = { readonly kind: "token" | "ticket"; readonly value: string };

/**
 * The credential that an upgrade request brings, if any: an Authorization header, the subprotocol `bearer.<jwt>`
 * (browsers can set no header), a one-use ticket, or, where allowed, `?token=`.
 */
export function offeredToken(opening: SocketOpening, allowQueryToken: boolean): Credential | null {
  const header = /^Bearer (.+)$/i.exec(opening.header("authorization"))?.[1];
  if (header !== undefined) return { kind: "token", value: header };
  const protocol = opening.protocols.find((name) => name.startsWith("bearer."));
  if (protocol !== undefined) return { kind: "token", value: protocol.slice("bearer.".length) };
  const ticket = opening.query.get("ticket");
  if (ticket !== null) return { kind: "ticket", value: ticket };
  const query = allowQueryToken ? opening.query.get("token") : null;
  return query === null ? null : { kind: "token", value: query };
}
