import { createRedaction } from "../../src/telemetry/redact.ts";
import type { MicroQuestion } from "./micro-question.ts";

const redaction = createRedaction(["0123456789abcdef0123456789abcdef"]);
const fields = {
  turn: "01995b3e-5a77-7c39-8f0e-2b7a4de9c001",
  step: 2,
  kind: "overloaded",
  reason: "the model said 529: try again in a few seconds",
  headers: { authorization: "Bearer abc.def.ghi", accept: "application/json" },
};

/** The fields of a log line, freed of secrets. */
export const redactorQuestion: MicroQuestion = {
  name: "redactor",
  question: "What does it cost to take secrets out of a log line's seven fields?",
  budgetMicros: 12,
  floor: { is: "a copy by JSON", call: () => JSON.parse(JSON.stringify(fields)) },
  piece: { is: "redaction.fields", call: () => redaction.fields(fields) },
};
