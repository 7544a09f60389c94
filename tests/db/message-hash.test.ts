import fc from "fast-check";
import { expect, test } from "vitest";
import { commandHash, messageHash } from "../../src/db/command-hash.ts";

test("a message's hash is the one that every command's fields have", () => {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const fields = fc.record({
    conversation: maybe(fc.uuid()),
    context: maybe(fc.dictionary(fc.string(), fc.jsonValue())),
    policy: maybe(fc.constantFrom("queue", "interrupt", "steer", "reject") as fc.Arbitrary<never>),
    replaces: maybe(fc.uuid()),
  });
  fc.assert(
    fc.property(fc.option(fc.string({ unit: "binary" })), fields, (content, more) => {
      expect(messageHash(JSON.stringify(content), more)).toBe(commandHash("chat", { content, ...more }));
    }),
  );
});
