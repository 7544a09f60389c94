import type { Autonomy } from "../domains/you/autonomy.ts";
import { nodeOf } from "../understanding/intents.ts";
import type { ReadTool, Tool, TransactionTool } from "./define-tool.ts";

export interface JudgedUse {
  readonly tool: ReadTool | TransactionTool;
  readonly input: unknown;
  /** Undefined where it could not be read. */
  readonly autonomy: Autonomy | undefined;
  /** The tools whose results the model has before it. */
  readonly before: readonly (Tool | undefined)[];
}

/**
 * Whether a person has to allow a use first. The tool's own rule says so, but for what the user has said of it:
 * - `ask`: before every use that changes something. The same where nobody knows what they have said.
 * - `act`: never. But words of other people may have told the model what to do: where it has read such, and for a use that
 *   changes what PAM may do, the tool's own rule stands.
 */
export function asksFirst({ tool, input, autonomy, before }: JudgedUse): boolean {
  const asksItself = tool.needsApproval(input);
  const rule = autonomy === undefined ? "ask" : ruleFor(tool.name, autonomy);
  if (rule === "ask") return asksItself || tool.effect !== "none";
  if (rule === "act") return asksItself && (tool.approvalStands || before.some(tellsForeignWords));
  return asksItself;
}

/** What is said of the tool itself counts before what is said of its domain. */
function ruleFor(name: string, autonomy: Autonomy): "ask" | "act" | undefined {
  const named = [name, nodeOf(name)].find((key) => key !== undefined && Object.hasOwn(autonomy, key));
  return named === undefined ? undefined : autonomy[named];
}

/** Its results hold what others have written: members of groups, or services outside. */
function tellsForeignWords(tool: Tool | undefined): boolean {
  if (tool === undefined) return false;
  return nodeOf(tool.name) === "social" || tool.effect.startsWith("external");
}
