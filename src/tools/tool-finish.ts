import { PamError } from "../protocol/errors.ts";
import { issuesOf, listedIssues } from "../protocol/issues.ts";
import type { ClientTool, Prepared, Tool, ToolOutput } from "./define-tool.ts";
import type { ToolRegistry } from "./registry.ts";
import { ToolTimeout } from "./time-limit.ts";
import type { ToolFinish } from "./tool-ports.ts";

/** An output as the model reads it. What can be taken back says by which name: `toolUse`. */
export function completed(tool: Tool, output: ToolOutput, undo?: { toolUse: string }): ToolFinish {
  const { result, summary } = output;
  const text =
    typeof result === "string"
      ? result
      : JSON.stringify(undo ? { ...result, toolUse: undo.toolUse } : result);
  return {
    status: "completed",
    result: cut(text, tool.outputCharsMax),
    summary: cut(summary, 500),
    undoable: undo !== undefined,
  };
}

export function unknownTool(name: string, registry: ToolRegistry): PamError {
  const similar = registry.similarTo(name);
  const names = similar.length > 0 ? similar : registry.offers().map((offer) => offer.name);
  const hint =
    similar.length > 0
      ? `Did you mean ${names.join(" or ")}?`
      : `The tools are: ${names.join(", ") || "none"}.`;
  return new PamError("tool_unknown", { message: `There is no tool named "${name.slice(0, 64)}". ${hint}` });
}

export function disabledTool(name: string): PamError {
  return new PamError("tool_unknown", { message: `The tool "${name}" is switched off here. Do without it.` });
}

export function badInput(
  { name, effect }: { readonly name: string; readonly effect: string },
  problem: Extract<Prepared<never>, { ok: false }>["error"] | string,
): PamError {
  const details = typeof problem === "string" ? [{ path: "", problem }] : issuesOf(problem);
  return new PamError("tool_input_invalid", {
    message: `The input of ${name} does not fit. ${listedIssues(details)}${effect === "none" ? "" : " Nothing was changed."} Correct it and call again.`,
    details,
  });
}

/** What is recorded for a tool that threw, or was stopped. Words of unknown errors never leave the server. */
export function failed(error: unknown, changed: "nothing" | "unknown"): ToolFinish {
  const afterwards = changed === "nothing" ? "Nothing was changed." : "What it did until then is not known.";
  if (error instanceof PamError) return ended("failed", error.message);
  if (error instanceof ToolTimeout)
    return ended("failed", `It took longer than ${error.timeoutMs} ms and was stopped. ${afterwards}`);
  return ended("failed", `It failed by an internal error. ${afterwards} Trying once more may help.`);
}

/** A tool of the user's devices that was asked for where none can hear it. */
export function notHere(name: string): ToolFinish {
  return ended("failed", `${name} runs on a device of the user, and none was asked. Nothing was done.`);
}

/** What a device answered, as the model reads it. */
export function answered(tool: ClientTool | undefined, result: unknown, isError: boolean): ToolFinish {
  const text = typeof result === "string" ? result : JSON.stringify(result);
  return {
    status: isError ? "failed" : "completed",
    result: cut(text, tool?.outputCharsMax ?? 4_000),
    summary: isError ? "The device could not do this." : "Answered by a device.",
  };
}

export function cancelled(): ToolFinish {
  return ended("cancelled", "Cancelled before it was done. Nothing was changed.");
}

/** P6: a call that may have happened is told as such, and one that is not safe is never repeated. */
export function maybeDone(name: string, how: string): ToolFinish {
  const text = `${name} ${how}, so it may or may not have happened. It was not repeated.`;
  return ended("unknown", `${text} Tell the user, and check before you try again.`, text);
}

function ended(status: ToolFinish["status"], result: string, summary = result): ToolFinish {
  return { status, result: cut(result, 4_000), summary: cut(summary, 500), undoable: false };
}

function cut(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const whole = text.slice(0, charsMax).replace(/[\uD800-\uDBFF]$/, "");
  return `${whole}… [cut: ${charsMax} of ${text.length} characters; ask for less]`;
}
