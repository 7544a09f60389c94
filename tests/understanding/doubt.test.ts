import { expect, test } from "vitest";
import { isDoubted } from "../../src/understanding/doubt.ts";
import { english } from "../../src/understanding/english.ts";

test.each([
  "I didn't fill up the van",
  "if I spent 50 on books",
  "my neighbour filled up 40 litres",
  "my roommate's dentist appointment is at 4",
  "Tom bought a bike for 300",
  "what did I spend",
  "transfer 200 euros to Ana",
  "the note said add milk",
])("is no order of the user's own: %s", (text) => {
  expect(isDoubted(text, english)).toBe(true);
});

test.each([
  "filled up the van with 40 litres",
  "add milk to the list",
  "dentist on Tuesday at 3 pm",
])("may be one: %s", (text) => {
  expect(isDoubted(text, english)).toBe(false);
});
