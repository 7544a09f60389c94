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

describe("what is asked for in a group stands with its reason, before or behind", () => {
  test.each([
    [
      "We need a private group for the parents; call it 4b Parents.",
      { name: "4b Parents", access: "private" },
    ],
    [
      "hugo88 would like to get into Thursday Quilters; please invite him.",
      { name: "invite_to_group", group: "Thursday Quilters", person: "hugo88" },
    ],
    [
      "I no longer have time for the Retro Gamers group, so take me out of it.",
      { name: "leave_group", group: "Retro Gamers" },
    ],
    ["I am leaving the chess group today.", { name: "leave_group", group: "chess" }],
    [
      "I want troll_77 banned from the group Lunch Walkers.",
      { name: "remove_from_group", group: "Lunch Walkers", person: "troll_77", ban: true },
    ],
    [
      "My post about the pram has the wrong day; it should say: Come on Monday.",
      { name: "edit_post", post: "pram", text: "Come on Monday." },
    ],
    ["Please withdraw the post about the gate, it has been repaired.", { name: "delete_post", post: "gate" }],
    ["Which comments has my post about the meadow received?", { name: "read_post", post: "meadow" }],
    [
      "Please let the group Dog Owners know that the meadow is open again.",
      { name: "post_to_group", group: "Dog Owners", text: "the meadow is open again" },
    ],
    ["I'd like to get all posts of Lunch Walkers again.", { name: "unfollow_topic", group: "Lunch Walkers" }],
    ["Only I should see the recipe Secret Sauce.", { name: "stop_sharing", what: "recipe Secret Sauce" }],
  ])("%s", (text, call) => {
    expect(callOf(text)).toMatchObject([call]);
  });
});

test("what only looks like what no shop has is bought", () => {
  expect(callOf("We need more sleep masks")).toMatchObject([{ items: [{ name: "sleep masks" }] }]);
});

test("two ways to say one undo take back one change", () => {
  expect(callsFor("Sorry, that was wrong. Please undo the last change.").map(({ name }) => name)).toEqual([
    "undo",
  ]);
});

test("the places of a way stand in its order", () => {
  expect(callOf("Map out the way from Lyon via Dijon to Paris")).toMatchObject([
    { name: "show_map", way: true, places: [{ name: "Lyon" }, { name: "Dijon" }, { name: "Paris" }] },
  ]);
});

test("what goes off the list was not bought", () => {
  expect(callOf("Remove the eggs from the list")).toMatchObject([
    { name: "delete_item", kind: "shopping_item", item: "eggs" },
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
    "Get us a taxi",
    "I'm not going to rent the flat after all",
    "Remind me at six, wait, no, scrap that",
    "Would you rather own a boat or a camper",
    "Make it an hour shorter",
    "What time is it in Lima?",
    "You never ask me before you delete expenses",
    "I'd love to be in South America now",
    "Put the milk in the box",
    "Her salary is 3,400 euros a month.",
    "Peter's rent went up to 980 euros in October.",
    "A friend of mine saves 200 euros every month.",
    "The plumber promised to come on Monday.",
    "The Millers are planning a trip to Iceland in July.",
    "There's no need to create a task for that.",
    "Do not share the Lisbon trip with anyone.",
    "Speak German to the waiter.",
    "Follow the BBC on Twitter.",
    "Block this number on my phone.",
    "Send a WhatsApp message to the running group.",
    "The letter began with: Please call me Ishmael.",
    "Ana's event Yoga was moved to Friday.",
    "Her code is BKTR-SVLM.",
    "Make it private, said the lawyer.",
    "The old lady upstairs gets 800 euros of pension a month.",
    "His task is to feed the cat.",
    "We need peace.",
    "Buy bread on your way home.",
    "I never see posts by rosa_m.",
    "Anna must leave the house by nine.",
    // What is left over of a sentence is nobody's name.
    "Delete the dentist and tell Anna",
    "Move the dentist to Monday and send Eva a message",
    "Put the dentist on Friday at 3 and book a taxi",
    "Log a run and 12 euros for lunch",
    "Invite Anna to the book club and pay her 20 euros",
    "Change the time to 5",
    "Put it on Friday instead",
    "Can we make the haircut 5 instead of 4?",
    "Please make the appointment both on Monday and not on Monday",
    "The apprentice filled up his own car for 50 euros",
    "Rui's dentist moved his appointment to Friday at 4.",
    "Is it true the garage on the corner closed down",
    "I've got no appointments, no plans, no worries",
    // What she can't buy.
    "Book us four seats on the plane to Madeira, would you?",
    "Buy two shares of Apple at the market price.",
    "Please buy two train tickets to Porto online.",
    "Order sushi for 2",
    "Export my expenses",
  ])("%s", (text) => {
    expect(callsFor(text)).toEqual([]);
  });
});
