import type { PamError } from "../protocol/errors.ts";
import { cleanInput, InputTooLarge } from "./clean-input.ts";
import type {
  ClientTool,
  Prepared,
  ReadContext,
  ReadTool,
  TransactionContext,
  TransactionTool,
} from "./define-tool.ts";
import type { ToolRegistry } from "./registry.ts";
import { badInput, disabledTool, unknownTool } from "./tool-finish.ts";

/** A tool with input that fits its schema. */
export interface ReadyTransaction {
  readonly kind: "transaction";
  readonly tool: TransactionTool;
  /** As it will run: cleaned, not yet parsed. */
  readonly input: unknown;
  readonly ready: Ready<TransactionContext>;
}
export interface ReadyRead {
  readonly kind: "read";
  readonly tool: ReadTool;
  readonly input: unknown;
  readonly ready: Ready<ReadContext>;
}
/** For a device of the user: nothing here runs it. */
export interface ReadyClient {
  readonly kind: "client";
  readonly tool: ClientTool;
}
type Ready<Context> = Extract<Prepared<Context>, { ok: true }>;
export type Selected =
  | ReadyTransaction
  | ReadyRead
  | ReadyClient
  | { readonly kind: "refused"; readonly error: PamError };

/** The tool of this name, ready to run, or the reason that a model or a REST caller reads. */
export function selectTool(
  registry: ToolRegistry,
  use: { readonly name: string; readonly input: unknown },
): Selected {
  const tool = registry.find(use.name);
  if (!tool) return { kind: "refused", error: unknownTool(use.name, registry) };
  if (!tool.enabled) return { kind: "refused", error: disabledTool(use.name) };
  const cleaned = cleaning(use.input);
  if ("problem" in cleaned) return { kind: "refused", error: badInput(tool, cleaned.problem) };
  if (tool.effect === "transaction") {
    const ready = tool.prepare(cleaned.input);
    return ready.ok
      ? { kind: "transaction", tool, input: cleaned.input, ready }
      : { kind: "refused", error: badInput(tool, ready.error) };
  }
  if (tool.effect === "client") {
    const fit = tool.fits(cleaned.input);
    return fit.ok ? { kind: "client", tool } : { kind: "refused", error: badInput(tool, fit.error) };
  }
  const ready = tool.prepare(cleaned.input);
  return ready.ok
    ? { kind: "read", tool, input: cleaned.input, ready }
    : { kind: "refused", error: badInput(tool, ready.error) };
}

function cleaning(input: unknown): { input: unknown } | { problem: string } {
  try {
    return { input: cleanInput(input) };
  } catch (error) {
    if (error instanceof InputTooLarge) return { problem: error.message };
    throw error;
  }
}
