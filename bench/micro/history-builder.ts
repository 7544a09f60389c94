import { buildRequest } from "../../src/actors/history.ts";
import type { TurnRecord } from "../../src/actors/turn-history.ts";
import type { MicroQuestion } from "./micro-question.ts";

const turns = 40;
const history = Array.from(
  { length: turns },
  (_, index): TurnRecord => ({
    turn: `01995b3e-5a77-7c39-8f0e-${String(index).padStart(12, "0")}`,
    content: "I spent 42.50 on diesel yesterday, please book it for me.",
    steps: [{ step: 1, blocks: [{ type: "text", text: "Booked: 42.50 on diesel, yesterday. ".repeat(4) }] }],
    results: [],
    status: index === turns - 1 ? null : "completed",
  }),
);
const options = { system: "You keep the books.", tools: [], maxTokens: 4_096, charsMax: 400_000 };

/** What a model is shown. */
export const historyQuestion: MicroQuestion = {
  name: "history builder",
  question: `What does it cost to make a model's request of ${turns} turns?`,
  budgetMicros: 150,
  floor: { is: "JSON.stringify of the turns", call: () => JSON.stringify(history) },
  piece: {
    is: "buildRequest",
    call: () => buildRequest({ history }, options),
  },
};
