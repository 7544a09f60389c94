import type { Block } from "../protocol/blocks.ts";
import type { DayAndPlace } from "./place.ts";

/**
 * A Messages request without its transport details: what the history builder makes and every model adapter takes.
 * Valid by construction: roles alternate, the first message is the user's, every tool use has exactly one result in
 * the next user message, results come first in it, and no text block is empty.
 */
export interface ModelRequest {
  readonly system: string;
  /** What is known of the user and changes rarely: the system prompt's second half. Empty where that is nothing. */
  readonly person?: string;
  /** The user's day and place, for models that read no prose. */
  readonly at?: DayAndPlace;
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ModelTool[];
  /**
   * `none` on a turn's last permitted step: the tools stay named, because the history speaks of them and the
   * provider's prompt cache begins with them, but the model must answer in text.
   */
  readonly toolChoice?: "none";
  readonly maxTokens: number;
}

export type ModelMessage =
  | { readonly role: "user"; readonly content: readonly UserBlock[] }
  | { readonly role: "assistant"; readonly content: readonly Block[] };

export type UserBlock =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "tool_result";
      readonly tool_use_id: string;
      readonly content: string;
      readonly is_error?: boolean;
    };

export interface ModelTool {
  readonly name: string;
  readonly description: string;
  readonly input_schema: Readonly<Record<string, unknown>>;
}
