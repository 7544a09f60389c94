import type {
  HttpResponse,
  HttpRequest as NativeRequest,
  us_socket_context_t,
  WebSocketBehavior,
} from "uWebSockets.js";
import { answer } from "./answer.ts";
import { offeredProtocols } from "./close-reason.ts";
import { headerIn } from "./copied-request.ts";
import { addressFromBytes } from "./peer-address.ts";
import type { RouteRegistry } from "./route-registry.ts";
import type { RouteMatch } from "./route-table.ts";
import { nativeFrameBytesMax, type ServerOptions } from "./server-options.ts";
import type { SocketEvents } from "./socket-server.ts";
import { copyNative, uwsExchange } from "./uws-exchange.ts";
import type { UwsFanOut } from "./uws-fan-out.ts";
import { type SocketParts, UwsSocket, type UwsSocketData } from "./uws-socket.ts";

interface BehaviorParts {
  readonly routes: RouteRegistry;
  readonly options: ServerOptions;
  readonly fanOut: UwsFanOut;
  /** Answers an upgrade request to a path that has no socket as if it were a plain request. */
  readonly http: (res: HttpResponse, req: NativeRequest) => void;
}

/** What uWS accepts as an idle timeout, in seconds. */
const IDLE_SECONDS = { min: 8, max: 960 };

export function uwsSocketBehavior(parts: BehaviorParts): WebSocketBehavior<UwsSocketData> {
  const { routes, options, http } = parts;
  const { limits } = options;
  const partsOf = sharedParts(parts);
  return {
    maxPayloadLength: nativeFrameBytesMax(limits.frameBytesMax),
    maxBackpressure: limits.bufferBytesMax,
    // See uws-socket.ts: `dropped` closes, with a code; the native way closes without one.
    closeOnBackpressureLimit: 0,
    idleTimeout: Math.min(Math.max(limits.idleTimeoutSeconds, IDLE_SECONDS.min), IDLE_SECONDS.max),
    sendPingsAutomatically: true,
    maxLifetime: 0,
    compression: 0,
    upgrade: (res, req, context) => {
      const match = routes.sockets.find("GET", req.getUrl());
      if (match.value === undefined) http(res, req);
      else upgrade({ res, req, context }, match, { options, partsOf });
    },
    open: (ws) => ws.getUserData().socket.opened(ws),
    message: (ws, message, isBinary) => ws.getUserData().socket.received(message, isBinary),
    drain: (ws) => ws.getUserData().socket.drained(),
    dropped: (ws) => ws.getUserData().socket.dropped(),
    close: (ws, code, message) => ws.getUserData().socket.ended(code, Buffer.from(message).toString()),
  };
}

/** The same object for all sockets of a path. */
function sharedParts({ options, fanOut }: BehaviorParts): (events: SocketEvents) => SocketParts {
  const known = new Map<SocketEvents, SocketParts>();
  return (events) => {
    const parts = known.get(events) ?? { events, options, fanOut };
    known.set(events, parts);
    return parts;
  };
}

interface NativeUpgrade {
  readonly res: HttpResponse;
  readonly req: NativeRequest;
  readonly context: us_socket_context_t;
}

function upgrade(
  { res, req, context }: NativeUpgrade,
  match: RouteMatch<SocketEvents>,
  { options, partsOf }: { options: ServerOptions; partsOf: (events: SocketEvents) => SocketParts },
): void {
  const copy = copyNative(res, req);
  const header = (name: string): string => headerIn(copy.headers, name);
  const { params, value: events } = match;
  const protocols = offeredProtocols(header("sec-websocket-protocol"));
  const { path } = copy;
  const remoteAddress = addressFromBytes(copy.peer);
  try {
    const query = new URLSearchParams(copy.search);
    const decision = events.upgrade({ path, params, query, protocols, header, remoteAddress });
    const socket = new UwsSocket({ data: decision.data, remoteAddress }, partsOf(events));
    // A browser drops the connection when it is told a subprotocol that it did not offer.
    const confirmed = protocols.find((offered) => offered === decision.protocol) ?? "";
    res.upgrade<UwsSocketData>({ socket }, header("sec-websocket-key"), confirmed, "", context);
  } catch (error) {
    const { bodyBytesMax } = options.limits;
    answer(
      uwsExchange({ res, req }, options, () => ({ params, bodyBytesMax })),
      () => {
        throw error;
      },
    );
  }
}
