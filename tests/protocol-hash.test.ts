import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { decodeClientFrame } from "../src/protocol/codec.ts";
import { errorTable } from "../src/protocol/errors.ts";
import { protocolSchema } from "../src/protocol/json-schema.ts";
import { protocolName, protocolRevision } from "../src/protocol/version.ts";

/**
 * What each revision's schemas and error codes hash to. A revision that clients have seen never changes: an addition
 * raises `protocolRevision` and gets a line of its own here; a change that breaks a client raises the version's name.
 */
const pinned: Readonly<Record<string, string>> = {
  "pam.v1 revision 1": "0a5c5be0ec609686eb09aeac914d211b",
  "pam.v1 revision 2": "50a8f04fb90a02d15b7476d5936d3e17",
  "pam.v1 revision 3": "ef81c9c6a4667e49d06425b252157848",
  "pam.v1 revision 4": "f7064c92e4bdf72f507b46e9c6f1094f",
  "pam.v1 revision 5": "b79f78e4f14c33a285ec76d52b06eae4",
};

/** The schemas and codes in one spelling: keys in order, so that moving lines about changes nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) =>
    typeof it === "object" && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  );
}

function hashOf(schema: object): string {
  const { $defs } = schema as { $defs: unknown };
  const codes = Object.entries(errorTable).map(([code, row]) => [
    code,
    row.http,
    "close" in row ? row.close : null,
  ]);
  return createHash("sha256")
    .update(canonical([$defs, codes.sort()]))
    .digest("hex")
    .slice(0, 32);
}

describe("the protocol's revision", () => {
  it("is pinned to the hash of its schemas: whoever changes a frame raises the revision and pins it anew", () => {
    const revision = `${protocolName} revision ${protocolRevision}`;
    expect(
      hashOf(protocolSchema()),
      `${revision} has changed: raise protocolRevision and pin the new one`,
    ).toBe(pinned[revision]);
  });

  it("has a line of its own, and so has each one before it", () => {
    const wanted = Array.from({ length: protocolRevision }, (_, i) => `${protocolName} revision ${i + 1}`);
    expect(Object.keys(pinned)).toEqual(expect.arrayContaining(wanted));
    expect(new Set(Object.values(pinned)).size).toBe(Object.keys(pinned).length);
  });

  it("changes its hash with one more field, and not with the order of lines", () => {
    const schema = protocolSchema() as { $defs: Record<string, { properties?: object }> };
    const more = structuredClone(schema);
    Object.assign(more.$defs["command.ping"]?.properties ?? {}, { urgent: { type: "boolean" } });
    const turned = { $defs: Object.fromEntries(Object.entries(schema.$defs).reverse()) };
    expect(hashOf(more)).not.toBe(hashOf(schema));
    expect(hashOf(turned)).toBe(hashOf(schema));
  });
});

describe("the published schema", () => {
  it("is what docs/protocol.schema.json holds", async () => {
    const published = await readFile(new URL("../docs/protocol.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(protocolSchema())));
  });

  const conversation = "0190b2c4-0000-7000-8000-000000000001";
  const epoch = "0190b2c4-0000-4000-8000-000000000002";
  const id = "command-1";
  const good = [
    { type: "auth", token: "a.b.c" },
    { type: "ping" },
    { type: "chat", content: "hi" },
    { type: "chat", id, conversation, content: "hi", context: { timeZone: "UTC" } },
    { message: "hi", context: {} },
    { type: "turn.cancel", conversation },
    { type: "conversation.create", id },
    { type: "conversation.rename", id, conversation, title: "Trip" },
    { type: "conversation.archive", id, conversation },
    { type: "conversation.delete", id, conversation },
    { type: "conversation.list", id, limit: 10 },
    { type: "subscribe", conversation, epoch, seq: 4 },
    { type: "subscribe", inbox: true },
    { type: "unsubscribe", conversation },
    { type: "history", id, conversation, before: 3 },
    { type: "context.update", id, context: { currency: "EUR" } },
  ];
  const bad = [
    {},
    { type: "pong" },
    { type: "ping", id: "short" },
    { type: "chat" },
    { type: "chat", content: "hi", admin: true },
    { message: 1 },
    { type: "turn.cancel", conversation: "x" },
    { type: "conversation.list", id, limit: 501 },
    { type: "subscribe" },
    { type: "subscribe", conversation, inbox: true },
    { type: "history", conversation },
  ];
  const accepts = z.fromJSONSchema({ ...protocolSchema(), $ref: "#/$defs/Command" });

  it("accepts every command that the server accepts", () => {
    for (const frame of good) {
      expect(() => decodeClientFrame(JSON.stringify(frame)), JSON.stringify(frame)).not.toThrow();
      expect(accepts.safeParse(frame).success, JSON.stringify(frame)).toBe(true);
    }
  });

  it("refuses what the server refuses", () => {
    for (const frame of bad) {
      expect(() => decodeClientFrame(JSON.stringify(frame)), JSON.stringify(frame)).toThrow();
      expect(accepts.safeParse(frame).success, JSON.stringify(frame)).toBe(false);
    }
  });

  it("names every member of a union by reference, and every reference leads somewhere", () => {
    const { $defs } = protocolSchema() as { $defs: Record<string, object> };
    const text = JSON.stringify($defs);
    const references = [...text.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name ?? "");
    expect(references.length).toBeGreaterThan(40);
    for (const name of references) expect(Object.hasOwn($defs, name), name).toBe(true);
  });
});
