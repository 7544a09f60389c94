import type { Clock } from "../actors/ports.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Backend, Identity } from "./backend.ts";
import type { Live } from "./live.ts";
import { withOlderPaths } from "./older-paths.ts";
import type { RegisteredRoute, RouteDoc } from "./openapi/route-doc.ts";
import { withCommonHeaders } from "./reply-headers.ts";
import { requestIdOf } from "./request-id.ts";
import { createCaller } from "./route-kit-caller.ts";
import type {
  HttpHandler,
  HttpReply,
  HttpRequest,
  RouteMethod,
  RouteOptions,
  SocketServer,
} from "./socket-server.ts";

/** What all routes together are made of. */
export interface RouteParts {
  readonly server: SocketServer;
  readonly backend: Backend;
  readonly live: Live;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly clock: Clock;
  readonly contentCharsMax: number;
  /** Messages of one page. */
  readonly historyMax: number;
}

/**
 * How routes are registered. Every handler may stand at several addresses, and stands at the older names of each as well
 * (but for files of pages); what it throws becomes a reply.
 */
export interface Registration {
  /** For everybody. */
  open(method: RouteMethod, paths: readonly string[], handler: HttpHandler, options?: RouteOptions): void;
  /** For bearers of a token; their user is there when the handler runs. */
  authed(method: RouteMethod, paths: readonly string[], handler: AuthedHandler, options?: RouteOptions): void;
}

/** What one group of routes is given. */
export interface RouteKit extends RouteParts, Registration {
  /** The same with what the API document says of the route. */
  described(doc: RouteDoc): Registration;
  /** All routes so far. */
  readonly registered: readonly RegisteredRoute[];
}

export type AuthedHandler = (request: HttpRequest, identity: Identity) => HttpReply | Promise<HttpReply>;

export function createRouteKit(parts: RouteParts): RouteKit {
  const { server, backend, log } = parts;
  const caller = createCaller(backend);
  const registered: RegisteredRoute[] = [];
  const serve: Registration["open"] = (method, paths, ...[handler, options]) => {
    for (const path of paths) {
      const answer: HttpHandler = (request) => {
        const requestId = requestIdOf(request, backend.ids);
        return whenThere(handler(request), (reply) => {
          // The pattern and not the path: what stands in a path is the user's.
          log.debug({ requestId, method, path, status: reply.status }, "A request was answered.");
          return withCommonHeaders(reply, requestId);
        });
      };
      server.route(method, path, answer, options);
    }
  };
  const described = (doc?: RouteDoc): Registration => ({
    open(...[method, own, handler, options]: Parameters<Registration["open"]>) {
      const paths = doc?.page === true ? own : withOlderPaths(own);
      registered.push({ method, paths, authed: false, doc });
      serve(method, paths, handler, options);
    },
    authed(...[method, own, handler, options]: Parameters<Registration["authed"]>) {
      const paths = withOlderPaths(own);
      registered.push({ method, paths, authed: true, doc });
      const known: HttpHandler = (request) =>
        whenThere(caller(request), (identity) => handler(request, identity));
      serve(method, paths, known, options);
    },
  });
  return { ...parts, ...described(), described, registered };
}

/** At once with what is there: a promise that is not needed costs a request a microsecond. */
function whenThere<T, R>(value: T | Promise<T>, work: (value: T) => R | Promise<R>): R | Promise<R> {
  return value instanceof Promise ? value.then(work) : work(value);
}
