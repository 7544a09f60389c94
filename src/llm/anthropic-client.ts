import Anthropic from "@anthropic-ai/sdk";
import type { Logger } from "../telemetry/logger.ts";

export interface AnthropicAccess {
  readonly apiKey: string;
  /** Where the API is; Anthropic's own by default. */
  readonly baseUrl?: string;
}

export interface ClientOptions extends AnthropicAccess {
  readonly log: Logger;
  /** Tries after the first, all of them before the first byte of an answer. */
  readonly maxRetries: number;
  /** Longest wait for an answer's headers, of each try. */
  readonly timeoutMs: number;
  /** By default the global one. */
  readonly fetch?: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

export function createClient({
  apiKey,
  baseUrl,
  log,
  maxRetries,
  timeoutMs,
  fetch,
}: ClientOptions): Anthropic {
  const say = (text: string) => log.warn({ detail: text.slice(0, 500) }, "the model's SDK warns");
  return new Anthropic({
    apiKey,
    baseURL: baseUrl ?? "https://api.anthropic.com",
    maxRetries,
    timeout: timeoutMs,
    ...(fetch && { fetch }),
    logLevel: "warn",
    logger: { error: say, warn: say, info: () => {}, debug: () => {} },
  });
}
