import { commandHash } from "./command-hash.ts";

/**
 * What a tool use will do, as a short text: a decision names it, and only the input that has it may run. The step's
 * record, the decision and the run all ask here.
 */
export function inputHash(tool: string, input: Readonly<Record<string, unknown>>): string {
  return commandHash(tool, input);
}
