import { nodeOf } from "../understanding/intents.ts";
import type { ReadTool, Tool, TransactionTool } from "./define-tool.ts";

/** What a user lets PAM do, by a tool's name or a domain's: ask first, or act alone. */
export type Autonomy = Readonly<Record<string, "ask" | "act">>;

/** What is known of a user. */
interface KnownAutonomy {
  readonly profile: { readonly autonomy: Autonomy } | undefined;
  readonly household: boolean;
}

/**
 * What counts of it for somebody whose prompts hold rows that others of their household have written: "act" does not, as those
 * words might tell the model what to do.
 */
export function autonomyAmong({ profile, household }: KnownAutonomy): Autonomy {
  const autonomy = profile?.autonomy ?? {};
  if (!household) return autonomy;
  return Object.fromEntries(Object.entries(autonomy).filter(([, rule]) => rule !== "act"));
}

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
