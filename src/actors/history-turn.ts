import type { Block, ToolUseBlock } from "../protocol/blocks.ts";
import { type ToolUseIds, wireToolName } from "./history-ids.ts";
import { editedResult, missingResult, recordedResult, repeatedResult } from "./history-results.ts";
import { isBlank, isWellFormed, wellFormed, wellFormedRecord } from "./history-text.ts";
import type { ModelMessage, UserBlock } from "./model-request.ts";
import type { SteerRecord, StepRecord, TurnRecord } from "./turn-history.ts";

/** Stands for a message without a visible character: the API takes no empty one. */
const emptyMessage = "(empty message)";

interface StepMessages {
  readonly assistant: readonly Block[];
  /** One for each tool use among the blocks, in their order. */
  readonly results: readonly UserBlock[];
}

/**
 * One turn as messages: what the user typed, then each step with the results of its tools. What the user said while it
 * ran stands before the step that it was applied to, behind the results of the step before.
 */
export function turnMessages(turn: TurnRecord, ids: ToolUseIds, more: { newest: boolean }): ModelMessage[] {
  const seen = new Set<string>();
  const typed = isBlank(turn.content) ? emptyMessage : wellFormed(turn.content);
  const messages: ModelMessage[] = [{ role: "user", content: [{ type: "text", text: typed }] }];
  const said = [...(turn.steers ?? [])];
  for (const step of turn.steps) {
    const heard = said.findIndex((steer) => steer.step > step.step);
    messages.push(...steerMessages(said.splice(0, heard === -1 ? said.length : heard)));
    const thinking = more.newest && hasValidThinking(step);
    const { assistant, results } = stepMessages({ turn, step, seen, ids, thinking });
    if (assistant.length > 0) messages.push({ role: "assistant", content: assistant });
    if (results.length > 0) messages.push({ role: "user", content: results });
  }
  return [...messages, ...steerMessages(said)];
}

function steerMessages(steers: readonly SteerRecord[]): ModelMessage[] {
  const words = steers.filter(({ content }) => !isBlank(content));
  return words.map(({ content }) => ({
    role: "user",
    content: [{ type: "text", text: wellFormed(content) }],
  }));
}

interface StepPart {
  readonly turn: TurnRecord;
  readonly step: StepRecord;
  /** Stored ids of this turn's tool uses so far. */
  readonly seen: Set<string>;
  readonly ids: ToolUseIds;
  readonly thinking: boolean;
}

function stepMessages({ turn, step, seen, ids, thinking }: StepPart): StepMessages {
  const assistant: Block[] = [];
  const results: UserBlock[] = [];
  const inStep = new Set<string>();
  for (const block of step.blocks) {
    if (block.type !== "tool_use") {
      if (isSendable(block, thinking)) assistant.push(wellFormedText(block));
    } else if (!inStep.has(block.id)) {
      // The same id twice in one step is one call: the ledger knows a tool use by its id.
      inStep.add(block.id);
      const id = ids.claim(block.id);
      assistant.push(wireToolUse(block, id));
      results.push(resultOf({ turn, stored: block.id, id, repeated: seen.has(block.id) }));
      seen.add(block.id);
    }
  }
  return { assistant: withoutTrailingThinking(assistant), results };
}

function resultOf(use: { turn: TurnRecord; stored: string; id: string; repeated: boolean }): UserBlock {
  if (use.repeated) return repeatedResult(use.id);
  const outcome = use.turn.results.find((each) => each.toolUse === use.stored);
  if (outcome === undefined) return missingResult(use.id, use.turn.status);
  const edit = use.turn.edits?.find((each) => each.toolUse === use.stored);
  const result = recordedResult(use.id, outcome);
  return edit === undefined ? result : editedResult(result, edit.input);
}

/**
 * Thinking goes back only within its own turn, where the API wants it before tool results: for ended turns it is
 * optional, and another model would refuse the signatures.
 */
function isSendable(block: Exclude<Block, ToolUseBlock>, thinking: boolean): boolean {
  return block.type === "text" ? !isBlank(block.text) : thinking;
}

/** A step's thinking is sent unmodified or not at all. What a cut stream left has no signature. */
function hasValidThinking(step: StepRecord): boolean {
  return step.blocks.every((block) => {
    if (block.type === "thinking") return block.signature !== "" && isWellFormed(block.thinking);
    return block.type !== "redacted_thinking" || block.data !== "";
  });
}

function wellFormedText(block: Exclude<Block, ToolUseBlock>): Block {
  return block.type === "text" ? { type: "text", text: wellFormed(block.text) } : block;
}

function wireToolUse(block: ToolUseBlock, id: string): ToolUseBlock {
  return { type: "tool_use", id, name: wireToolName(block.name), input: wellFormedRecord(block.input) };
}

/** The API refuses an assistant message that ends in thinking. */
function withoutTrailingThinking(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.type === "text" || block.type === "tool_use");
  return blocks.slice(0, last + 1);
}
