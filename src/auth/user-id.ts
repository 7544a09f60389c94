import { hash } from "node:crypto";

/**
 * Users are known by their token's subject, which may be any string of 1–255 characters. Its id is a uuid made of the
 * SHA-256 of its UTF-16 code units, so that strings which no encoding can tell apart (lone surrogates, NUL) stay apart,
 * and knowing a user takes no look-up. Version 8 (RFC 9562: made by a rule of one's own).
 */
export function userIdOf(subject: string): string {
  return uuidOf("user", subject);
}

/** The user's personal workspace. */
export function personalWorkspaceOf(subject: string): string {
  return uuidOf("workspace", subject);
}

function uuidOf(kind: string, subject: string): string {
  const named = Buffer.concat([Buffer.from(`pam:${kind}:`), Buffer.from(subject, "utf16le")]);
  const digest = hash("sha256", named);
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join("-");
}
