import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { answer } from "./answer.ts";
import { listenError } from "./listen-failure.ts";
import { nodeExchange, splitTarget } from "./node-exchange.ts";
import { NodeHeartbeat } from "./node-heartbeat.ts";
import { NodeTopics } from "./node-topics.ts";
import { nodeUpgrade } from "./node-upgrade.ts";
import { RouteRegistry } from "./route-registry.ts";
import type { ServerOptions } from "./server-options.ts";
import type { HttpHandler, SocketServer } from "./socket-server.ts";

/** How long a client may take over its headers and its whole request, and be silent between two requests. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};

/** The socket server on `node:http` and `ws`, for where uWebSockets.js can't be loaded. */
export function createNodeServer(options: ServerOptions): SocketServer {
  const routes = new RouteRegistry(options.limits.bodyBytesMax);
  const topics = new NodeTopics();
  const heartbeat = new NodeHeartbeat(options.limits.idleTimeoutSeconds);

  const http = (req: IncomingMessage, res: ServerResponse, instead?: HttpHandler): void => {
    const plan = routes.plan(req.method ?? "GET", splitTarget(req.url ?? "/").path);
    answer(nodeExchange(req, res, { ...plan, options }), instead ?? plan.handler);
  };
  const server = createServer(PATIENCE, (req, res) => http(req, res));
  const connections = new Set<Socket>();
  server.on("connection", (connection) => {
    connections.add(connection);
    connection.on("close", () => connections.delete(connection));
  });
  server.on("upgrade", nodeUpgrade({ routes, options, topics, heartbeat, http }));

  return {
    name: "node",
    route: (...route) => routes.addRoute(route),
    socket: (patterns, events) => routes.addSocket(patterns, events),
    listen: (host, port) => bind(server, { host, port, exclusive: options.sharePort !== true }),
    publish: (topic, frame) => topics.publish(topic, frame),
    stopListening: () => void server.close(),
    close: async () => {
      heartbeat.stop();
      const down = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of heartbeat.sockets()) socket.terminate();
      for (const connection of connections) connection.destroy();
      await down;
    },
  };
}

interface Address {
  readonly host: string;
  readonly port: number;
  /** False: in a worker of node:cluster the primary holds the port and deals out its connections. */
  readonly exclusive: boolean;
}

function bind(server: Server, { host, port, exclusive }: Address): Promise<number> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => reject(listenError(host, port, error.code));
    server.once("error", refused);
    server.listen({ host, port, exclusive }, () => {
      server.removeListener("error", refused);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
