import type { HttpReply, HttpRequest, SocketLimits } from "./socket-server.ts";

/** What the server itself refuses of what a socket sends. */
export type RefusedFrame = "frame_too_large" | "binary_frame";

/** What both socket servers are built from. */
export interface ServerOptions {
  readonly limits: SocketLimits;
  /**
   * Makes the reply for whatever a handler threw or rejected with, and for the server's own `TransportError`s
   * (unknown route, wrong method, body too large). Also called, for the log's sake, when the reply can no
   * longer be changed. Default: `defaultErrorReply`.
   */
  readonly onError?: (error: unknown, request: HttpRequest) => HttpReply;
  /** The frame that tells a peer why its socket is closed for what it sent; it leaves before the close. Default: none. */
  readonly refusal?: (why: RefusedFrame) => string;
  /** Told what a WebSocket callback threw or rejected with. The socket is closed with `internalErrorCode`. */
  readonly onSocketError?: (error: unknown) => void;
  /** Close code of a socket whose callback failed. Default 4000. */
  readonly internalErrorCode?: number;
  /**
   * Lets several processes listen on one port: any on uWS, workers of one node:cluster on `node`. Off: a second start
   * fails with `port_in_use`.
   */
  readonly sharePort?: boolean;
  /** A reply that its reader does not take for so long is cut off. Default 30,000. */
  readonly replyStallMs?: number;
}

export const DEFAULT_INTERNAL_ERROR_CODE = 4000;
export const DEFAULT_REPLY_STALL_MS = 30_000;

const nativeSlackMax = 1_048_576;

/**
 * The frame limit of the libraries underneath, above which they end a socket themselves and tell it nothing (uWS not
 * even a code). Ours is checked by hand below it; the distance bounds what one hostile frame can make us hold.
 */
export function nativeFrameBytesMax(frameBytesMax: number): number {
  return frameBytesMax + Math.min(frameBytesMax * 3, nativeSlackMax);
}

/**
 * A connection whose request body is refused stays open so long, and the rest of the body is read and thrown
 * away: closing it at once would reset it, and the client would lose the reply.
 */
export const LINGER_MS = 1_000;

/** A socket that fell too far behind has so long to take some more of what is buffered, and to have taken it all and see its close code. */
export const FAREWELL_MS = 5_000;
export const FAREWELL_MS_MAX = 60_000;
