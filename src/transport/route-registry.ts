import { type RouteMiss, RouteTable } from "./route-table.ts";
import type { HttpHandler, RouteOptions, SocketEvents, SocketServer } from "./socket-server.ts";
import { TransportError } from "./transport-error.ts";

interface RouteEntry extends RouteOptions {
  readonly handler: HttpHandler;
}

/** What the route table says about one request. */
export interface RoutePlan {
  readonly handler: HttpHandler;
  readonly params: Readonly<Record<string, string>>;
  readonly bodyBytesMax: number;
}

/** All routes of one server: HTTP and WebSocket paths. */
export class RouteRegistry {
  readonly sockets = new RouteTable<SocketEvents>();
  readonly #http = new RouteTable<RouteEntry>();
  readonly #bodyBytesMax: number;

  constructor(bodyBytesMax: number) {
    this.#bodyBytesMax = bodyBytesMax;
  }

  addRoute([method, pattern, handler, options]: Parameters<SocketServer["route"]>): void {
    this.#http.add(method, pattern, { handler, ...options });
  }

  addSocket(patterns: readonly string[], events: SocketEvents): void {
    for (const pattern of patterns) this.sockets.add("get", pattern, events);
  }

  /**
   * A path or method nobody registered gets a handler that throws, so that it ends in the same error hook.
   */
  plan(method: string, path: string): RoutePlan {
    const found = this.#http.find(method, path);
    if (found.value === undefined)
      return { handler: miss(found), params: {}, bodyBytesMax: this.#bodyBytesMax };
    const { handler, bodyBytesMax = this.#bodyBytesMax } = found.value;
    return { handler, params: found.params, bodyBytesMax };
  }
}

function miss({ allow }: RouteMiss): HttpHandler {
  return () => {
    if (allow.length === 0) throw new TransportError("not_found", "There is nothing at this address.");
    const methods = allow.join(", ");
    throw new TransportError("method_not_allowed", `This address answers to ${methods} only.`, methods);
  };
}
