import { z } from "zod";
import { PamError } from "../protocol/errors.ts";
import { personalWorkspaceOf, userIdOf } from "./user-id.ts";

/** Whom a token or a ticket stands for. */
export interface Identity {
  readonly subject: string;
  readonly user: string;
  readonly workspace: string;
  readonly role: "user" | "admin";
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** UTF-16 units of a subject. */
const subjectCharsMax = 255;
/** The last time that a Date can hold: an expiry beyond it means "for ever". */
const lastTime = 8.64e15;

const claims = z.object({
  sub: z.string().min(1).max(subjectCharsMax),
  /** Seconds since the epoch. */
  exp: z.number(),
  role: z.unknown().optional(),
});

/**
 * @param payload What a verified token says. A role that is not ours, such as another issuer's, is an ordinary user's.
 * @throws PamError unauthenticated.
 */
export function identityOf(payload: unknown): Identity {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw new PamError("unauthenticated", { cause: parsed.error });
  const { sub, exp, role } = parsed.data;
  return {
    subject: sub,
    user: userIdOf(sub),
    workspace: personalWorkspaceOf(sub),
    role: role === "admin" ? "admin" : "user",
    expiresAt: Math.min(exp * 1_000, lastTime),
  };
}
