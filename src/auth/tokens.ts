import { createSecretKey, hash, type KeyObject, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { PamError } from "../protocol/errors.ts";
import { type Identity, identityOf } from "./claims.ts";
import { RememberedTokens } from "./remembered-tokens.ts";
import { verifyHs256 } from "./verify-hs256.ts";

export interface Tokens {
  /**
   * Whom a token stands for, at once; a refusal is a rejection. Ours are signed with HS256; `sub` and `exp` are required, `nbf` is
   * honoured.
   * @throws PamError unauthenticated, token_expired.
   */
  verify(token: string): Identity | Promise<never>;
  issue(grant: Grant): Promise<string>;
}

export interface Grant {
  /** 1–255 UTF-16 units. */
  readonly subject: string;
  readonly role?: "user" | "admin";
  readonly expiresInSeconds: number;
}

export interface TokensOptions {
  readonly secret: string;
  readonly clock: { now(): number };
}

const algorithm = "HS256";
const rememberedMax = 20_000;

export function createTokens({ secret, clock }: TokensOptions): Tokens {
  const key = keyOf(secret);
  const remembered = new RememberedTokens(rememberedMax);
  /** A token that has expired is not remembered; one that expires later is told by its end, to the second. */
  function verified(token: string): Identity {
    const now = clock.now();
    const digest = hash("sha256", token, "base64");
    const known = remembered.get(digest);
    const identity = known ?? identityOf(verifyHs256(token, { key, now }));
    if (identity.expiresAt <= now) throw new PamError("token_expired");
    if (known === undefined) remembered.add(digest, identity);
    return identity;
  }
  return {
    verify(token) {
      try {
        return verified(token);
      } catch (refusal) {
        return Promise.reject(refusal);
      }
    },
    issue: (grant) => sign({ ...grant, key, now: clock.now() }),
  };
}

function keyOf(secret: string): KeyObject {
  return createSecretKey(secret, "utf8");
}

/** A token for the command line, which has no server to ask. */
export function issueToken(wish: { secret: string; user: string; expireMinutes: number }): Promise<string> {
  return sign({
    subject: wish.user,
    expiresInSeconds: wish.expireMinutes * 60,
    key: keyOf(wish.secret),
    now: Date.now(),
  });
}

interface Signing extends Grant {
  readonly key: KeyObject;
  readonly now: number;
}

function sign({ subject, role, expiresInSeconds, key, now }: Signing): Promise<string> {
  const issuedAt = Math.floor(now / 1_000);
  return new SignJWT(role === undefined ? {} : { role })
    .setProtectedHeader({ alg: algorithm, typ: "JWT" })
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresInSeconds)
    .sign(key);
}
