import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { PamError } from "../protocol/errors.ts";
import { type CompactParts, compactParts } from "./compact-form.ts";

export interface Hs256Check {
  readonly key: KeyObject;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** For `nbf` alone: an issuer's clock may be ahead of ours. */
const notBeforeLeewaySeconds = 30;
/** Ways of naming a key to believe in, and critical extensions: our tokens need none, a forger might like one. */
const refusedHeaders = ["crit", "jku", "jwk", "x5u", "x5c"] as const;

const header = z.looseObject({ alg: z.literal("HS256") });
/** Seconds since the epoch. */
const times = z.looseObject({ nbf: z.number().optional(), iat: z.number().optional() });
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * What a token says that was signed with HS256 and this key, and whose time has begun; whether it is over is for the
 * asker to see. On the spot, by Node's own HMAC: through WebCrypto, which has no call that answers at once, a person who
 * connects costs half as much again. A test holds it to jose's verdicts.
 * @throws PamError unauthenticated.
 */
export function verifyHs256(token: string, { key, now }: Hs256Check): unknown {
  const parts = compactParts(token);
  checkHeader(jsonOf(parts.header));
  checkSignature(parts, key);
  const payload = jsonOf(parts.payload);
  const { nbf } = valid(times, payload);
  if (nbf !== undefined && nbf > Math.floor(now / 1_000) + notBeforeLeewaySeconds)
    throw new PamError("unauthenticated");
  return payload;
}

function checkHeader(said: unknown): void {
  const names = valid(header, said);
  if (refusedHeaders.some((name) => Object.hasOwn(names, name))) throw new PamError("unauthenticated");
}

/** Before anything in the payload is believed, or as much as read. */
function checkSignature({ signed, signature }: CompactParts, key: KeyObject): void {
  const expected = createHmac("sha256", key).update(signed).digest();
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new PamError("unauthenticated");
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    throw new PamError("unauthenticated", { cause });
  }
}

function valid<Said>(schema: z.ZodType<Said>, value: unknown): Said {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new PamError("unauthenticated", { cause: parsed.error });
  return parsed.data;
}
