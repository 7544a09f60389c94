import { describe, expect, test } from "vitest";
import { english } from "../../src/understanding/english.ts";
import { ordersIn } from "../../src/understanding/orders-in.ts";
import { place } from "./requests.ts";

const said = { ...place, language: english };
const wordsOf = (text: string) => ordersIn(text, said).map(({ words }) => words);
const kindsOf = (text: string) =>
  ordersIn(text, said).map(({ intent }) => (intent.kind === "tool" ? intent.order.words.tool : intent.kind));

describe("several orders of one message are taken apart", () => {
  test.each([
    [
      "I spent 12 on lunch, add milk to the shopping list and remind me tomorrow at 9 to call the garage",
      ["I spent 12 on lunch", "Add milk to the shopping list", "Remind me tomorrow at 9 to call the garage"],
    ],
    [
      "Add milk, bread and butter to the shopping list and remind me tomorrow at 9 to call mum and dad",
      ["Add milk, bread and butter to the shopping list", "Remind me tomorrow at 9 to call mum and dad"],
    ],
    [
      "I spent 12 on lunch and add milk to the shopping list",
      ["I spent 12 on lunch", "Add milk to the shopping list"],
    ],
    [
      "remind me tomorrow at 9 a.m. to call mum, then show my tasks",
      ["Remind me tomorrow at 9 a.m. to call mum", "Show my tasks"],
    ],
    [
      "Thanks! Add milk to the shopping list. How much did I spend this month?",
      ["Add milk to the shopping list", "How much did I spend this month?"],
    ],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("what is one order stays one", () => {
  test.each([
    ["add milk, bread and butter to the shopping list", ["add_to_shopping_list"]],
    // Whether the list is part of the call nobody knows.
    ["remind me tomorrow at 9 to call the garage and add milk to the shopping list", ["set_reminder"]],
    ["I spent 5 on coffee and 10 on lunch", ["expense"]],
    ["I spent 5 on coffee. Spent 10 on lunch.", ["expense"]],
    ["thanks", ["thanks"]],
  ])("%s", (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });
});

describe("a part that is no whole order makes the message unclear: nothing of it is done", () => {
  test.each([
    "don't add milk to the shopping list and remind me tomorrow at 9 to call mum",
    "add milk to the shopping list and call mum",
    "add milk to the shopping list, then tell me a joke",
    "if it rains, add milk to the shopping list and remind me tomorrow at 9 to call mum",
  ])("%s", (text) => {
    expect(kindsOf(text)).toEqual(["unclear"]);
  });
});
