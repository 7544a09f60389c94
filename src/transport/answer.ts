import type { CopiedRequest } from "./copied-request.ts";
import { defaultErrorReply } from "./default-error-reply.ts";
import type { HttpHandler, HttpReply, HttpRequest } from "./socket-server.ts";
import { TransportError } from "./transport-error.ts";

/** Where one reply goes. */
export interface ReplyOutlet {
  /** True once a byte of the reply may have left. */
  readonly started: boolean;
  /**
   * Throws, with nothing sent, when the reply can't be sent as it is. Does nothing when the client is gone.
   */
  send(reply: HttpReply): void | Promise<void>;
  /** Cuts the connection, so that the client notices that the reply is not complete. */
  cut(): void;
}

export interface Exchange {
  readonly request: CopiedRequest;
  readonly outlet: ReplyOutlet;
  readonly onError: (error: unknown, request: HttpRequest) => HttpReply;
}

/**
 * Runs a handler and delivers its reply. Nothing that the handler does gets out of here: no throw, no
 * rejection.
 */
export function answer(exchange: Exchange, handler: HttpHandler): void {
  try {
    const reply = handler(exchange.request);
    if (isThenable(reply)) {
      Promise.resolve(reply).then(
        (late) => deliver(exchange, late),
        (error: unknown) => fail(exchange, error),
      );
    } else {
      deliver(exchange, reply);
    }
  } catch (error) {
    fail(exchange, error);
  }
}

function deliver(exchange: Exchange, reply: HttpReply): void {
  try {
    exchange.outlet.send(reply)?.catch((error: unknown) => fail(exchange, error));
  } catch (error) {
    fail(exchange, error);
  }
}

function fail(exchange: Exchange, error: unknown): void {
  const { outlet, request } = exchange;
  const ordinaryAbort = request.abandoned && error instanceof TransportError && error.code === "client_gone";
  if (ordinaryAbort) return;
  const reply = errorReply(exchange, error);
  if (outlet.started) {
    outlet.cut();
    return;
  }
  try {
    outlet.send(reply)?.catch(() => outlet.cut());
  } catch {
    sendLastResort(outlet, error);
  }
}

function errorReply({ onError, request }: Exchange, error: unknown): HttpReply {
  try {
    return onError(error, request);
  } catch {
    return defaultErrorReply(error);
  }
}

function sendLastResort(outlet: ReplyOutlet, error: unknown): void {
  try {
    void outlet.send(defaultErrorReply(error));
  } catch {
    outlet.cut();
  }
}

function isThenable<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof value === "object" && value !== null && "then" in value;
}
