import { z } from "zod";
import { toolUseId } from "./ids.ts";

/** What a model step is made of, in the order the model wrote it. The shapes are the Messages API's own. */
export const textBlock = z.strictObject({ type: z.literal("text"), text: z.string() });
export const thinkingBlock = z.strictObject({
  type: z.literal("thinking"),
  thinking: z.string(),
  signature: z.string(),
});
export const redactedThinkingBlock = z.strictObject({
  type: z.literal("redacted_thinking"),
  data: z.string(),
});
export const toolUseBlock = z.strictObject({
  type: z.literal("tool_use"),
  id: toolUseId,
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
});
export const block = z.discriminatedUnion("type", [
  textBlock,
  thinkingBlock,
  redactedThinkingBlock,
  toolUseBlock,
]);

export type ToolUseBlock = z.infer<typeof toolUseBlock>;
export type Block = z.infer<typeof block>;

/** Tokens of one model call or one turn. `estimated` marks figures of a stream that was cut before its usage came. */
export const usage = z.strictObject({
  inputTokens: z.int(),
  outputTokens: z.int(),
  estimated: z.boolean().optional(),
});
export type Usage = z.infer<typeof usage>;

/** A running step as far as it has come: what `partial` frames carry. `json` is the tool input's text so far. */
export const partialBlock = z.discriminatedUnion("type", [
  textBlock,
  z.strictObject({ type: z.literal("thinking"), thinking: z.string() }),
  z.strictObject({ type: z.literal("tool_use"), id: toolUseId, name: z.string(), json: z.string() }),
]);
export type PartialBlock = z.infer<typeof partialBlock>;
