import { signThinking } from "./thinking-signature.ts";
import { isObject, type WireBlock } from "./wire-messages.ts";

interface Place {
  readonly role: "user" | "assistant";
  /** For example `messages.1.content.0`. */
  readonly path: string;
}

const idPattern = /^[a-zA-Z0-9_-]+$/;
const namePattern = /^[a-zA-Z0-9_-]{1,128}$/;

/** What the API would say of one content block; null when it is fine. */
export function validateBlock(block: WireBlock, place: Place): string | null {
  switch (block.type) {
    case "text":
      return textProblem(block, place);
    case "tool_use":
      return place.role === "user" ? misplaced("tool_use", "assistant", place) : toolUseProblem(block, place);
    case "tool_result":
      return place.role === "assistant"
        ? misplaced("tool_result", "user", place)
        : toolResultProblem(block, place);
    case "thinking":
      return place.role === "user"
        ? misplaced("thinking", "assistant", place)
        : thinkingProblem(block, place);
    case "redacted_thinking":
      return place.role === "user" ? misplaced("redacted_thinking", "assistant", place) : null;
    default:
      return `${place.path}: Input tag '${block.type}' found using 'type' does not match any of the expected tags: 'redacted_thinking', 'text', 'thinking', 'tool_result', 'tool_use'`;
  }
}

function misplaced(type: string, role: string, { path }: Place): string {
  return `${path}: \`${type}\` blocks can only be in \`${role}\` messages`;
}

function textProblem({ text }: WireBlock, { path }: Place): string | null {
  if (typeof text !== "string") return `${path}.text.text: Field required`;
  if (text === "") return "messages: text content blocks must be non-empty";
  return /[^\s\p{Cc}]/u.test(text) ? null : "messages: text content blocks must contain non-whitespace text";
}

function toolUseProblem({ id, name, input }: WireBlock, { path }: Place): string | null {
  if (typeof id !== "string" || !idPattern.test(id)) {
    return `${path}.tool_use.id: String should match pattern '${idPattern.source}'`;
  }
  if (typeof name !== "string" || !namePattern.test(name)) {
    return `${path}.tool_use.name: String should match pattern '${namePattern.source}'`;
  }
  return isObject(input) ? null : `${path}.tool_use.input: Input should be a valid dictionary`;
}

function toolResultProblem({ tool_use_id: id, content }: WireBlock, { path }: Place): string | null {
  if (typeof id !== "string" || !idPattern.test(id)) {
    return `${path}.tool_result.tool_use_id: String should match pattern '${idPattern.source}'`;
  }
  return typeof content === "string" ? null : `${path}.tool_result.content: Input should be a valid string`;
}

function thinkingProblem({ thinking, signature, cache_control }: WireBlock, { path }: Place): string | null {
  if (typeof signature !== "string") return `${path}.thinking.signature: Field required`;
  if (cache_control !== undefined) return `${path}.thinking.cache_control: Extra inputs are not permitted`;
  if (signature !== signThinking(String(thinking)))
    return `${path}: Invalid \`signature\` in \`thinking\` block`;
  return null;
}
