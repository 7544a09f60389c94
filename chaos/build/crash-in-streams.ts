import type { Model } from "../../src/actors/ports.ts";
import { type AnthropicOptions, createAnthropicModel as createModel } from "../../src/llm/anthropic.ts";
import { crashAt } from "./crash-switch.ts";

/** The model with crash points before a call, at each delta, and when the answer is whole but not stored. */
export function createAnthropicModel(options: AnthropicOptions): Model {
  const model = createModel(options);
  return {
    ...model,
    async stream(request, call) {
      crashAt(call.step > 1 ? "next_step.before" : "stream.before");
      const answer = await model.stream(request, {
        ...call,
        onDelta: (delta) => {
          call.onDelta(delta);
          crashAt("stream.during");
        },
      });
      crashAt("stream.done");
      return answer;
    },
  };
}
