import type { Clock, Ids } from "../actors/ports.ts";
import type { Config } from "../config.ts";
import { closeCodeOf } from "../protocol/errors.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Backend } from "../transport/backend.ts";
import { chooseServer } from "../transport/choose-server.ts";
import { createErrorReply } from "../transport/error-reply.ts";
import { createHub } from "../transport/hub.ts";
import { createPresence } from "../transport/presence.ts";
import { createRefusal } from "../transport/refused-frame.ts";
import { registerRoutes } from "../transport/routes/register.ts";
import type { SessionLimits } from "../transport/session.ts";
import { createSessions, type Sessions } from "../transport/sessions.ts";
import type { SocketServer } from "../transport/socket-server.ts";
import { Typing } from "../transport/typing.ts";
import { type AssembledEngine, queueMax } from "./assemble-engine.ts";

/** Messages of one history page. */
const historyMax = 500;
/** More than a client sends again after a long absence (100). */
const openCommandsMax = 128;
const followsMax = 200;

export interface TransportParts {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly engine: Pick<AssembledEngine, "bus" | "observer">;
  readonly server: SocketServer;
  readonly backend: Backend;
  readonly pageDir: string;
}

export interface ServerParts extends Pick<TransportParts, "config" | "log" | "metrics"> {
  readonly ids: Ids;
  /** Several processes listen on the port. */
  readonly sharePort: boolean;
}

export interface Transport {
  readonly sessions: Sessions;
  /** `Hub.checkHeads`. */
  readonly checkHeads: () => Promise<void>;
  /** `Hub.showStored`. */
  readonly showStored: () => Promise<void>;
}

/** Sockets and routes on a server that does not listen yet. */
export function assembleTransport(parts: TransportParts): Transport {
  const { config, log, metrics, clock, server, backend, pageDir } = parts;
  const { bus, observer } = parts.engine;
  const onFault = (error: unknown) => observer.fault("hub", error);
  const presence = createPresence({ bus, clock, instance: backend.ids.next() });
  const onPresence = presence.receive.bind(presence);
  const hub = createHub({ bus, server, backend, onFault, onPresence });
  const limits = limitsOf(config);
  const { allowQueryToken } = config;
  const typing = new Typing({ bus, clock });
  const ephemeral = { presence, typing };
  const sessions = createSessions({
    backend,
    hub,
    limits,
    clock,
    log,
    metrics,
    allowQueryToken,
    ...ephemeral,
  });
  server.socket(["/api/pam/ws", "/ws", "/ws/:userId"], sessions);
  const { contentCharsMax, metricsOpen, metricsToken } = config;
  const access = { metricsOpen, metricsToken };
  registerRoutes({
    server,
    backend,
    live: hub,
    metrics,
    log,
    clock,
    pageDir,
    contentCharsMax,
    historyMax,
    ...access,
  });
  return { sessions, checkHeads: () => hub.checkHeads(), showStored: () => hub.showStored() };
}

export function openServer({ config, log, metrics, ids, sharePort }: ServerParts): SocketServer {
  return chooseServer({
    preference: config.socketServer,
    sharePort,
    log: { warn: (text: string) => log.warn({}, text) },
    limits: {
      frameBytesMax: config.frameBytesMax,
      bufferBytesMax: config.socketBufferBytesMax,
      tooSlowCode: closeCodeOf("too_slow"),
      binaryFrameCode: closeCodeOf("binary_frame"),
      idleTimeoutSeconds: config.socketIdleSeconds,
      bodyBytesMax: config.frameBytesMax,
    },
    onError: createErrorReply({ log, metrics, ids }),
    refusal: createRefusal({ metrics, ids, log }),
    onSocketError: (error: unknown) => {
      metrics.errors.inc({ code: "internal" });
      log.error({ err: error }, "A socket's callback failed.");
    },
  });
}

function limitsOf(config: Config): SessionLimits {
  return {
    frameBytesMax: config.frameBytesMax,
    contentCharsMax: config.contentCharsMax,
    historyMax,
    queueMax,
    openCommandsMax,
    followsMax,
    pacedBytesMax: Math.floor(config.socketBufferBytesMax / 2),
  };
}
