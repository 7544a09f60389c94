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
}

/** Longest wait that the API may ask for before a retry. Beyond it the call fails, and its user is told at once. */
const retryAfterMsMax = 20_000;

export function createClient({ apiKey, baseUrl, log, maxRetries, timeoutMs }: ClientOptions): Anthropic {
  const say = (text: string) => log.warn({ detail: text.slice(0, 500) }, "the model's SDK warns");
  return new Anthropic({
    apiKey,
    baseURL: baseUrl ?? "https://api.anthropic.com",
    maxRetries,
    timeout: timeoutMs,
    fetch: fetchWithBoundedRetries,
    logLevel: "warn",
    logger: { error: say, warn: say, info: () => {}, debug: () => {} },
  });
}

/** The SDK sleeps for as long as `retry-after` says, be it an hour; this tells it not to. */
async function fetchWithBoundedRetries(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.ok || retryAfterMs(response.headers) <= retryAfterMsMax) return response;
  const headers = new Headers(response.headers);
  headers.set("x-should-retry", "false");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** 0 where the header is missing or is no number of seconds and no date. */
function retryAfterMs(headers: Headers): number {
  const value = headers.get("retry-after") ?? "0";
  const ms = Number.isNaN(Number(value)) ? Date.parse(value) - Date.now() : Number(value) * 1000;
  return Number.isNaN(ms) ? 0 : ms;
}
