import type { IncomingMessage } from "node:http";
import type Anthropic from "@anthropic-ai/sdk";
import type { ModelRequest } from "../actors/model-request.ts";
import { type Model, type ModelAnswer, type ModelCall, ModelFailure } from "../actors/ports.ts";
import type { Logger } from "../telemetry/logger.ts";
import { AnswerBuilder } from "./anthropic-answer.ts";
import { type AnthropicAccess, createClient } from "./anthropic-client.ts";
import { cutFailure, messageOf, requestFailure } from "./anthropic-failure.ts";
import { messagesParams } from "./anthropic-request.ts";
import { EventStreamParser } from "./anthropic-stream.ts";
import { createStreamTransport, type StreamTransport } from "./anthropic-transport.ts";

export interface AnthropicOptions extends AnthropicAccess {
  /** For example `claude-sonnet-5-5`. */
  readonly model: string;
  readonly log: Logger;
  /** Tries after the first, before the first byte; 2 by default. What is cut later is the engine's to try again. */
  readonly maxRetries?: number;
  /** Longest silence of the API, before and during its answer; 60,000 ms by default. It pings every few seconds. */
  readonly stallMs?: number;
}

/** Anthropic's models, by the official SDK: it makes the request and its retries, the stream is read here. */
export function createAnthropicModel(options: AnthropicOptions): Model {
  const stallMs = options.stallMs ?? 60_000;
  const transport = createStreamTransport();
  const { fetch } = transport;
  const client = createClient({ ...options, maxRetries: options.maxRetries ?? 2, timeoutMs: stallMs, fetch });
  const log = options.log.child({ model: options.model });
  return {
    name: options.model,
    async stream(request, call) {
      const answer = new AnswerBuilder(call.onDelta, toolUseIds(request));
      try {
        return await runCall({ client, transport, options, request, call, stallMs, answer });
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
  readonly transport: StreamTransport;
  readonly options: AnthropicOptions;
  readonly request: ModelRequest;
  readonly call: ModelCall;
  readonly stallMs: number;
  readonly answer: AnswerBuilder;
}

async function runCall({
  client,
  transport,
  options,
  request,
  call,
  stallMs,
  answer,
}: Call): Promise<ModelAnswer> {
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
    const stream = transport.streamOf(response);
    if (stream === undefined) throw cutFailure("what came is no event stream.");
    await readStream(stream, answer, { stallMs, signal: upstream.signal });
    return answer.finish();
  } finally {
    call.signal.removeEventListener("abort", abort);
  }
}

/** Reads the stream to its end, event by event as bytes arrive. An abort destroys it. */
function readStream(stream: IncomingMessage, answer: AnswerBuilder, bounds: Bounds): Promise<void> {
  const { stallMs, signal } = bounds;
  const parser = new EventStreamParser(answer.handle);
  return new Promise((resolve, reject) => {
    const stall = setTimeout(() => stream.destroy(cutFailure(`nothing came for ${stallMs} ms.`)), stallMs);
    // The SDK's own hold on the signal goes with its response, which nobody keeps.
    const onAbort = () => stream.destroy(cutFailure("it was aborted."));
    const guarded = (work: () => void) => {
      try {
        work();
      } catch (error) {
        stream.destroy(error instanceof Error ? error : cutFailure(String(error)));
      }
    };
    stream.on("data", (bytes: Uint8Array) => {
      stall.refresh();
      guarded(() => parser.push(bytes));
    });
    stream.once("end", () => guarded(() => resolve(parser.end())));
    stream.once("error", reject);
    stream.once("close", () => {
      clearTimeout(stall);
      signal.removeEventListener("abort", onAbort);
      reject(cutFailure("the connection closed."));
    });
    signal.addEventListener("abort", onAbort, { once: true });
    if (stream.destroyed) stream.emit("close");
  });
}

interface Bounds {
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

function toolUseIds(request: ModelRequest): string[] {
  return request.messages
    .flatMap((message) => (message.role === "assistant" ? message.content : []))
    .flatMap((block) => (block.type === "tool_use" ? [block.id] : []));
}
