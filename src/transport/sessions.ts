import type { Clock } from "../actors/ports.ts";
import { decodeClientFrame, idOfRefusedFrame } from "../protocol/codec.ts";
import { closeCodeOf, type ErrorCode, PamError } from "../protocol/errors.ts";
import type { FrameOf } from "../protocol/frames.ts";
import { protocolName } from "../protocol/version.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { Backend, Identity } from "./backend.ts";
import type { Hub } from "./hub.ts";
import { type Credential, offeredToken } from "./offered-token.ts";
import type { Presence } from "./presence.ts";
import { admit, createSession, endSession, type Session, type SessionLimits, sendFrame } from "./session.ts";
import { carryOut, idOf, isOrdered } from "./session-commands.ts";
import type { Socket, SocketEvents, SocketOpening } from "./socket-server.ts";
import type { Typing } from "./typing.ts";

export interface SessionsOptions {
  readonly backend: Backend;
  readonly hub: Hub;
  readonly limits: SessionLimits;
  readonly presence: Presence;
  readonly typing: Typing;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, "connections" | "frames" | "errors">;
  /** Whether `?token=` counts. */
  readonly allowQueryToken: boolean;
}

export interface Sessions extends SocketEvents {
  /** Refuses those whose time to authenticate, or whose token, is over, and keeps presence fresh. Call it every few seconds. */
  sweep(): void;
  /**
   * Sends everyone away because this process stops; 1012 tells them to come back. Many leave one after the other, over
   * `ms` at most, so that whoever takes them in does not have them all at once. Resolves when the last one is closed.
   */
  closeAll(ms: number): Promise<void>;
}

const authenticateMs = 5_000;
/** Of those that are sent away, and how often some of them are. */
const leaveMsEach = 20;
const leaveRoundMs = 50;

/** What an opening showed, until the socket is open: a browser can't see why an upgrade failed, but it sees a close code. */
type Opening = { readonly credential: Credential | null; readonly versionOk: boolean };

/** All WebSocket connections of this process: who they are, what they ask, when they go. */
export function createSessions(options: SessionsOptions): Sessions {
  return new OpenSessions(options);
}

class OpenSessions implements Sessions {
  private readonly options: SessionsOptions;
  private readonly all = new Set<Session>();
  /** This process is stopping: whoever comes is sent on at once. */
  private leaving = false;
  private readonly framesIn: { inc(): void };

  constructor(options: SessionsOptions) {
    this.options = options;
    this.framesIn = options.metrics.frames.labels({ direction: "in" });
  }

  upgrade(opening: SocketOpening): { protocol?: string; data: Opening } {
    const [first] = opening.protocols;
    const versionOk = first === undefined || opening.protocols.includes(protocolName);
    const data: Opening = { credential: offeredToken(opening, this.options.allowQueryToken), versionOk };
    // A browser whose offer is not taken up drops the connection and never sees why it was refused.
    return first === undefined ? { data } : { protocol: versionOk ? protocolName : first, data };
  }

  open(socket: Socket): void {
    const { backend, clock, metrics } = this.options;
    // What `upgrade` left there.
    const { credential, versionOk } = socket.data as Opening;
    const session = createSession(backend.ids.next(), socket, clock.now());
    socket.data = session;
    this.all.add(session);
    metrics.connections.inc();
    if (this.leaving) close(session, "restarting");
    else if (!versionOk) this.refuse(session, new PamError("unsupported_version"));
    else if (credential !== null)
      session.admission = this.authenticate(session, () => this.identify(credential));
  }

  message(socket: Socket, frame: string): void {
    const session = sessionOf(socket);
    if (session === null || session.state.kind === "closed") return;
    this.framesIn.inc();
    if (session.openCommands >= this.options.limits.openCommandsMax) {
      const error = new PamError("too_many_requests", { retryAfterMs: 200 });
      this.fail(session, error, { requestId: requestIdOf(session), id: idOfRefusedFrame(frame) });
      return;
    }
    session.openCommands++;
    void this.onFrame(session, frame);
  }

  drain(socket: Socket): void {
    for (const resolve of sessionOf(socket)?.drains.splice(0) ?? []) resolve();
  }

  close(socket: Socket): void {
    const session = sessionOf(socket);
    if (session === null || !this.all.delete(session)) return;
    this.options.metrics.connections.dec();
    endSession(session, this.options);
  }

