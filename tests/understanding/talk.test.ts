import { describe, expect, test } from "vitest";
import { callsFor } from "./score.ts";

const callOf = (text: string) => callsFor(text).map(({ name, input }) => ({ name, ...input }));

describe("what names hold is no value, and no end of a sentence", () => {
  test.each([
    [
      "write to the Attic Four group: the plumber comes at 8 tomorrow",
      { name: "post_to_group", group: "Attic Four", text: "the plumber comes at 8 tomorrow" },
    ],
    ["block kai_88", { name: "block_person", person: "kai_88" }],
    [
      "Post “Who brings the salad?” in the Garden Friends group",
      { name: "post_to_group", group: "Garden Friends", text: "Who brings the salad?" },
    ],
    [
      "I have an appointment with Dr. Weber on Monday at 9",
      { name: "create_event", title: "appointment with Dr. Weber", start: "2026-11-23T09:00" },
    ],
    ["take down my post about the lost watering can", { name: "delete_post", post: "lost watering can" }],
  ])("%s", (text, call) => {
    expect(callOf(text)).toMatchObject([call]);
  });
});

describe("what PAM may do alone is told by what she does", () => {
  test.each([
    ["You may book my expenses without asking me first", { create_expense: "act" }],
    ["Please ask me before you cancel an appointment", { cancel_event: "ask" }],
    ["Never post anything in a group without asking me", { post_to_group: "ask" }],
  ])("%s", (text, autonomy) => {
    expect(callOf(text)).toEqual([{ name: "update_profile", autonomy }]);
  });
});

test("the places of a way stand in its order", () => {
  expect(callOf("Map out the way from Lyon via Dijon to Paris")).toMatchObject([
    { name: "show_map", way: true, places: [{ name: "Lyon" }, { name: "Dijon" }, { name: "Paris" }] },
  ]);
});

describe("what others say, do and are writes nothing", () => {
  test.each([
    "One of my pupils wrote in his essay, “I bought a pony for 5 euros.”",
    "There's this line in the film: “buy milk, bring bread, come home”",
    "Nora's little one has the dentist on Monday at 9",
    "my mum's neighbour had her tyres changed for 300",
    "The shop sells milk for 1.20",
    "I don't want to see Anna again",
    "I was going to post in Dog Walkers that I'm ill",
    "If tom99 writes again, block him",
    "You never ask me before you delete expenses",
    "I'd love to be in South America now",
    "Put the milk in the box",
  ])("%s", (text) => {
    expect(callsFor(text)).toEqual([]);
  });
});
