import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/tools/make-plan.ts";
import { socialTools } from "../../src/tools/social/social-tools.ts";
import { uiTools } from "../../src/tools/ui/ui-tools.ts";
import { wheelTools } from "../../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../../src/tools/wins/win-tools.ts";
import { confirmEmail } from "../../src/tools/you/confirm-email.ts";
import { youTools } from "../../src/tools/you/you-tools.ts";
import { noMailbox } from "../support/no-mailbox.ts";
import { blind1, blind1Unclear } from "./blind-1.ts";
import { blind2, blind2Unclear } from "./blind-2.ts";
import { blind3, blind3Unclear } from "./blind-3.ts";
import { blind44, blind44Unclear } from "./blind-44.ts";
import { blind45, blind45Unclear } from "./blind-45.ts";
import { blind46, blind46Unclear } from "./blind-46.ts";
import { blind47, blind47Unclear } from "./blind-47.ts";
import { blind48, blind48Unclear } from "./blind-48.ts";
import { blind49, blind49Unclear } from "./blind-49.ts";
import { blind50, blind50Unclear } from "./blind-50.ts";
import { blind51, blind51Unclear } from "./blind-51.ts";
import { blind52, blind52Unclear } from "./blind-52.ts";
import { blind53, blind53Unclear } from "./blind-53.ts";
import { blind54, blind54Unclear } from "./blind-54.ts";
import { blind55, blind55Unclear } from "./blind-55.ts";
import { blind57, blind57Unclear } from "./blind-57.ts";
import { blind59, blind59Unclear } from "./blind-59.ts";
import { callsFor, scoreOf } from "./score.ts";

/** Each set with what it gives now, of its requests and of its unclear ones: neither may become worse. */
const sets = [
  { name: "blind 1", requests: blind1, unclear: blind1Unclear, rightMin: 110, quietMin: 20 },
  { name: "blind 2", requests: blind2, unclear: blind2Unclear, rightMin: 109, quietMin: 20 },
  { name: "blind 3", requests: blind3, unclear: blind3Unclear, rightMin: 110, quietMin: 20 },
  { name: "blind 44", requests: blind44, unclear: blind44Unclear, rightMin: 143, quietMin: 40 },
  { name: "blind 45", requests: blind45, unclear: blind45Unclear, rightMin: 112, quietMin: 40 },
  { name: "blind 46", requests: blind46, unclear: blind46Unclear, rightMin: 143, quietMin: 40 },
  { name: "blind 47", requests: blind47, unclear: blind47Unclear, rightMin: 140, quietMin: 40 },
  { name: "blind 48", requests: blind48, unclear: blind48Unclear, rightMin: 141, quietMin: 40 },
  { name: "blind 49", requests: blind49, unclear: blind49Unclear, rightMin: 127, quietMin: 40 },
  { name: "blind 50", requests: blind50, unclear: blind50Unclear, rightMin: 143, quietMin: 40 },
  { name: "blind 51", requests: blind51, unclear: blind51Unclear, rightMin: 148, quietMin: 40 },
  { name: "blind 52", requests: blind52, unclear: blind52Unclear, rightMin: 147, quietMin: 39 },
  { name: "blind 54", requests: blind54, unclear: blind54Unclear, rightMin: 137, quietMin: 39 },
  { name: "blind 55", requests: blind55, unclear: blind55Unclear, rightMin: 135, quietMin: 38 },
  { name: "blind 53", requests: blind53, unclear: blind53Unclear, rightMin: 146, quietMin: 40 },
  { name: "blind 57", requests: blind57, unclear: blind57Unclear, rightMin: 137, quietMin: 40 },
  { name: "blind 59", requests: blind59, unclear: blind59Unclear, rightMin: 147, quietMin: 40 },
] as const;

const tools = [
  ...[...winTools, ...wheelTools, ...youTools, ...socialTools, ...uiTools],
  ...[makePlan, confirmEmail(noMailbox)],
];
const readers = new Set(tools.filter(({ effect }) => effect === "none").map(({ name }) => name));

describe("offline PAM and requests written by somebody who has not seen how it reads", () => {
  test.each(sets)("$name: understands no fewer than before", ({ requests, rightMin }) => {
    const { right, total, misses } = scoreOf(requests);
    expect(right, `${right} of ${total}:\n${misses.join("\n")}`).toBeGreaterThanOrEqual(rightMin);
  });

  test.each(sets)("$name: writes nothing for no fewer of the unclear", ({ unclear, quietMin }) => {
    const written = unclear.filter((text) => callsFor(text).some(({ name }) => !readers.has(name)));
    const quiet = unclear.length - written.length;
    expect(quiet, `${quiet} of ${unclear.length}:\n${written.join("\n")}`).toBeGreaterThanOrEqual(quietMin);
  });

  test.each(
    sets,
  )("$name: 110 requests and unclear ones together or more, for tools and fields that there are", (set) => {
    expect(set.requests.length + set.unclear.length).toBeGreaterThanOrEqual(110);
    expect(set.unclear.length).toBeGreaterThanOrEqual(20);
    const unknown = set.requests.filter(([, name, input]) => {
      const fields = tools.find((tool) => tool.name === name)?.input.shape;
      return fields === undefined || Object.keys(input).some((key) => !(key in fields));
    });
    expect(unknown).toEqual([]);
  });
});
