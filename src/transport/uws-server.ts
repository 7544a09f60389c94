import type {
  HttpResponse,
  HttpRequest as NativeRequest,
  TemplatedApp,
  us_listen_socket,
} from "uWebSockets.js";
import { answer } from "./answer.ts";
import { listenFailure } from "./listen-failure.ts";
import { RouteRegistry } from "./route-registry.ts";
import type { ServerOptions } from "./server-options.ts";
import type { HttpHandler, SocketServer } from "./socket-server.ts";
import { uwsExchange } from "./uws-exchange.ts";
import { UwsFanOut } from "./uws-fan-out.ts";
import type { UwsModule } from "./uws-native.ts";
import { uwsSocketBehavior } from "./uws-socket-behavior.ts";

const LISTEN_SHARED = 0;
const LISTEN_EXCLUSIVE = 1;

/**
 * The socket server on uWebSockets.js: one native route and one native socket path lead into our route table.
 */
export function createUwsServer(uws: UwsModule, options: ServerOptions): SocketServer {
  const app = uws.App();
  const routes = new RouteRegistry(options.limits.bodyBytesMax);
  const fanOut = new UwsFanOut(app);
  let listening: us_listen_socket | undefined;
  let closed = false;

  const http = (res: HttpResponse, req: NativeRequest): void => serve({ res, req }, routes, options);
  app.ws("/*", uwsSocketBehavior({ routes, options, fanOut, http }));
  app.any("/*", http);

  const stopListening = (): void => {
    if (listening !== undefined) uws.us_listen_socket_close(listening);
    listening = undefined;
  };

  return {
    name: "uws",
    route: (...route) => routes.addRoute(route),
    socket: (patterns, events) => routes.addSocket(patterns, events),
    listen: async (host, port) => {
      const token = await bind(app, {
        host,
        port,
        flags: options.sharePort ? LISTEN_SHARED : LISTEN_EXCLUSIVE,
      });
      if (token === undefined) throw await listenFailure(host, port);
      listening = token;
      return uws.us_socket_local_port(token);
    },
    publish: (topic, frame) => {
      if (!closed) fanOut.publish(topic, frame);
    },
    stopListening,
    close: async () => {
      if (closed) return;
      closed = true;
      stopListening();
      app.close();
      // Native close events arrive within the call; what they scheduled runs before this resolves.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

interface NativeRequestPair {
  readonly res: HttpResponse;
  readonly req: NativeRequest;
}

function serve(native: NativeRequestPair, routes: RouteRegistry, options: ServerOptions): void {
  let handler: HttpHandler | undefined;
  const exchange = uwsExchange(native, options, ({ method, path }) => {
    const plan = routes.plan(method, path);
    handler = plan.handler;
    return plan;
  });
  if (handler !== undefined) answer(exchange, handler);
}

interface Address {
  readonly host: string;
  readonly port: number;
  readonly flags: number;
}

function bind(app: TemplatedApp, { host, port, flags }: Address): Promise<us_listen_socket | undefined> {
  // The native method takes host and flags together; its type declares only one or the other.
  const listen = app.listen.bind(app) as unknown as (
    host: string,
    port: number,
    flags: number,
    done: (token: us_listen_socket | false) => void,
  ) => void;
  return new Promise((resolve) =>
    listen(host, port, flags, (token) => resolve(token === false ? undefined : token)),
  );
}
