import type { EndStatus, ToolOutcome } from "../protocol/events.ts";
import { isBlank, wellFormed, wellFormedRecord } from "./history-text.ts";
import type { UserBlock } from "./model-request.ts";

type ToolResult = Extract<UserBlock, { type: "tool_result" }>;

/** What the model reads where a tool has nothing of its own to say. */
export const resultTexts = {
  empty: "(The tool returned nothing.)",
  failed: "The tool failed without saying why.",
  interrupted: "Interrupted: this tool use never reported a result. Do not assume that it ran.",
  declined: "Declined: the user did not allow this. Do not try it again unless they ask for it.",
  cancelled: "Cancelled: the user stopped this turn before the tool ran.",
  unknown:
    "Outcome unknown: the tool was called, but its answer never came. It may have taken effect; check before calling it again.",
  repeated:
    "This tool use repeats the id of an earlier one, so it was not run. Call the tool again if it is needed.",
} as const;

/** The result of a tool use whose outcome is recorded. */
export function recordedResult(id: string, outcome: ToolOutcome): ToolResult {
  if (outcome.status === "completed") return result(id, textOr(withSummary(outcome), resultTexts.empty));
  return errorResult(id, textOr(outcome.result, resultTexts[outcome.status]));
}

/** A result's fields, and first of them the sentence for people: also where the rest was cut. */
function withSummary({ result: text, summary }: ToolOutcome): string {
  if (!summary || !text.startsWith("{")) return text;
  const rest = text.slice(1);
  return `{"summary":${JSON.stringify(summary)}${rest.startsWith("}") ? "" : ","}${rest}`;
}

/** The result of a use that ran with another input than the model's: it must not take its own words for what was done. */
export function editedResult(given: ToolResult, input: Readonly<Record<string, unknown>>): ToolResult {
  const ran = JSON.stringify(wellFormedRecord(input));
  return {
    ...given,
    content: `The user changed the input before allowing this. It ran with ${ran}.\n${given.content}`,
  };
}

/** The result of a tool use that has none: its turn was cut short, or is being put together again. */
export function missingResult(id: string, turn: EndStatus | null): ToolResult {
  return errorResult(id, turn === "cancelled" ? resultTexts.cancelled : resultTexts.interrupted);
}

export function repeatedResult(id: string): ToolResult {
  return errorResult(id, resultTexts.repeated);
}

function result(id: string, content: string): ToolResult {
  return { type: "tool_result", tool_use_id: id, content };
}

function errorResult(id: string, content: string): ToolResult {
  return { ...result(id, content), is_error: true };
}

function textOr(text: string, fallback: string): string {
  return isBlank(text) ? fallback : wellFormed(text);
}