  sweep(): void {
    this.options.presence.sweep();
    const now = this.options.clock.now();
    for (const session of this.all) {
      const { state } = session;
      if (state.kind === "opening" && now - state.since > authenticateMs)
        this.refuse(session, new PamError("auth_timeout"));
      else if (state.kind === "ready" && state.identity.expiresAt <= now)
        this.refuse(session, new PamError("token_expired"));
    }
  }

  async closeAll(ms: number): Promise<void> {
    this.leaving = true;
    const sessions = [...this.all];
    const overMs = Math.min(ms, sessions.length * leaveMsEach);
    const aRound = Math.max(1, Math.ceil((sessions.length * leaveRoundMs) / overMs));
    for (let at = 0; at < sessions.length; at += aRound) {
      if (at > 0)
        await new Promise<void>((resolve) => void this.options.clock.setTimeout(resolve, leaveRoundMs));
      for (const session of sessions.slice(at, at + aRound)) close(session, "restarting");
    }
  }

  /** Never rejects: whatever goes wrong is answered. */
  private async onFrame(session: Session, frame: string): Promise<unknown> {
    let id: string | undefined;
    const requestId = requestIdOf(session);
    try {
      const decoded = decodeClientFrame(frame);
      const { command } = decoded;
      id = idOf(command);
      if (command.type === "auth") {
        session.admission = this.authenticate(session, () => this.options.backend.auth.verify(command.token));
        return await session.admission;
      }
      // A command that came before its token was judged waits for the verdict.
      if (session.state.kind !== "ready") await session.admission;
      const { shortForm } = decoded;
      const asked = { command, shortForm, requestId };
      if (!isOrdered(command)) return await carryOut(session, asked, this.options);
      const before = session.orderly;
      const mine = before.then(() => carryOut(session, asked, this.options));
      session.orderly = mine.catch(() => {});
      return await mine;
    } catch (error) {
      this.fail(session, error, { requestId, id: id ?? idOfRefusedFrame(frame) });
    } finally {
      session.openCommands--;
    }
  }

  private identify({ kind, value }: Credential): Identity | Promise<Identity> {
    const { auth } = this.options.backend;
    return kind === "ticket" ? auth.redeemTicket(value) : auth.verify(value);
  }

  /** Never rejects: a refused connection is told why and closed with its code. */
  private async authenticate(session: Session, identify: () => Identity | Promise<Identity>): Promise<void> {
    try {
      const identity = await identify();
      if (session.state.kind === "ready")
        session.state = { ...session.state, identity: samePerson(session.state.identity, identity) };
      else if (session.state.kind === "opening") await admit(session, identity, this.options);
    } catch (error) {
      this.refuse(session, error);
    }
  }

  private refuse(session: Session, error: unknown): void {
    this.fail(session, error, { requestId: requestIdOf(session) });
    close(session, error instanceof PamError ? error.code : "internal");
  }

  private fail(session: Session, error: unknown, { requestId, id }: FailedRequest): void {
    const { log, metrics } = this.options;
    const known = error instanceof PamError ? error : new PamError("internal", { cause: error });
    if (known.code === "internal")
      log.error({ err: error, requestId, session: session.id }, "A command failed.");
    metrics.errors.inc({ code: known.code });
    if (session.state.kind !== "closed") sendFrame(session, errorFrame(known, requestId, id));
  }
}

/** A frame that was refused: its request's id, and the client's own where it has one. */
interface FailedRequest {
  readonly requestId: string;
  readonly id?: string | undefined;
}

/** One id a frame, under which the log has all that was done for it. */
function requestIdOf(session: Session): string {
  session.requests += 1;
  return `${session.id}.${session.requests}`;
}

/** Null before `open`, when the socket still holds its opening. */
function sessionOf(socket: Socket): Session | null {
  const data = socket.data as Session | Opening;
  return "socket" in data ? data : null;
}

function close(session: Session, code: ErrorCode): void {
  session.socket.close(closeCodeOf(code), code);
}

/** A fresh token on an open socket must be of the same person, who then goes on. */
function samePerson(before: Identity, identity: Identity): Identity {
  if (identity.user !== before.user || identity.workspace !== before.workspace)
    throw new PamError("forbidden");
  return identity;
}

function errorFrame(error: PamError, requestId: string, id: string | undefined): FrameOf<"error"> {
  const { code, message, details, retryAfterMs } = error;
  return {
    type: "error",
    ...(id !== undefined && { id }),
    code,
    message,
    ...(details !== undefined && { details }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    requestId,
  };
}
