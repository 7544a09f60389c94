import { expect, test } from "vitest";
import { english } from "../../src/understanding/english.ts";
import { german } from "../../src/understanding/german.ts";
import { callsFor } from "./score.ts";

const begun = ["", "I spent ", "move the dentist to ", "draw a bar chart of my steps: "];
const repeated = [
  "x",
  "x ",
  "1 ",
  "€5, ",
  "\n",
  "(",
  ". ",
  "; ",
  '" ',
  "a, ",
  "on Friday ",
  "the car ",
  "I'll ",
  "ü",
  "\u0000",
];
const alsoRepeated = ["BEGIN:VCALENDAR ", "date amount\n", "call mum. ", "chart "];
/** As long as a frame may be. */
const longestChars = 100_000;

// Reading one of them took a minute once, in which nobody else was answered: a pattern that looks back from everywhere.
test.each([english, german])("a message of endless repetition is read as nothing, and soon", (language) => {
  for (const lead of begun)
    for (const unit of [...repeated, ...alsoRepeated]) {
      const text = lead + unit.repeat(longestChars / unit.length);
      expect(callsFor(text, language), JSON.stringify([lead, unit])).toEqual([]);
    }
});
