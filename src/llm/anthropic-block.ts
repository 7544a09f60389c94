import type { ToolUseIds } from "../actors/history-ids.ts";
import type { ModelDelta } from "../actors/ports.ts";
import type { Block } from "../protocol/blocks.ts";

/** A content block while it streams. */
export interface OpenBlock {
  /** Takes a delta in; what of it is said to people. */
  add(delta: Delta): ModelDelta | undefined;
  close(): void;
  /** The block, or undefined when it is only half there. `whole`: the answer came to an end of its own. */
  finish(answer: { whole: boolean }): Block | undefined;
  /** For a tool use: equal for the same call said twice. */
  call?(): string;
}

/** The fields of all delta types together; each is set only where it belongs. */
interface Delta {
  readonly text?: string;
  readonly thinking?: string;
  readonly signature?: string;
  readonly partial_json?: string;
}

interface Content extends Delta {
  readonly type?: string;
  readonly data?: string;
  readonly id?: string;
  readonly name?: string;
  readonly input?: unknown;
}

interface Place {
  /** Where the block stands in the answer, from 0. */
  readonly at: number;
  readonly ids: ToolUseIds;
}

/** What carries a tool input that is not JSON to the tool, whose strict schema refuses it, so that the model reads why. */
const invalidJsonKey = "__invalid_json";

/** The open block of a `content_block_start`; undefined for types that PAM has no use for. */
export function openBlock(content: Content, place: Place): OpenBlock | undefined {
  switch (content.type) {
    case "text":
      return openText(content.text ?? "", place.at);
    case "thinking":
      return openThinking(content, place.at);
    case "redacted_thinking":
      return closedBlock({ type: "redacted_thinking", data: content.data ?? "" });
    case "tool_use":
      return openToolUse(content, place);
    default:
      return undefined;
  }
}

function openText(initial: string, block: number): OpenBlock {
  let text = initial;
  return {
    add: (delta) => {
      if (delta.text === undefined) return undefined;
      text += delta.text;
      return { type: "text", block, text: delta.text };
    },
    close: () => {},
    finish: () => ({ type: "text", text }),
  };
}

function openThinking(initial: Delta, block: number): OpenBlock {
  let thinking = initial.thinking ?? "";
  let signature = initial.signature ?? "";
  return {
    add: (delta) => {
      signature += delta.signature ?? "";
      if (delta.thinking === undefined) return undefined;
      thinking += delta.thinking;
      return { type: "thinking", block, text: delta.thinking };
    },
    close: () => {},
    finish: () => ({ type: "thinking", thinking, signature }),
  };
}

function openToolUse(content: Content, { at, ids }: Place): OpenBlock {
  const asked = content.id ?? "";
  const id = ids.claim(asked);
  const name = content.name ?? "";
  let json = "";
  let closed = false;
  return {
    add: ({ partial_json: text }) => {
      if (text === undefined) return undefined;
      json += text;
      return { type: "tool_input", block: at, toolUse: id, name, text };
    },
    close: () => {
      closed = true;
    },
    finish: ({ whole }) => {
      const input = json === "" ? record(content.input) : record(parsed(json));
      // The API closes a block that ran out of tokens like any other: without a whole answer only its JSON can tell.
      if (!closed || (!whole && (json === "" || input === undefined))) return undefined;
      return { type: "tool_use", id, name, input: input ?? { [invalidJsonKey]: json } };
    },
    call: () => JSON.stringify([asked, name, json]),
  };
}

function closedBlock(block: Block): OpenBlock {
  return { add: () => undefined, close: () => {}, finish: () => block };
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
