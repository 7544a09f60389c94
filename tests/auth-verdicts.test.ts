import { createHmac } from "node:crypto";
import fc from "fast-check";
import { jwtVerify } from "jose";
import { expect, test } from "vitest";
import { createTokens } from "../src/auth/tokens.ts";

const SECRET = "a secret of thirty-two characters";
/** 2026-11-21T12:00:00Z. */
const NOW = 1_795_262_400_000;
const SECONDS = NOW / 1_000;
const strangeHeaders = ["crit", "jku", "jwk", "x5u", "x5c"];

const base64url = (part: unknown): string =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

function signedToken(header: unknown, payload: unknown, secret = SECRET): string {
  const head = `${base64url(header)}.${base64url(payload)}`;
  return `${head}.${createHmac("sha256", secret).update(head).digest("base64url")}`;
}

/** What jose says, with the rules of ours that it has no option for: an exact expiry, no strange header, our subjects. */
async function judgedByJose(token: string): Promise<"good" | "refused"> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(SECRET), {
      algorithms: ["HS256"],
      clockTolerance: 30,
      currentDate: new Date(NOW),
    });
    const { sub, exp } = payload;
    const ours = typeof sub === "string" && sub !== "" && sub.length <= 255 && exp !== undefined;
    const strange = strangeHeaders.some((name) => Object.hasOwn(protectedHeader, name));
    return ours && exp * 1_000 > NOW && !strange ? "good" : "refused";
  } catch {
    return "refused";
  }
}

async function judgedByUs(token: string): Promise<"good" | "refused"> {
  const tokens = createTokens({ secret: SECRET, clock: { now: () => NOW } });
  try {
    await tokens.verify(token);
    return "good";
  } catch {
    return "refused";
  }
}

const time = fc.oneof(
  fc.constantFrom(
    SECONDS - 31,
    SECONDS - 30,
    SECONDS,
    SECONDS + 1,
    SECONDS + 30,
    SECONDS + 31,
    SECONDS + 0.5,
  ),
  fc.constantFrom(null, "0", `${SECONDS + 60}`, true, [SECONDS + 60], {}, 1e308, -1),
);
const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const payload = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      sub: fc.oneof({ weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 255 }) }, fc.jsonValue()),
      exp: fc.oneof({ weight: 6, arbitrary: fc.constant(SECONDS + 60) }, time),
      nbf: rarely(time),
      iat: rarely(time),
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const alg = fc.oneof(
  { weight: 8, arbitrary: fc.constant("HS256") },
  fc.constantFrom("none", "hs256", "HS512", "RS256", null, ["HS256"]),
);
const header = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(alg, rarely(fc.constantFrom(...strangeHeaders, "kid", "typ")), fc.jsonValue())
      .map(([name, extra, value]) => ({ alg: name, ...(extra !== undefined && { [extra]: value }) })),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
/** What happens to a token on its way: mostly nothing, at times one character, a part, or another key. */
const harm = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: "none" as const, at: 0, by: "" }) },
  fc.record({ kind: fc.constant("put" as const), at: fc.nat(), by: fc.constantFrom("A", "-", "_", ".") }),
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), by: fc.constant("") }),
);

function harmed(token: string, { kind, at, by }: { kind: string; at: number; by: string }): string {
  const place = at % token.length;
  if (kind === "put") return token.slice(0, place) + by + token.slice(place + 1);
  return kind === "cut" ? token.slice(0, place) : token;
}

test("tokens are judged as jose judges them, whatever they say and whatever became of them", async () => {
  const verdicts = { good: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(header, payload, harm, async (head, said, damage) => {
      const token = harmed(signedToken(head, said), damage);
      const verdict = await judgedByUs(token);
      verdicts[verdict]++;
      // The last character's idle bits: jose lets them pass, a token of ours has one spelling.
      if (verdict === "refused" && !isCanonical(token)) return;
      expect({ token, verdict }).toEqual({ token, verdict: await judgedByJose(token) });
    }),
    { numRuns: 3_000 },
  );
  expect(verdicts.good).toBeGreaterThan(300);
  expect(verdicts.refused).toBeGreaterThan(300);
});

test("bytes that are no text, and a mark of the byte order, are judged as jose judges them", async () => {
  const said = JSON.stringify({ sub: "alice", exp: SECONDS + 60 });
  for (const bytes of [
    Buffer.from([0x22, 0xff, 0x22]),
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(said)]),
    Buffer.concat([Buffer.from(said.slice(0, 9)), Buffer.from([0xc0, 0x80]), Buffer.from(said.slice(9))]),
    Buffer.from(said, "utf16le"),
  ]) {
    const head = `${base64url({ alg: "HS256" })}.${bytes.toString("base64url")}`;
    const token = `${head}.${createHmac("sha256", SECRET).update(head).digest("base64url")}`;
    expect(await judgedByUs(token)).toBe(await judgedByJose(token));
  }
});

const isCanonical = (token: string): boolean =>
  token.split(".").every((part) => Buffer.from(part, "base64url").toString("base64url") === part);
