import { type RouteMiss, RouteTable } from "./route-table.ts";
import type { HttpHandler, RouteOptions } from "./socket-server.ts";
import { TransportError } from "./transport-error.ts";

export interface RouteEntry extends RouteOptions {
  readonly handler: HttpHandler;
}

/** All routes of one server: HTTP and WebSocket paths. */
export class RouteRegistry<Events> {
  readonly http = new RouteTable<RouteEntry>();
  readonly sockets = new RouteTable<Events>();
}

/** A route that answers a path or method nobody registered, through the same error hook as all else. */
export function missError({ allow }: RouteMiss): RouteEntry {
  return {
    handler: () => {
      if (allow.length === 0) throw new TransportError("not_found", "There is nothing at this address.");
      const methods = allow.join(", ");
      throw new TransportError("method_not_allowed", `This address answers to ${methods} only.`, methods);
    },
  };
}
