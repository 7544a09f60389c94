import type { Clock, Model, ModelAnswer, ModelCall } from "../../actors/ports.ts";
import { languageFor } from "../../understanding/languages.ts";
import { think } from "./brain.ts";
import type { Call } from "./plan.ts";
import { streamText } from "./stream-text.ts";

export interface OfflineOptions {
  readonly clock: Clock;
  /** Milliseconds between two words of an answer, so that people see it stream; 0 for none. Default 12. */
  readonly pacing?: number;
}

const charsPerToken = 4;

/**
 * The model that needs no network and no key. It understands orders about money, uses tools for them, asks for what is
 * missing, and keeps nothing: each step is thought out from the request alone.
 */
export function createOfflineModel({ clock, pacing = 12 }: OfflineOptions): Model {
  return {
    name: "offline",
    async stream(request, call) {
      call.signal.throwIfAborted();
      const language = languageFor(request.at?.place.locale);
      const thought = think(request, { language, nowMs: clock.now() });
      const inputTokens = Math.ceil(JSON.stringify(request.messages).length / charsPerToken);
      if ("calls" in thought) return useTools(thought.calls, call, inputTokens);
      const onText = (text: string) => call.onDelta({ type: "text", block: 0, text });
      await streamText(thought.say, onText, { clock, wordMs: pacing, signal: call.signal });
      return {
        blocks: [{ type: "text", text: thought.say }],
        stopReason: "end_turn",
        usage: usageOf(inputTokens, thought.say),
      };
    },
  };
}

function useTools(
  calls: readonly Call[],
  { address, step, onDelta }: ModelCall,
  inputTokens: number,
): ModelAnswer {
  const blocks = calls.map(({ name, input }, ordinal) => ({
    type: "tool_use" as const,
    // The same for every attempt of the step, and another for every other step of anyone.
    id: `off_${address.turn.replaceAll("-", "")}_${step}_${ordinal}`,
    name,
    input: { ...input },
  }));
  for (const [block, { id, name, input }] of blocks.entries()) {
    onDelta({ type: "tool_input", block, toolUse: id, name, text: JSON.stringify(input) });
  }
  return { blocks, stopReason: "tool_use", usage: usageOf(inputTokens, JSON.stringify(blocks)) };
}

function usageOf(inputTokens: number, output: string): ModelAnswer["usage"] {
  return { inputTokens, outputTokens: Math.ceil(output.length / charsPerToken), estimated: true };
}
