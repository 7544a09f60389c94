import { decodeClientFrame } from "../../src/protocol/codec.ts";
import type { MicroQuestion } from "./micro-question.ts";

const content = "I spent 42.50 on diesel yesterday, please book it for me. ".repeat(2);
const frame = JSON.stringify({ type: "chat", id: "id-000000000041", content });

/** From a frame's text to a command that is checked. */
export const codecQuestion: MicroQuestion = {
  name: "codec",
  question: "What does it cost to read a chat frame of 150 characters and check it?",
  budgetMicros: 3,
  floor: { is: "JSON.parse", call: () => JSON.parse(frame) },
  piece: { is: "decodeClientFrame", call: () => decodeClientFrame(frame) },
};
