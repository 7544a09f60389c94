/**
 * What the socket servers themselves can fail with. The composition maps these codes to replies, together
 * with every other error, in the hook `onError`.
 */
export type TransportErrorCode =
  | "not_found"
  | "method_not_allowed"
  | "body_too_large"
  | "client_gone"
  | "port_in_use"
  | "address_unavailable";

export class TransportError extends Error {
  override readonly name = "TransportError";
  readonly code: TransportErrorCode;
  /** Of `method_not_allowed`: the methods that exist at this path, ready for an `Allow` header. */
  readonly allow?: string;

  constructor(code: TransportErrorCode, message: string, allow?: string) {
    super(message);
    this.code = code;
    if (allow !== undefined) this.allow = allow;
  }
}

export function clientGone(): TransportError {
  return new TransportError("client_gone", "The client went away before the reply was complete.");
}

export function bodyTooLarge(bytesMax: number): TransportError {
  return new TransportError(
    "body_too_large",
    `The request body is larger than ${bytesMax} bytes. Send less.`,
  );
}
