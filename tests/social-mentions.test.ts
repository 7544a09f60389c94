import { expect, test } from "vitest";
import { mentionedIn } from "../src/domains/social/mentions.ts";

test("a text calls each login behind an @ once, in lower case, without the sentence's own marks", () => {
  expect(mentionedIn("@Anna, is @ben-2 there? Ask @anna.")).toEqual(["anna", "ben-2"]);
  expect(mentionedIn("mail me at me@example.com")).toEqual([]);
  expect(mentionedIn("(@jo@example.com) and @Čeněk_1!")).toEqual(["jo@example.com", "čeněk_1"]);
  expect(mentionedIn("@ @@ no one")).toEqual([]);
  expect(mentionedIn(Array.from({ length: 50 }, (_, n) => `@u${n}`).join(" "))).toHaveLength(20);
});
