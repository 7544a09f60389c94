import type { Clock } from "../actors/ports.ts";
import { decodeClientFrame, idOfRefusedFrame } from "../protocol/codec.ts";
import { closeCodeOf, type ErrorCode, errorTable, PamError } from "../protocol/errors.ts";
import { protocolName } from "../protocol/version.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Backend, Identity } from "./backend.ts";
import type { Hub } from "./hub.ts";
import { offeredToken } from "./offered-token.ts";
import { admit, createSession, endSession, type Session, type SessionLimits, sendFrame } from "./session.ts";
import { carryOut, idOf } from "./session-commands.ts";
import type { Socket, SocketEvents, SocketOpening } from "./socket-server.ts";

export interface SessionsOptions {
  readonly backend: Backend;
  readonly hub: Hub;
  readonly limits: SessionLimits;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, "connections" | "frames" | "errors">;
  /** Whether `?token=` counts. */
  readonly allowQueryToken: boolean;
}

export interface Sessions extends SocketEvents {
  /** Closes those whose time to authenticate, or whose token, is over. Call it every second. */
  sweep(): void;
  /** Sends everyone away because this process stops; 1012 tells them to come back. */
  closeAll(): void;
}

const authenticateMs = 5_000;

/** What an opening showed, until the socket is open: a browser can't see why an upgrade failed, but it sees a close code. */
type Opening = { readonly credential: ReturnType<typeof offeredToken>; readonly versionOk: boolean };

/** All WebSocket connections of this process: who they are, what they ask, when they go. */
export function createSessions(options: SessionsOptions): Sessions {
  const { backend, hub, limits, clock, log, metrics } = options;
  const all = new Set<Session>();
  const sessions = new WeakMap<Socket, Session>();

  function fail(session: Session, error: unknown, id?: string): void {
    const requestId = backend.ids.next();
    const known = error instanceof PamError ? error : new PamError("internal", { cause: error });
    if (known.code === "internal")
      log.error({ err: error, requestId, session: session.id }, "A command failed.");
    metrics.errors.inc({ code: known.code });
    if (session.state.kind === "closed") return;
    sendFrame(session, {
      type: "error",
      ...(id !== undefined && { id }),
      code: known.code,
      message: known.message,
      ...(known.details !== undefined && { details: known.details }),
      ...(known.retryAfterMs !== undefined && { retryAfterMs: known.retryAfterMs }),
      requestId,
    });
  }

  function close(session: Session, code: ErrorCode): void {
    session.socket.close(closeCodeOf(code), code);
  }

  async function authenticate(session: Session, identify: () => Promise<Identity>): Promise<void> {
    const before = session.state;
    try {
      const identity = await identify();
      if (session.state.kind === "ready") {
        // A fresh token on an open socket: the same person goes on.
        if (
          identity.user !== session.state.identity.user ||
          identity.workspace !== session.state.identity.workspace
        ) {
          throw new PamError("forbidden");
        }
        session.state = { ...session.state, identity };
      } else if (session.state === before) {
        await admit(session, identity, { backend, hub, limits });
      }
    } catch (error) {
      fail(session, error);
      close(session, error instanceof PamError ? error.code : "internal");
    }
  }

  async function onFrame(session: Session, frame: string): Promise<void> {
    let id: string | undefined;
    try {
      const decoded = decodeClientFrame(frame);
      const { command } = decoded;
      id = idOf(command);
      if (command.type === "auth") {
        session.admission = authenticate(session, () => backend.auth.verify(command.token));
        return await session.admission;
      }
      await onceReady(session);
      await carryOut(session, decoded, { backend, hub, limits });
    } catch (error) {
      fail(session, error, id ?? idOfRefusedFrame(frame));
    }
  }

  return {
    upgrade(opening: SocketOpening) {
      const versionOk = opening.protocols.length === 0 || opening.protocols.includes(protocolName);
      const data: Opening = { credential: offeredToken(opening, options.allowQueryToken), versionOk };
      return versionOk && opening.protocols.length > 0 ? { protocol: protocolName, data } : { data };
    },
    open(socket) {
      const { credential, versionOk } = socket.data as Opening;
      const session = createSession(backend.ids.next(), socket, clock.now());
      socket.data = session;
      sessions.set(socket, session);
      all.add(session);
      metrics.connections.inc();
      if (!versionOk) {
        fail(session, new PamError("unsupported_version"));
        close(session, "unsupported_version");
        return;
      }
      if (credential === null) return;
      const identify = () =>
        credential.kind === "ticket"
          ? backend.auth.redeemTicket(credential.value)
          : backend.auth.verify(credential.value);
      session.admission = authenticate(session, identify);
    },
    message(socket, frame) {
      const session = sessions.get(socket);
      if (session === undefined || session.state.kind === "closed") return;
      metrics.frames.inc({ direction: "in" });
      if (session.openCommands >= limits.openCommandsMax) {
        fail(session, new PamError("too_many_requests", { retryAfterMs: 200 }), idOfRefusedFrame(frame));
        return;
      }
      session.openCommands++;
      void onFrame(session, frame).finally(() => {
        session.openCommands--;
      });
    },
    drain(socket) {
      for (const resolve of sessions.get(socket)?.drains.splice(0) ?? []) resolve();
    },
    close(socket) {
      const session = sessions.get(socket);
      if (session === undefined) return;
      all.delete(session);
      metrics.connections.dec();
      endSession(session, hub);
    },
    sweep() {
      const now = clock.now();
      for (const session of all) {
        const { state } = session;
        if (state.kind === "opening" && now - state.since > authenticateMs) close(session, "auth_timeout");
        else if (state.kind === "ready" && state.identity.expiresAt <= now) close(session, "token_expired");
      }
    },
    closeAll() {
      for (const session of all) session.socket.close(closeCodeOf("restarting"), errorTable.restarting.text);
    },
  };
}

/** A command that came before its token was checked waits for the verdict; one without any token is refused. */
async function onceReady(session: Session): Promise<void> {
  if (session.state.kind !== "ready") await session.admission;
}
