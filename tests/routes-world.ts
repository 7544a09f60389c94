import { randomBytes } from "node:crypto";
import type { Bus } from "../src/actors/ports.ts";
import { createAuth } from "../src/auth/auth.ts";
import { createTokens } from "../src/auth/tokens.ts";
import { userIdOf } from "../src/auth/user-id.ts";
import { createMemoryBus } from "../src/cluster/memory-bus.ts";
import { createLogger } from "../src/telemetry/logger.ts";
import { createMetrics } from "../src/telemetry/metrics.ts";
import { createErrorReply } from "../src/transport/error-reply.ts";
import { createHub } from "../src/transport/hub.ts";
import { createNodeServer } from "../src/transport/node-server.ts";
import { registerRoutes } from "../src/transport/routes/register.ts";
import { loadUws } from "../src/transport/uws-native.ts";
import { createUwsServer } from "../src/transport/uws-server.ts";
import { FakeBackend, type FakeLog } from "./routes-backend.ts";
import { ManualClock } from "./routes-clock.ts";
import { type MakeServer, startRig } from "./transport/rig.ts";

/** Both socket servers: a route must not know which one it runs on. */
export const servers: readonly (readonly [string, MakeServer])[] = [
  ["node-server", createNodeServer],
  [
    "uws-server",
    (options) => {
      const native = loadUws();
      if (!("uws" in native)) throw new Error(native.refusal);
      return createUwsServer(native.uws, options);
    },
  ],
];

export interface Call {
  /** Whose token goes along; none where it is null. */
  readonly as?: string | null;
  /** Of the token's life; an hour. */
  readonly seconds?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface WorldOptions {
  readonly developmentTokens?: boolean;
  readonly metricsOpen?: boolean;
  readonly metricsToken?: string;
  readonly pageDir?: string;
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** All routes on a real server, with the real hub and a backend in memory. */
export async function startWorld(make: MakeServer, options: WorldOptions = {}) {
  const { developmentTokens = true, metricsOpen = true, metricsToken, pageDir = "/nonexistent" } = options;
  const clock = new ManualClock();
  const secret = randomBytes(32).toString("hex");
  const lines: string[] = [];
  const log = createLogger({
    level: "debug",
    format: "json",
    destination: { write: (line) => void lines.push(line) },
  });
  const metrics = createMetrics();
  const tickets = { put: async () => {}, take: async () => null };
  let joined = 0;
  const bus: Bus = {
    ...createMemoryBus(),
    subscribe: async () => void joined++,
    unsubscribe: () => void joined--,
  };
  const auth = createAuth({ secret, clock, tickets, expireMinutes: 60, developmentTokens });
  const backend = new FakeBackend({ auth, publish: bus.publish });
  const onError = createErrorReply({ log, metrics, ids: backend.ids });
  const rig = await startRig(
    make,
    (server) => {
      const live = createHub({
        bus,
        server,
        backend,
        onFault: () => undefined,
        onPresence: () => undefined,
      });
      const limits = { contentCharsMax: 10_000, historyMax: 500 };
      registerRoutes({
        server,
        backend,
        live,
        metrics,
        log,
        clock,
        pageDir,
        metricsOpen,
        metricsToken,
        ...limits,
      });
    },
    { onError, limits: { bodyBytesMax: 131_072 } },
  );
  const tokens = createTokens({ secret, clock });

  async function call(
    method: string,
    path: string,
    { as = "alice", seconds = 3_600, body, headers, signal }: Call = {},
  ) {
    const token = as === null ? null : await tokens.issue({ subject: as, expiresInSeconds: seconds });
    return fetch(rig.origin + path, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && typeof body !== "string" && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    });
  }

  /** The one conversation of a user. */
  function logOf(subject: string): FakeLog {
    const found = [...backend.logs.values()].filter((each) => each.user === userIdOf(subject));
    const [only] = found;
    if (only === undefined || found.length > 1)
      throw new Error(`${subject} has ${found.length} conversations`);
    return only;
  }

  /** Subscriptions of the bus that have not been ended. */
  const subscriptions = () => joined;
  return { ...rig, clock, backend, subscriptions, metrics, lines, call, logOf, tokens };
}

export interface ReadError {
  readonly error: { code: string; message: string; requestId: string; details?: unknown };
}

/** The code of an error reply; its shape is checked on the way. */
export async function errorOf(reply: Response): Promise<ReadError["error"]> {
  const { error } = (await reply.json()) as ReadError;
  if (error.requestId !== reply.headers.get("x-request-id")) throw new Error("the request id differs");
  if (error.message === "") throw new Error("the error has no words");
  return error;
}
