import type { Config } from "../config.ts";
import { verifyKey } from "../llm/anthropic-key.ts";
import { StartError } from "./start-error.ts";

/** A key that the provider does not know is found at the start, not at the first question. No network: no verdict. */
export async function refuseBadKey(config: Config): Promise<void> {
  if (config.anthropicApiKey === undefined) return;
  const verdict = await verifyKey({ apiKey: config.anthropicApiKey, baseUrl: config.anthropicBaseUrl });
  if (verdict !== "invalid") return;
  throw new StartError(
    "anthropic_key_invalid",
    `${new URL(config.anthropicBaseUrl).host} does not accept the key in ANTHROPIC_API_KEY.`,
    "Check the key, or unset it to use the built-in offline brain.",
  );
}
