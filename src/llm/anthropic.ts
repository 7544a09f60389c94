import type Anthropic from "@anthropic-ai/sdk";
import type { ModelRequest } from "../actors/model-request.ts";
import { type Model, type ModelAnswer, type ModelCall, ModelFailure } from "../actors/ports.ts";
import type { Logger } from "../telemetry/logger.ts";
import { AnswerBuilder } from "./anthropic-answer.ts";
import { type AnthropicAccess, createClient } from "./anthropic-client.ts";
import { cutFailure, messageOf, requestFailure } from "./anthropic-failure.ts";
import { messagesParams } from "./anthropic-request.ts";
import { EventStreamParser } from "./anthropic-stream.ts";

export interface AnthropicOptions extends AnthropicAccess {
  /** For example `claude-sonnet-5-5`. */
  readonly model: string;
  readonly log: Logger;
  /** Tries after the first, before the first byte; 2 by default. What is cut later is the engine's to try again. */
  readonly maxRetries?: number;
  /** Longest silence of the API, before and during its answer; 60,000 ms by default. It pings every few seconds. */
  readonly stallMs?: number;
}

/** Anthropic's models, by the official SDK: it makes the request and its retries, the stream is parsed here. */
export function createAnthropicModel(options: AnthropicOptions): Model {
  const stallMs = options.stallMs ?? 60_000;
  const client = createClient({ ...options, maxRetries: options.maxRetries ?? 2, timeoutMs: stallMs });
  const log = options.log.child({ model: options.model });
  return {
    name: options.model,
    async stream(request, call) {
      const answer = new AnswerBuilder(call.onDelta, toolUseIds(request));
      try {
        return await runCall({ client, options, request, call, stallMs, answer });
      } catch (error) {
        const usage = answer.cutUsage();
        if (usage !== undefined) call.onCutUsage?.(usage);
        call.signal.throwIfAborted();
        const failure = error instanceof ModelFailure ? error : cutFailure(messageOf(error), error);
        const { turn } = call.address;
        log.warn(
          { turn, step: call.step, attempt: call.attempt, kind: failure.kind, reason: failure.message },
          "a model call failed",
        );
        throw failure;
      }
    },
  };
}

interface Call {
  readonly client: Anthropic;
  readonly options: AnthropicOptions;
  readonly request: ModelRequest;
  readonly call: ModelCall;
  readonly stallMs: number;
  readonly answer: AnswerBuilder;
}

async function runCall({ client, options, request, call, stallMs, answer }: Call): Promise<ModelAnswer> {
  call.signal.throwIfAborted();
  // Its own controller, so that nothing of this call hangs on to a signal that outlives it.
  const upstream = new AbortController();
  const abort = () => upstream.abort(call.signal.reason);
  call.signal.addEventListener("abort", abort, { once: true });
  try {
    const params = messagesParams(request, options.model);
    const response = await client.messages
      .create(params, { signal: upstream.signal })
      .asResponse()
      .catch((error: unknown) => Promise.reject(requestFailure(error)));
    await readStream(response, answer, stallMs);
    return answer.finish();
  } finally {
    call.signal.removeEventListener("abort", abort);
    // After the end it does nothing; after a failure it closes the connection at once.
    upstream.abort();
  }
}

async function readStream(response: Response, answer: AnswerBuilder, stallMs: number): Promise<void> {
  const reader = response.body?.getReader();
  if (reader === undefined) throw cutFailure("the answer had no body.");
  const parser = new EventStreamParser(answer.handle);
  let stalled = false;
  const stall = setTimeout(() => {
    stalled = true;
    reader.cancel().catch(() => {});
  }, stallMs);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      stall.refresh();
      parser.push(read.value);
    }
  } finally {
    clearTimeout(stall);
  }
  if (stalled) throw cutFailure(`nothing came for ${stallMs} ms.`);
  parser.end();
}

function toolUseIds(request: ModelRequest): string[] {
  return request.messages
    .flatMap((message) => (message.role === "assistant" ? message.content : []))
    .flatMap((block) => (block.type === "tool_use" ? [block.id] : []));
}
