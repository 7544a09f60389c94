import { PamError } from "../protocol/errors.ts";

const tokenCharsMax = 8_192;
const threeParts = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Refuses what is not a JWS in compact form to the letter (RFC 7515, section 7.1): three parts of base64url without
 * padding, whitespace or idle bits, so that one token has one spelling.
 * @throws PamError unauthenticated.
 */
export function checkCompactForm(token: string): void {
  if (token.length > tokenCharsMax || !threeParts.test(token) || !token.split(".").every(isCanonical))
    throw new PamError("unauthenticated");
}

function isCanonical(part: string): boolean {
  return Buffer.from(part, "base64url").toString("base64url") === part;
}
