import { createHash, createHmac, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createAuth } from "../src/auth/auth.ts";
import { RememberedTokens } from "../src/auth/remembered-tokens.ts";
import { createTickets, type TicketStore } from "../src/auth/tickets.ts";
import { createTokens, issueToken } from "../src/auth/tokens.ts";
import { personalWorkspaceOf, userIdOf } from "../src/auth/user-id.ts";
import { conversationId } from "../src/protocol/ids.ts";

const SECRET = "a secret of thirty-two characters";
/** 2026-11-21T12:00:00Z. */
const NOW = 1_795_262_400_000;
const SECONDS = NOW / 1_000;

function world(now = NOW) {
  const clock = { at: now, now: () => clock.at };
  return { clock, tokens: createTokens({ secret: SECRET, clock }) };
}

const encoded = (part: object | string): string =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

interface Signing {
  readonly secret?: string;
  readonly hash?: "sha256" | "sha512";
}

/** A token made by hand, so that it can be wrong in any way. */
function token(header: object | string, payload: object | string, how: Signing = {}): string {
  const { secret = SECRET, hash = "sha256" } = how;
  const head = `${encoded(header)}.${encoded(payload)}`;
  return `${head}.${createHmac(hash, secret).update(head).digest("base64url")}`;
}

const good = { alg: "HS256", typ: "JWT" };
const claims = { sub: "alice", exp: SECONDS + 60 };

