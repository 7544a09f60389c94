import { expect, test } from "vitest";
import { askedBehind } from "../../src/understanding/behind-story.ts";
import { english } from "../../src/understanding/english.ts";

test.each([
  ["I've had enough of kevin62, please block him", "please block kevin62"],
  ["Anna left the club, so please remove her from Chess Night", "please remove Anna from Chess Night"],
  ["Since the tent leaks, please delete it", "please delete the tent"],
])("who and what the order behind a story means is named: %s", (said, order) => {
  expect(askedBehind(said, english)?.order).toBe(order);
});

test("what is somebody's stays theirs", () => {
  expect(askedBehind("Anna is away, please delete her post", english)?.order).toBe("please delete her post");
});
