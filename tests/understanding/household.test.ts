import { expect, test } from "vitest";
import { household } from "./household.ts";
import type { Request } from "./requests.ts";
import { callsFor, scoreOf } from "./score.ts";

/** Of other things than trips. */
const other: readonly Request[] = [
  ["share the shopping list with my household", "share_with_household", { what: "shopping list" }],
  ["share my lasagna recipe with my wife", "share_with_household", { what: "lasagna recipe" }],
  ["let the household use the van", "share_with_household", { what: "van" }],
  [
    "my wife should be able to see the electricity bill",
    "share_with_household",
    { what: "electricity bill" },
  ],
  ["we don't want to share the van with the family any more", "stop_sharing", { what: "van" }],
  ["unshare the pantry", "stop_sharing", { what: "pantry" }],
  ["tell my household dinner is ready", "post_to_group", { group: "household", text: "dinner is ready" }],
];

test("offline PAM shares and stops sharing by plain words, and knows who is in a household", () => {
  const { right, total, misses } = scoreOf([...household, ...other]);
  expect(right, misses.join("\n")).toBe(total);
});

test("what is spoken of is not shared", () => {
  const said = [
    "did I share the Japan trip with my household?",
    "should I share the Japan trip with my family?",
    "share the rent",
    "is it possible to share a recipe with my household?",
    "my wife should see a doctor",
    "we share a flat with a family",
    "my brother shared his trip with the household",
  ];
  const shared = said.filter((text) => callsFor(text).some(({ name }) => name === "share_with_household"));
  expect(shared).toEqual([]);
});
