import type { RawMessageStreamEvent } from "@anthropic-ai/sdk/resources/messages";
import { ToolUseIds } from "../actors/history-ids.ts";
import type { ModelAnswer, ModelDelta, StopReason } from "../actors/ports.ts";
import type { Block, Usage } from "../protocol/blocks.ts";
import { type OpenBlock, openBlock } from "./anthropic-block.ts";
import { cutFailure, eventFailure } from "./anthropic-failure.ts";

const stopReasons: Readonly<Record<string, StopReason>> = {
  end_turn: "end_turn",
  stop_sequence: "end_turn",
  tool_use: "tool_use",
  max_tokens: "max_tokens",
  model_context_window_exceeded: "max_tokens",
  refusal: "refusal",
  pause_turn: "pause_turn",
};

/** A rough figure for text whose tokens nobody counted. */
const charsPerToken = 4;

/** Puts an answer together from the stream's events, and says each piece of text as it comes. */
export class AnswerBuilder {
  readonly #onDelta: (delta: ModelDelta) => void;
  readonly #ids: ToolUseIds;
  /** By the API's index. Types that PAM does not know have none. */
  readonly #open = new Map<number, OpenBlock>();
  readonly #blocks: OpenBlock[] = [];
  #stopReason: string | undefined;
  #inputTokens: number | undefined;
  #outputTokens = 0;
  #chars = 0;

  /** @param takenIds Tool use ids of the history: an answer's own are made different from them. */
  constructor(onDelta: (delta: ModelDelta) => void, takenIds: Iterable<string>) {
    this.#onDelta = onDelta;
    this.#ids = new ToolUseIds(takenIds);
  }

  /** @throws ModelFailure for an `error` event or one that can't be read. */
  readonly handle = (name: string, data: string): void => {
    if (name === "ping" || data === "") return;
    const event = parse(data);
    switch (event.type) {
      case "message_start":
        this.#count(event.message.usage);
        break;
      case "content_block_start":
        this.#start(event.index, event.content_block);
        break;
      case "content_block_delta":
        this.#add(event.index, event.delta);
        break;
      case "content_block_stop":
        this.#open.get(event.index)?.close();
        break;
      case "message_delta":
        this.#stopReason = event.delta.stop_reason ?? this.#stopReason;
        this.#count(event.usage);
        break;
      case "error":
        throw eventFailure(event.error);
    }
  };

  /** @throws ModelFailure `cut` when the stream ended before the answer did. */
  finish(): ModelAnswer {
    if (this.#stopReason === undefined) throw cutFailure("it ended without an answer's end.");
    const blocks = this.#finishedBlocks();
    const usesTools = blocks.some((block) => block.type === "tool_use");
    const stopReason = stopReasons[this.#stopReason] ?? (usesTools ? "tool_use" : "end_turn");
    return {
      blocks,
      stopReason,
      usage: { inputTokens: this.#inputTokens ?? 0, outputTokens: this.#outputTokens },
    };
  }

  /** What an unfinished answer cost, its output estimated; undefined when the API had not begun to count. */
  cutUsage(): Usage | undefined {
    if (this.#inputTokens === undefined) return undefined;
    const outputTokens = Math.max(this.#outputTokens, Math.ceil(this.#chars / charsPerToken));
    return { inputTokens: this.#inputTokens, outputTokens, estimated: true };
  }

  #start(index: number, content: object): void {
    const block = openBlock(content, { at: this.#blocks.length, ids: this.#ids });
    if (block === undefined) return;
    this.#open.set(index, block);
    this.#blocks.push(block);
  }

  #add(index: number, delta: object): void {
    const said = this.#open.get(index)?.add(delta);
    if (said === undefined || said.text === "") return;
    this.#chars += said.text.length;
    this.#onDelta(said);
  }

  /** Cumulative figures: later ones replace earlier ones. What came from the cache or went into it is input too. */
  #count(usage: TokenCounts | undefined): void {
    if (usage === undefined) return;
    const input = usage.input_tokens ?? undefined;
    if (input !== undefined) {
      this.#inputTokens =
        input + (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0);
    }
    this.#outputTokens = usage.output_tokens;
  }

  #finishedBlocks(): Block[] {
    const whole = this.#stopReason === "tool_use" || this.#stopReason === "end_turn";
    const calls = new Set<string>();
    return this.#blocks.flatMap((block) => {
      const finished = block.finish({ whole });
      // The same id with the same input is one call said twice; with another input it is another call.
      if (finished === undefined || (block.call !== undefined && calls.has(block.call()))) return [];
      if (block.call !== undefined) calls.add(block.call());
      return [finished];
    });
  }
}

interface TokenCounts {
  readonly input_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
  readonly cache_read_input_tokens?: number | null;
  readonly output_tokens: number;
}

type StreamEvent = RawMessageStreamEvent | { type: "error"; error?: { type?: string; message?: string } };

function parse(data: string): StreamEvent {
  try {
    return JSON.parse(data) as StreamEvent;
  } catch (cause) {
    throw cutFailure("an event is not valid JSON.", cause);
  }
}
