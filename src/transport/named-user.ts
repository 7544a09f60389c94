import { recordId } from "../domains/record.ts";
import { PamError } from "../protocol/errors.ts";
import type { Identity } from "./backend.ts";

/** Where a user's id (`auth/user-id.ts`) tells its version; no row has that one. */
const versionAt = 14;
const userVersion = "8";

/**
 * PAM's predecessors named the user where a row's id stands now: `GET /api/wins/expenses/:userId`. Whether `text` names whoever
 * asks, by their login (the token's subject) or their id; false: it may be a row's id.
 * @throws PamError forbidden where it can be no row's id: it names somebody else, known here or not.
 */
export function namesOwnUser(text: string, { subject, user }: Pick<Identity, "subject" | "user">): boolean {
  if (text === subject || text.toLowerCase() === user) return true;
  if (recordId.safeParse(text).success && text[versionAt] !== userVersion) return false;
  throw new PamError("forbidden", { message: notYours });
}

/** @throws PamError forbidden where `text` is not the name or the id of whoever asks. */
export function checkOwnUser(text: string, identity: Pick<Identity, "subject" | "user">): void {
  if (!namesOwnUser(text, identity)) throw new PamError("forbidden", { message: notYours });
}

const notYours =
  "This is no row's id and not your own user's. Take an id from the list, or leave it out for what is yours.";
