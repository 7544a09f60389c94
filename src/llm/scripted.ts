import type { ModelRequest } from "../actors/model-request.ts";
import type { Clock, Model, ModelAnswer, ModelCall, StopReason } from "../actors/ports.ts";
import { ModelFailure } from "../actors/ports.ts";
import type { Block, Usage } from "../protocol/blocks.ts";
import { pause } from "./pause.ts";

/** One thing a scripted model does, in order. Pieces of text side by side are one block. */
export type ScriptedStep =
  | { readonly do: "say"; readonly text: string }
  | { readonly do: "think"; readonly text: string; readonly signature: string }
  | {
      readonly do: "use";
      readonly name: string;
      readonly input: Readonly<Record<string, unknown>>;
      readonly id?: string;
    }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "fail"; readonly failure: () => Error }
  | { readonly do: "stall" }
  | { readonly do: "stop"; readonly reason: StopReason; readonly usage?: Usage };

export type ModelScript = (
  request: ModelRequest,
  call: ModelCall,
) => readonly ScriptedStep[] | Promise<readonly ScriptedStep[]>;

/** Text in as many deltas as pieces are given. */
export function say(...pieces: readonly string[]): ScriptedStep[] {
  return pieces.map((text) => ({ do: "say", text }));
}

export function think(text: string, signature = "scripted"): ScriptedStep {
  return { do: "think", text, signature };
}

/** Without an id it gets one of its own that is the same at every attempt of the step. */
export function use(name: string, input: Readonly<Record<string, unknown>> = {}, id?: string): ScriptedStep {
  return { do: "use", name, input, ...(id !== undefined && { id }) };
}

export function wait(ms: number): ScriptedStep {
  return { do: "wait", ms };
}

export function fail(
  kind: ModelFailure["kind"],
  retryable = kind !== "invalid_request" && kind !== "authentication",
): ScriptedStep {
  return { do: "fail", failure: () => new ModelFailure(kind, `scripted: ${kind}`, { retryable }) };
}

/** Nothing more comes until the call is aborted. */
export const stall: ScriptedStep = { do: "stall" };

/** How the answer ends, where it is not as its blocks tell. */
export function stop(reason: StopReason, usage?: Usage): ScriptedStep {
  return { do: "stop", reason, ...(usage !== undefined && { usage }) };
}

/** Answers the first call with the first list, and so on; the last one answers all further calls. */
export function inOrder(...answers: readonly (readonly ScriptedStep[])[]): ModelScript {
  let calls = 0;
  return () => answers[Math.min(calls++, answers.length - 1)] ?? [];
}

/**
 * A model that does as its script says, for tests and benches: the same every time, without a network, and with the
 * time of the clock it is given. Deltas between two waits are said synchronously.
 */
export function createScriptedModel(script: ModelScript, clock: Clock): Model {
  return {
    name: "scripted",
    async stream(request, call) {
      call.signal.throwIfAborted();
      const steps = await script(request, call);
      const answer = new ScriptedAnswer(call);
      for (const step of steps) {
        call.signal.throwIfAborted();
        if (step.do === "wait") await pause(clock, step.ms, call.signal);
        else if (step.do === "stall") await aborted(call.signal);
        else answer.play(step);
      }
      call.signal.throwIfAborted();
      return answer.finish(request);
    },
  };
}

class ScriptedAnswer {
  readonly #call: ModelCall;
  readonly #blocks: Block[] = [];
  /** Text of the block that is being said. */
  #saying: string | undefined;
  #chars = 0;
  #stop: Extract<ScriptedStep, { do: "stop" }> | undefined;

  constructor(call: ModelCall) {
    this.#call = call;
  }

  play(step: Exclude<ScriptedStep, { do: "wait" | "stall" }>): void {
    if (step.do === "fail") throw step.failure();
    if (step.do === "say") this.#say(step.text);
    else if (step.do === "stop") this.#stop = step;
    else if (step.do === "think") this.#think(step);
    else this.#use(step);
  }

  finish(request: ModelRequest): ModelAnswer {
    this.#closeText();
    const blocks = this.#blocks;
    const reason = blocks.some((block) => block.type === "tool_use") ? "tool_use" : "end_turn";
    const usage = { inputTokens: request.messages.length * 10, outputTokens: Math.ceil(this.#chars / 4) };
    return { blocks, stopReason: this.#stop?.reason ?? reason, usage: this.#stop?.usage ?? usage };
  }

  #say(text: string): void {
    this.#saying = (this.#saying ?? "") + text;
    this.#chars += text.length;
    this.#call.onDelta({ type: "text", block: this.#blocks.length, text });
  }

  #think({ text, signature }: Extract<ScriptedStep, { do: "think" }>): void {
    this.#closeText();
    this.#call.onDelta({ type: "thinking", block: this.#blocks.length, text });
    this.#blocks.push({ type: "thinking", thinking: text, signature });
  }

  #use(step: Extract<ScriptedStep, { do: "use" }>): void {
    this.#closeText();
    const { address, step: number, onDelta } = this.#call;
    const block = this.#blocks.length;
    const id = step.id ?? `toolu_${address.turn}_${number}_${block}`;
    const text = JSON.stringify(step.input);
    this.#chars += text.length;
    onDelta({ type: "tool_input", block, toolUse: id, name: step.name, text });
    this.#blocks.push({ type: "tool_use", id, name: step.name, input: { ...step.input } });
  }

  #closeText(): void {
    if (this.#saying === undefined) return;
    this.#blocks.push({ type: "text", text: this.#saying });
    this.#saying = undefined;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
