import { english } from "../../src/understanding/english.ts";
import { createUnderstanding, readByWords } from "../../src/understanding/turn-understanding.ts";
import type { MicroQuestion } from "./micro-question.ts";

const said = "filled up 42 litres for 70 euros at 84,200 km, and remind me to call Ana tomorrow at nine";
const understanding = createUnderstanding(readByWords(english.asks));
const words = {
  said,
  before: [{ content: "how much have I spent on diesel this month?", answered: "" }],
  used: new Set(["summarize_expenses"]),
  place: { timeZone: "Europe/Lisbon", currency: "EUR" },
  now: 0,
};

/** What a turn asks for, and so which tools it is offered: once a turn. */
export const turnReadingQuestion: MicroQuestion = {
  name: "turn reading",
  question: "What does it cost to tell what a turn of 20 words, behind another, asks for?",
  budgetMicros: 150,
  floor: { is: "its words by a pattern", call: () => said.match(/\p{L}+/gu) },
  piece: { is: "understanding.read", call: () => understanding.read(words) },
};
