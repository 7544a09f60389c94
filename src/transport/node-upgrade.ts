import { type IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { offeredProtocols } from "./close-reason.ts";
import { nodeHeader, splitTarget } from "./node-exchange.ts";
import type { NodeHeartbeat } from "./node-heartbeat.ts";
import { NodeSocket } from "./node-socket.ts";
import type { NodeTopics } from "./node-topics.ts";
import { addressFromText } from "./peer-address.ts";
import type { RouteRegistry } from "./route-registry.ts";
import type { RouteMatch } from "./route-table.ts";
import { FAREWELL_MS, nativeFrameBytesMax, type ServerOptions } from "./server-options.ts";
import type { HttpHandler, SocketEvents } from "./socket-server.ts";

interface UpgradeParts {
  readonly routes: RouteRegistry;
  readonly options: ServerOptions;
  readonly topics: NodeTopics;
  readonly heartbeat: NodeHeartbeat;
  /** Answers what does not become a WebSocket; `instead` replaces the route's own handler. */
  readonly http: (req: IncomingMessage, res: ServerResponse, instead?: HttpHandler) => void;
}

type Decision = ReturnType<SocketEvents["upgrade"]>;

/** The listener for `upgrade` of a `node:http` server. */
export function nodeUpgrade(parts: UpgradeParts): (req: IncomingMessage, tcp: Duplex, head: Buffer) => void {
  const confirmed = new WeakMap<IncomingMessage, string>();
  const settings = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    autoPong: false,
    maxPayload: nativeFrameBytesMax(parts.options.limits.frameBytesMax),
    closeTimeout: FAREWELL_MS,
    handleProtocols: (_offered: Set<string>, req: IncomingMessage) => confirmed.get(req) ?? false,
  };
  const wss = new WebSocketServer(settings);
  return (req, tcp, head) => {
    tcp.on("error", () => undefined);
    const match = parts.routes.sockets.find("GET", splitTarget(req.url ?? "/").path);
    if (match.value === undefined || nodeHeader(req, "upgrade").toLowerCase() !== "websocket") {
      return parts.http(req, detachedResponse(req));
    }
    // `ws` refuses what is not a handshake; the session must hear only of sockets that will open.
    if (!isHandshake(req)) return wss.handleUpgrade(req, tcp, head, () => undefined);
    try {
      const decision = decide(req, match);
      if (decision.protocol !== undefined) confirmed.set(req, decision.protocol);
      wss.handleUpgrade(req, tcp, head, (ws) =>
        adopt({ ws, tcp, req, decision, events: match.value }, parts),
      );
    } catch (error) {
      parts.http(req, detachedResponse(req), () => {
        throw error;
      });
    }
  };
}

function isHandshake(req: IncomingMessage): boolean {
  const version = nodeHeader(req, "sec-websocket-version");
  const key = nodeHeader(req, "sec-websocket-key");
  return req.method === "GET" && (version === "13" || version === "8") && /^[+/0-9A-Za-z]{22}==$/.test(key);
}

function decide(req: IncomingMessage, match: RouteMatch<SocketEvents>): Decision {
  const { path, search } = splitTarget(req.url ?? "/");
  const protocols = offeredProtocols(nodeHeader(req, "sec-websocket-protocol"));
  const { protocol, data } = match.value.upgrade({
    path,
    params: match.params,
    query: new URLSearchParams(search),
    protocols,
    header: (name) => nodeHeader(req, name),
    remoteAddress: addressFromText(req.socket.remoteAddress),
  });
  // A browser drops the connection when it is told a subprotocol that it did not offer.
  return protocol !== undefined && protocols.includes(protocol) ? { protocol, data } : { data };
}

interface Adoption {
  readonly ws: WebSocket;
  readonly tcp: Duplex;
  readonly req: IncomingMessage;
  readonly decision: Decision;
  readonly events: SocketEvents;
}

function adopt(
  { ws, tcp, req, decision, events }: Adoption,
  { options, topics, heartbeat }: UpgradeParts,
): void {
  const remoteAddress = addressFromText(req.socket.remoteAddress);
  const socket = new NodeSocket({ data: decision.data, remoteAddress }, { ws, tcp, events, options, topics });
  heartbeat.watch(socket);
  ws.on("close", () => heartbeat.forget(socket));
  socket.opened();
}

/**
 * node:http hands an upgrade request over without a response; this makes one, for one reply on this
 * connection.
 */
function detachedResponse(req: IncomingMessage): ServerResponse {
  const res = new ServerResponse(req);
  res.shouldKeepAlive = false;
  res.assignSocket(req.socket);
  res.on("finish", () => {
    res.detachSocket(req.socket);
    req.socket.destroySoon();
  });
  return res;
}
