import { describe, expect, test } from "vitest";
import { wheelTools } from "../../src/tools/wheels/wheel-tools.ts";
import { youTools } from "../../src/tools/you/you-tools.ts";
import { changesUnclear, wheelChanges, youChanges } from "./changes.ts";
import { callsFor, scoreOf } from "./score.ts";

const tools = [...wheelTools, ...youTools];

describe("offline PAM and what people want changed or taken back", () => {
  test.each([
    ["wheels", wheelChanges],
    ["you", youChanges],
  ] as const)("of %s: understands each written request, with its fields", (_, requests) => {
    expect(scoreOf(requests).misses).toEqual([]);
  });

  test("gives inputs that fit the tools", () => {
    const misfits = [...wheelChanges, ...youChanges].flatMap(([text]) =>
      callsFor(text).flatMap(({ name, input }) => {
        const found = tools.find((tool) => tool.name === name);
        return found?.input.safeParse(input).success ? [] : [`${text}: ${name} ${JSON.stringify(input)}`];
      }),
    );
    expect(misfits).toEqual([]);
  });

  test("writes nothing where it is doubted, denied, told of others or asked", () => {
    const readers = new Set(tools.filter(({ effect }) => effect === "none").map(({ name }) => name));
    const written = changesUnclear.filter((text) => callsFor(text).some(({ name }) => !readers.has(name)));
    expect(written).toEqual([]);
  });
});
