import { createHash } from "node:crypto";

export interface SubjectIds {
  readonly user: string;
  /** The workspace that is the user's alone. */
  readonly workspace: string;
}

/**
 * Who a token's subject is. The ids follow from the subject alone, so knowing a user needs no look-up, and any two
 * subjects differ, also ones that no database could hold: the hash is taken over UTF-16 code units, in which NUL and
 * half a surrogate pair are like any other. Uuids of version 8 (RFC 9562, section 5.8).
 */
export function idsOfSubject(subject: string): SubjectIds {
  return { user: derivedUuid("pam.user", subject), workspace: derivedUuid("pam.workspace", subject) };
}

function derivedUuid(purpose: string, subject: string): string {
  const hash = createHash("sha256").update(`${purpose}\n`).update(Buffer.from(subject, "utf16le")).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
