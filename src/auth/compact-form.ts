import { PamError } from "../protocol/errors.ts";

const tokenCharsMax = 8_192;
const threeParts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/** A JWS in compact form, taken apart. */
export interface CompactParts {
  /** What the signature stands for: header and payload as they were spelled. */
  readonly signed: string;
  readonly header: Buffer;
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/**
 * Refuses what is not a JWS in compact form to the letter (RFC 7515, section 7.1): three parts of base64url without
 * padding, whitespace or idle bits, so that one token has one spelling.
 * @throws PamError unauthenticated.
 */
export function compactParts(token: string): CompactParts {
  const [, header, payload, signature] = (token.length <= tokenCharsMax && threeParts.exec(token)) || [];
  if (header === undefined || payload === undefined || signature === undefined)
    throw new PamError("unauthenticated");
  return {
    signed: token.slice(0, header.length + 1 + payload.length),
    header: canonical(header),
    payload: canonical(payload),
    signature: canonical(signature),
  };
}

function canonical(part: string): Buffer {
  const bytes = Buffer.from(part, "base64url");
  if (bytes.toString("base64url") !== part) throw new PamError("unauthenticated");
  return bytes;
}