describe("tokens", () => {
  test("a token of ours stands for its subject, with its role and its end", async () => {
    const { tokens } = world();
    expect(await tokens.verify(token(good, { ...claims, role: "admin" }))).toEqual({
      subject: "alice",
      user: userIdOf("alice"),
      workspace: personalWorkspaceOf("alice"),
      role: "admin",
      expiresAt: NOW + 60_000,
    });
  });

  test("what is issued verifies, for any subject of 1–255 UTF-16 units, and no longer than it was issued for", async () => {
    const { clock, tokens } = world();
    for (const subject of ["a", "a\u0000b", "\ud800", "ä".repeat(255), "'; drop table users; --"]) {
      const issued = await tokens.issue({ subject, expiresInSeconds: 60 });
      expect(await tokens.verify(issued)).toMatchObject({ subject, role: "user", expiresAt: NOW + 60_000 });
      clock.at += 60_000;
      await expect(tokens.verify(issued)).rejects.toMatchObject({ code: "token_expired" });
      clock.at = NOW;
    }
  });

  test("a token from the command line is good at once", async () => {
    const { tokens } = world(Date.now());
    const issued = await issueToken({ secret: SECRET, user: "bob", expireMinutes: 5 });
    expect(await tokens.verify(issued)).toMatchObject({ subject: "bob" });
  });

  test("a role that is not ours is an ordinary user's", async () => {
    const { tokens } = world();
    for (const role of ["authenticated", "ADMIN", "", 1, null, ["admin"], { admin: true }]) {
      expect(await tokens.verify(token(good, { ...claims, role }))).toMatchObject({ role: "user" });
    }
  });

  const valid = token(good, claims);
  const [head = "", body = "", signature = ""] = valid.split(".");
  /** The same bits in another spelling: the last character's idle bits are set. */
  const idleBits = (part: string) => part.slice(0, -1) + nextCharacter(part.slice(-1));
  const hostile: [string, string][] = [
    ["empty", ""],
    ["no token at all", "hello"],
    ["two parts", `${head}.${body}`],
    ["four parts", `${valid}.x`],
    ["five parts, an encrypted token", `${valid}.a.b`],
    ["an empty header", `.${body}.${signature}`],
    ["an empty payload", `${head}..${signature}`],
    ["an empty signature", `${head}.${body}.`],
    ["alg none without a signature", `${encoded({ alg: "none" })}.${body}.`],
    ["alg none with a signature", token({ alg: "none" }, claims)],
    ["alg None", token({ alg: "None" }, claims)],
    ["alg HS512 over an HS256 signature", token({ alg: "HS512" }, claims)],
    ["alg HS512, rightly signed with the secret", token({ alg: "HS512" }, claims, { hash: "sha512" })],
    ["alg hs256", token({ alg: "hs256" }, claims)],
    ["alg RS256 signed with the secret", token({ alg: "RS256" }, claims)],
    ["alg missing", token({ typ: "JWT" }, claims)],
    ["alg an array", token({ alg: ["HS256"] }, claims)],
    ["another secret", token(good, claims, { secret: "not the secret of this server at all" })],
    ["an empty secret", token(good, claims, { secret: "" })],
    ["a changed payload", `${head}.${encoded({ ...claims, sub: "bob" })}.${signature}`],
    ["a changed header", `${encoded({ ...good, kid: "1" })}.${body}.${signature}`],
    ["a cut signature", `${head}.${body}.${signature.slice(0, -4)}`],
    ["padding behind the signature", `${valid}=`],
    ["padding behind the payload", `${head}.${body}=.${signature}`],
    ["a space in front", ` ${valid}`],
    ["a space behind", `${valid} `],
    ["a line break behind", `${valid}\n`],
    ["a line break inside", `${head}.\n${body}.${signature}`],
    ["a tab between the parts", `${head}\t.${body}.${signature}`],
    ["idle bits in the signature", `${head}.${body}.${idleBits(signature)}`],
    [
      "base64 in place of base64url",
      token(good, { ...claims, pad: "~~~???" })
        .replaceAll("_", "/")
        .replaceAll("-", "+"),
    ],
    ["more than 8 KiB", token(good, { ...claims, pad: "x".repeat(8_192) })],
    ["crit", token({ ...good, crit: ["exp"], exp: 1 }, claims)],
    ["crit b64", token({ ...good, crit: ["b64"], b64: true }, claims)],
    ["crit empty", token({ ...good, crit: [] }, claims)],
    ["jku", token({ ...good, jku: "https://evil.example/jwks" }, claims)],
    ["jwk", token({ ...good, jwk: { kty: "oct", k: "AA" } }, claims)],
    ["x5u", token({ ...good, x5u: "https://evil.example/cert" }, claims)],
    ["x5c", token({ ...good, x5c: ["AA"] }, claims)],
    ["no exp", token(good, { sub: "alice" })],
    ["exp as text", token(good, { sub: "alice", exp: `${SECONDS + 60}` })],
    ["exp null", token(good, { sub: "alice", exp: null })],
    ["no sub", token(good, { exp: SECONDS + 60 })],
    ["an empty sub", token(good, { ...claims, sub: "" })],
    ["a sub of 256 characters", token(good, { ...claims, sub: "x".repeat(256) })],
    ["a sub that is a number", token(good, { ...claims, sub: 1 })],
    ["a sub that is an array", token(good, { ...claims, sub: ["alice"] })],
    ["nbf more than 30 s ahead", token(good, { ...claims, nbf: SECONDS + 31 })],
    ["nbf as text", token(good, { ...claims, nbf: "0" })],
    ["a payload that is no object", token(good, "[]")],
    ["a payload that is no JSON", token(good, "{")],
    ["a header that is no JSON", token("{", claims)],
    ["a header that is null", token("null", claims)],
  ];

  test.each(hostile)("refused as unauthenticated: %s", async (_, hostileToken) => {
    const { tokens } = world();
    await expect(tokens.verify(hostileToken)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("the hostile tokens are near misses: the one they were made from is good", async () => {
    expect(await world().tokens.verify(valid)).toMatchObject({ subject: "alice" });
  });

  test("a kid is only a name: it reaches no file and no query", async () => {
    for (const kid of ["../../etc/passwd", "' or 1=1 --"]) {
      expect(await world().tokens.verify(token({ ...good, kid }, claims))).toMatchObject({
        subject: "alice",
      });
    }
  });

  test("an expiry is kept to the second, and tells itself apart from a bad token", async () => {
    for (const exp of [SECONDS, SECONDS - 1, SECONDS - 31, 0, -1]) {
      const expired = token(good, { ...claims, exp });
      await expect(world().tokens.verify(expired)).rejects.toMatchObject({ code: "token_expired" });
    }
    expect(await world().tokens.verify(token(good, { ...claims, exp: SECONDS + 1 }))).toBeTruthy();
  });

  test("an issuer's clock may be 30 s ahead of ours", async () => {
    expect(await world().tokens.verify(token(good, { ...claims, nbf: SECONDS + 30 }))).toBeTruthy();
  });

  test("an expiry far away is one that a clock can hold", async () => {
    const { expiresAt } = await world().tokens.verify(token(good, { ...claims, exp: 1e308 }));
    expect(Number.isNaN(new Date(expiresAt).getTime())).toBe(false);
  });

  test("a token that was verified is remembered until it expires, and a refused one never", async () => {
    const { clock, tokens } = world();
    const first = await tokens.verify(valid);
    expect(await tokens.verify(valid)).toBe(first);
    clock.at += 60_000;
    await expect(tokens.verify(valid)).rejects.toMatchObject({ code: "token_expired" });
    await expect(tokens.verify(`${valid}=`)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("remembered tokens", () => {
  test("are bounded: the one that was used longest ago goes first", () => {
    const remembered = new RememberedTokens(2);
    const identity = (subject: string) => ({
      subject,
      user: "",
      workspace: "",
      role: "user" as const,
      expiresAt: 0,
    });
    remembered.add("a", identity("a"));
    remembered.add("b", identity("b"));
    remembered.get("a");
    remembered.add("c", identity("c"));
    expect(["a", "b", "c"].map((hash) => remembered.get(hash)?.subject)).toEqual(["a", undefined, "c"]);
  });
});

describe("ids of a subject", () => {
  test("are uuids of version 8 that follow from the subject alone", () => {
    expect(userIdOf("alice")).toBe(userIdOf("alice"));
    for (const id of [
      userIdOf("alice"),
      personalWorkspaceOf("alice"),
      userIdOf("\ud800"),
      userIdOf("\u0000"),
    ]) {
      expect(conversationId.safeParse(id).success).toBe(true);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test("differ for any two subjects, also where an encoding would make them one", () => {
    const subjects = [
      "",
      "a",
      "A",
      "a ",
      "a\u0000",
      "\u0000a",
      "\ud800",
      "\ud801",
      "\udc00",
      "\ufffd",
      "é",
      "e\u0301",
    ];
    const ids = subjects.flatMap((subject) => [userIdOf(subject), personalWorkspaceOf(subject)]);
    expect(new Set(ids).size).toBe(subjects.length * 2);
  });
});

describe("tickets", () => {
  test("a ticket stands for its bearer once", async () => {
    const { tickets } = ticketWorld();
    const identity = await world().tokens.verify(token(good, { ...claims, role: "admin" }));
    const { ticket, expiresInSeconds } = await tickets.issue(identity);
    expect(expiresInSeconds).toBe(30);
    expect(await tickets.redeem(ticket)).toEqual(identity);
    await expect(tickets.redeem(ticket)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("only a ticket's hash is stored, with claims in ASCII for any subject", async () => {
    const { tickets, rows } = ticketWorld();
    for (const subject of ["a\u0000b", "\ud800x", "日本"]) {
      const identity = await world().tokens.verify(token(good, { ...claims, sub: subject }));
      const { ticket } = await tickets.issue(identity);
      const stored = JSON.stringify([...rows]);
      expect(stored).not.toContain(ticket);
      expect(stored).toContain(createHash("sha256").update(ticket).digest("hex"));
      expect(stored).toMatch(/^[\x20-\x7e]*$/);
      expect(stored).not.toContain("\\u");
      expect(await tickets.redeem(ticket)).toEqual(identity);
    }
  });

  test("what is no ticket is refused without asking the store", async () => {
    const { tickets, asked } = ticketWorld();
    for (const no of ["", "x", "x".repeat(44), `${"x".repeat(42)}=`, "../../etc", "a".repeat(100_000)]) {
      await expect(tickets.redeem(no)).rejects.toMatchObject({ code: "unauthenticated" });
    }
    expect(asked()).toBe(0);
    await expect(tickets.redeem("x".repeat(43))).rejects.toMatchObject({ code: "unauthenticated" });
    expect(asked()).toBe(1);
  });

  test("a ticket ends with the token that it was got with", async () => {
    const { tickets, clock } = ticketWorld();
    const { ticket } = await tickets.issue(await world().tokens.verify(token(good, claims)));
    clock.at += 60_000;
    await expect(tickets.redeem(ticket)).rejects.toMatchObject({ code: "token_expired" });
  });
});

describe("tokens for trying out", () => {
  test("are given away only where the composition allows it", async () => {
    const { clock } = world();
    const tickets = memoryTickets().store;
    const auth = (developmentTokens: boolean) =>
      createAuth({ secret: SECRET, clock, tickets, expireMinutes: 10, developmentTokens });
    expect(await auth(false).developmentToken("dev")).toBeNull();
    const given = await auth(true).developmentToken("dev");
    expect(await auth(true).verify(given ?? "")).toMatchObject({ subject: "dev", expiresAt: NOW + 600_000 });
  });
});

function ticketWorld() {
  const { clock } = world();
  const { store, rows, asked } = memoryTickets();
  return { clock, rows, asked, tickets: createTickets({ store, clock, randomBytes }) };
}

function memoryTickets() {
  const rows = new Map<string, unknown>();
  let takes = 0;
  const store: TicketStore = {
    put: async (hash, ticketClaims) => void rows.set(hash, ticketClaims),
    take: async (hash) => {
      takes++;
      const found = rows.get(hash) ?? null;
      rows.delete(hash);
      return found;
    },
  };
  return { store, rows, asked: () => takes };
}

/** The next of base64url's 64 characters: of a signature's last one, it changes only bits that mean nothing. */
function nextCharacter(character: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return alphabet[alphabet.indexOf(character) + 1] ?? "";
}
