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
import { blind4, blind4Unclear } from "./blind-4.ts";
import { blind5, blind5Unclear } from "./blind-5.ts";
import { blind6, blind6Unclear } from "./blind-6.ts";
import { blind7, blind7Unclear } from "./blind-7.ts";
import { blind8, blind8Unclear } from "./blind-8.ts";
import { blind9, blind9Unclear } from "./blind-9.ts";
import { blind10, blind10Unclear } from "./blind-10.ts";
import { blind11, blind11Unclear } from "./blind-11.ts";
import { blind12 } from "./blind-12.ts";
import { blind13, blind13Unclear } from "./blind-13.ts";
import { blind14, blind14Unclear } from "./blind-14.ts";
import { blind15, blind15Unclear } from "./blind-15.ts";
import { blind16, blind16Unclear } from "./blind-16.ts";
import { blind17, blind17Unclear } from "./blind-17.ts";
import { blind18, blind18Unclear } from "./blind-18.ts";
import { blind19, blind19Unclear } from "./blind-19.ts";
import { blind20, blind20Unclear } from "./blind-20.ts";
import { blind21, blind21Unclear } from "./blind-21.ts";
import { blind22, blind22Unclear } from "./blind-22.ts";
import { blind23, blind23Unclear } from "./blind-23.ts";
import { blind24, blind24Unclear } from "./blind-24.ts";
import { blind25, blind25Unclear } from "./blind-25.ts";
import { blind26, blind26Unclear } from "./blind-26.ts";
import { blind27, blind27Unclear } from "./blind-27.ts";
import { blind28, blind28Unclear } from "./blind-28.ts";
import { blind29, blind29Unclear } from "./blind-29.ts";
import { blind30, blind30Unclear } from "./blind-30.ts";
import { blind31, blind31Unclear } from "./blind-31.ts";
import { blind32, blind32Unclear } from "./blind-32.ts";
import { blind33, blind33Unclear } from "./blind-33.ts";
import { blind34, blind34Unclear } from "./blind-34.ts";
import { blind35, blind35Unclear } from "./blind-35.ts";
import { blind36, blind36Unclear } from "./blind-36.ts";
import { blind37, blind37Unclear } from "./blind-37.ts";
import { blind38, blind38Unclear } from "./blind-38.ts";
import { blind39, blind39Unclear } from "./blind-39.ts";
import { blind40, blind40Unclear } from "./blind-40.ts";
import { callsFor, scoreOf } from "./score.ts";

/** Each set with what it gives now, of its requests and of its unclear ones: neither may become worse. */
const sets = [
  { name: "blind 1", requests: blind1, unclear: blind1Unclear, rightMin: 110, quietMin: 20 },
  { name: "blind 2", requests: blind2, unclear: blind2Unclear, rightMin: 110, quietMin: 20 },
  { name: "blind 3", requests: blind3, unclear: blind3Unclear, rightMin: 110, quietMin: 20 },
  { name: "blind 4", requests: blind4, unclear: blind4Unclear, rightMin: 110, quietMin: 20 },
  { name: "blind 5", requests: blind5, unclear: blind5Unclear, rightMin: 110, quietMin: 20 },
  { name: "blind 6", requests: blind6, unclear: blind6Unclear, rightMin: 77, quietMin: 28 },
  { name: "blind 7", requests: blind7, unclear: blind7Unclear, rightMin: 75, quietMin: 27 },
  { name: "blind 8", requests: blind8, unclear: blind8Unclear, rightMin: 79, quietMin: 28 },
  { name: "blind 9", requests: blind9, unclear: blind9Unclear, rightMin: 58, quietMin: 28 },
  { name: "blind 10", requests: blind10, unclear: blind10Unclear, rightMin: 110, quietMin: 40 },
  { name: "blind 11", requests: blind11, unclear: blind11Unclear, rightMin: 109, quietMin: 40 },
  { name: "blind 13", requests: blind13, unclear: blind13Unclear, rightMin: 87, quietMin: 30 },
  { name: "blind 14", requests: blind14, unclear: blind14Unclear, rightMin: 106, quietMin: 40 },
  { name: "blind 15", requests: blind15, unclear: blind15Unclear, rightMin: 103, quietMin: 40 },
  { name: "blind 16", requests: blind16, unclear: blind16Unclear, rightMin: 109, quietMin: 40 },
  { name: "blind 17", requests: blind17, unclear: blind17Unclear, rightMin: 110, quietMin: 40 },
  { name: "blind 18", requests: blind18, unclear: blind18Unclear, rightMin: 109, quietMin: 40 },
  { name: "blind 19", requests: blind19, unclear: blind19Unclear, rightMin: 104, quietMin: 40 },
  { name: "blind 20", requests: blind20, unclear: blind20Unclear, rightMin: 149, quietMin: 40 },
  { name: "blind 21", requests: blind21, unclear: blind21Unclear, rightMin: 108, quietMin: 40 },
  { name: "blind 22", requests: blind22, unclear: blind22Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 23", requests: blind23, unclear: blind23Unclear, rightMin: 110, quietMin: 40 },
  { name: "blind 24", requests: blind24, unclear: blind24Unclear, rightMin: 110, quietMin: 40 },
  { name: "blind 25", requests: blind25, unclear: blind25Unclear, rightMin: 148, quietMin: 40 },
  { name: "blind 26", requests: blind26, unclear: blind26Unclear, rightMin: 108, quietMin: 40 },
  { name: "blind 27", requests: blind27, unclear: blind27Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 28", requests: blind28, unclear: blind28Unclear, rightMin: 104, quietMin: 40 },
  { name: "blind 29", requests: blind29, unclear: blind29Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 30", requests: blind30, unclear: blind30Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 31", requests: blind31, unclear: blind31Unclear, rightMin: 110, quietMin: 40 },
  { name: "blind 32", requests: blind32, unclear: blind32Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 33", requests: blind33, unclear: blind33Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 34", requests: blind34, unclear: blind34Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 35", requests: blind35, unclear: blind35Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 36", requests: blind36, unclear: blind36Unclear, rightMin: 146, quietMin: 40 },
  { name: "blind 37", requests: blind37, unclear: blind37Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 38", requests: blind38, unclear: blind38Unclear, rightMin: 150, quietMin: 40 },
  { name: "blind 39", requests: blind39, unclear: blind39Unclear, rightMin: 147, quietMin: 40 },
  { name: "blind 40", requests: blind40, unclear: blind40Unclear, rightMin: 149, quietMin: 40 },
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

  test("blind 12, dictated and without unclear ones: understands no fewer than before", () => {
    const { right, total, misses } = scoreOf(blind12);
    expect(right, `${right} of ${total}:\n${misses.join("\n")}`).toBeGreaterThanOrEqual(59);
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
