import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import { personalWorkspaceOf, userIdOf } from "./user-id.ts";

/** Whom a token speaks for, and until when. */
export interface TokenBearer {
  readonly subject: string;
  readonly user: string;
  readonly workspace: string;
  readonly role: "user" | "admin";
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

const tokenCharsMax = 8_192;
const rememberedMax = 100_000;

const claims = z.object({
  sub: z.string().min(1).max(255),
  exp: z.number().positive(),
  role: z.enum(["user", "admin"]).catch("user"),
});

/**
 * Our own tokens: JWT, HS256 only, `sub` and `exp` required. A verdict is remembered until the token expires, so that
 * a storm of reconnects does not verify the same token again.
 */
export function createTokens({ secret, clock }: { secret: string; clock: Clock }) {
  const key = new TextEncoder().encode(secret);
  const remembered = new Map<string, TokenBearer>();

  /** @throws PamError unauthenticated or token_expired. */
  async function verify(token: string): Promise<TokenBearer> {
    const known = remembered.get(token);
    if (known !== undefined && known.expiresAt > clock.now()) return known;
    remembered.delete(token);
    const bearer = await judge(token, key, clock);
    const oldest = remembered.size >= rememberedMax ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(token, bearer);
    return bearer;
  }

  return { verify };
}

async function judge(token: string, key: Uint8Array, clock: Clock): Promise<TokenBearer> {
  if (!isStrictlyCompact(token)) throw new PamError("unauthenticated");
  try {
    const { payload, protectedHeader } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      currentDate: new Date(clock.now()),
    });
    if (unsafeHeaders.some((name) => name in protectedHeader)) throw new PamError("unauthenticated");
    const { sub, exp, role } = claims.parse(payload);
    return {
      subject: sub,
      user: userIdOf(sub),
      workspace: personalWorkspaceOf(sub),
      role,
      expiresAt: exp * 1_000,
    };
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw new PamError("token_expired", { cause });
    throw cause instanceof PamError ? cause : new PamError("unauthenticated", { cause });
  }
}

/** Headers by which a token would bring its own key, or ask for what we do not do. */
const unsafeHeaders = ["jku", "jwk", "x5u", "x5c", "crit"];

/** Three parts of canonical base64url and nothing else: no padding, no white space, no bits left over. */
function isStrictlyCompact(token: string): boolean {
  if (token.length > tokenCharsMax) return false;
  const parts = token.split(".");
  return (
    parts.length === 3 &&
    parts.every((part) => part !== "" && Buffer.from(part, "base64url").toString("base64url") === part)
  );
}

export interface NewToken {
  readonly secret: string;
  /** The subject. */
  readonly user: string;
  readonly expireMinutes: number;
  readonly role?: "user" | "admin";
}

/** A token of ours, good from now on. */
export async function issueToken({ secret, user, expireMinutes, role }: NewToken): Promise<string> {
  return new SignJWT(role === undefined ? {} : { role })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(user)
    .setIssuedAt()
    .setExpirationTime(`${expireMinutes}m`)
    .sign(new TextEncoder().encode(secret));
}
