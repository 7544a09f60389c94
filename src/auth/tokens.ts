import { hash, randomUUID } from "node:crypto";
import { errors, type JWTHeaderParameters, jwtVerify, SignJWT } from "jose";
import { PamError } from "../protocol/errors.ts";
import { type Identity, identityOf } from "./claims.ts";
import { checkCompactForm } from "./compact-form.ts";
import { RememberedTokens } from "./remembered-tokens.ts";

export interface Tokens {
  /**
   * Whom a token stands for: at once where it was verified before. Ours are signed with HS256; `sub` and `exp` are required,
   * `nbf` is honoured.
   * @throws PamError unauthenticated, token_expired.
   */
  verify(token: string): Identity | Promise<Identity>;
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
/** For `nbf` alone: an issuer's clock may be ahead of ours. An expiry is kept to the second: a new token is one request away. */
const notBeforeLeewaySeconds = 30;
/** Ways of naming a key to believe in, and critical extensions: our tokens need none, a forger might like one. */
const refusedHeaders = ["crit", "jku", "jwk", "x5u", "x5c"] as const;
const rememberedMax = 20_000;

export function createTokens({ secret, clock }: TokensOptions): Tokens {
  const key = new TextEncoder().encode(secret);
  const remembered = new RememberedTokens(rememberedMax);
  async function verifyAnew(token: string, digest: string): Promise<Identity> {
    const identity = await verified(token, key, clock.now());
    if (identity.expiresAt <= clock.now()) throw new PamError("token_expired");
    remembered.add(digest, identity);
    return identity;
  }
  return {
    verify(token) {
      const digest = hash("sha256", token, "base64");
      const known = remembered.get(digest);
      if (known === undefined) return verifyAnew(token, digest);
      return known.expiresAt > clock.now() ? known : Promise.reject(new PamError("token_expired"));
    },
    issue: (grant) => sign({ ...grant, key, now: clock.now() }),
  };
}

/** A token for the command line, which has no server to ask. */
export function issueToken(wish: { secret: string; user: string; expireMinutes: number }): Promise<string> {
  return sign({
    subject: wish.user,
    expiresInSeconds: wish.expireMinutes * 60,
    key: new TextEncoder().encode(wish.secret),
    now: Date.now(),
  });
}

async function verified(token: string, key: Uint8Array, now: number): Promise<Identity> {
  checkCompactForm(token);
  const options = {
    algorithms: [algorithm],
    clockTolerance: notBeforeLeewaySeconds,
    currentDate: new Date(now),
  };
  try {
    const { payload, protectedHeader } = await jwtVerify(token, key, options);
    refuseStrangeHeader(protectedHeader);
    return identityOf(payload);
  } catch (cause) {
    if (cause instanceof PamError) throw cause;
    throw new PamError(cause instanceof errors.JWTExpired ? "token_expired" : "unauthenticated", { cause });
  }
}

function refuseStrangeHeader(header: JWTHeaderParameters): void {
  if (refusedHeaders.some((name) => Object.hasOwn(header, name))) throw new PamError("unauthenticated");
}

interface Signing extends Grant {
  readonly key: Uint8Array;
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
