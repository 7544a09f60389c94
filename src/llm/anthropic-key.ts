import { AuthenticationError } from "@anthropic-ai/sdk";
import { silentLogger } from "../telemetry/logger.ts";
import { type AnthropicAccess, createClient } from "./anthropic-client.ts";

export type KeyVerdict = "valid" | "invalid" | "unknown";

/**
 * Asks the API whether it knows the key, by listing one model: no tokens are spent.
 * @param access.timeoutMs Longest wait; 2,500 ms by default.
 * @returns `unknown` when the API could not be asked in time or had another answer. Never rejects.
 */
export async function verifyKey(
  access: AnthropicAccess & { readonly timeoutMs?: number },
): Promise<KeyVerdict> {
  const timeoutMs = access.timeoutMs ?? 2_500;
  const client = createClient({ ...access, log: silentLogger, maxRetries: 0, timeoutMs });
  try {
    await client.models.list({ limit: 1 }, { signal: AbortSignal.timeout(timeoutMs) });
    return "valid";
  } catch (error) {
    return error instanceof AuthenticationError ? "invalid" : "unknown";
  }
}
