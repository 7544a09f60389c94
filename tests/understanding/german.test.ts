import { describe, expect, test } from "vitest";
import { placeOfUser } from "../../src/actors/place.ts";
import { wheelTools } from "../../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../../src/tools/wins/win-tools.ts";
import { youTools } from "../../src/tools/you/you-tools.ts";
import { english } from "../../src/understanding/english.ts";
import { german } from "../../src/understanding/german.ts";
import { languageFor } from "../../src/understanding/languages.ts";
import { germanRequests, germanUnclear } from "./german-requests.ts";
import { callsFor, scoreOf } from "./score.ts";

const tools = [...winTools, ...wheelTools, ...youTools];
const readers = new Set(tools.filter(({ effect }) => effect === "none").map(({ name }) => name));

describe("another language is data: German", () => {
  test("picks the tool with its fields right for the core of what people say", () => {
    expect(germanRequests.length + germanUnclear.length).toBeGreaterThanOrEqual(60);
    const { right, total, misses } = scoreOf(germanRequests, german);
    expect(right / total, misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  test("writes nothing for what is unclear, denied, somebody else's or beyond her", () => {
    expect(germanUnclear.length).toBeGreaterThanOrEqual(15);
    const written = germanUnclear.filter((text) =>
      callsFor(text, german).some(({ name }) => !readers.has(name)),
    );
    expect(written).toEqual([]);
  });

  test("gives the tools inputs that fit their schemas", () => {
    const misfits = germanRequests.flatMap(([text]) =>
      callsFor(text, german).flatMap(({ name, input }) => {
        const found = tools.find((tool) => tool.name === name);
        return name === "undo" || found?.input.safeParse(input).success
          ? []
          : [`${text}: ${name} ${JSON.stringify(input)}`];
      }),
    );
    expect(misfits).toEqual([]);
  });

  test("is chosen by the locale of the user's profile, and by that of their client before it", () => {
    const profile = { timeZone: null, currency: null, locale: "de-AT" };
    expect(languageFor(placeOfUser({ context: {}, profile }).locale)).toBe(german);
    expect(languageFor(placeOfUser({ context: { locale: "en-GB" }, profile }).locale)).toBe(english);
    expect(languageFor(placeOfUser({ context: {}, profile: undefined }).locale)).toBe(english);
    expect(languageFor("fr-FR")).toBe(english);
  });
});
